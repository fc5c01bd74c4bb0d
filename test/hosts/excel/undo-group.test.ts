import type { Edit } from "../../../src/core/workbook/edit";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { ExcelHost } from "../../../src/hosts/excel/excel-host";
import type { ExcelRuntime } from "../../../src/hosts/excel/excel-runtime";
import { loadOffice } from "../../support/excel-host/load-office";
import { EXCEL_VERSIONS, type ExcelVersion, serveWorkbook } from "../../support/excel-host/start-excel";
import { ExcelError } from "../../support/excel-host/wire-object";

const workbook: WorkbookSnapshot = {
  sheets: [
    { name: "表一", visibility: "visible", rows: [{ index: 0, cells: [{ column: 0, value: 1 }] }], hiddenColumns: [] },
  ],
};
const cell = { sheet: "表一", row: 0, column: 0 };
const set: Edit = { kind: "set-cell", cell, value: "2", number: true, expected: { value: 1 } };

/** An Excel that notes how it is asked to group, and may refuse to; `late`: only once it has done what it was asked. */
function grouping(version: ExcelVersion, refuses?: "at once" | "late") {
  const { book, server } = serveWorkbook(workbook);
  const { runtime } = loadOffice(server, EXCEL_VERSIONS[version]);
  const asked: (boolean | undefined)[] = [];
  const watched: ExcelRuntime = {
    ...runtime,
    run: async (options, batch) => {
      asked.push(options.mergeUndoGroup);
      const refusal = Object.assign(new Error("not to be grouped"), { code: "UndoNotSupported" });
      if (options.mergeUndoGroup === true && refuses === "at once") throw refusal;
      const result = await runtime.run(options, batch);
      if (options.mergeUndoGroup === true && refuses === "late") throw refusal;
      return result;
    },
  };
  return { host: new ExcelHost(watched), book, server, asked };
}

test("acts that write are one step of Excel's own undo from ExcelApi 1.20 on; reading asks for nothing", async () => {
  const { host, asked } = grouping("newest");
  await host.readSnapshot();
  const { undo } = await host.applyEdits([set]);
  await host.mark([{ cell, kind: "error", findings: ["F1"] }]);
  await host.undo(undo);
  expect(asked).toEqual([undefined, true, true, true]);
  const older = grouping("2024");
  await older.host.applyEdits([set]);
  expect(older.asked).toEqual([undefined]);
});

test("an Excel that refuses to group is asked once, and everything is done all the same", async () => {
  const { host, book, asked } = grouping("newest", "at once");
  await host.readSnapshot();
  await host.applyEdits([set]);
  await host.mark([{ cell, kind: "error", findings: ["F1"] }]);
  expect(book.sheet("表一").peek(0, 0)?.value).toBe(2);
  expect(book.sheet("表一").conditionalFormats).toHaveLength(1);
  expect(asked).toEqual([undefined, true, undefined, undefined]);
});

test("nothing is done twice when the refusal comes late", async () => {
  const { host, book } = grouping("newest", "late");
  await host.readSnapshot();
  await expect(host.applyEdits([set])).rejects.toMatchObject({ kind: "unknown" });
  expect(book.sheet("表一").peek(0, 0)?.value).toBe(2);
  const marks = grouping("newest", "late");
  await marks.host.readSnapshot();
  await marks.host.mark([{ cell, kind: "error", findings: ["F1"] }]);
  expect(marks.book.sheet("表一").conditionalFormats).toHaveLength(1);
});

test("another problem is not taken for a refusal", async () => {
  const { host, server, asked } = grouping("newest");
  server.failNext = new ExcelError("AccessDenied", "You can't.", "Range.values");
  await expect(host.applyEdits([set])).rejects.toMatchObject({ kind: "sheet-protected" });
  expect(asked).toEqual([true]);
});
