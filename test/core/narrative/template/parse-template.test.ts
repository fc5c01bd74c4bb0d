import fc from "fast-check";
import { renderMessage } from "../../../../src/core/messages/render";
import { parseTemplate } from "../../../../src/core/narrative/template/parse-template";
import { phrasesOf } from "../../../../src/core/narrative/template/phrases";
import { placeholderNames, placeholdersOf } from "../../../../src/core/narrative/template/placeholders";
import { sampleTemplate } from "../../../../src/core/narrative/template/sample-template";
import { officialWording, type Wording } from "../../../../src/core/narrative/wording/official";
import { standards } from "../../../../src/core/standards/registry";

const ids = standards.map(({ id }) => id);

function parsed(lines: readonly string[], standard = "xinjiang-2022"): Wording {
  const outcome = parseTemplate(lines.join("\n"), standard);
  if ("problems" in outcome) throw new Error(outcome.problems.map((p) => renderMessage(p, "zh-CN")).join("\n"));
  return outcome.wording;
}

describe("the sample template", () => {
  test.each(ids)("of %s parses to the very standard wording", (standard) => {
    expect(parsed([sampleTemplate(standard)], standard)).toEqual(officialWording);
  });

  test.each(ids)(
    "of %s in any part and order, with the line ends and brackets of any keyboard, does too",
    (standard) => {
      const entries = sampleTemplate(standard).split(/\n\n/).slice(1);
      expect(entries).toHaveLength(phrasesOf(standard).length);
      fc.assert(
        fc.property(
          fc.shuffledSubarray(entries, { minLength: 1 }),
          fc.constantFrom("\n", "\r\n", "\r\n\r\n"),
          fc.boolean(),
          (some, end, isWide) => {
            const text = some.join("\n").replaceAll("\n", end);
            const typed = isWide
              ? text.replaceAll("{", "｛").replaceAll("}", "｝").replaceAll("[", "［").replaceAll("]", "］")
              : text;
            expect(parsed([`\ufeff${typed}`], standard)).toEqual(officialWording);
          },
        ),
        { numRuns: 30 },
      );
    },
  );

  test.each(ids)("of %s has a name of its own for every phrase and every placeholder", (standard) => {
    const phrases = phrasesOf(standard);
    expect(new Set(phrases.map(({ name }) => name)).size).toBe(phrases.length);
    const used = new Set(phrases.flatMap(({ official }) => placeholdersOf(official)));
    expect([...used].filter((name) => placeholderNames[name] === undefined)).toEqual([]);
  });
});

test("the names of the placeholders are told apart, and each stands in some phrase", () => {
  const names = Object.values(placeholderNames);
  expect(new Set(names).size).toBe(names.length);
  const used = new Set(ids.flatMap((id) => phrasesOf(id)).flatMap(({ official }) => placeholdersOf(official)));
  expect(Object.keys(placeholderNames).filter((name) => !used.has(name))).toEqual([]);
});

test("what the template names is replaced, over several lines too; the rest stays", () => {
  const wording = parsed([
    "# 我局的用语",
    "[收支总体情况.总述]",
    "我局收支总预算",
    "  共{ 总额 }万元。",
    "",
    "[与上年比较．增加]",
    "较上年预算增加{增减数}万元",
  ]);
  expect(wording).toEqual({
    ...officialWording,
    overview: { ...officialWording.overview, total: "我局收支总预算共{total}万元。" },
    change: { ...officialWording.change, increase: "较上年预算增加{change}万元" },
  });
});

describe("a template that cannot be used is refused with its line", () => {
  test.each<[string, string[], string]>([
    ["text without a name", ["# 备注", "收支总预算{总额}万元。", "再一行"], "第2行不属于任何语句"],
    [
      "an unknown phrase",
      ["[收支总体情况.总数]", "共{总额}万元。"],
      "第1行：没有名为[收支总体情况.总数]的语句，请改为已有的名称，相近的有[收支总体情况.总述]",
    ],
    ["a phrase of another standard", ["[编制说明.收入总述]", "收入{总额}万元。"], "第1行：没有名为[编制说明.收入总述]"],
    [
      "a phrase given twice",
      ["[与上年比较.持平]", "与上年相同", "[与上年比较.持平]", "未变"],
      "第3行：[与上年比较.持平]在第1行已经写过",
    ],
    ["a phrase without text", ["[与上年比较.持平]", "", "# 无"], "第1行：[与上年比较.持平]下面没有语句"],
    [
      "an unknown placeholder",
      ["[收支总体情况.总述]", "收支总预算", "{合计}万元。"],
      "第3行：[收支总体情况.总述]不能使用“合计”，请改用{总额}",
    ],
    ["our own name of it", ["[收支总体情况.总述]", "共{total}万元。"], "第2行：[收支总体情况.总述]不能使用“total”"],
    ["a placeholder of another phrase", ["[收支总体情况.总述]", "{单位}共{总额}万元。"], "不能使用“单位”"],
    ["one where nothing is filled in", ["[与上年比较.持平]", "与{上年度}持平"], "第2行：[与上年比较.持平]没有可以填入"],
    ["a single brace", ["[收支总体情况.总述]", "共{总额}万元}。"], "第2行：[收支总体情况.总述]的花括号没有成对"],
    [
      "a missing placeholder",
      ["[收支总体情况.单项]", "# 名称和金额", "若干万元"],
      "第1行：[收支总体情况.单项]缺少{名称}、{金额}",
    ],
    ["a figure in another unit", ["[收支总体情况.总述]", "共{总额}元。"], "的{总额}后面应紧跟“万元”"],
    ["one of two figures without its unit", ["[收支总体情况.总述]", "{总额}万元（{总额}）。"], "应紧跟“万元”"],
    ["a rate without %", ["[与上年比较.增长率]", "增幅{增减率}"], "的{增减率}后面应紧跟“%”"],
    ["a sentence without its stop", ["[收支总体情况.总述]", "共{总额}万元"], "是完整的一句，请在末尾加上句号"],
    ["a clause with a stop", ["[与上年比较.持平]", "与上年持平。"], "请删去末尾的句号"],
  ])("%s", (_, lines, words) => {
    const outcome = parseTemplate(lines.join("\r\n"), "xinjiang-2022");
    if (!("problems" in outcome)) throw new Error("it is refused");
    expect(outcome.problems).toHaveLength(1);
    const [problem] = outcome.problems;
    if (!problem) throw new Error("one problem");
    expect(renderMessage(problem, "zh-CN")).toContain(words);
    expect(renderMessage(problem, "zh-CN")).toMatch(/^用语模板第\d+行[^ ]*。$/);
    expect(renderMessage(problem, "en-US")).toMatch(/^Line \d+ of the template[^]*\.$/);
  });

  test("every problem is named, not the first alone", () => {
    const outcome = parseTemplate("[没有.这句]\n甲\n[与上年比较.持平]\n{甲}{乙}", "xinjiang-2022");
    expect("problems" in outcome && outcome.problems.map(({ key }) => key)).toEqual([
      "template.unknown-phrase",
      "template.no-placeholders",
      "template.no-placeholders",
    ]);
  });
});

test("names of the unit and the year may be left out", () => {
  const { overview } = parsed(["[收支总体情况.没有收入]", "本年没有安排收入预算。"]);
  expect(overview.noIncome).toBe("本年没有安排收入预算。");
});
