import type { Edit } from "../../../src/core/workbook/edit";
import type { SheetContent } from "../../../src/core/workbook/sheet-content";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { ExcelHost } from "../../../src/hosts/excel/excel-host";
import { EXCEL_VERSIONS, startExcel } from "../../support/excel-host/start-excel";
import { loadOffice } from "../../support/excel-host/load-office";

const workbook: WorkbookSnapshot = {
  sheets: [
    { name: "表一", visibility: "visible", rows: [{ index: 0, cells: [{ column: 0, value: 1 }] }], hiddenColumns: [] },
  ],
};
const content = (value: string): SheetContent => ({
  name: "检查结果",
  columnWidths: [20],
  rows: [{ cells: [{ value: "标题", role: "heading" }] }, { cells: [{ value, role: "text" }] }],
});
const write = (value: string): Edit => ({ kind: "write-sheet", content: content(value) });

test("what an earlier session wrote comes back in value, formula and format", async () => {
  const { host, book, server } = startExcel(workbook);
  await host.applyEdits([write("第一次")]);
  Object.assign(book.sheet("检查结果").cell(2, 0), { value: 3, formula: "=1+2", format: "0.00" });
  const cells = (): unknown =>
    book
      .sheet("检查结果")
      .cellsIn({ row: 0, column: 0, rowCount: 9, columnCount: 9 })
      .map(({ cell }) => {
        const { value, formula, format } = cell;
        return [value, formula, format];
      });
  book.calculate = () => 3;
  const before = cells();
  const later = new ExcelHost(loadOffice(server, EXCEL_VERSIONS["2021"]).runtime);
  const { undo } = await later.applyEdits([write("第二次")]);
  expect(cells()).not.toEqual(before);
  expect(await later.undo(undo)).toEqual({ kept: [], keptSheets: [] });
  expect(cells()).toEqual(before);
});

test("the only sheet to be seen stays", async () => {
  const { host, book } = startExcel(workbook);
  const { undo } = await host.applyEdits([write("甲")]);
  book.sheet("表一").visibility = "hidden";
  expect(await host.undo(undo)).toEqual({ kept: [], keptSheets: ["检查结果"] });
});

test("a sheet that the user took away is not missed, one that he renamed to keep it stays", async () => {
  const { host, book } = startExcel(workbook);
  const { undo } = await host.applyEdits([write("甲")]);
  book.sheet("检查结果").name = "留存";
  expect(await host.undo(undo)).toEqual({ kept: [], keptSheets: [] });
  expect(book.sheets.map(({ name }) => name)).toEqual(["表一", "留存"]);
});

test("a workbook protected since says so, and nothing is taken away", async () => {
  const { host, book } = startExcel(workbook);
  const { undo } = await host.applyEdits([write("甲")]);
  book.isProtected = true;
  await expect(host.undo(undo)).rejects.toMatchObject({ kind: "workbook-protected", detail: "检查结果" });
  expect(book.sheets).toHaveLength(2);
});
