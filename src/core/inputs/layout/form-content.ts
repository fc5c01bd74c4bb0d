import type { ContentCell, ContentRow, ContentValidation, SheetContent } from "../../workbook/sheet-content";
import type { FieldDefinition, FormSheet } from "../definition/field";
import { formHeadings } from "../definition/form-headings";
import type { Fact, Facts } from "../facts";
import { valueCell, validationOf, headingCell, headRows, blankCell } from "./cells";
import { fittingHeight } from "../../workbook/row-height";

const valueColumn = 1;
/** Widths of label, value, unit and hint, in characters. */
const widths = [30, 60, 12, 52];
const columns = widths.length;
/** Rows laid out for a list, at least; the user may insert more. */
const listRows = 6;

/** A form: label, value, unit and hint of every field, one below another. */
export function formContent(sheet: FormSheet, facts: Facts): SheetContent {
  const rows: ContentRow[] = [
    ...headRows(sheet, columns),
    {
      cells: [formHeadings.label, formHeadings.value, formHeadings.unit, formHeadings.hint].map((text) =>
        headingCell(text),
      ),
    },
  ];
  const frozenRows = rows.length;
  const merges = [mergeOver(0), mergeOver(1)];
  const validations: ContentValidation[] = [];
  for (const group of sheet.groups) {
    merges.push(mergeOver(rows.length));
    rows.push({ cells: [{ value: group.label["zh-CN"], role: "subtitle" }] });
    for (const field of group.fields) {
      const values = valuesOf(field, facts);
      const rule = validationOf(field);
      if (rule) {
        validations.push({
          range: {
            firstRow: rows.length,
            lastRow: rows.length + values.length - 1,
            firstColumn: valueColumn,
            lastColumn: valueColumn,
          },
          ...rule,
        });
      }
      rows.push(...values.map((fact, index) => fieldRow(field, fact, index)));
    }
  }
  return { name: sheet.name, columnWidths: widths, rows, merges, validations, frozenRows };
}

function mergeOver(row: number): { firstRow: number; lastRow: number; firstColumn: number; lastColumn: number } {
  return { firstRow: row, lastRow: row, firstColumn: 0, lastColumn: columns - 1 };
}

function valuesOf(field: FieldDefinition, facts: Facts): (Fact | undefined)[] {
  if (!field.list) return [facts.fields.get(field.id)];
  const known: (Fact | undefined)[] = [...(facts.lists.get(field.id) ?? [])];
  const count = Math.max(listRows, known.length + 2);
  return [...known, ...Array<undefined>(count - known.length).fill(undefined)];
}

/** Only the first row of a list carries its label; the rows below it belong to it. */
function fieldRow(field: FieldDefinition, fact: Fact | undefined, index: number): ContentRow {
  const first = index === 0;
  const label: ContentCell = first ? { value: field.label["zh-CN"], role: "label" } : blankCell("label");
  const unit: ContentCell = first && field.unit ? { value: field.unit, role: "hint" } : blankCell("hint");
  const hint: ContentCell = first ? { value: field.hint["zh-CN"], role: "hint" } : blankCell("hint");
  const cells = [label, valueCell(field, fact), unit, hint];
  const height = fittingHeight(cells, widths);
  return { cells, ...(height !== undefined && { height }) };
}
