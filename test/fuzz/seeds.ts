// Small files that are whole, from which the cases are made. Made once, on first use.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { zipSync, strToU8 } from "fflate";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/core/workbook/snapshot";
import { ruleSheetContent } from "../../src/core/custom-rules/rule-sheet";
import { inputSheetContents } from "../../src/core/inputs/layout/sheet-contents";
import { readWorkbook } from "../../src/core/reading/read-workbook";
import { xinjiang2022 } from "../../src/core/standards/xinjiang-2022";
import { createWorkbook } from "../../src/hosts/xlsx/create-workbook";
import { snapshotOf } from "../support/content-snapshot";
import { drawUnit, plainLayout } from "../support/units/layout";
import type { Random } from "../support/units/random";
import { makeUnit } from "../support/units/unit";
import { prefixedWorkbook, richParts, richWorkbook } from "../support/xlsx/rich-workbook";
import { sheetContent } from "../support/xlsx/sheet-content";
import { unpack } from "../support/xlsx/parts";

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

const unit = once(() => drawUnit(makeUnit(11, { exact: true }), { ...plainLayout, nonEmptyRowsOnly: true }));

export function sheetsNamed(...names: readonly string[]): SheetSnapshot[] {
  return unit().sheets.filter(({ name }) => names.includes(name));
}

/** Tables of a unit that differ in shape: income beside expenditure, rows with codes, one row under a head of two lines. */
const snapshots: readonly (() => WorkbookSnapshot)[] = [
  ["表一", "表八"],
  ["表八"],
  ["表一"],
  ["表三", "表九"],
  ["表四", "表八"],
  ["表二", "表八"],
].map((names) => once(() => ({ sheets: sheetsNamed(...names) })));

/** 表一 and 表八 with all input sheets, empty but for what the tables say, and the sheet of rules. */
export const withInputs = once((): WorkbookSnapshot => {
  const sheets = sheetsNamed("表一", "表七", "表八");
  const inputs = inputSheetContents(readWorkbook({ sheets }, xinjiang2022));
  return { sheets: [...sheets, ...[...inputs, ruleSheetContent(xinjiang2022)].map(snapshotOf)] };
});

/** Most are small; one in a hundred has all nine tables. */
export function anySnapshot(random: Random): WorkbookSnapshot {
  return random.chance(0.01) ? unit() : random.pick(snapshots)();
}

export function fileOf({ sheets }: WorkbookSnapshot): Uint8Array {
  return createWorkbook(sheets.map(sheetContent));
}

const files: readonly (() => Uint8Array)[] = [
  ...snapshots.slice(0, 4).map((snapshot) => once(() => fileOf(snapshot()))),
  once(() => richWorkbook()),
  once(() => richWorkbook({ macros: true })),
  once(prefixedWorkbook),
  once(() => new Uint8Array(readFileSync(join(__dirname, "../fixtures/xlsx/libreoffice.xlsx")))),
];

export function anyFile(random: Random): Uint8Array {
  return random.pick(files)();
}

/** Parts by name of a workbook as Excel writes it, or as we do. */
export function anyParts(random: Random): Record<string, Uint8Array> {
  return random.chance(0.3) ? richParts({ macros: random.chance(0.3) }) : unpack(anyFile(random));
}

export const publishedText = once(() => readFileSync(join(__dirname, "../fixtures/published-text.txt"), "utf8"));

/** A Word document of these paragraphs, a table, a note and a field. */
export function docxOf(paragraphs: readonly string[]): Uint8Array {
  return zipSync(docxParts(paragraphs));
}

export function docxParts(paragraphs: readonly string[]): Record<string, Uint8Array> {
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const relations = (entries: string): Uint8Array =>
    strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries}</Relationships>`,
    );
  const body = paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join("");
  const table =
    "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>项目</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>12.34</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";
  const field =
    '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DDEAUTO x</w:instrText></w:r><w:del><w:r><w:delText>旧</w:delText></w:r></w:del></w:p>';
  return {
    "[Content_Types].xml": strToU8("<Types/>"),
    "_rels/.rels": relations(`<Relationship Id="rId1" Type="${base}/officeDocument" Target="word/document.xml"/>`),
    "word/document.xml": strToU8(
      `<?xml version="1.0"?><w:document ${w}><w:body>${body}${table}${field}</w:body></w:document>`,
    ),
    "word/_rels/document.xml.rels": relations(
      `<Relationship Id="rId1" Type="${base}/footnotes" Target="footnotes.xml"/>`,
    ),
    "word/footnotes.xml": strToU8(
      `<w:footnotes ${w}><w:footnote w:type="separator"><w:p/></w:footnote><w:footnote w:id="1"><w:p><w:r><w:t>注</w:t></w:r></w:p></w:footnote></w:footnotes>`,
    ),
  };
}
