import type { Engine } from "./engine";

/**
 * The engine on the core itself, in this thread. Its parts are loaded when first asked for: the pane shows itself before.
 */
export const coreEngine: Engine = {
  async read(snapshot) {
    const { outline, readTables } = await loadCore();
    return outline(readTables(snapshot));
  },
  async check(snapshot, beside) {
    const { check } = await loadCore();
    return check(snapshot, beside);
  },
  async fixes(snapshot) {
    const { fixes } = await loadCore();
    return fixes(snapshot);
  },
  async balance(snapshot, fixes) {
    const { balance } = await loadCore();
    return balance(snapshot, fixes);
  },
  async generate(snapshot, beside) {
    const { generate } = await loadCore();
    return generate(snapshot, beside);
  },
  async provenance(snapshot, cell) {
    const { provenanceIn } = await loadCore();
    return provenanceIn(snapshot, cell);
  },
  async narrativeEdits(narrative) {
    const { narrativeEdits } = await loadCore();
    return narrativeEdits(narrative);
  },
  async standards() {
    const { standardChoices } = await loadCore();
    return standardChoices();
  },
  async blankEdits(snapshot, standardId) {
    const { blankEdits } = await loadCore();
    return blankEdits(snapshot, standardId);
  },
  async pointerEdits(snapshot, target, selection) {
    const { pointerEdits } = await loadCore();
    return pointerEdits(snapshot, target, selection);
  },
  async gapEdits(snapshot, entries) {
    const { gapEdits } = await loadCore();
    return gapEdits(snapshot, entries);
  },
  async missingInputEdits(snapshot) {
    const { missingInputEdits } = await loadCore();
    return missingInputEdits(snapshot);
  },
  async ignoreEdits(snapshot, finding, reason) {
    const { ignoreFinding } = await loadCore();
    return ignoreFinding(snapshot, finding, reason);
  },
  cancel() {
    // While this thread works nobody can press a button in it.
  },
};

/** One chunk: reading, checking and writing share most of their code. */
function loadCore(): Promise<typeof import("./core-functions")> {
  return import("./core-functions");
}
