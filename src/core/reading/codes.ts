import { remembered } from "../workbook/remembered";
import { normaliseText } from "./normalise";

export interface ParsedCode {
  readonly code: string;
  /** 1 for 类, 2 for 款, 3 for 项. */
  readonly level: number;
}

/** What stood above: the last code at each level, for codes that leave out what repeats. */
export type CodeContext = readonly (string | undefined)[];

/** Digits at the beginning of a cell such as "2010504 信息事务" or "201.05.04"; empty when there are none, and for a date. */
export const leadingDigits = remembered((text: string): string => {
  const normal = normaliseText(text);
  const parted = /^\d{3}(?:[.·-]\d{2}){1,2}(?!\d)/.exec(normal)?.[0];
  return parted?.replace(/\D/g, "") ?? /^\d+(?![\d年月日])/.exec(normal)?.[0] ?? "";
});

/** The name behind a code: "201 一般公共服务支出" → "一般公共服务支出". */
export const nameBehindCode = remembered((text: string): string =>
  text
    .normalize("NFKC")
    .trim()
    .replace(/^\d{3}(?:[.·-]\d{2}){1,2}(?!\d)/, "")
    .replace(/^[\d\s]+/, "")
    .trim(),
);

/**
 * One code from its cells, left to right: one joined cell ("2010504"), or one cell a level ("201" "05" "04").
 * Lost leading zeros are put back; parts left blank are taken from the rows above.
 * `levels` are the digits of a code at each level, e.g. [3, 5, 7]. Undefined when the cells hold no code.
 */
export function parseCode(
  cells: readonly string[],
  levels: readonly number[],
  context: CodeContext,
): ParsedCode | undefined {
  const parts = cells.map(leadingDigits);
  const filled = parts.filter((part) => part !== "");
  if (filled.length === 0) return undefined;
  const only = filled.length === 1 ? filled[0] : undefined;
  const firstWidth = levels[0] ?? 3;
  if (only !== undefined && (cells.length === 1 || only.length > firstWidth || parts[0] === only)) {
    return parseJoined(only, levels, context);
  }
  return parseSplit(parts, levels, context);
}

function parseJoined(digits: string, levels: readonly number[], context: CodeContext): ParsedCode | undefined {
  const exact = levels.indexOf(digits.length);
  if (exact >= 0) return { code: digits, level: exact + 1 };
  // A lost zero: the last part has one digit instead of two, if its parent stands above.
  for (let level = 1; level < levels.length; level++) {
    const parentWidth = levels[level - 1] ?? 0;
    const parent = digits.slice(0, parentWidth);
    if (digits.length === (levels[level] ?? 0) - 1 && (level === 1 || context[level - 1] === parent)) {
      return { code: `${parent}${digits.slice(parentWidth).padStart(2, "0")}`, level: level + 1 };
    }
  }
  return undefined;
}

function parseSplit(parts: readonly string[], levels: readonly number[], context: CodeContext): ParsedCode | undefined {
  let level = Math.min(parts.length, levels.length);
  while (level > 0 && parts[level - 1] === "") level--;
  let code = "";
  for (let index = 0; index < level; index++) {
    const width = (levels[index] ?? 0) - (levels[index - 1] ?? 0);
    const part = parts[index] ?? "";
    if (part.length === levels[index] && part.startsWith(code)) {
      // Each column repeats the whole code so far: 201 | 20105 | 2010504.
      code = part;
    } else if (part.length > width) {
      return undefined;
    } else if (part === "") {
      const above = context[index];
      if (above === undefined) return undefined;
      code = above;
    } else {
      code += part.padStart(width, "0");
    }
  }
  return { code, level };
}

/** The context below a row with this code: deeper levels are forgotten. */
export function contextBelow(code: ParsedCode, levels: readonly number[]): CodeContext {
  return levels.slice(0, code.level).map((width) => code.code.slice(0, width));
}
