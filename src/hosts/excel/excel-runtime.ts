import { toHostProblem } from "./excel-error";

/** What the Excel host needs of Microsoft's client; handed in so that tests can bring the real client without a page. */
export interface ExcelRuntime {
  run<T>(options: Excel.RunOptions, batch: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
  /** Whether this Excel knows the requirement set, e.g. "1.9" of ExcelApi. */
  supports(version: ExcelApiVersion): boolean;
}

/** The sets of ExcelApi that this folder asks for beyond the manifest's 1.7. */
export type ExcelApiVersion = "1.8" | "1.9" | "1.14";

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
