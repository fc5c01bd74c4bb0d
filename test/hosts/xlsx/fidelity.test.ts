// Whatever a command writes from a workbook, every part of the package stays as it was but for those meant, and in these only
// what is meant changes. What is meant stands here as data.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Folder } from "../../support/command-line";
import { featureWorkbook } from "../../support/xlsx/feature-workbook";
import { unpack } from "../../support/xlsx/parts";
import { writingCommands, writtenCopy } from "../../support/xlsx/written-copies";

const folder = Folder.forEachTest();

const workbooks: [string, Uint8Array][] = [
  ["as Excel writes it", featureWorkbook()],
  ["with macros", featureWorkbook({ macros: true })],
  ["by LibreOffice", new Uint8Array(readFileSync(join(__dirname, "../../fixtures/xlsx/features-libreoffice.xlsx")))],
];

/** What may differ inside a part: taken out of both texts, the rest is the same. */
const cell = (address: string): RegExp => new RegExp(`<c r="${address}"[^>]*?(?:/>|>.*?</c>)`);
const fullCalculation = / fullCalcOnLoad="1"/;
const chain = /<(?:Relationship|Override) [^>]*calcChain[^>]*\/>/;
const marks =
  /<conditionalFormatting sqref="[^"]*"><cfRule type="expression" dxfId="\d+" priority="\d+"><formula>ISTEXT\(&quot;_bda_mark&quot;\)<\/formula><\/cfRule><\/conditionalFormatting>/g;
/** The marks stand in front of the formats that were there. */
const priorities = / priority="\d+"/g;
const newSheets = /<sheet [^>]*name="(?:检查结果|预算情况说明)"[^>]*\/>/g;
const newNames =
  /<definedName name="(?:_bda_owned|_xlnm\.Print_Titles)" localSheetId="[34]"[^>]*>[^<]*<\/definedName>/g;
const newParts = /<(?:Relationship|Override) [^>]*\/xl\/worksheets\/sheet[45]\.xml"[^>]*\/>/g;

type Meant = Readonly<Record<string, readonly RegExp[] | "added" | "gone" | "looks">>;

const sheetAdded: Meant = {
  "[Content_Types].xml": [newParts],
  "xl/_rels/workbook.xml.rels": [newParts],
  "xl/styles.xml": "looks",
  "xl/workbook.xml": [newSheets, newNames],
  "xl/worksheets/sheet4.xml": "added",
};
const marked: Meant = {
  "xl/worksheets/sheet2.xml": [marks, priorities],
  "xl/worksheets/sheet3.xml": [marks, priorities],
};

const meant: Readonly<Record<(typeof writingCommands)[number]["name"], Meant>> = {
  fix: {
    "xl/styles.xml": "looks",
    "xl/workbook.xml": [fullCalculation],
    "xl/worksheets/sheet2.xml": [cell("F5")],
    "xl/worksheets/sheet3.xml": [cell("A5")],
  },
  "fix --form-only": {
    "xl/styles.xml": "looks",
    "xl/workbook.xml": [fullCalculation],
    "xl/worksheets/sheet2.xml": [cell("F5")],
  },
  "fix --formulas": {
    // The order of calculation goes, where the workbook keeps one: Excel makes it anew.
    "[Content_Types].xml": [chain],
    "xl/_rels/workbook.xml.rels": [chain],
    "xl/calcChain.xml": "gone",
    "xl/styles.xml": "looks",
    "xl/workbook.xml": [fullCalculation],
    "xl/worksheets/sheet2.xml": [cell("F5")],
    "xl/worksheets/sheet3.xml": [cell("A5")],
  },
  generate: { ...sheetAdded, "xl/worksheets/sheet5.xml": "added" },
  "generate --marked --live": {
    ...sheetAdded,
    ...marked,
    "xl/workbook.xml": [newSheets, newNames, fullCalculation],
    "xl/worksheets/sheet5.xml": "added",
  },
  "batch --marked": { ...sheetAdded, ...marked },
};

describe.each(workbooks)("a workbook %s", (_, before) => {
  test.each(writingCommands)("$name: only the parts meant change, and in them only what is meant", async (command) => {
    const old = unpack(before);
    const fresh = unpack(await writtenCopy(command, before, folder));
    const changed: string[] = [];
    for (const name of new Set([...Object.keys(old), ...Object.keys(fresh)])) {
      const [one, other] = [old[name], fresh[name]];
      if (one && other?.equals(one)) continue;
      changed.push(name);
      const what = meant[command.name][name];
      if (what === "added" || what === "gone")
        expect([name, Boolean(one), Boolean(other)]).toEqual([name, what === "gone", what === "added"]);
      else if (what === "looks") expectLooksKept(String(one), String(other));
      else expect([name, without(what ?? [], String(other))]).toEqual([name, without(what ?? [], String(one))]);
    }
    const hasChain = "xl/calcChain.xml" in old;
    const wanted = Object.keys(meant[command.name]).filter(
      (name) => hasChain || command.name !== "fix --formulas" || !/rels|Types|calcChain/.test(name),
    );
    expect(changed.sort()).toEqual(wanted.sort());
  });
});

function without(patterns: readonly RegExp[], text: string): string {
  return patterns.reduce((rest, pattern) => rest.replace(pattern, ""), text);
}

/** Lists of looks grow at their ends only, so that every number given to a cell means what it meant; the rest is the same. */
function expectLooksKept(before: string, after: string): void {
  let rest = after;
  for (const name of ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "dxfs"]) {
    const list = new RegExp(`<${name} [^>]*>(.*?)</${name}>`, "s");
    const [old, fresh] = [list.exec(before), list.exec(rest)];
    if (!old) continue;
    expect(fresh?.[1]?.startsWith(old[1] ?? "-")).toBe(true);
    rest = rest.replace(list, () => old[0]);
  }
  expect(rest).toBe(before);
}
