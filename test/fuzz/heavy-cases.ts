// Single inputs that are made to be slow, large or endless, each named after what it tries.

import { strToU8 } from "fflate";
import { freshPart, writeZip } from "../../src/hosts/xlsx/package/zip-writer";
import type { WorkbookSnapshot } from "../../src/core/workbook/snapshot";
import { withCell } from "../support/units/change";
import { unpack } from "../support/xlsx/parts";
import { featureWorkbook } from "../support/xlsx/feature-workbook";
import { docxOf, sheetsNamed, withInputs } from "./seeds";

export type ChangePart = (xml: string) => string;

/** The workbook with charts and notes, some of its parts rewritten or added. */
export function rewritten(changes: Readonly<Record<string, ChangePart>>): Uint8Array {
  const parts: Record<string, Uint8Array> = unpack(featureWorkbook());
  for (const [name, change] of Object.entries(changes)) {
    parts[name] = strToU8(change(Buffer.from(parts[name] ?? []).toString("utf8")));
  }
  return writeZip(Object.entries(parts).map(([name, bytes]) => freshPart(name, bytes)));
}

const sheet = "xl/worksheets/sheet2.xml";
const book = "xl/workbook.xml";
export const inside =
  (end: string, added: string): ChangePart =>
  (xml) =>
    xml.replace(end, () => added + end);
const nested = (count: number): string => "<a>".repeat(count) + "</a>".repeat(count);
export const list = (count: number, item: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => item(index)).join("");

/** Files; each is to be read and checked, or refused with a sentence. */
export const heavyFiles: readonly (readonly [name: string, make: () => Uint8Array])[] = [
  [
    "elements in elements, a hundred thousand deep, in a sheet",
    () => rewritten({ [sheet]: inside("</sheetData>", nested(100_000)) }),
  ],
  ["elements in elements in the list of sheets", () => rewritten({ [book]: inside("</sheets>", nested(100_000)) })],
  ["elements in elements behind the cells", () => rewritten({ [sheet]: inside("</worksheet>", nested(100_000)) })],
  ["elements that never close", () => rewritten({ [sheet]: inside("</sheetData>", "<a>".repeat(300_000)) })],
  [
    "rows in rows",
    () => rewritten({ [sheet]: inside("</sheetData>", "<row>".repeat(30_000) + "</row>".repeat(30_000)) }),
  ],
  [
    "a million merged cells",
    () =>
      rewritten({
        [sheet]: inside(
          "</worksheet>",
          `<mergeCells>${list(1_000_000, (index) => `<mergeCell ref="A${index + 100}:B${index + 100}"/>`)}</mergeCells>`,
        ),
      }),
  ],
  [
    "a hundred thousand conditional formats",
    () =>
      rewritten({
        [sheet]: inside(
          "</worksheet>",
          list(
            100_000,
            (index) =>
              `<conditionalFormatting sqref="A1"><cfRule type="expression" priority="${index}"><formula>1</formula></cfRule></conditionalFormatting>`,
          ),
        ),
      }),
  ],
  [
    "a hundred thousand names",
    () =>
      rewritten({
        [book]: inside(
          "</definedNames>",
          list(100_000, (index) => `<definedName name="n${index}">${index}</definedName>`),
        ),
      }),
  ],
];

/** Letters of which very many in a row make careless patterns slow. */
const letters = [
  "(",
  "（",
  "[",
  "<",
  '"',
  "“",
  "0",
  "1,",
  "９",
  ".",
  "-",
  "—",
  " ",
  "\u3000",
  "\n",
  "万",
  "元",
  "年",
  "2022年",
  "单位：",
  "其中：",
  "、",
  "，",
  "。",
  "合计",
  "项目",
  "表",
  "%",
  "a",
  "201",
  "_x",
];

const longTexts: readonly (readonly [string, string])[] = letters.map((letter) => [
  letter,
  letter.repeat(Math.ceil(32_767 / letter.length)).slice(0, 32_767),
]);

/** A place of each kind: title, unit line, head, code, name, amount, foot; and of the input sheets and rules. */
const places: readonly (readonly [sheet: string, row: number, column: number])[] = [
  ["表三", 0, 0],
  ["表三", 1, 0],
  ["表三", 1, 6],
  ["表三", 2, 4],
  ["表三", 5, 1],
  ["表三", 6, 3],
  ["表三", 6, 5],
  ["表三", 21, 0],
];

/** The longest text that a cell can hold, in every kind of place at once. */
export const longCells: readonly (readonly [name: string, make: () => WorkbookSnapshot])[] = longTexts.map(
  ([letter, text]) => [
    letter,
    () => {
      const tables: WorkbookSnapshot = { sheets: sheetsNamed("表一", "表三", "表八") };
      const inTables = places.reduce<WorkbookSnapshot>(
        (workbook, [name, row, column]) => withCell(workbook, { sheet: name, row, column }, text),
        tables,
      );
      const inputs = withInputs().sheets.filter(({ name }) => !name.startsWith("表"));
      // In every fifth cell of the input sheets and the rules, so that their heads are still found.
      let count = 0;
      const filled = inputs.map((input) => ({
        ...input,
        rows: input.rows.map((row, index) => ({
          ...row,
          cells:
            index < 4
              ? row.cells
              : row.cells.map((cell) => ({ ...cell, value: count++ % 5 === 0 ? text : cell.value })),
        })),
      }));
      return { sheets: [...inTables.sheets, ...filled] };
    },
  ],
);

/** Texts for the check of a text: one line, and as many lines as letters. */
export const longPublications: readonly (readonly [name: string, text: string])[] = letters.flatMap((letter) => {
  const line = `2022年预算收入${letter.repeat(Math.ceil(20_000 / letter.length))}372.57万元`;
  return [[letter, line]] as const;
});

export const deepDocument = (): Uint8Array =>
  docxOf([`${"<w:tbl><w:tr><w:tc>".repeat(50_000)}${"</w:tc></w:tr></w:tbl>".repeat(50_000)}`]);
