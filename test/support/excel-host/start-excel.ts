import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { ExcelHost } from "../../../src/hosts/excel/excel-host";
import { type ApiSets, loadOffice } from "./load-office";
import { workbookObject } from "./workbook-object";
import type { EventMessage } from "./workbook-events";
import { WorkbookModel } from "./workbook-model";
import { type ServerOptions, WireServer } from "./wire-server";

/** What the Excels in use can do. The npm build of Microsoft's client ends at ExcelApi 1.15. */
export const EXCEL_VERSIONS = {
  /** The least that the manifest asks for. */
  baseline: { ExcelApi: "1.7" },
  /** Excel 2019. */
  "2019": { ExcelApi: "1.8" },
  /** Office 2021 LTSC. */
  "2021": { ExcelApi: "1.14", DelayForCellEdit: "1.1" },
  /** Office 2024 LTSC. */
  "2024": { ExcelApi: "1.17", DelayForCellEdit: "1.1" },
  /** Excel on the web. */
  newest: { ExcelApi: "1.20", ExcelApiOnline: "1.1", DelayForCellEdit: "1.1" },
} as const satisfies Readonly<Record<string, ApiSets>>;

export type ExcelVersion = keyof typeof EXCEL_VERSIONS;

export interface RunningExcel {
  readonly host: ExcelHost;
  readonly book: WorkbookModel;
  readonly server: WireServer;
  readonly tell: (message: EventMessage) => Promise<void>;
}

/** An Excel in memory with this workbook open, the real client in front of it and our host on top. */
export function startExcel(
  snapshot: WorkbookSnapshot,
  version: ExcelVersion = "newest",
  options: ServerOptions = {},
): RunningExcel {
  const { book, server } = serveWorkbook(snapshot, options);
  const { runtime, tell } = loadOffice(server, EXCEL_VERSIONS[version]);
  return { book, server, tell, host: new ExcelHost(runtime) };
}

/** Only the Excel in memory, for a page that brings its own client. */
export function serveWorkbook(
  snapshot: WorkbookSnapshot,
  options: ServerOptions = {},
): { readonly book: WorkbookModel; readonly server: WireServer } {
  const book = new WorkbookModel(snapshot);
  const onUndoLost = (): void => {
    book.undoStack = [];
  };
  return { book, server: new WireServer(() => workbookObject(book), onUndoLost, options) };
}
