// What may follow a check: the results sheet and marks, mended copies, the narrative and the publication.

import type { CheckResult } from "../../../src/core/audit/check-result";
import { doubtfulCells } from "../../../src/core/audit/doubtful-cells";
import { checkWorkbook } from "../../../src/core/check";
import { batchEntry } from "../../../src/core/batch/entry";
import { fixEdits } from "../../../src/core/fix/fix-edits";
import { followingEdits } from "../../../src/core/fix/following-edits";
import { planFixes } from "../../../src/core/fix/plan";
import { marksOf } from "../../../src/core/marks/marks";
import { generateNarrative } from "../../../src/core/narrative/generate";
import { narrativeJson, narrativeSheet, narrativeText } from "../../../src/core/narrative/render";
import { officialWording, type Wording } from "../../../src/core/narrative/wording/official";
import { publish } from "../../../src/core/publication/publish";
import { webFiles } from "../../../src/core/publication/web/page";
import { resultsSheet } from "../../../src/core/report/results-sheet";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { editWorkbookFile } from "../../../src/hosts/xlsx/edit-workbook-file";
import { markWorkbookFile } from "../../../src/hosts/xlsx/mark-workbook-file";
import { readWorkbookFile } from "../../../src/hosts/xlsx/read-workbook-file";
import type { Random } from "../../support/units/random";
import { must } from "../properties";

export interface Checked {
  readonly bytes: Uint8Array;
  readonly snapshot: WorkbookSnapshot;
  readonly result: CheckResult;
}

/** One case in three goes on; what follows a check costs more than the check. */
export function afterwards(random: Random, checked: Checked): void {
  switch (random.int(0, 11)) {
    case 0:
      writtenBack(checked);
      break;
    case 1:
      mended(random, checked);
      break;
    case 2:
      published(checked);
      break;
    case 3:
      JSON.stringify(batchEntry("a.xlsx", checked.result, "zh-CN"));
      break;
    default:
  }
}

/** A sheet is added and cells are marked: the sheets that were there read as before. */
function writtenBack({ bytes, snapshot, result }: Checked): void {
  const content = resultsSheet(result, "zh-CN");
  const reported = editWorkbookFile(bytes, "单位.xlsx", [{ kind: "write-sheet", content }]);
  const marked = markWorkbookFile(reported, "单位.xlsx", marksOf(result)).bytes;
  const again = readWorkbookFile(marked, "单位.xlsx");
  const kept = again.sheets.slice(0, snapshot.sheets.length);
  must(JSON.stringify(kept) === JSON.stringify(snapshot.sheets), "a sheet is no longer what it was");
  must(
    again.sheets.length === snapshot.sheets.length + 1,
    `the sheets are ${again.sheets.map(({ name }) => name).join("|")}, they were ${snapshot.sheets.map(({ name }) => name).join("|")}`,
  );
}

/** Every planned fix is written; the cells hold what was planned. */
function mended(random: Random, { bytes, snapshot, result }: Checked): void {
  const fixes = planFixes(snapshot, result);
  const changes = fixes.filter(({ kind }) => kind === "form" || random.chance(0.7)).flatMap((fix) => fix.changes);
  if (changes.length === 0) return;
  const edits = fixEdits(changes, random.chance(0.3) ? "formulas" : "values");
  const written = editWorkbookFile(bytes, "单位.xlsx", [...edits, ...followingEdits(snapshot, edits)]);
  checkWorkbook(readWorkbookFile(written, "单位.xlsx"));
}

/** The text, the publication and its page are written without an error. */
export function published({ snapshot, result }: Checked, wording: Wording = officialWording): void {
  const { reading, facts } = result;
  const narrative = generateNarrative(reading, facts, wording, doubtfulCells(result));
  narrativeText(narrative);
  narrativeSheet(narrative);
  JSON.stringify(narrativeJson(narrative));
  const publication = publish({ snapshot, reading, facts, narrative, wording });
  for (const { path, text } of webFiles(publication)) {
    must(!/undefined|\[object/.test(text) || path === "", `${path} says what no one wrote`);
  }
}
