import { cellKey, type CellRef } from "../workbook/address";
import { cellText } from "../workbook/cell-text";
import { Grid } from "../workbook/grid";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { cellsBehind } from "./blocked";
import type { Narrative, Sentence } from "./span";

/** A cell that the text rests on, with what it showed when the text was written. */
export interface SeenCell {
  readonly cell: CellRef;
  readonly text: string;
}

export interface ChangedCell {
  readonly cell: CellRef;
  readonly from: string;
  readonly to: string;
}

/** Every cell of this workbook that the text rests on, those where missing facts belong among them. */
export function seenCells({ sections, gaps }: Narrative, snapshot: WorkbookSnapshot): SeenCell[] {
  const spans = sections.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ sentences }) => sentences.flatMap((sentence) => sentence.spans)),
  );
  const cells = [...spans.flatMap(cellsBehind), ...gaps.flatMap(({ cell }) => cell ?? [])];
  const own = cells.filter(({ workbook }) => workbook === undefined);
  const textAt = textsOf(snapshot);
  return [...new Map(own.map((cell) => [cellKey(cell), cell])).values()].map((cell) => ({ cell, text: textAt(cell) }));
}

/** Those that show something else now; a cell whose sheet is gone shows nothing. */
export function changedCells(seen: readonly SeenCell[], snapshot: WorkbookSnapshot): ChangedCell[] {
  const textAt = textsOf(snapshot);
  return seen.flatMap(({ cell, text: from }) => {
    const to = textAt(cell);
    return to === from ? [] : [{ cell, from, to }];
  });
}

/** What of a sentence's ground has changed. `gapCells` says where each missing fact belongs. */
export function changedBehind(
  { spans }: Sentence,
  changed: ReadonlyMap<string, ChangedCell>,
  gapCells: ReadonlyMap<string, CellRef>,
): ChangedCell[] {
  const cells = spans.flatMap((span) => {
    const gap = "gap" in span ? gapCells.get(span.gap) : undefined;
    return gap ? [gap] : cellsBehind(span);
  });
  return [...new Set(cells.map(cellKey))].flatMap((key) => changed.get(key) ?? []);
}

function textsOf({ sheets }: WorkbookSnapshot): (cell: CellRef) => string {
  const grids = new Map(sheets.map((sheet) => [sheet.name, new Grid(sheet)]));
  return ({ sheet, row, column }) => {
    const cell = grids.get(sheet)?.cell(row, column);
    return cell ? cellText(cell) : "";
  };
}
