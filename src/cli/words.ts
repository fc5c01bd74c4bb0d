import type { ComparedOutcome } from "../core/text/compare";
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
  readonly written: string;
  readonly notMarked: string;
  /** A file under a name by which Excel does not open it. */
  readonly otherEnding: string;
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
  /** Standard output takes no more. */
  readonly cutShort: string;
  readonly wholeWorkbook: string;
  readonly wholeText: string;
  readonly ignored: string;
  readonly textCounts: string;
  readonly compareNeedsText: string;
  readonly compared: string;
  readonly comparedOutcomes: Record<ComparedOutcome, string>;
  readonly inputProblems: string;
  readonly factReasons: Record<FactProblem["reason"], string>;
  readonly batch: BatchSentences;
  /** Wrong usage, by the parser's own code; `{name}` is the option, argument or command concerned. */
  readonly usage: Record<UsageMistake, string>;
}

export interface BatchSentences {
  readonly noWorkbooks: string;
  readonly found: string;
  readonly resumed: string;
  readonly badNumber: string;
  readonly timedOut: string;
  readonly workerDied: string;
  /** As cli-progress fills it in. */
  readonly progress: string;
  readonly andMore: string;
  readonly across: string;
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
    written: "已写入：",
    otherEnding: "Excel 不会以这个名称打开“{file}”：按其内容，扩展名应为 {ending}，请改名后再打开。",
    notMarked: "工作表{sheets}受保护，没有标注：请撤销工作表保护后再生成。",
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
    cutShort:
      "标准输出写到一半被系统拒绝（{reason}），得到的报告不完整；请清理磁盘后重试，或用 --json 写到别处的文件。",
    wholeWorkbook: "整个工作簿",
    wholeText: "说明",
    ignored: "（已忽略，理由：{reason}）",
    textCounts:
      "说明中共有 {all} 个数，与表或填报内容一致 {tied} 个，可由其推算 {derived} 个，找不到出处 {untied} 个。",
    compareNeedsText: "--compare 要与 --text 一起用：先用 --text 给出本年的公开文本，再用 --compare 给出上年的。",
    compared:
      "与上年公开文本“{file}”逐项对比：改变 {changed} 个，未变 {same} 个，新增 {new} 个，不再出现 {gone} 个，像是照抄上年 {copied} 个。",
    comparedOutcomes: { changed: "改变", same: "未变", new: "新增", gone: "不再出现", copied: "像是照抄上年" },
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
    batch: {
      noWorkbooks: "文件夹“{folder}”及其下级文件夹、压缩包（.zip）里没有 Excel 工作簿，没有写入任何文件；请核对路径。",
      found: "找到 {all} 个工作簿；另有 {others} 个其他文件不在检查之列。",
      resumed: "其中 {done} 个上次已经检查过并且没有改动，这次接着检查其余的。",
      badNumber: "选项“{name}”应为大于 0 的整数，现为“{value}”；用 --help 查看用法。",
      timedOut: "文件“{file}”检查超过 {seconds} 秒，已停止；请删除无关的工作表和空行后重试，或用 --timeout 放宽时限。",
      workerDied: "文件“{file}”检查时程序中止（内存上限 {megabytes} MB；{detail}）；请删除无关的工作表和空行后重试。",
      progress: "检查 {bar} {percentage}%　{value}/{total}　剩余 {eta_formatted}　有问题 {failed}",
      andMore: "  ……还有 {count} 个，见 summary.xlsx。",
      across: "跨单位核对发现 {count} 项，见 summary.xlsx 的“跨单位核对”。",
    },
    usage: {
      missingArgument: "缺少参数“{name}”，请在命令后写明文件；用 --help 查看用法。",
      missingOption: "缺少必需的选项“{name}”；用 --help 查看用法。",
      missingValue: "选项“{name}”后面缺少内容；用 --help 查看用法。",
      unknownOption: "没有“{name}”这个选项；用 --help 查看用法。",
      unknownCommand: "没有“{name}”这个命令，可以使用 check、generate、batch、fix 或 new；用 --help 查看用法。",
      tooManyArguments: "参数太多：generate、fix 一次只处理一个文件，batch 一个文件夹；用 --help 查看用法。",
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
    written: "Written:",
    otherEnding: "Excel does not open “{file}” under this name: by what it holds it has to end in {ending}. Rename it.",
    notMarked: "{sheets}: protected, so nothing was marked there. Take the protection off and generate again.",
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
    cutShort:
      "Standard output was refused halfway ({reason}), so the report is not whole; free some space and try again, or name a file elsewhere with --json.",
    failed:
      "An unexpected error; nothing was written. Please send the workbook and this line to the maintainers: {detail}",
    wholeWorkbook: "The whole workbook",
    wholeText: "The text",
    ignored: "(ignored because: {reason})",
    textCounts:
      "{all} numbers in the text: {tied} in tables or input sheets, {derived} calculated from them, {untied} of unknown source.",
    compareNeedsText:
      "--compare goes with --text: give this year's publication by --text and last year's by --compare.",
    compared:
      "Against last year's publication “{file}”: {changed} numbers changed, {same} stayed, {new} are new, {gone} are gone, {copied} look copied from last year.",
    comparedOutcomes: {
      changed: "changed",
      same: "same",
      new: "new",
      gone: "gone",
      copied: "looks copied from last year",
    },
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
    batch: {
      noWorkbooks:
        "There is no Excel workbook in “{folder}”, in the folders below it or in zip archives there; nothing was written. Check the path.",
      found: "{all} workbooks found; {others} files of other kinds are not looked into.",
      resumed: "{done} of them were checked by an earlier run and have not changed; going on with the others.",
      badNumber: "The option “{name}” must be a whole number above 0, not “{value}”. See --help.",
      timedOut:
        "The check of “{file}” took more than {seconds} seconds and was stopped. Delete unrelated sheets and empty rows, or allow more with --timeout.",
      workerDied:
        "The check of “{file}” was broken off ({megabytes} MB of memory allowed; {detail}). Delete unrelated sheets and empty rows.",
      progress: "Checking {bar} {percentage}%  {value}/{total}  {eta_formatted} left  {failed} with problems",
      andMore: "  … and {count} more, see summary.xlsx.",
      across: "{count} findings across units, see the sheet “Across units” of summary.xlsx.",
    },
    usage: {
      missingArgument: "The argument “{name}” is missing: name a file after the command. See --help.",
      missingOption: "The option “{name}” is required. See --help.",
      missingValue: "The option “{name}” needs a value. See --help.",
      unknownOption: "There is no option “{name}”. See --help.",
      unknownCommand: "There is no command “{name}”; use check, generate, batch, fix or new. See --help.",
      tooManyArguments: "Too many arguments: generate and fix take one file, batch one folder. See --help.",
      other: "Wrong usage ({name}). See --help.",
    },
  },
};

export function fill(sentence: string, data: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(data[name] ?? whole));
}
