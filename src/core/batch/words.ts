import type { Severity } from "../audit/finding";
import type { Language } from "../messages/message";
import type { AcrossFinding } from "./across-finding";
import type { UnitRow } from "./unit-row";

/** What the summary of many workbooks says. */
export interface BatchWords {
  readonly title: string;
  readonly verdicts: Record<UnitRow["verdict"], string>;
  readonly severities: Record<Severity, string>;
  readonly sheets: Record<"units" | "rules" | "findings" | "across", string>;
  readonly unitHeads: readonly string[];
  readonly ruleHeads: readonly string[];
  readonly findingHeads: readonly string[];
  readonly acrossHeads: readonly string[];
  readonly across: Record<AcrossFinding["kind"], string>;
  readonly totals: (counts: Totals) => string;
  readonly nothing: string;
  /** Below a list that was cut off. */
  readonly more: (left: number) => string;
  readonly sameContent: (count: number) => string;
  readonly sameUnit: (count: number) => string;
  readonly departmentSum: (units: number, stated: string, expected: string) => string;
  readonly departmentIncomplete: (missing: readonly string[]) => string;
  readonly outlier: (item: string, rate: string, middle: string) => string;
  /** The page. */
  readonly search: string;
  readonly searchHint: string;
  readonly shown: string;
  readonly all: string;
  readonly verdictChart: string;
  readonly ruleChart: string;
  readonly unitsOfAll: (units: number, all: number) => string;
}

export interface Totals {
  readonly all: number;
  readonly ready: number;
  readonly errors: number;
  readonly verify: number;
  readonly unread: number;
}

export const batchWords: Record<Language, BatchWords> = {
  "zh-CN": {
    title: "预算公开表批量检查汇总",
    verdicts: { ready: "可以公开", errors: "有错误", verify: "有待核实", unread: "未能检查" },
    severities: { error: "错误", rounding: "尾差", warning: "待核实", info: "提示" },
    sheets: { units: "单位汇总", rules: "按规则", findings: "问题明细", across: "跨单位核对" },
    unitHeads: [
      "序号",
      "文件",
      "单位",
      "年度",
      "结论",
      "错误",
      "待核实",
      "尾差",
      "数字",
      "已核对",
      "未读取",
      "首要问题",
      "位置",
      "建议修改",
      "用时（毫秒）",
    ],
    ruleHeads: ["规则", "名称", "程度", "发现数", "涉及单位数", "例"],
    findingHeads: ["单位", "文件", "程度", "工作表", "单元格", "填列数", "应为", "相差", "单位", "说明", "规则"],
    acrossHeads: ["类别", "单位", "单元格", "本部门或本单位", "对照数", "说明", "涉及文件"],
    across: {
      "same-content": "文件重复",
      "same-unit": "同一单位重复报送",
      "department-sum": "部门与所属单位合计不符",
      "department-incomplete": "部门所属单位不齐",
      "change-outlier": "增减幅度异常",
    },
    totals: ({ all, ready, errors, verify, unread }) =>
      `共 ${all} 个文件：可以公开 ${ready} 个，有错误 ${errors} 个，有待核实 ${verify} 个，未能检查 ${unread} 个。`,
    nothing: "没有发现问题。",
    more: (left) => `还有 ${left} 项没有列出，全部内容见 results.jsonl。`,
    sameContent: (count) => `${count} 个文件内容完全相同，请核对是否重复报送或报错了单位。`,
    sameUnit: (count) => `同一单位、同一年度有 ${count} 个内容不同的文件，请确认以哪一个为准。`,
    departmentSum: (units, stated, expected) =>
      `部门表中为 ${stated} 万元，所属 ${units} 个单位相加为 ${expected} 万元，各数取舍位数不能解释这一差额；请核对是否漏报单位、重复计列或有内部往来抵销。`,
    departmentIncomplete: (missing) =>
      `部门列出的所属单位中没有找到${missing.map((name) => `“${name}”`).join("、")}的文件，未与各单位合计核对；请补齐后重新检查。`,
    outlier: (item, rate, middle) =>
      `${item}比上年变动 ${rate}%，远离本批各单位的中位数 ${middle}%；请核对上年数和变动原因。`,
    search: "筛选",
    searchHint: "单位、文件、结论、规则或说明中的文字，多个词用空格隔开",
    shown: "显示",
    all: "全部",
    verdictChart: "各结论的文件数",
    ruleChart: "涉及单位最多的规则",
    unitsOfAll: (units, all) => `${units} 个（共 ${all} 个）`,
  },
  "en-US": {
    title: "Summary of a batch of budget disclosure tables",
    verdicts: { ready: "Ready", errors: "Errors", verify: "To verify", unread: "Not checked" },
    severities: { error: "Error", rounding: "Rounding", warning: "To verify", info: "Note" },
    sheets: { units: "Units", rules: "By rule", findings: "Findings", across: "Across units" },
    unitHeads: [
      "No.",
      "File",
      "Unit",
      "Year",
      "Verdict",
      "Errors",
      "To verify",
      "Rounding",
      "Figures",
      "Checked",
      "Unread",
      "First finding",
      "Place",
      "Suggested change",
      "Time (ms)",
    ],
    ruleHeads: ["Rule", "Name", "Severity", "Findings", "Units", "Example"],
    findingHeads: [
      "Unit",
      "File",
      "Severity",
      "Sheet",
      "Cell",
      "Stated",
      "Expected",
      "Difference",
      "Counted in",
      "Explanation",
      "Rule",
    ],
    acrossHeads: ["Kind", "Unit", "Cell", "Stated", "Compared with", "Explanation", "Files"],
    across: {
      "same-content": "Same file twice",
      "same-unit": "Unit handed in twice",
      "department-sum": "Department is not the sum of its units",
      "department-incomplete": "Units of the department missing",
      "change-outlier": "Change out of the ordinary",
    },
    totals: ({ all, ready, errors, verify, unread }) =>
      `${all} files: ${ready} ready, ${errors} with errors, ${verify} to verify, ${unread} not checked.`,
    nothing: "Nothing was found.",
    more: (left) => `${left} more are not listed here; results.jsonl has all of them.`,
    sameContent: (count) => `${count} files are the same, byte for byte. See whether one of them is another unit's.`,
    sameUnit: (count) => `${count} different files of the same unit and year. See which of them counts.`,
    departmentSum: (units, stated, expected) =>
      `${stated} 万元 in the department's table, ${expected} 万元 in its ${units} units together; rounding does not explain it. Look for a unit left out, counted twice, or eliminated payments between units.`,
    departmentIncomplete: (missing) =>
      `No file of ${missing.map((name) => `“${name}”`).join(", ")}, which the department names; its tables were not compared with the sum of its units. Add them and run again.`,
    outlier: (item, rate, middle) =>
      `${item} changed by ${rate}% against last year, far from the median ${middle}% of this batch. Look at last year's figure and the reason.`,
    search: "Filter",
    searchHint: "Words of unit, file, verdict, rule or explanation, separated by spaces",
    shown: "Shown",
    all: "All",
    verdictChart: "Files by verdict",
    ruleChart: "Rules that concern most units",
    unitsOfAll: (units, all) => `${units} of ${all}`,
  },
};
