import { zero, type Amount } from "../../money/amount";
import { blockOf, inUnit, lineOf, tableOf } from "../../reading/lookup";
import type { Figure, Reading } from "../../reading/reading";
import type { CellRef } from "../../workbook/address";
import { comparedCodeRows, comparedFigure, comparedTable } from "../compared-figures";
import { codeItem, lastYearField } from "../definition/last-year";
import type { Fact, LastYearCode } from "../facts";

/** The figures of a workbook that this year's text compares with, as facts that know their cells. */
export function priorFigures(
  name: string,
  prior: Reading,
  current: Reading,
): { readonly figures: ReadonlyMap<string, Fact>; readonly codes: readonly LastYearCode[] } {
  const figures = new Map<string, Fact>();
  const put = (item: string, figure: Figure | undefined): void => {
    const fact = figure ? factOf(name, figure) : leftOut(name, prior, item);
    if (fact) figures.set(lastYearField(item), fact);
  };
  const { comparison } = prior.standard;
  for (const { id } of comparison?.items ?? []) put(id, comparedFigure(prior, id));
  // What was really spent stands in no budget table.
  if (comparison?.codes.base !== "budget") return { figures, codes: [] };
  const rows = comparedCodeRows(prior);
  const codes = rows.flatMap(({ code, name: text, label }): LastYearCode[] =>
    code === undefined ? [] : [{ code, name: { text, cell: { ...label, workbook: name } } }],
  );
  for (const { code } of codes) put(codeItem(code), comparedFigure(prior, codeItem(code)));
  for (const { code = "" } of comparedCodeRows(current)) {
    const item = codeItem(code);
    // A row above or below it may hold the money: then nobody can say that there was none.
    const isUnclear = blockOf(prior, comparison.codes.block)?.rows.some(
      (row) =>
        row.code !== undefined && row.code !== code && (row.code.startsWith(code) || isDeepestAbove(row.code, code)),
    );
    if (!figures.has(lastYearField(item)) && isUnclear !== true) put(item, undefined);
  }
  return { figures, codes };

  function isDeepestAbove(above: string, code: string): boolean {
    return code.startsWith(above) && rows.some((row) => row.code === above);
  }
}

function factOf(workbook: string, { value, amountUnit, cell, written }: Figure): Fact | undefined {
  if (written === "unreadable") return undefined;
  return fact(inUnit(value, amountUnit, "万元"), { ...cell, workbook });
}

/** A line or column that a table leaves out is zero, evidenced by the table's title; without its total nothing is known. */
function leftOut(workbook: string, prior: Reading, item: string): Fact | undefined {
  const table = tableOf(prior, comparedTable(prior, item) ?? "");
  const isThere = table?.status === "empty" || (table?.status === "read" && !lacksEssentialLine(prior, item));
  return isThere && table.titleCell ? fact(zero, { ...table.titleCell.cell, workbook }) : undefined;
}

function lacksEssentialLine(prior: Reading, item: string): boolean {
  const [place] = prior.standard.comparison?.items.find(({ id }) => id === item)?.places ?? [];
  if (!place || lineOf(prior, place.block, place.line)) return false;
  const lines = blockOf(prior, place.block)?.definition.lines ?? [];
  return lines.some(({ id, essential }) => id === place.line && essential === true);
}

function fact(amount: Amount, cell: CellRef): Fact {
  return { text: amount.toFixed(), amount, cell };
}
