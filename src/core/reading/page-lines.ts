import type { AmountUnit, TableDefinition } from "../standards/definition";
import { normaliseText, similarity } from "./normalise";

/** What a line above a table says; a cell may hold the unit's name and the amount unit at once. */
export interface PageLine {
  readonly unitName?: string;
  /** Present when the text is a unit line; `unit` undefined when its unit is unknown (千元, 亿元). */
  readonly unitLine?: { readonly unit: AmountUnit | undefined };
  readonly year?: number;
}

const unitNamePattern =
  /^(?:编制单位|编制部门|填报单位|填报部门|预算单位|公开单位|公开部门|部门|单位名称|部门名称):(.+?)(?:(?:金额)?单位:.{1,4})?$/;
const unitLinePattern = /(?:^|[^制报算开])(?:金额)?单位(?::|\()(?:人民币)?([^()]{1,5})\)?$/;
const bareUnit = /^\(?(万元|元)\)?$/;

const amountUnits: ReadonlyMap<string, AmountUnit> = new Map([
  ["元", "元"],
  ["万元", "万元"],
  ["万", "万元"],
]);

/** Reads a line above a table: "编制单位：…", "单位：万元", the year. */
export function readPageLine(text: string): PageLine {
  const normal = normaliseText(text);
  const name = unitNamePattern.exec(normal)?.[1];
  const unit = unitLinePattern.exec(normal)?.[1] ?? bareUnit.exec(normal)?.[1];
  const year = /(?:^|\D)(20\d{2})年/.exec(normal)?.[1];
  return {
    ...(name && { unitName: name }),
    ...(unit !== undefined && { unitLine: { unit: amountUnits.get(unit) } }),
    ...(year !== undefined && { year: Number(year) }),
  };
}

/** The score of a title that stands there in full. */
export const wholeTitle = 2.4;

/** 3: the title itself; 2.5: a known variant; up to 2: a similar one; 0: no title of this table. */
export function titleScore(text: string, table: TableDefinition): number {
  const bare = bareTitle(text);
  if (bare.length < 4) return 0;
  const title = normaliseText(table.title);
  if (bare === title) return 3;
  if (bare.endsWith(title)) return 2.9;
  if (table.titleVariants?.some((variant) => bare.endsWith(normaliseText(variant)))) return 2.5;
  if (`${bare}表`.endsWith(title)) return wholeTitle;
  const alike = similarity(bare, title, 0.8);
  return alike >= 0.8 && bare.endsWith("表") ? alike * 2 : 0;
}

/**
 * Title without year, ordinal, quotation marks and a remark in brackets behind it:
 * "表一：2022年《单位收支总体情况表》（草案）" → "单位收支总体情况表".
 */
function bareTitle(text: string): string {
  return normaliseText(text)
    .replace(/[《》〈〉]/g, "")
    .replace(/(?<=.{4})\([^()]*\)$/, "")
    .replace(/^附件\d{1,2}(?:-\d{1,2})?[:、.．-]?(?=\D{4}|20\d{2}年)/, "")
    .replace(/^(?:附?表[一二三四五六七八九十\d]{1,3}[:、.．-]?|[一二三四五六七八九十\d]{1,3}[:、.．-])(?=\D{4})/, "")
    .replace(/^20\d{2}年度?/, "");
}

/** True for "表一", "表一:", "附表1", "预算公开01表" when they name this table. */
export function isOrdinalOf(text: string, table: TableDefinition, position: number): boolean {
  const normal = normaliseText(text).replace(/[:、.]$/, "");
  const number = String(position + 1);
  const chinese = table.ordinal.replace("表", "");
  return (
    [table.ordinal, `附${table.ordinal}`, `附件${chinese}`].includes(normal) ||
    new RegExp(`^(?:附?表|预算公开|公开|附件|Sheet|sheet)?0?${number}(?:表)?$`).test(normal)
  );
}

/** A sheet name that begins with the table's number: "1-单位收支总体情况表", "表1 单位收支…", "01". */
export function sheetNameScore(name: string, table: TableDefinition, position: number): number {
  if (titleScore(name.replace(/^(?:附?表)?\s*\d{1,2}\s*[-、. ]?/, ""), table) >= 2) return 1;
  return isOrdinalOf(name, table, position) ? 0.4 : 0;
}

/** What stands below a table but is neither a row nor a note of it: "制表人：…", "第1页". */
export function isPageFooter(text: string): boolean {
  return /^(?:第\d+页|共\d+页|(?:制表|填表|审核|复核|经办|负责|单位负责)人|(?:制表|填表|填报|编制)(?:日期|时间)|联系电话)/.test(
    normaliseText(text),
  );
}

/** A note under a table: "备注：…为空表", "注：…". */
export function isNote(text: string): boolean {
  return /^(?:备注|附注|注|说明)[:：、]?/.test(normaliseText(text)) && normaliseText(text).length > 3;
}
