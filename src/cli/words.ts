import type { Language } from "../core/messages/message";
import type { Severity } from "../core/audit/finding";
import type { TableStatus } from "../core/reading/reading";
import type { FactProblem } from "../core/inputs/facts";
import type { Verdict } from "../core/audit/check-result";

/** What the command line says to people, beside the core's own sentences. */
export interface CliWords {
  readonly statuses: Record<TableStatus, string>;
  readonly severities: Record<Severity, string>;
  readonly verdicts: Record<Verdict, string>;
  readonly tables: string;
  readonly findings: string;
  readonly rulePages: string;
  readonly repairs: string;
  readonly noFindings: string;
  readonly coverage: string;
  readonly noTables: string;
  readonly unknownStandard: string;
  readonly notYet: string;
  readonly written: string;
  readonly fileExists: string;
  /** Sentences that rest on figures that are not right. */
  readonly blocked: string;
  readonly blockedIn: string;
  readonly unknownFinding: string;
  readonly noRepair: string;
  readonly changed: string;
  readonly nothingToChange: string;
  readonly emptyCell: string;
  readonly gaps: string;
  readonly failed: string;
  readonly wholeWorkbook: string;
  readonly wholeText: string;
  readonly ignored: string;
  readonly textCounts: string;
  readonly inputProblems: string;
  readonly factReasons: Record<FactProblem["reason"], string>;
  /** Wrong usage, by the parser's own code; `{name}` is the option, argument or command concerned. */
  readonly usage: Record<UsageMistake, string>;
}

export type UsageMistake =
  | "missingArgument"
  | "missingOption"
  | "missingValue"
  | "unknownOption"
  | "unknownCommand"
  | "tooManyArguments"
  | "other";

