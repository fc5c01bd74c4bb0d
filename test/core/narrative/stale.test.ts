import { doubtfulCells } from "../../../src/core/audit/doubtful-cells";
import { checkWorkbook } from "../../../src/core/check";
import { generateNarrative } from "../../../src/core/narrative/generate";
import type { Narrative } from "../../../src/core/narrative/span";
import { changedBehind, changedCells, seenCells } from "../../../src/core/narrative/stale";
import { cellKey } from "../../../src/core/workbook/address";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { readWorkbookFile } from "../../../src/hosts/xlsx/read-workbook-file";
import { sample as sampleBytes } from "../../support/command-line";
import { withCell } from "../../support/units/change";

const sample = readWorkbookFile(sampleBytes, "sample.xlsx");

function written(snapshot: WorkbookSnapshot): Narrative {
  const result = checkWorkbook(snapshot);
  return generateNarrative(result.reading, result.facts, undefined, doubtfulCells(result));
}

/** Sections with their stale sentences, and what each of these rests on that has changed. */
function stale(narrative: Narrative, before: WorkbookSnapshot, now: WorkbookSnapshot): string[] {
  const changed = new Map(changedCells(seenCells(narrative, before), now).map((one) => [cellKey(one.cell), one]));
  const gapCells = new Map(narrative.gaps.flatMap(({ field, cell }) => (cell ? [[field, cell] as const] : [])));
  return narrative.sections.flatMap(({ id, paragraphs }) =>
    paragraphs
      .flatMap(({ sentences }) => sentences)
      .flatMap((sentence) => changedBehind(sentence, changed, gapCells).map(({ from, to }) => `${id} ${from}→${to}`)),
  );
}

test("nothing is stale while nothing has changed", () => {
  expect(stale(written(sample), sample, sample)).toEqual([]);
});

test("a changed cell makes stale every sentence that rests on it, and no other", () => {
  // 表八 公务接待费
  const now = withCell(sample, { sheet: "表八", row: 5, column: 5 }, 0.6);
  const lines = stale(written(sample), sample, now);
  expect(new Set(lines)).toEqual(new Set(["N8 0.50→0.60"]));
  expect(lines.length).toBeGreaterThan(1);
});

test("a change that the cell does not show is none; a sheet that is gone shows nothing", () => {
  const cell = { sheet: "表八", row: 5, column: 5 };
  expect(stale(written(sample), sample, withCell(sample, cell, 0.501))).toEqual([]);
  const gone = { sheets: sample.sheets.filter(({ name }) => name !== "表八") };
  expect(stale(written(sample), sample, gone)).toContain("N8 0.50→");
});
