import { toldBy, type Change } from "./text-findings";

/** The headings of the narrative's sections, of 第一部分 for N0. */
const headings = {
  N0: "第一部分 单位概况\n\n二、机构设置及人员情况",
  N1: "一、收支预算情况的总体说明",
  N2: "二、收入预算情况说明",
  N3: "三、支出预算情况说明",
  N5: "五、一般公共预算当年拨款情况说明",
  N6: "六、一般公共预算基本支出情况说明",
  N7: "七、一般公共预算项目支出情况说明",
  N8: "八、“三公”经费预算情况说明",
  N10: "十、其他重要事项的情况说明",
} as const;

/** Sentences under the heading of their section. */
export type Told = readonly [section: keyof typeof headings, sentences: string];

/** What one rule finds in these sections beside the sample workbook. */
export function toldIn(rule: string, sections: readonly Told[], change?: Change): string[] {
  const text = sections.map(([section, sentences]) => `${headings[section]}\n\n${sentences}\n`).join("\n");
  return toldBy(rule, text, change);
}

/** The sentences of the findings alone. */
export function saidIn(...given: Parameters<typeof toldIn>): string[] {
  return toldIn(...given).map((line) => line.split(" | ")[2] ?? "");
}

/** Severity, section and words of the findings alone. */
export function placesIn(...given: Parameters<typeof toldIn>): string[] {
  return toldIn(...given).map((line) => line.split(" | ")[0] ?? "");
}
