import { excelBench } from "../../src/hosts/excel/self-test-bench";
import type { SelfTestBench } from "../../src/hosts/self-test/bench";
import type { SelfTestReport } from "../../src/hosts/self-test/report";
import { runSelfTest } from "../../src/hosts/self-test/run-self-test";
import { sample } from "../ui/support/sample";
import { loadOffice } from "./excel-host/load-office";
import { EXCEL_VERSIONS, type ExcelVersion, serveWorkbook } from "./excel-host/start-excel";
import { events } from "./excel-host/workbook-events";
import type { WorkbookModel } from "./excel-host/workbook-model";
import { calculate } from "./scratch-formulas";
import type { WireServer } from "./excel-host/wire-server";

interface SelfTestedExcel {
  readonly book: WorkbookModel;
  readonly server: WireServer;
  readonly bench: SelfTestBench;
}

/** The sample in an Excel in memory that tells of what is typed into it, and waits no longer than it must. */
export function selfTestedExcel(version: ExcelVersion): SelfTestedExcel {
  const { book, server } = serveWorkbook(sample);
  book.calculate = calculate;
  const { runtime, tell } = loadOffice(server, EXCEL_VERSIONS[version]);
  const bench = excelBench(runtime);
  let waited = 0;
  return {
    book,
    server,
    bench: {
      ...bench,
      now: () => bench.now() + waited,
      pause: (milliseconds) => {
        waited += milliseconds;
        return Promise.resolve();
      },
      type: async (cell, value) => {
        await bench.type(cell, value);
        const { row, column } = cell;
        const area = { row, column, rowCount: 1, columnCount: 1 };
        await tell(events.changed(book.sheet(cell.sheet), area, { triggerSource: "ThisLocalAddin" }));
      },
    },
  };
}

export function selfTest(bench: SelfTestBench): Promise<SelfTestReport> {
  return runSelfTest(bench, {
    sheetName: "自检",
    version: "1.2.3",
    startedAt: new Date("2026-01-31T08:00:00Z"),
    environment: { host: "Excel" },
    onStep: () => undefined,
  });
}
