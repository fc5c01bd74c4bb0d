import type { AmountUnit } from "../standards/definition";
import { remembered } from "../workbook/remembered";
import { normaliseText } from "./normalise";

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
export const readPageLine = remembered((text: string): PageLine => {
  const normal = normaliseText(text);
  const name = unitNamePattern.exec(normal)?.[1];
  const unit = unitLinePattern.exec(normal)?.[1] ?? bareUnit.exec(normal)?.[1];
  const year = /(?:^|\D)(20\d{2})年/.exec(normal)?.[1];
  return {
    ...(name && { unitName: name }),
    ...(unit !== undefined && { unitLine: { unit: amountUnits.get(unit) } }),
    ...(year !== undefined && { year: Number(year) }),
  };
});

/** What stands below a table but is neither a row nor a note of it: "制表人：…", "第1页". */
export const isPageFooter = remembered((text: string): boolean =>
  /^(?:第\d+页|共\d+页|(?:制表|填表|审核|复核|经办|负责|单位负责)人|(?:制表|填表|填报|编制)(?:日期|时间)|联系电话)/.test(
    normaliseText(text),
  ),
);

/** True for what stands below a table without being a row of it. */
export function isAside(text: string): boolean {
  return !beginsOtherwise.test(text) && isAsideAtAll(text);
}

const isAsideAtAll = remembered((text: string): boolean => isNote(text) || isPageFooter(text));

/** A digit, or a Han character that no note and no page footer begins with: most texts of a table. */
const beginsOtherwise = /^(?:\d|(?![备附注说第共制填审复经负单编联])[\u4e00-\u9fff])/;

/** A note under a table: "备注：…为空表", "注：…". */
export function isNote(text: string): boolean {
  return !beginsOtherwise.test(text) && isNoteAtAll(text);
}

const isNoteAtAll = remembered(
  (text: string): boolean =>
    /^(?:备注|附注|注|说明)[:：、]?/.test(normaliseText(text)) && normaliseText(text).length > 3,
);
