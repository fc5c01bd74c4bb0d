const TEXT = /"(?:[^"]|"")*"/g;
const QUOTED = /'((?:[^'[\]]|'')*)\[([^[\]]+)\](?:[^'[\]]|'')*'!/g;
const BARE = /(?<![\w\]])\[([^[\]'!]+)\][^[\]'!,;()+\-*/&=<>^ ]+!/g;

/** The other workbooks that the formula refers to, with their folder where it is stated: "D:\预算\[上年.xlsx]表一" → "D:\预算\上年.xlsx". */
export function externalLinksOf(formula: string): string[] {
  if (!formula.includes("[")) return [];
  const references = formula.replace(TEXT, "");
  const quoted = [...references.matchAll(QUOTED)].map(
    ([, folder = "", book = ""]) => folder.replaceAll("''", "'") + book,
  );
  const bare = [...references.replace(QUOTED, "").matchAll(BARE)].map(([, book = ""]) => book);
  return [...quoted, ...bare];
}
