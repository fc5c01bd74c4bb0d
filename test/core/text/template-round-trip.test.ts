import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { parseTemplate } from "../../../src/core/narrative/template/parse-template";
import type { Wording } from "../../../src/core/narrative/wording/official";
import { anyShanghaiUnit, readBack } from "./read-back";
import { anyToldUnit } from "./told-units";

/** The template that a page of the documentation shows. */
function shownBy(page: string): string {
  const text = readFileSync(join(__dirname, "../../../docs", page), "utf8");
  return /```text\n([^`]+)```/.exec(text)?.[1] ?? "";
}

function wordingOf(template: string, standard: string): Wording {
  const outcome = parseTemplate(template, standard);
  if ("problems" in outcome) throw new Error(outcome.problems.map(({ key }) => key).join("\n"));
  return outcome.wording;
}

const district = `
[编制说明.收入总述]
{年度}年，{单位}收入预算为{总额}万元，其中：{各项}。
[编制说明.支出总述]
支出预算为{总额}万元，其中：财政拨款支出预算为{金额}万元
[与上年比较.增加]
较{上年度}年预算增加{增减数}万元
[与上年比较.持平]
和{上年度}年预算持平
[编制说明.与执行数持平]
与{上年度}年执行数持平
[其他相关情况.三公经费总述]
{年度}年“三公”经费预算数合计{金额}万元
`;

test.each([
  [
    "the ten sections (the Chinese page's template)",
    "xinjiang-2022",
    shownBy("templates.zh-CN.md"),
    anyToldUnit,
    "全年收支总预算为",
  ],
  [
    "the ten sections (the English page's template)",
    "xinjiang-2022",
    shownBy("templates.md"),
    anyToldUnit,
    "全年收支总预算为",
  ],
  ["a Shanghai district", "shanghai-district-2023", district, anyShanghaiUnit, "收入预算为"],
])(
  "the text of %s in an organisation's own words is read back without a finding and without an untied number",
  (_, standard, template, anyUnit, words) => {
    const wording = wordingOf(template, standard);
    let figures = 0;
    fc.assert(
      fc.property(anyUnit, (unit) => {
        const read = readBack(unit, wording);
        expect(read.source).toContain(words);
        expect(read.sections).toEqual(read.written);
        expect(read.untied).toEqual([]);
        expect(read.findings).toEqual([]);
        figures += read.figures;
      }),
      { seed: 11, numRuns: Number(process.env["ROUND_TRIPS"] ?? "8"), endOnFailure: true },
    );
    expect(figures).toBeGreaterThan(160);
  },
);
