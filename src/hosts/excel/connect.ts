import { HostProblem } from "../port";
import { ExcelHost } from "./excel-host";
import type { ExcelRuntime } from "./excel-runtime";

export interface ExcelConnection {
  readonly host: ExcelHost;
  readonly runtime: ExcelRuntime;
  /** The language in which Office shows itself, e.g. "zh-CN". */
  readonly displayLanguage: string;
}

/**
 * Waits until Office has started the add-in. A `HostProblem` "not-connected" tells that office.js was not loaded, that the
 * page is open in a plain browser, or that the program is not Excel; "api-missing" that this Excel is too old.
 */
export async function connectToExcel(): Promise<ExcelConnection> {
  if (typeof Office === "undefined") throw new HostProblem("not-connected", "office.js");
  const { host } = await Office.onReady();
  if (String(host) !== "Excel") throw new HostProblem("not-connected", String(host));
  const { requirements, displayLanguage } = Office.context;
  if (!requirements.isSetSupported("ExcelApi", "1.7")) throw new HostProblem("api-missing", "ExcelApi 1.7");
  const runtime: ExcelRuntime = {
    run: (options, batch) => Excel.run(options, batch),
    supports: (version) => requirements.isSetSupported("ExcelApi", version),
    onSelection,
  };
  return { host: new ExcelHost(runtime), runtime, displayLanguage };
}

/** An Excel that refuses to tell of selections leaves the pane with its button: nothing else depends on it. */
function onSelection(told: () => void): () => void {
  const { document } = Office.context;
  const handler = (): void => {
    told();
  };
  document.addHandlerAsync(Office.EventType.DocumentSelectionChanged, handler);
  return () => {
    document.removeHandlerAsync(Office.EventType.DocumentSelectionChanged, { handler });
  };
}
