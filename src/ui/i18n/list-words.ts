import { counted } from "./counted";
import type { Translated } from "./translated";

/** Words about long lists and what of them is shown, in Chinese. */
export const listZhCN = {
  filterLabel: "筛选检查结果",
  search: "查找",
  searchHint: "文字、单元格或规则",
  facets: { severity: "程度", table: "表", rule: "规则" },
  all: { severity: "所有程度", table: "所有表", rule: "所有规则" },
  choice: (name: string, count: number): string => `${name}（${count}）`,
  families: { "custom-rules": "自定义规则", reading: "读表", text: "文字" },
  shown: (shown: number, all: number): string => `符合条件 ${shown} 条，共 ${all} 条。`,
  nothing: "没有符合条件的检查结果。",
  clear: "清除筛选",
  more: (count: number, left: number): string => `再显示 ${count} 条（还有 ${left} 条）`,
} as const;

/** The same in English. */
export const listEnUS: Translated<typeof listZhCN> = {
  filterLabel: "Filter the findings",
  search: "Search",
  searchHint: "Words, cell or rule",
  facets: { severity: "Severity", table: "Table", rule: "Rule" },
  all: { severity: "All levels", table: "All tables", rule: "All rules" },
  choice: (name, count) => `${name} (${count})`,
  families: { "custom-rules": "Your own rules", reading: "Reading the tables", text: "Text" },
  shown: (shown, all) => `${shown} of ${counted(all, "finding")} shown.`,
  nothing: "No finding fits.",
  clear: "Clear the filter",
  more: (count, left) => `Show ${count} more (${left} left)`,
};
