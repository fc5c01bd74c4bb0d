import { customRuleCounts, type CheckResult } from "../audit/check-result";
import type { Coverage, Finding, Severity } from "../audit/finding";
import type { Language } from "../messages/message";
import { renderMessage } from "../messages/render";
import type { Amount } from "../money/amount";
import { printAmount } from "../money/rounding";
import { fitted } from "../workbook/row-height";
import { a1, quotedAddress, type CellRef } from "../workbook/address";
import type { ContentCell, ContentRole, ContentRow, SheetContent } from "../workbook/sheet-content";

interface Words {
  readonly name: string;
  readonly title: string;
  readonly verdicts: Record<CheckResult["verdict"], string>;
  readonly severities: Record<Severity, string>;
  readonly heads: readonly string[];
  readonly counts: (numbers: { all: number; checked: number; unchecked: number; unread: number }) => string;
  readonly ignored: (reason: string) => string;
  readonly nothing: string;
  /** Stands in place of a severity. */
  readonly unread: string;
  /** What the marks on the sheets mean. */
  readonly legend: string;
}

const words: Record<Language, Words> = {
  "zh-CN": {
    name: "检查结果",
    title: "预算公开表检查结果",
    verdicts: { ready: "可以公开：没有发现问题", errors: "有错误：请改正后重新检查", verify: "有待核实：请逐项核实" },
    severities: { error: "错误", rounding: "尾差", warning: "待核实", info: "提示" },
    heads: ["序号", "程度", "表", "工作表", "单元格", "填列数", "应为", "相差", "单位", "说明", "建议修改", "规则"],
    counts: ({ all, checked, unchecked, unread }) =>
      `表中共有 ${all} 个数字，已核对 ${checked} 个，无规则可核对 ${unchecked} 个，未能读取 ${unread} 个。`,
    ignored: (reason) => `（已忽略，理由：${reason}）`,
    nothing: "没有发现问题。",
    unread: "未能读取",
    legend:
      "点“单元格”一列可转到该处。工作表上的标注：实线框、粗体为错误，虚线框、斜体为待核实，点线框为合计不符时需要逐一核对的数；双下划线表示不止一处问题。",
  },
  "en-US": {
    name: "Check results",
    title: "Check of the budget disclosure tables",
    verdicts: {
      ready: "Ready: nothing found",
      errors: "Errors: correct them and check again",
      verify: "To verify: please look at each item",
    },
    severities: { error: "Error", rounding: "Rounding", warning: "To verify", info: "Note" },
    heads: [
      "No.",
      "Severity",
      "Table",
      "Sheet",
      "Cell",
      "Stated",
      "Expected",
      "Difference",
      "Unit",
      "Explanation",
      "Suggested change",
      "Rule",
    ],
    counts: ({ all, checked, unchecked, unread }) =>
      `${all} figures in the tables: ${checked} checked, ${unchecked} that no rule can weigh, ${unread} unread.`,
    ignored: (reason) => ` (ignored because: ${reason})`,
    nothing: "Nothing was found.",
    unread: "Unread",
    legend:
      "The column “Cell” leads to each place. Marks on the sheets: a solid frame and bold type for an error, a dashed frame and italics for what is to be verified, a dotted frame for the figures of a sum that does not tie; a double underline for more than one finding.",
  },
};

const roles: Record<Severity, ContentRole> = { error: "error", rounding: "good", warning: "warning", info: "label" };

/** In characters, in the order of the heads. */
const columnWidths = [6, 10, 8, 16, 9, 12, 12, 12, 7, 60, 50, 28];

/** What of a check the sheet shows. */
type Result = Pick<CheckResult, "findings" | "repairs" | "coverage" | "verdict" | "customRules"> & {
  readonly reading: {
    readonly tables: readonly { readonly id: string; readonly definition: { readonly ordinal: string } }[];
  };
};

