import { checkWorkbook } from "../../../src/core/check";
import { copiedSheets } from "../../../src/core/blank/copied-sheets";
import { renderMessage } from "../../../src/core/messages/render";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { createWorkbook } from "../../../src/hosts/xlsx/create-workbook";
import { readWorkbookFile } from "../../../src/hosts/xlsx/read-workbook-file";
import { sample as sampleBytes } from "../../support/command-line";

const sample = readWorkbookFile(sampleBytes, "sample.xlsx");

function copied(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  const contents = copiedSheets(snapshot).flatMap((edit) => (edit.kind === "write-sheet" ? [edit.content] : []));
  return readWorkbookFile(createWorkbook(contents), "copy.xlsx");
}

test("a copied workbook reads and checks as the one it was copied from", () => {
  const [copy, original] = [checkWorkbook(copied(sample)), checkWorkbook(sample)];
  const told = ({ findings }: typeof copy): string[] => findings.map(({ message }) => renderMessage(message, "zh-CN"));
  expect(told(copy)).toEqual(told(original));
  expect(copy.coverage).toEqual(original.coverage);
});

test("formulas and number formats go with it", () => {
  const sheet = { name: "表", visibility: "visible", hiddenColumns: [] } as const;
  const cells = [
    { column: 0, value: 1.5, format: "0.00" },
    { column: 2, value: 3, formula: "=A1*2", format: "0.00" },
  ];
  const copy = copied({ sheets: [{ ...sheet, rows: [{ index: 1, cells }] }] });
  expect(copy.sheets[0]?.rows).toEqual([{ index: 1, cells }]);
});
