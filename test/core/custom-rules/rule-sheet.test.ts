import { readFileSync } from "node:fs";
import { join } from "node:path";
import { blankTables } from "../../../src/core/blank/blank-workbook";
import { checkWorkbook } from "../../../src/core/check";
import { exampleRule, ruleSheetContent } from "../../../src/core/custom-rules/rule-sheet";
import { readWithBestStandard } from "../../../src/core/reading/read-workbook";
import { standards } from "../../../src/core/standards/registry";
import { generateGrammar, grammarFiles } from "../../../src/tools/grammar/generate-grammar";
import { snapshotOf } from "../../support/content-snapshot";
import { sheetOf, spendingTable, statistics } from "../../support/form-rules";
import { checkRules, smallUnit, withRules } from "../../support/custom-rules";

test.each(standards.map((standard) => [standard.id, standard] as const))(
  "the sheet laid for %s holds one example, switched off, that holds when it is switched on",
  (_, standard) => {
    const sheets = [...blankTables(standard), ruleSheetContent(standard)].map(snapshotOf);
    const blank = checkWorkbook({ sheets }, { standardId: standard.id });
    expect(blank.customRules.map(({ outcome, text }) => [outcome, text])).toEqual([["off", exampleRule(standard)]]);
    const on = withRules({ sheets: sheets.slice(0, -1) }, [null, exampleRule(standard)]);
    expect(checkWorkbook(on, { standardId: standard.id }).customRules[0]?.outcome).toBe("passed");
  },
);

test("a sheet of rules is never one of the tables, whatever stands on it", () => {
  const table = sheetOf("自定义规则", spendingTable("表三", statistics));
  expect(readWithBestStandard({ sheets: [table] }, standards).tables.every(({ status }) => status === "missing")).toBe(
    true,
  );
  const own = checkRules();
  const words = withRules(smallUnit, ["否", "表三[合计].合计 = XX部门 2031年"]);
  expect(checkWorkbook(words).findings).toEqual(own.findings);
});

test("rules on a copy of the sheet are read too, under names of their own", () => {
  const [sheet] = withRules({ sheets: [] }, [null, "表三.合计 = 30"]).sheets;
  if (!sheet) throw new Error("no sheet");
  const sheets = [...smallUnit.sheets, sheet, { ...sheet, name: "自定义规则 (2)" }];
  expect(checkWorkbook({ sheets }).customRules.map(({ rule }) => rule)).toEqual(["custom-2", "custom-2-2"]);
});

test("the parser that is kept with the sources is made of the grammar as it is (npm run grammar)", () => {
  const read = (path: string): string => readFileSync(join(__dirname, "../../..", path), "utf8");
  expect(read(grammarFiles.parser) === generateGrammar(read(grammarFiles.grammar))).toBe(true);
});
