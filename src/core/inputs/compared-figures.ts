import { blockOf, lineFigure, tableOf } from "../reading/lookup";
import type { Figure, Reading, ReadRow } from "../reading/reading";
import { incomeSources, threePublicItems } from "./definition/last-year";

/** This year's figure of an item that is compared with last year; undefined when its table does not have it. */
export function comparedFigure(reading: Reading, item: string): Figure | undefined {
  if (incomeSources.some((source) => source === item)) return sourceFigure(reading, item);
  if (threePublicItems.some((known) => known === item)) return lineFigure(reading, "T8.main", "amounts", item);
  switch (item) {
    case "basicExpenditure":
    case "projectExpenditure":
      return lineFigure(reading, "T3.main", "total", item);
    case "appropriation.basicExpenditure":
      return lineFigure(reading, "T5.main", "total", "basicExpenditure");
    case "appropriation.projectExpenditure":
      return lineFigure(reading, "T5.main", "total", "projectExpenditure");
    case "agencyOperatingExpenses":
      return lineFigure(reading, "T6.main", "total", "publicExpenses");
    default:
      return codeFigure(reading, item);
  }
}

/** A source of income as 表二's total row states it; where 表二 lacks it, as 表一 does. */
function sourceFigure(reading: Reading, source: string): Figure | undefined {
  const inTable2 = lineFigure(reading, "T2.main", "total", source);
  if (inTable2 && tableOf(reading, "T2")?.status === "read") return inTable2;
  return lineFigure(reading, "T1.income", source, "amount") ?? inTable2;
}

function codeFigure(reading: Reading, item: string): Figure | undefined {
  const code = /^code\.(\d+)$/.exec(item)?.[1];
  if (code === undefined) return undefined;
  return blockOf(reading, "T5.main")
    ?.rows.find((row) => row.kind === "code" && row.code === code)
    ?.figures.get("total");
}

/** Code rows without a longer code of theirs below them: the 项, or what stands in for them. */
export function leafCodeRows(reading: Reading, blockId: string): ReadRow[] {
  const rows = blockOf(reading, blockId)?.rows.filter((row) => row.kind === "code") ?? [];
  return rows.filter(
    ({ code = "" }) => !rows.some((other) => other.code !== code && other.code?.startsWith(code) === true),
  );
}
