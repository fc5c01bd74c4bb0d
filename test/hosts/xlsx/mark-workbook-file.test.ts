import { readFileSync } from "node:fs";
import { join } from "node:path";
import { zipSync, strToU8 } from "fflate";
import type { Mark, MarkKind } from "../../../src/core/marks/marks";
import { editWorkbookFile } from "../../../src/hosts/xlsx/edit-workbook-file";
import { markWorkbookFile } from "../../../src/hosts/xlsx/mark-workbook-file";
import { cellAt, changedParts, unpack } from "../../support/xlsx/parts";
import { prefixedWorkbook, richParts, richWorkbook } from "../../support/xlsx/rich-workbook";

const sheetPart = "xl/worksheets/sheet1.xml";
const stylesPart = "xl/styles.xml";
const textOf = (bytes: Uint8Array, part = sheetPart): string => unpack(bytes)[part]?.toString("utf8") ?? "";
const mark = (address: string, kind: MarkKind = "error", ...findings: string[]): Mark => {
  const [sheet = "", cell = ""] = address.split("!");
  return { cell: cellAt(sheet, cell), kind, findings };
};
const apply = (bytes: Uint8Array, ...marks: Mark[]): Uint8Array => markWorkbookFile(bytes, "单位.xlsx", marks).bytes;

/** The rich workbook with one of its parts changed; its first sheet is not protected. */
function rich(changes: Readonly<Record<string, (text: string) => string>> = {}, parts = richParts()): Uint8Array {
  const unprotected = (text: string): string => text.replace(/<(x:)?sheetProtection[^>]*>/, "");
  const all: typeof changes = { ...changes, [sheetPart]: (text) => (changes[sheetPart] ?? String)(unprotected(text)) };
  for (const [name, change] of Object.entries(all)) {
    parts[name] = strToU8(change(Buffer.from(parts[name] ?? []).toString("utf8")));
  }
  return zipSync(parts);
}

const withDxfs =
  (list: string) =>
  (styles: string): string =>
    styles.replace(/<((?:x:)?)dxfs[^]*<\/(?:x:)?dxfs>|<(?:x:)?dxfs[^>]*\/>/, list);
const extension =
  '<extLst><ext xmlns:x14="urn:x14" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="containsText" text="a>b" priority="2" id="{A}"/></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>';

const files: [string, Uint8Array][] = [
  ["as Excel writes it", rich()],
  ["with prefixes", rich({}, unpack(prefixedWorkbook()))],
  ["by LibreOffice", rich({}, unpack(readFileSync(join(__dirname, "../../fixtures/xlsx/libreoffice.xlsx"))))],
  ["without a list of looks", rich({ [stylesPart]: withDxfs("") })],
  ["with an empty list of looks", rich({ [stylesPart]: withDxfs("<dxfs count='0' />") })],
  ["with another open list of looks", rich({ [stylesPart]: withDxfs('<dxfs\n count="0"></dxfs>') })],
  [
    "without conditional formats",
    rich({ [sheetPart]: (text) => text.replace(/<conditionalFormatting.*<\/conditionalFormatting>/, "") }),
  ],
  ["with rules in its extensions", rich({ [sheetPart]: (text) => text.replace("</worksheet>", `${extension}$&`) })],
];

describe.each(files)("a workbook %s", (_, before) => {
  const marked = apply(
    before,
    mark("表一!B2", "error", "F1", "F2"),
    mark("表一!B3", "verify", "F3"),
    mark("表一!C3", "suspect"),
  );

  test("is marked in the parts of its sheet and its styles alone", () => {
    expect(changedParts(before, marked)).toEqual([stylesPart, sheetPart]);
    expect(textOf(marked).match(/ISTEXT\(&quot;_bda_mark&quot;\)/g)).toHaveLength(3);
  });

  test("is byte for byte what it was, part by part, when the marks are taken off", () => {
    expect(changedParts(before, apply(marked))).toEqual([]);
  });

  test("is marked anew as if it had not been marked before", () => {
    expect(changedParts(apply(before, mark("表一!C4")), apply(marked, mark("表一!C4")))).toEqual([]);
  });

  test("keeps its marks when a cell is written, and loses them alone afterwards", () => {
    const set = { kind: "set-cell", cell: cellAt("表一", "B2"), value: "7", number: true } as const;
    const edited = editWorkbookFile(marked, "单位.xlsx", [set]);
    expect(changedParts(editWorkbookFile(before, "单位.xlsx", [set]), apply(edited))).toEqual([]);
  });
});

test("marks stand where the schema wants them, before all other rules, whose priorities make room", () => {
  const before = rich({ [sheetPart]: (text) => text.replace("</worksheet>", `${extension}$&`) });
  const text = textOf(apply(before, mark("表一!B2"), mark("表一!C5")));
  const order = ["<mergeCells", 'sqref="B2:B5"', 'sqref="B2"', 'sqref="C5"', "<dataValidations", "<extLst"];
  const places = order.map((part) => text.indexOf(part));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  const priorities = [...text.matchAll(/<(?:x14:)?cfRule type="(\w+)"(?:[^">]|"[^"]*")*? priority="(\d+)"/g)];
  expect(priorities.map(([, type, priority]) => `${type} ${priority}`)).toEqual([
    "cellIs 3",
    "expression 1",
    "expression 2",
    "containsText 4",
  ]);
});

test("each kind has its look; one look is written once", () => {
  const marks = [mark("表一!B2", "error", "F1"), mark("表一!C5", "error", "F2"), mark("表一!C2", "suspect", "F1")];
  const styles = textOf(apply(rich(), ...marks), stylesPart);
  const looks = styles.slice(styles.indexOf("<!--"));
  expect(looks.match(/<dxf>/g)).toHaveLength(2);
  expect(looks).toContain('<u/><color rgb="FF6A0004"/>');
  expect(looks).toContain('<left style="dotted">');
});

test("a protected sheet is named and left as it is, its neighbours are marked", () => {
  const before = richWorkbook();
  const { bytes, skipped } = markWorkbookFile(before, "单位.xlsx", [
    mark("表一!B2"),
    mark("Q & A!A2"),
    mark("表九!A1"),
  ]);
  expect(skipped).toEqual([
    { sheet: "表一", kind: "sheet-protected" },
    { sheet: "表九", kind: "sheet-missing" },
  ]);
  expect(changedParts(before, bytes)).toEqual([stylesPart, "xl/worksheets/sheet2.xml"]);
  expect(changedParts(before, apply(bytes))).toEqual([]);
});

test("a rule of the user's that Excel put together with ours stays when ours go", () => {
  const own = '<cfRule type="expression" dxfId="0" priority="2"><formula>TRUE</formula></cfRule>';
  const marked = apply(rich(), mark("表一!C5"));
  const parts = unpack(marked);
  parts[sheetPart] = Buffer.from(textOf(marked).replace(/(sqref="C5">.*?<\/cfRule>)/, `$1${own}`));
  const text = textOf(apply(zipSync(parts)));
  expect(text).not.toContain("_bda_mark");
  expect(text).toContain('<conditionalFormatting sqref="C5"><cfRule type="expression" dxfId="0" priority="1">');
});
