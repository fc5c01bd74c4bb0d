import { derived } from "../workbook/derived";
import { remembered } from "../workbook/remembered";
import type { TableDefinition } from "../standards/definition";
import { normaliseText, similarity } from "./normalise";

/** The score of a title that stands there in full. */
export const wholeTitle = 2.4;

const shortest = 4;
const leastAlike = 0.8;

/** Titles of a table, made comparable. */
const titlesOf = derived(({ title, titleVariants = [] }: TableDefinition) => ({
  title: normaliseText(title),
  variants: titleVariants.map(normaliseText),
}));

/** 3: the title itself; 2.5: a known variant; up to 2: a similar one; 0: no title of this table. */
export function titleScore(text: string, table: TableDefinition): number {
  return scoreOfTitle(bareTitle(text), table);
}

/** The score of what `titleAmong` or `bareTitle` left of a text. */
function scoreOfTitle(bare: string, table: TableDefinition): number {
  if (bare.length < shortest) return 0;
  const { title, variants } = titlesOf(table);
  if (bare === title) return 3;
  if (bare.endsWith(title)) return 2.9;
  if (variants.some((variant) => bare.endsWith(variant))) return 2.5;
  if (title.endsWith("表") && bare.endsWith(title.slice(0, -1))) return wholeTitle;
  if (!bare.endsWith("表")) return 0;
  const alike = similarity(bare, title, leastAlike);
  return alike >= leastAlike ? alike * 2 : 0;
}

/** What any title of these tables may end with; a bracket or quotation mark may stand behind it. */
const lastLetters = derived((tables: readonly TableDefinition[]): ReadonlySet<string> => {
  const texts = tables.flatMap((table) => {
    const { title, variants } = titlesOf(table);
    return [title, ...variants, ...(title.endsWith("表") ? [title.slice(0, -1)] : [])];
  });
  return new Set([...texts.map((text) => text.slice(-1)), "表", ")", "《", "》", "〈", "〉"]);
});

/** How well a text is the title of each of these tables, by their position. */
export const titleScores = derived((tables: readonly TableDefinition[]) => {
  const scoresOf = remembered((text: string): TitleScores => {
    const bare = titleAmong(tables, text);
    if (bare === undefined) return noTitle;
    const scores = tables.map((table) => scoreOfTitle(bare, table));
    const best = Math.max(...scores);
    return best > 0 ? { scores, best } : noTitle;
  });
  const mayEndInDigit = [...lastLetters(tables)].some(isDigit);
  // Amounts and codes kept as text are many.
  return (text: string): TitleScores =>
    !mayEndInDigit && isDigit(text.charAt(text.length - 1)) ? noTitle : scoresOf(text);
});

function isDigit(letter: string): boolean {
  return letter >= "0" && letter <= "9";
}

/** One score a table, as `titleScore` gives it, and the highest; no scores where all are 0. */
export interface TitleScores {
  readonly scores: readonly number[];
  readonly best: number;
}

const noTitle: TitleScores = { scores: [], best: 0 };

/**
 * The text as the bare title of one of these tables; undefined where its length and last letter alone tell that it is none
 * (a title's score would be 0): of the many texts of a workbook nearly all.
 */
function titleAmong(tables: readonly TableDefinition[], text: string): string | undefined {
  const normal = normaliseText(text);
  return normal.length >= shortest && lastLetters(tables).has(normal.charAt(normal.length - 1))
    ? bareTitle(normal)
    : undefined;
}

/**
 * Title without year, ordinal, quotation marks and a remark in brackets behind it:
 * "表一：《单位收支总体情况表》（草案）" → "单位收支总体情况表".
 */
const bareTitle = remembered((text: string): string =>
  normaliseText(text)
    .replace(/[《》〈〉]/g, "")
    .replace(/(?<=.{4})\([^()]*\)$/, "")
    .replace(/^附件\d{1,2}(?:-\d{1,2})?[:、.．-]?(?=\D{4}|20\d{2}年)/, "")
    .replace(/^(?:附?表[一二三四五六七八九十\d]{1,3}[:、.．-]?|[一二三四五六七八九十\d]{1,3}[:、.．-])(?=\D{4})/, "")
    .replace(/^20\d{2}年度?/, ""),
);

const numbered = /^(?:附?表|预算公开|公开|附件|Sheet|sheet)?0?([1-9]\d*)表?$/;

const ordinalsOf = derived(({ ordinal }: TableDefinition) => [
  ordinal,
  `附${ordinal}`,
  `附件${ordinal.replace("表", "")}`,
]);

/** True for "表一", "表一:", "附表1", "预算公开01表" when they name this table. */
export function isOrdinalOf({ normal, number }: Ordinal, table: TableDefinition, position: number): boolean {
  return number === position + 1 || ordinalsOf(table).includes(normal);
}

/** A text as the number of a table, which it may be. */
export interface Ordinal {
  readonly normal: string;
  readonly number: number | undefined;
}

export const ordinalIn = remembered((text: string): Ordinal => {
  const normal = normaliseText(text).replace(/[:、.]$/, "");
  const number = numbered.exec(normal)?.[1];
  return { normal, number: number === undefined ? undefined : Number(number) };
});

const withoutNumber = remembered((name: string) => name.replace(/^(?:附?表)?\s*\d{1,2}\s*[-、. ]?/, ""));

/** A sheet name that begins with the table's number: "1-单位收支总体情况表", "表1 单位收支…", "01". */
export function sheetNameScore(name: string, table: TableDefinition, position: number): number {
  if (titleScore(withoutNumber(name), table) >= 2) return 1;
  return isOrdinalOf(ordinalIn(name), table, position) ? 0.4 : 0;
}
