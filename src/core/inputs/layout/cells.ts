import type { ContentCell, ContentRole, ContentRow, ContentValidation } from "../../workbook/sheet-content";
import type { FieldDefinition, SheetHeading } from "../definition/field";
import type { Fact } from "../facts";

/** Title and purpose, each to be merged over the sheet's columns. */
export function headRows(sheet: SheetHeading, columns: number): ContentRow[] {
  const over = (cell: ContentCell): ContentRow["cells"] => [cell, ...Array<null>(columns - 1).fill(null)];
  return [
    { height: 30, cells: over({ value: sheet.title["zh-CN"], role: "title" }) },
    { height: 20, cells: over({ value: sheet.purpose["zh-CN"], role: "hint" }) },
  ];
}

export function headingCell(text: string): ContentCell {
  return { value: text, role: "heading" };
}

/** An empty cell that still has its look. */
export function blankCell(role: ContentRole): ContentCell {
  return { value: "", role };
}

/** The cell that the user fills, with what is known already. */
export function valueCell(field: FieldDefinition, fact: Fact | undefined): ContentCell {
  const format = formatOf(field);
  if (!fact) return { ...blankCell("input"), ...(format && { format }) };
  if (fact.amount) return { value: fact.amount.toFixed(), kind: "number", role: "input", ...(format && { format }) };
  return { value: fact.text, kind: field.kind === "date" ? "date" : "text", role: "input", ...(format && { format }) };
}

function formatOf(field: FieldDefinition): string | undefined {
  switch (field.kind) {
    case "amount":
      return "0.00";
    case "count":
    case "changeCount":
      return "0";
    case "date":
      return "yyyy-mm-dd";
    case "text":
      return "@";
    default:
      return undefined;
  }
}

/** What may be typed into the field's cells; undefined when anything may. */
export function validationOf(field: FieldDefinition): Omit<ContentValidation, "range"> | undefined {
  const prompt = field.hint["zh-CN"];
  const label = field.label["zh-CN"];
  switch (field.kind) {
    case "amount":
      return { rule: { kind: "decimal" }, prompt, error: `“${label}”请填数字，单位为万元。` };
    case "number":
      return { rule: { kind: "decimal", min: "0" }, prompt, error: `“${label}”请填不小于零的数字。` };
    case "count":
      return { rule: { kind: "whole", min: "0" }, prompt, error: `“${label}”请填不小于零的整数。` };
    case "changeCount":
      return { rule: { kind: "whole" }, prompt, error: `“${label}”请填整数，减少填负数。` };
    case "date":
      return { rule: { kind: "date" }, prompt, error: `“${label}”请填日期，例如2022-03-15。` };
    case "choice":
      return { rule: { kind: "list", values: field.choices ?? [] }, prompt, error: `“${label}”请从下拉列表中选择。` };
    default:
      return undefined;
  }
}