/** The sheet 检查结果: one row a finding, with a link to its cell, both figures and the suggested repair; then what could not be read. */
export function resultsSheet(result: Result, language: Language): SheetContent {
  const text = words[language];
  const { numericCells, checked, unchecked, unread } = result.coverage;
  const cell = (value: string, role: ContentRole): ContentCell => ({ value, role });
  const counts = text.counts({ all: numericCells, checked, unchecked, unread: unread.length });
  const own = customRuleCounts(result.customRules);
  const rows: ContentRow[] = [
    { cells: [cell(text.title, "title")], height: 28 },
    {
      cells: [
        cell(
          text.verdicts[result.verdict],
          result.verdict === "ready" ? "good" : result.verdict === "errors" ? "error" : "warning",
        ),
      ],
    },
    { cells: [cell(own ? `${counts} ${renderMessage(own, language)}` : counts, "subtitle")] },
    { cells: text.heads.map((head) => cell(head, "heading")) },
    ...result.findings.map((finding) => fitted(findingRow(finding, result, text, language), columnWidths)),
    ...unread.map((figure) => fitted(unreadRow(figure, text, language), columnWidths)),
  ];
  if (result.findings.length === 0 && unread.length === 0) rows.push({ cells: [cell(text.nothing, "text")] });
  const last = text.heads.length - 1;
  rows.push(fitted({ cells: [cell(text.legend, "subtitle")] }, [columnWidths.reduce((sum, width) => sum + width, 0)]));
  return {
    name: text.name,
    columnWidths,
    rows,
    merges: [0, 1, 2, rows.length - 1].map((row) => ({
      firstRow: row,
      lastRow: row,
      firstColumn: 0,
      lastColumn: last,
    })),
    frozenRows: 4,
    landscape: true,
    repeatedRow: 3,
  };
}

function plain(value: string): ContentCell {
  return { value, role: "label" };
}

function linked(cell: CellRef | undefined): [sheet: ContentCell, address: ContentCell] {
  if (!cell) return [plain(""), plain("")];
  if (cell.workbook !== undefined) return [plain(`[${cell.workbook}]${cell.sheet}`), plain(cell.words ?? a1(cell))];
  return [plain(cell.sheet), { value: a1(cell), role: "label", link: quotedAddress(cell) }];
}

function findingRow(finding: Finding, { repairs, reading }: Result, text: Words, language: Language): ContentRow {
  const { cell, stated, expected, decimals = 2, amountUnit = "", severity, ignored } = finding;
  const format = `0${decimals > 0 ? `.${"0".repeat(decimals)}` : ""}`;
  const amount = (value: Amount | undefined): ContentCell =>
    value
      ? { value: printAmount(value, decimals), kind: "number", role: "amount", format }
      : { value: "", role: "text" };
  const repair = repairs.find(({ rank, resolves }) => rank === 1 && resolves.includes(finding.id));
  return {
    cells: [
      plain(finding.id.replace(/^F/, "")),
      { value: text.severities[severity], role: roles[severity] },
      plain(reading.tables.find(({ id }) => id === finding.table)?.definition.ordinal ?? ""),
      ...linked(cell),
      amount(stated),
      amount(expected),
      amount(stated && expected && stated.minus(expected)),
      plain(amountUnit),
      plain(`${renderMessage(finding.message, language)}${ignored ? text.ignored(ignored.reason) : ""}`),
      plain(repair ? renderMessage(repair.message, language) : ""),
      plain(finding.rule),
    ],
  };
}

/** A figure that could not be read, with what stands there in the column of the stated figures. */
function unreadRow(
  { cell, text: stated, why }: Coverage["unread"][number],
  text: Words,
  language: Language,
): ContentRow {
  const blank = plain("");
  return {
    cells: [
      blank,
      { value: text.unread, role: "warning" },
      blank,
      ...linked(cell),
      plain(stated),
      ...[blank, blank, blank],
      plain(renderMessage(why, language)),
      ...[blank, blank],
    ],
  };
}
