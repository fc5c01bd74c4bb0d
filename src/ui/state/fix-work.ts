import type { Fix } from "../../core/fix/change";
import { fixEdits, type FixMode } from "../../core/fix/fix-edits";
import type { WorkbookSnapshot } from "../../core/workbook/snapshot";
import type { HostPort, ReadOptions, UndoStep } from "../../hosts/port";
import type { Beside, Engine } from "../engine";
import type { PaneAction } from "./pane-reducer";

type Checked = Extract<PaneAction, { type: "checked" }>;

/** Reads the workbook and says which tables stand where; checks nothing. */
export async function readAgain(
  host: HostPort,
  engine: Engine,
  options?: ReadOptions,
): Promise<Extract<PaneAction, { type: "read" }>> {
  const snapshot = await readUnlessGivenUp(host, options);
  const standards = await engine.standards();
  return { type: "read", reading: await engine.read(snapshot), snapshot, standards };
}

/** Reads and checks the workbook with what was given beside it, and says what can be mended. */
export async function checkAgain(
  host: HostPort,
  engine: Engine,
  beside: Beside,
  options?: ReadOptions,
): Promise<Checked> {
  return checkSnapshot(await readUnlessGivenUp(host, options), engine, beside);
}

/** A read that was given up may still arrive: nothing is begun with it. */
async function readUnlessGivenUp(host: HostPort, options?: ReadOptions): Promise<WorkbookSnapshot> {
  const snapshot = await host.readSnapshot(options);
  options?.signal?.throwIfAborted();
  return snapshot;
}

/** The same for a workbook that was read already. */
export async function checkSnapshot(snapshot: WorkbookSnapshot, engine: Engine, beside: Beside): Promise<Checked> {
  const standards = await engine.standards();
  const result = await engine.check(snapshot, beside);
  return {
    type: "checked",
    result,
    fixes: await engine.fixes(snapshot),
    snapshot,
    standards,
  };
}

/** The same with 舍位平衡 among the fixes: of the workbook as it is now, which may have changed since the last check. */
export async function checkAndBalance(
  host: HostPort,
  engine: Engine,
  beside: Beside,
  options?: ReadOptions,
): Promise<Checked> {
  const snapshot = await readUnlessGivenUp(host, options);
  const checked = await checkSnapshot(snapshot, engine, beside);
  const balance = await engine.balance(snapshot, checked.fixes);
  return { ...checked, fixes: [...checked.fixes, ...(balance ? [balance] : [])] };
}

/** Makes the changes, remembers how to take them back, and checks what is left. */
export async function applyFixes(
  host: HostPort,
  engine: Engine,
  beside: Beside,
  fixes: readonly Fix[],
  mode: FixMode,
  remember: (step: UndoStep) => void,
): Promise<Checked> {
  const edits = fixEdits(
    fixes.flatMap(({ changes }) => changes),
    mode,
  );
  const { undo } = await host.applyEdits(edits);
  // At once: should the check after it fail, the way back is there.
  remember(undo);
  return { ...(await checkAgain(host, engine, beside)), notice: { kind: "fixed", cells: edits.length } };
}
