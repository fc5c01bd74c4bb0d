import type { Mark, MarkKind } from "./marks";

/** How a marked cell looks: by its kind, and whether more than one finding is about it. */
export interface MarkLook {
  readonly kind: MarkKind;
  readonly several: boolean;
}

/** Cells of one column, one below the other, that look alike. */
export interface MarkArea extends MarkLook {
  readonly sheet: string;
  readonly column: number;
  readonly firstRow: number;
  readonly lastRow: number;
}

/** As few areas as can be: a host needs one conditional format for each. Sheet by sheet, column by column. */
export function markAreas(marks: readonly Mark[]): MarkArea[] {
  const sheets = [...new Set(marks.map(({ cell }) => cell.sheet))];
  const ordered = [...marks].sort(
    ({ cell: one }, { cell: other }) =>
      sheets.indexOf(one.sheet) - sheets.indexOf(other.sheet) || one.column - other.column || one.row - other.row,
  );
  const areas: MarkArea[] = [];
  for (const { cell, kind, findings } of ordered) {
    const { sheet, column, row } = cell;
    const several = findings.length > 1 && kind !== "suspect";
    const last = areas.at(-1);
    const continues =
      last?.sheet === sheet &&
      last.column === column &&
      last.lastRow + 1 === row &&
      last.kind === kind &&
      last.several === several;
    if (last && continues) areas[areas.length - 1] = { ...last, lastRow: row };
    else areas.push({ sheet, column, firstRow: row, lastRow: row, kind, several });
  }
  return areas;
}
