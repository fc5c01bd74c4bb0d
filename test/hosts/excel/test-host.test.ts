// What the other tests rest on: that Microsoft's client, not ours, decides what is sent, what counts as writing and what is too new.

import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { loadOffice } from "../../support/excel-host/load-office";
import { EXCEL_VERSIONS, type ExcelVersion, serveWorkbook } from "../../support/excel-host/start-excel";
import type { WorkbookModel } from "../../support/excel-host/workbook-model";
import type { WireServer } from "../../support/excel-host/wire-server";

const workbook: WorkbookSnapshot = {
  sheets: [
    {
      name: "表一",
      visibility: "visible",
      rows: [
        {
          index: 0,
          cells: [
            { column: 0, value: "甲" },
            { column: 1, value: 2 },
          ],
        },
      ],
      hiddenColumns: [],
    },
  ],
};

interface OpenExcel {
  readonly book: WorkbookModel;
  readonly server: WireServer;
  readonly run: <T>(batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>) => Promise<T>;
}

function open(version: ExcelVersion = "newest"): OpenExcel {
  const { book, server } = serveWorkbook(workbook);
  const { runtime } = loadOffice(server, EXCEL_VERSIONS[version]);
  return {
    book,
    server,
    run: (batch) => runtime.run({}, (context) => batch(context.workbook.worksheets.getItem("表一"), context)),
  };
}

test("a value that was not loaded throws, as in Excel", async () => {
  const { run } = open();
  const reading = run(async (sheet, context) => {
    const range = sheet.getRange("A1");
    await context.sync();
    // eslint-disable-next-line office-addins/load-object-before-read -- this is the mistake that the client must notice
    return range.values as unknown;
  });
  await expect(reading).rejects.toMatchObject({ code: "PropertyNotLoaded" });
});

test("nothing is written before the sync", async () => {
  const { run, book } = open();
  await run(async (sheet, context) => {
    sheet.getRange("A1").values = [["乙"]];
    expect(book.sheet("表一").peek(0, 0)?.value).toBe("甲");
    await context.sync();
    expect(book.sheet("表一").peek(0, 0)?.value).toBe("乙");
  });
});

test("a member newer than the Excel is refused by the client", async () => {
  const { run } = open("baseline");
  const reading = run(async (sheet, context) => {
    sheet.getRange("A1:B1").getSpecialCellsOrNullObject("Visible");
    await context.sync();
  });
  await expect(reading).rejects.toMatchObject({ code: "ApiNotFound" });
});

test("a matrix of the wrong size is refused; what came before it stays", async () => {
  const { run, book } = open();
  const writing = run(async (sheet, context) => {
    sheet.getRange("A1").values = [["乙"]];
    sheet.getRange("A1:B2").values = [[1]];
    await context.sync();
  });
  await expect(writing).rejects.toMatchObject({ code: "InvalidArgument" });
  expect(book.sheet("表一").peek(0, 0)?.value).toBe("乙");
});

test("reading merged areas counts as writing and empties the undo stack", async () => {
  const { run, book, server } = open();
  await run(async (sheet, context) => {
    const merged = sheet.getRange("A1:B1").getMergedAreasOrNullObject();
    merged.load("address");
    await context.sync();
  });
  expect(server.log.filter(({ writes }) => writes)).toHaveLength(1);
  expect(book.undoStack).toEqual([]);
});

test("a tracked range costs a clean-up of its own", async () => {
  const { run, server } = open();
  await run(async (sheet, context) => {
    const range = sheet.getRange("A1");
    range.load("values");
    await context.sync();
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(server.log.filter(({ kind }) => kind === "clean-up")).toHaveLength(1);
});
