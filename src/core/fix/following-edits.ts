import { amount, type Amount } from "../money/amount";
import { cellKey } from "../workbook/address";
import type { SetCellEdit } from "../workbook/edit";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { CellsSeen } from "./cells-seen";

/** Chains of sums on sums are no longer than a table has levels. */
const mostRounds = 20;

/**
 * What the sheets' other formulas come to after the edits, as edits that keep each formula and renew its stored result:
 * a file keeps results beside its formulas, and nobody calculates them before Excel opens it. Only plain additions are
 * calculated here; other formulas keep their old results until then.
 */
export function followingEdits(snapshot: WorkbookSnapshot, edits: readonly SetCellEdit[]): SetCellEdit[] {
  const seen = new CellsSeen(snapshot);
  const values = new Map<string, Amount>();
  for (const { cell, value, number } of edits) {
    if (number === true && value !== null) values.set(cellKey(cell), amount(value));
  }
  const edited = new Set(edits.map(({ cell }) => cellKey(cell)));
  const formulas = snapshot.sheets.flatMap(({ name: sheet, rows }) =>
    rows.flatMap(({ index: row, cells }) =>
      cells.flatMap(({ column, formula, value }) =>
        formula === undefined || typeof value !== "number" ? [] : [{ cell: { sheet, row, column }, formula }],
      ),
    ),
  );
  const following = new Map<string, SetCellEdit>();
  for (let round = 0; round < mostRounds; round++) {
    let moved = false;
    for (const { cell, formula } of formulas) {
      const key = cellKey(cell);
      if (edited.has(key)) continue;
      const before = values.get(key) ?? seen.addition(cell, formula, new Map());
      const after = seen.addition(cell, formula, values);
      if (!before || !after || after.eq(before)) continue;
      values.set(key, after);
      following.set(key, { kind: "set-cell", cell, value: after.toFixed(), number: true, formula });
      moved = true;
    }
    if (!moved) break;
  }
  return [...following.values()];
}
