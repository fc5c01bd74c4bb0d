import type { SheetSnapshot, WorkbookSnapshot } from "../../core/workbook/snapshot";

const TEXT = /"(?:[^"]|"")*"/g;
const QUOTED = /'((?:[^'[\]]|'')*)\[([^[\]]+)\](?:[^'[\]]|'')*'!/g;
const BARE = /(?<![\w\]])\[([^[\]'!]+)\][^[\]'!,;()+\-*/&=<>^ ]+!/g;

/** The other workbooks that the formula refers to, with their folder where it is stated: "D:\预算\[上年.xlsx]表一" → "D:\预算\上年.xlsx". */
function externalLinksOf(formula: string): string[] {
  if (!formula.includes("[")) return [];
  const references = formula.replace(TEXT, "");
  const quoted = [...references.matchAll(QUOTED)].map(
    ([, folder = "", book = ""]) => folder.replaceAll("''", "'") + book,
  );
  const bare = [...references.replace(QUOTED, "").matchAll(BARE)].map(([, book = ""]) => book);
  return [...quoted, ...bare];
}

/** Those of all formulas of the sheets. */
export function externalLinksIn(sheets: readonly SheetSnapshot[]): Pick<WorkbookSnapshot, "externalLinks"> {
  const links = new Set<string>();
  for (const { rows } of sheets) {
    for (const { cells } of rows) {
      for (const { formula } of cells) {
        if (formula !== undefined) for (const link of externalLinksOf(formula)) links.add(link);
      }
    }
  }
  return links.size === 0 ? {} : { externalLinks: [...links].sort() };
}
