import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { CellRef } from "../../src/core/workbook/address";
import type { HostPort } from "../../src/hosts/port";
import { createWorkbook } from "../../src/hosts/xlsx/create-workbook";
import { editWorkbookFile } from "../../src/hosts/xlsx/edit-workbook-file";
import { readWorkbookFile } from "../../src/hosts/xlsx/read-workbook-file";
import { WpsHost } from "../../src/hosts/wps/wps-host";
import { FileHost } from "../../src/preview/file-host";
import * as xlsx from "../../src/preview/xlsx-functions";
import { type ExcelVersion, startExcel } from "./excel-host/start-excel";
import type { WorkbookModel } from "./excel-host/workbook-model";
import { oddWorkbook } from "./odd-workbook";
import { MANNERS } from "./wps-host/manner";
import { startWps } from "./wps-host/start-wps";
import { unpack } from "./xlsx/parts";

const sampleBytes = new Uint8Array(readFileSync(join(__dirname, "../../assets/sample/workbook.xlsx")));

/** A host with a workbook open, and what a test must do and see behind its back. */
export interface OpenHost {
  readonly host: HostPort;
  /** The user types a number into a cell. */
  readonly type: (cell: CellRef, value: number) => Promise<void>;
  /** All of the workbook as plain data, the host's own undo stack and selection left out. */
  readonly state: () => unknown;
  /** Round trips so far; 0 where there are none. */
  readonly trips: () => number;
}

/** A small sheet of amounts beside the sample: texts, a formula, a blank, several formats. */
function bytesOf(): Uint8Array {
  const amounts = createWorkbook([{ name: "金额", columnWidths: [], rows: [] }]);
  const cell = (row: number, column: number): CellRef => ({ sheet: "金额", row, column });
  return editWorkbookFile(amounts, "金额.xlsx", [
    { kind: "set-cell", cell: cell(0, 0), value: "1234.5", number: true, format: "#,##0.00" },
    { kind: "set-cell", cell: cell(1, 0), value: "１２．００", format: "@" },
    { kind: "set-cell", cell: cell(2, 0), value: "1246.5", number: true, formula: "=SUM(A1,B1)", format: "0.00" },
    { kind: "set-cell", cell: cell(0, 1), value: "12", number: true },
  ]);
}

function openFile(bytes: Uint8Array): OpenHost {
  const host = new FileHost("工作簿.xlsx", bytes, xlsx);
  return {
    host,
    type: async (cell, value) => {
      await host.applyEdits([{ kind: "set-cell", cell, value: String(value), number: true }]);
    },
    state: () => ({ snapshot: host.currentView().snapshot, parts: unpack(host.currentView().edited ?? bytes) }),
    trips: () => 0,
  };
}

function openExcel(bytes: Uint8Array, version: ExcelVersion): OpenHost {
  const { host, book, server } = startExcel(readWorkbookFile(bytes, "工作簿.xlsx"), version);
  prepare(book);
  return {
    host,
    type: ({ sheet, row, column }, value) => {
      const cell = book.sheet(sheet).cell(row, column);
      delete cell.formula;
      cell.value = value;
      return Promise.resolve();
    },
    state: () => sheetsState(book),
    trips: () => server.batches.length,
  };
}

function openWps(bytes: Uint8Array, manner: keyof typeof MANNERS): OpenHost {
  const { running, application } = startWps(readWorkbookFile(bytes, "工作簿.xlsx"), MANNERS[manner]);
  const { book } = running;
  prepare(book);
  return {
    host: new WpsHost(application),
    type: ({ sheet, row, column }, value) => {
      running.type(book.sheet(sheet), { row, column, rowCount: 1, columnCount: 1 }, { value });
      return Promise.resolve();
    },
    state: () => sheetsState(book),
    trips: () => 0,
  };
}

/** A snapshot does not tell of merged cells: a check gets along without. */
function prepare(book: WorkbookModel): void {
  book.calculate = () => 1246.5;
  const head = book.find("表一");
  if (book.find("深藏") && head) head.merges = [{ row: 0, column: 0, rowCount: 1, columnCount: 2 }];
}

function sheetsState(book: WorkbookModel): unknown {
  const { sheets, calculationMode } = book.state() as Record<string, unknown>;
  return { sheets, calculationMode };
}

type Workbook = "amounts" | "sample" | "odd";

const workbooks: Readonly<Record<Workbook, () => Uint8Array>> = {
  amounts: bytesOf,
  sample: () => sampleBytes,
  odd: oddWorkbook,
};

export const hosts: readonly (readonly [string, (workbook: Workbook) => OpenHost])[] = [
  ["a file", (workbook) => openFile(workbooks[workbook]())],
  ...(["baseline", "2021", "2024", "newest"] satisfies ExcelVersion[]).map(
    (version) =>
      [`Excel ${version}`, (workbook: Workbook): OpenHost => openExcel(workbooks[workbook](), version)] as const,
  ),
  ...(["current", "early"] as const).map(
    (manner) =>
      [`WPS, ${manner} manner`, (workbook: Workbook): OpenHost => openWps(workbooks[workbook](), manner)] as const,
  ),
];
