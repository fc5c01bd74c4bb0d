import { checkWorkbook } from "../../src/core/check";
import { generateNarrative } from "../../src/core/narrative/generate";
import { liveNarrativeSheet } from "../../src/core/narrative/live/live-sheet";
import { narrativeSheet, narrativeSheetName } from "../../src/core/narrative/render";
import type { SheetContent } from "../../src/core/workbook/sheet-content";
import type { WorkbookSnapshot } from "../../src/core/workbook/snapshot";
import { editWorkbookFile } from "../../src/hosts/xlsx/edit-workbook-file";
import { readWorkbookFile } from "../../src/hosts/xlsx/read-workbook-file";
import { sample } from "../support/command-line";
import { convertWithLibreOffice } from "../support/libreoffice";
import { cellAt } from "../support/xlsx/parts";

const snapshotOf = (bytes: Uint8Array): WorkbookSnapshot => readWorkbookFile(bytes, "a.xlsx");
const made = (snapshot: WorkbookSnapshot, make: typeof liveNarrativeSheet): SheetContent => {
  const { reading, facts } = checkWorkbook(snapshot);
  return make(generateNarrative(reading, facts), snapshot, reading);
};
const plainLines = (sheet: SheetContent): string[] => sheet.rows.map(({ cells }) => cells[0]?.value ?? "");
const calculated = (bytes: Uint8Array): string[] => {
  const sheet = snapshotOf(convertWithLibreOffice(bytes, "xlsx")).sheets.find(
    ({ name }) => name === narrativeSheetName,
  );
  return sheet?.rows.map(({ cells }) => (typeof cells[0]?.value === "string" ? cells[0].value : "")) ?? [];
};
const live = editWorkbookFile(sample, "a.xlsx", [
  { kind: "write-sheet", content: made(snapshotOf(sample), liveNarrativeSheet) },
]);

test("LibreOffice calculates the text that we print, to the last digit", () => {
  const plain = made(snapshotOf(sample), (narrative) => narrativeSheet(narrative));
  expect(calculated(live)).toEqual(plainLines(plain));
});

test("after a change of a cell the text is what we would write anew", () => {
  const change = {
    kind: "set-cell",
    cell: cellAt("填报-上年数据与原因", "D5"),
    value: "300.15",
    number: true,
  } as const;
  const edited = editWorkbookFile(live, "a.xlsx", [change]);
  const fresh = plainLines(made(snapshotOf(edited), (narrative) => narrativeSheet(narrative)));
  const before = plainLines(made(snapshotOf(sample), (narrative) => narrativeSheet(narrative)));
  const lines = calculated(edited);
  const changed = fresh.filter((line, index) => line !== before[index]);
  expect(changed.length).toBeGreaterThan(0);
  for (const line of changed) expect(lines).toContain(line);
});
