import type { ContentRole, ContentRow } from "../../core/workbook/sheet-content";
import type { Area } from "./area";

export interface RoleArea {
  readonly role: ContentRole;
  readonly area: Area;
}

/** The rectangles of cells of the same role, as large as can be: a column of thousand texts is formatted by one request. */
export function roleAreas(rows: readonly ContentRow[]): RoleArea[] {
  const finished: RoleArea[] = [];
  let growing = new Map<string, RoleArea>();
  rows.forEach((row, index) => {
    const next = new Map<string, RoleArea>();
    for (const run of runsOf(row, index)) {
      const key = `${run.role} ${run.area.column} ${run.area.columnCount}`;
      const above = growing.get(key);
      next.set(
        key,
        above === undefined ? run : { ...above, area: { ...above.area, rowCount: above.area.rowCount + 1 } },
      );
      growing.delete(key);
    }
    finished.push(...growing.values());
    growing = next;
  });
  return [...finished, ...growing.values()];
}

function runsOf(row: ContentRow, index: number): RoleArea[] {
  const runs: RoleArea[] = [];
  row.cells.forEach((cell, column) => {
    const role = cell?.role;
    if (role === undefined) return;
    const last = runs.at(-1);
    if (last !== undefined && last.role === role && last.area.column + last.area.columnCount === column) {
      runs[runs.length - 1] = { role, area: { ...last.area, columnCount: last.area.columnCount + 1 } };
    } else {
      runs.push({ role, area: { row: index, column, rowCount: 1, columnCount: 1 } });
    }
  });
  return runs;
}
