import type { CellRef } from "../workbook/address";
import type { Grid } from "../workbook/grid";
import type { FieldDefinition, FormSheet } from "./definition/field";
import type { FactCollector } from "./fact-collector";
import { findHeadings, labelOf, normaliseLabel } from "./find-sheet";
import { formHeadings } from "./definition/form-headings";

/** Reads a form: each field's value stands in the value column, in the row of its label. */
export function readForm(grid: Grid, sheet: FormSheet, facts: FactCollector): void {
  const { label, value } = formHeadings;
  const heading = findHeadings(grid, [label, value], [label, value]);
  const labelColumn = heading?.columns.get(normaliseLabel(label));
  const valueColumn = heading?.columns.get(normaliseLabel(value));
  if (!heading || labelColumn === undefined || valueColumn === undefined) return;

  const fields = new Map<string, FieldDefinition>();
  for (const group of sheet.groups) {
    for (const field of group.fields) fields.set(normaliseLabel(field.label["zh-CN"]), field);
  }

  let list: FieldDefinition | undefined;
  for (const row of grid.rowIndexes()) {
    if (row <= heading.row) continue;
    const text = labelOf(grid.cell(row, labelColumn)?.value);
    const field = fields.get(text);
    const at: CellRef = { sheet: grid.name, row, column: valueColumn };
    if (field?.list) {
      list = field;
      facts.addToList(field, grid.cell(row, valueColumn), at);
    } else if (field) {
      list = undefined;
      facts.add(field.id, field, grid.cell(row, valueColumn), at);
    } else if (text !== "") {
      list = undefined;
    } else if (list) {
      facts.addToList(list, grid.cell(row, valueColumn), at);
    }
  }
}
