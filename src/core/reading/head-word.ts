import { remembered } from "../workbook/remembered";
import { normaliseText } from "./normalise";

const unitBehind = /\((?:金额)?(?:单位:)?(?:人民币)?(?:万元|元)\)$/;
const numberingHeads = new Set(["序号", "行次", "行号"]);

/**
 * A head as it is compared: without the amount unit in brackets and a colon behind it, and with one word for the total.
 * "总 计（万元）" → "合计"; 小计 stays apart, because a table may have it beside 合计.
 */
export const headWord = remembered((text: string): string => {
  const bare = normaliseText(text).replace(unitBehind, "").replace(/:$/, "");
  return bare.replace(/^(?:总计|[合总]计数)$/, "合计");
});

/** The head of a column that counts rows: its numbers are no amounts. */
export function isNumberingHead(word: string): boolean {
  return numberingHeads.has(word);
}
