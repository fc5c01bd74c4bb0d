import type { RowSheet } from "../inputs/definition/field";
import { rowsContent } from "../inputs/layout/rows-content";
import type { Severity } from "../audit/finding";
import { ruleSheetName } from "../reading/rule-sheet-name";
import type { Standard } from "../standards/definition";
import type { SheetContent } from "../workbook/sheet-content";

export type RuleSeverity = Exclude<Severity, "rounding">;

/** What may be written for on and off, and for a severity; the first of each is what the sheet offers. */
export const switchWords = {
  on: ["是", "启用", "on", "yes", "1", "true"],
  off: ["否", "停用", "off", "no", "0", "false"],
};
export const severityWords: Readonly<Record<RuleSeverity, readonly string[]>> = {
  error: ["错误", "error"],
  warning: ["待核实", "警告", "warning"],
  info: ["提示", "info"],
};

/** The unit's own rules, one a row. Laid out like an input sheet, but nothing in it is asked for. */
export const ruleSheet = {
  id: "customRules",
  name: ruleSheetName,
  title: { "zh-CN": "本单位自定义规则", "en-US": "The unit's own rules" },
  purpose: {
    "zh-CN": "每行写一条规则，用表中的名称说明哪些数应当相等或不超过；检查时与系统规则一并核对。可以留空。",
    "en-US": "One rule a row, in the words of the tables; checked with the built-in rules. May stay empty.",
  },
  columns: [
    {
      id: "enabled",
      label: { "zh-CN": "启用", "en-US": "On" },
      hint: { "zh-CN": "是或否；留空即启用。", "en-US": "是 (on) or 否 (off); on when blank." },
      kind: "choice",
      choices: [switchWords.on[0] ?? "", switchWords.off[0] ?? ""],
      width: 8,
    },
    {
      id: "rule",
      label: { "zh-CN": "规则", "en-US": "Rule" },
      hint: {
        "zh-CN": "写法：表名[行].列名，行写科目编码、编码范围、项目名称或行名；可用 + - = <= >= < > <> 和 合计(…)。",
        "en-US": "table[row].column; the row is a code, a range of codes, a project or a line.",
      },
      kind: "text",
      width: 66,
    },
    {
      id: "severity",
      label: { "zh-CN": "程度", "en-US": "Severity" },
      hint: { "zh-CN": "错误、待核实或提示；留空为错误。", "en-US": "错误 (error), 待核实 (warning) or 提示 (note)." },
      kind: "choice",
      choices: Object.values(severityWords).map(([word = ""]) => word),
      width: 10,
    },
    {
      id: "message",
      label: { "zh-CN": "说明", "en-US": "Message" },
      hint: {
        "zh-CN": "规则不成立时显示的话；可以留空。",
        "en-US": "Shown when the rule does not hold; may be blank.",
      },
      kind: "text",
      width: 46,
    },
  ],
} as const satisfies RowSheet;

const spareRows = 20;

/** The empty sheet with an example of this standard's words that is switched off. */
export function ruleSheetContent(standard: Standard): SheetContent {
  const rule = exampleRule(standard);
  const example = {
    enabled: { text: switchWords.off[0] ?? "" },
    rule: { text: rule },
    severity: { text: severityWords.warning[0] ?? "" },
    message: { text: "示例：项目支出不应超过支出合计" },
  };
  return rowsContent(ruleSheet, [example], spareRows);
}

/** `表三[合计].项目支出 <= 表三[合计].合计`, or whatever the standard calls the last and the first column of such a table. */
export function exampleRule({ tables }: Standard): string {
  for (const { ordinal, blocks } of tables) {
    const [block, another] = blocks;
    const label = block?.lines.find(({ essential, labels }) => essential && labels.length > 0)?.name["zh-CN"];
    const [first, second, third] = block?.columns ?? [];
    if (another || label === undefined || !first || !second || !third || !block?.codes) continue;
    const name = (column: typeof first): string => column.name["zh-CN"];
    return `${ordinal}[${label}].${name(third)} <= ${ordinal}[${label}].${name(first)}`;
  }
  return "";
}