export const cliWords: Record<Language, CliWords> = {
  "zh-CN": {
    statuses: { read: "已读取", empty: "空表", missing: "未找到", unreadable: "无法识别" },
    severities: { error: "错误", rounding: "尾差", warning: "待核实", info: "提示" },
    verdicts: { ready: "可以公开", errors: "有错误", verify: "有待核实" },
    tables: "找到的表",
    findings: "检查发现",
    rulePages: "各条规则的依据和改法见 docs/rules（报告中 page 一项是该规则的页面）。",
    repairs: "建议修改",
    noFindings: "没有发现问题。",
    coverage: "表中共有 {all} 个数字，已核对 {checked} 个，无规则可核对 {unchecked} 个，未能读取 {unread} 个。",
    noTables: "“{file}”里没有找到任何一张预算公开表，请确认选对了文件，并且各表保留了标题和表头。",
    unknownStandard: "没有名为“{id}”的表式标准，可以使用：{known}。",
    notYet: "“{what}”功能还没有提供，请使用 check、generate、fix 或 new。",
    written: "已写入：",
    fileExists: "“{file}”已经存在，没有覆盖；请换一个文件名。",
    blocked: "有 {count} 句依据的数字没有通过检查，文中已标【待核实】；改正表格后重新生成，改正前不要公开：",
    blockedIn: "  {section}　{title}：{count} 句（{errors}）",
    unknownFinding: "“{file}”的检查结果里没有编号为{id}的发现，没有写入任何文件；请先用 check 查看编号。",
    noRepair: "{id}没有可以自动采用的修改办法，请按该条提示人工核对。",
    changed: "共改动 {count} 个单元格，原文件未动：",
    nothingToChange: "没有需要改动的单元格，写出的是原文件的副本。",
    emptyCell: "（空）",
    gaps: "缺少以下资料，已在文中标出，请在填报表中补充：",
    failed: "程序出现意外错误，没有写入任何文件；请把工作簿和这条信息反馈给维护者：{detail}",
    wholeWorkbook: "整个工作簿",
    wholeText: "说明",
    ignored: "（已忽略，理由：{reason}）",
    textCounts:
      "说明中共有 {all} 个数，与表或填报内容一致 {tied} 个，可由其推算 {derived} 个，找不到出处 {untied} 个。",
    inputProblems: "填报表中以下内容无法使用，请改正：",
    factReasons: {
      "not-a-number": "不是数字",
      "not-a-whole-number": "不是整数",
      "not-a-date": "不是日期（例如2022-03-15）",
      "not-a-choice": "不在可选的内容之内",
      "error-value": "是错误值，请检查公式",
      "filled-twice": "同一内容填了两次",
      "unknown-item": "不认识的项目",
    },
    usage: {
      missingArgument: "缺少参数“{name}”，请在命令后写明文件；用 --help 查看用法。",
      missingOption: "缺少必需的选项“{name}”；用 --help 查看用法。",
      missingValue: "选项“{name}”后面缺少内容；用 --help 查看用法。",
      unknownOption: "没有“{name}”这个选项；用 --help 查看用法。",
      unknownCommand: "没有“{name}”这个命令，可以使用 check、generate、fix 或 new；用 --help 查看用法。",
      tooManyArguments: "参数太多：generate、fix 一次只处理一个文件；用 --help 查看用法。",
      other: "命令写法不对（{name}）；用 --help 查看用法。",
    },
  },
  "en-US": {
    statuses: { read: "read", empty: "empty", missing: "not found", unreadable: "not understood" },
    severities: { error: "error", rounding: "rounding", warning: "to verify", info: "note" },
    verdicts: { ready: "ready", errors: "errors", verify: "to verify" },
    tables: "Tables found",
    findings: "Findings",
    rulePages: "Basis and remedy of each rule: docs/rules (in the report, page names the rule's own).",
    repairs: "Suggested changes",
    noFindings: "Nothing was found.",
    coverage: "{all} figures in the tables: {checked} checked, {unchecked} that no rule can weigh, {unread} unread.",
    noTables:
      "“{file}” holds none of the budget disclosure tables. Make sure that it is the right file and that the tables kept their titles and headers.",
    unknownStandard: "There is no standard “{id}”. Known: {known}.",
    notYet: "“{what}” is not there yet; use check, generate, fix or new.",
    written: "Written:",
    fileExists: "“{file}” is there already and was not overwritten. Give another name.",
    blocked:
      "{count} sentences rest on figures that did not pass the check and are marked 【待核实】; mend the tables and generate again before you publish:",
    blockedIn: "  {section}　{title}: {count} ({errors})",
    unknownFinding: "The check of “{file}” has no finding {id}; nothing was written. See the numbers with check first.",
    noRepair: "{id} has no change that can be made for you; check it by hand as it says.",
    changed: "{count} cells changed; the input file is as it was:",
    nothingToChange: "No cell needs a change; a copy of the input was written.",
    emptyCell: "(empty)",
    gaps: "These facts are missing and marked in the text; fill them into the input sheets:",
    failed:
      "An unexpected error; nothing was written. Please send the workbook and this line to the maintainers: {detail}",
    wholeWorkbook: "The whole workbook",
    wholeText: "The text",
    ignored: "(ignored because: {reason})",
    textCounts:
      "{all} numbers in the text: {tied} in tables or input sheets, {derived} calculated from them, {untied} of unknown source.",
    inputProblems: "These entries of the input sheets cannot be used; correct them:",
    factReasons: {
      "not-a-number": "not a number",
      "not-a-whole-number": "not a whole number",
      "not-a-date": "not a date (such as 2022-03-15)",
      "not-a-choice": "not one of the choices",
      "error-value": "an error value; check the formula",
      "filled-twice": "filled in twice",
      "unknown-item": "unknown item",
    },
    usage: {
      missingArgument: "The argument “{name}” is missing: name a file after the command. See --help.",
      missingOption: "The option “{name}” is required. See --help.",
      missingValue: "The option “{name}” needs a value. See --help.",
      unknownOption: "There is no option “{name}”. See --help.",
      unknownCommand: "There is no command “{name}”; use check, generate, fix or new. See --help.",
      tooManyArguments: "Too many arguments: generate and fix take one file. See --help.",
      other: "Wrong usage ({name}). See --help.",
    },
  },
};

export function fill(sentence: string, data: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(data[name] ?? whole));
}
