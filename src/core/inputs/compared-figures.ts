import { blockOf, lineFigure, tableOf } from "../reading/lookup";
import type { Figure, Reading, ReadRow } from "../reading/reading";
import type { FigurePlace } from "../standards/definition";

/** This year's figure of an item that is compared with last year; undefined when its table does not have it. */
export function comparedFigure(reading: Reading, item: string): Figure | undefined {
  const { comparison } = reading.standard;
  const code = /^code\.(\d+)$/.exec(item)?.[1];
  if (code !== undefined) return codeFigure(reading, code);
  const places = comparison?.items.find(({ id }) => id === item)?.places ?? [];
  const figures = places.map((place) => ({
    place,
    figure: lineFigure(reading, place.block, place.line, place.column),
  }));
  const sound = figures.find(({ place, figure }) => figure && tableOf(reading, tableId(place))?.status === "read");
  // An empty table says less than another one that has the figure, but more than none.
  return (sound ?? [...figures].reverse().find(({ figure }) => figure))?.figure;
}

/** The table where an item stands in the first place. */
export function comparedTable(reading: Reading, item: string): string | undefined {
  const { comparison } = reading.standard;
  if (item.startsWith("code.")) return comparison?.codes.block.split(".")[0];
  const [place] = comparison?.items.find(({ id }) => id === item)?.places ?? [];
  return place && tableId(place);
}

function tableId({ block }: FigurePlace): string {
  return block.split(".")[0] ?? "";
}

function codeFigure(reading: Reading, code: string): Figure | undefined {
  const codes = reading.standard.comparison?.codes;
  return blockOf(reading, codes?.block ?? "")
    ?.rows.find((row) => row.kind === "code" && row.code === code)
    ?.figures.get(codes?.column ?? "");
}

/** Code rows that are compared one by one. */
export function comparedCodeRows(reading: Reading): ReadRow[] {
  return leafCodeRows(reading, reading.standard.comparison?.codes.block ?? "");
}

/** Code rows without a longer code of theirs below them: the 项, or what stands in for them. */
export function leafCodeRows(reading: Reading, blockId: string): ReadRow[] {
  const rows = blockOf(reading, blockId)?.rows.filter((row) => row.kind === "code") ?? [];
  return rows.filter(
    ({ code = "" }) => !rows.some((other) => other.code !== code && other.code?.startsWith(code) === true),
  );
}
