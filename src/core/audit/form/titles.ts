import { normaliseText } from "../../reading/normalise";
import { titleScore } from "../../reading/table-titles";
import type { TableDefinition } from "../../standards/definition";
import type { Grid } from "../../workbook/grid";
import { textsBetween, type PrintedText } from "./table-area";

const numerals = "一二三四五六七八九十";
// 表五一般公共预算支出情况表 is number 五; 附表12022年… is number 1.
const number = `(十[一二三四五六七八九]?(?!般)|[${numerals}](?!般)|\\d{1,2}?(?=20\\d{2}年|\\D|$))`;
const afterTable = new RegExp(`^(?:附件?)?表${number}[、.:-]?`);
const before = new RegExp(`^(?:第?${number}(?:部分)?[、.:-]|\\(${number}\\)[、.:-]?)`);

/** 一 → 1, 十 → 10, "3" → 3; undefined for anything else. */
export function numberOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d+$/.test(text)) return Number(text);
  const units = numerals.indexOf(text.at(-1) ?? "") + 1;
  if (units === 0) return undefined;
  return text.length === 1 ? units : text.startsWith("十") ? 10 + units : undefined;
}

/** The number in front of a title or entry ("三、…", "表3：…", "附表三"); undefined without one. */
export function numberBefore(normal: string): number | undefined {
  const match = afterTable.exec(normal) ?? before.exec(normal);
  return numberOf(match?.[1] ?? match?.[2]);
}

/** A title without number, year, page number and the unit's own name. */
export function bareTitle(text: string, unitName: string | undefined): string {
  let title = normaliseText(text).replace(before, "").replace(afterTable, "");
  title = title.replace(/[.…·⋯_-]*(?:第?\d{1,3}页?)?$/, "");
  const name = unitName === undefined ? "" : normaliseText(unitName);
  for (let round = 0; round < 2; round++) {
    if (name !== "" && title.startsWith(name)) title = title.slice(name.length);
    title = title.replace(/^20\d{2}年?度?/, "");
  }
  return title;
}

/** The title without the words that a unit and a department exchange, and without a remark in brackets behind it. */
export function neutralTitle(title: string): string {
  return title.replace(/\([^()]*\)$/, "").replace(/^(?:预算)?(?:单位|部门)/, "");
}

export interface ContentsEntry {
  readonly printed: PrintedText;
  readonly table: TableDefinition;
  readonly title: string;
  readonly number: number | undefined;
}

const likely = 1.6;
const fewestEntries = 3;

/** The entries of a contents page that name tables of the standard, in the page's order; undefined without such a page. */
export function contentsEntries(
  grids: readonly Grid[],
  tables: readonly TableDefinition[],
  unitName: string | undefined,
): ContentsEntry[] | undefined {
  for (const grid of grids) {
    const texts = textsBetween(grid, 0, Math.min(grid.rowCount, 60));
    const heading = texts.find(({ normal }) => normal === "目录" || normal === "目次");
    if (!heading && !normaliseText(grid.name).includes("目录")) continue;
    const entries = texts.flatMap((printed) => entryOf(printed, tables, unitName) ?? []);
    if (entries.length >= fewestEntries) return entries;
  }
  return undefined;
}

function entryOf(
  printed: PrintedText,
  tables: readonly TableDefinition[],
  unitName: string | undefined,
): ContentsEntry | undefined {
  const title = bareTitle(printed.text, unitName);
  if (!title.includes("表")) return undefined;
  const [best] = tables.map((table) => ({ table, score: titleScore(title, table) })).sort((a, b) => b.score - a.score);
  if (!best || best.score < likely) return undefined;
  return { printed, table: best.table, title, number: numberBefore(printed.normal) };
}
