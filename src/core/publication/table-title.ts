import { normaliseText } from "../reading/normalise";
import type { ReadTable } from "../reading/reading";

/** The title as the standard spells it: the variant that the workbook prints (部门 or 单位), else the official one. */
export function readableTitle({ definition, titleCell }: ReadTable): string {
  const printed = normaliseText(titleCell?.text ?? "");
  const known = [definition.title, ...(definition.titleVariants ?? [])];
  const longestFirst = [...known].sort((one, other) => other.length - one.length);
  return longestFirst.find((title) => printed.endsWith(normaliseText(title))) ?? definition.title;
}
