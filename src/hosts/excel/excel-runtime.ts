import type { HostProblem } from "../port";
import { toHostProblem } from "./excel-error";

/** What the Excel host needs of Microsoft's client; handed in so that tests can bring the real client without a page. */
export interface ExcelRuntime {
  run<T>(options: Excel.RunOptions, batch: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
  /** Whether this Excel knows the requirement set, e.g. "1.9" of ExcelApi. */
  supports(version: ExcelApiVersion): boolean;
  /**
   * Tells of each selection until the result is called. By Office's common API: events of the Excel API count as writing in
   * older Excels, and would empty the user's undo stack.
   */
  onSelection(told: () => void): () => void;
}

/** The sets of ExcelApi that this folder asks for beyond the manifest's 1.7. */
export type ExcelApiVersion = "1.8" | "1.9" | "1.14" | "1.20";

/**
 * Runs a batch; Excel's errors arrive as `HostProblem`.
 * While the user types in a cell Excel refuses every request: where it can, it is asked to wait until he has finished.
 */
export async function runBatch<T>(
  runtime: ExcelRuntime,
  batch: (context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  try {
    return await runtime.run({ delayForCellEdit: true }, batch);
  } catch (error) {
    throw toHostProblem(error);
  }
}

/** Excels that do not group: they are not asked a second time. */
const ungrouping = new WeakSet<ExcelRuntime>();

/**
 * Runs a batch that writes as one step of Excel's own undo, from ExcelApi 1.20 on. Excel on the web refuses to group, and
 * other Excels do where one of the calls cannot be undone: the batch is run again without. That is safe, for every batch
 * of ours looks first at what it is about to change. What goes wrong then is what went wrong at first.
 */
export async function runWriting<T>(
  runtime: ExcelRuntime,
  batch: (context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  if (!runtime.supports("1.20") || ungrouping.has(runtime)) return runBatch(runtime, batch);
  try {
    return await runtime.run({ delayForCellEdit: true, mergeUndoGroup: true }, batch);
  } catch (error) {
    const problem = toHostProblem(error);
    if (!mayBeGrouping(problem)) throw problem;
    ungrouping.add(runtime);
    try {
      return await runBatch(runtime, batch);
    } catch {
      throw problem;
    }
  }
}

/** Excel's refusal has a code of its own on the desktop (UndoNotSupported), on the web any. */
function mayBeGrouping({ kind, cause }: HostProblem): boolean {
  return (kind === "unknown" || kind === "api-missing") && cause !== undefined;
}
