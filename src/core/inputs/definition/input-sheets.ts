import type { FieldDefinition, FormSheet, RowSheet } from "./field";
import { lastYearField, lastYearItems, lastYearSheet, lastYearSheetOf } from "./last-year";
import { otherMatters } from "./other-matters";
import { performanceSheet } from "./performance";
import { projectSheet } from "./projects";
import { unitAndStaff } from "./unit-and-staff";
import type { LocalText, Standard } from "../../standards/definition";

export const formSheets: readonly FormSheet[] = [unitAndStaff, otherMatters];

/** In the order in which they are laid out. */
export const inputSheets: readonly (FormSheet | RowSheet)[] = [
  unitAndStaff,
  lastYearSheet,
  projectSheet,
  otherMatters,
  performanceSheet,
];

/** The sheets that a standard's text needs, with the fields that it asks for. */
export function inputSheetsOf(standard: Standard): (FormSheet | RowSheet)[] {
  const unasked = standard.comparison?.unasked ?? [];
  const isAsked = (id: string): boolean => !unasked.some((start) => id === start || id.startsWith(start));
  return inputSheets
    .filter(({ id }) => isAsked(id))
    .map((sheet) => {
      if (!("groups" in sheet)) return sheet.id === lastYearSheet.id ? lastYearSheetOf(standard) : sheet;
      const groups = sheet.groups.map((group) => ({ ...group, fields: group.fields.filter(({ id }) => isAsked(id)) }));
      return { ...sheet, groups: groups.filter(({ fields }) => fields.length > 0) };
    });
}

const formFields: ReadonlyMap<string, { readonly sheet: FormSheet; readonly field: FieldDefinition }> = new Map(
  formSheets.flatMap((sheet) =>
    sheet.groups.flatMap((group) => group.fields.map((field) => [field.id, { sheet, field }] as const)),
  ),
);

/** Every field with one value and a fixed place in a form sheet. */
export function formField(id: string): FieldDefinition | undefined {
  return formFields.get(id)?.field;
}

/** What a field is called and on which sheet it stands; undefined for an id that no sheet has. */
export interface FieldDescription {
  readonly label: LocalText;
  readonly sheet: string;
  readonly hint: LocalText;
  /** What may be written there; absent for a whole sheet. */
  readonly definition?: FieldDefinition;
}

/**
 * Describes any field id that a gap can carry: "staff.onDuty", "lastYear.basicExpenditure.reason", "lastYear.code.2010504",
 * "projects.3.policyBasis" (third project of 表七), "performance".
 */
export function describeField(id: string): FieldDescription | undefined {
  const form = formFields.get(id);
  if (form) {
    return { label: form.field.label, sheet: form.sheet.name, hint: form.field.hint, definition: form.field };
  }
  if (id.startsWith("lastYear.")) return describeLastYear(id);
  const project = /^projects\.(\d+)\.(\w+)$/.exec(id);
  if (project) return describeColumn(projectSheet, project[2] ?? "", project[1]);
  const target = /^performance\.(\d+)\.(\w+)$/.exec(id);
  if (target) return describeColumn(performanceSheet, target[2] ?? "", target[1]);
  if (id === "performance") {
    return { label: performanceSheet.title, sheet: performanceSheet.name, hint: performanceSheet.purpose };
  }
  return undefined;
}

function describeColumn(sheet: RowSheet, id: string, ordinal: string | undefined): FieldDescription | undefined {
  const column = sheet.columns.find((candidate) => candidate.id === id);
  if (!column) return undefined;
  const zh = `第${ordinal}个项目的${column.label["zh-CN"]}`;
  return {
    label: { "zh-CN": zh, "en-US": `${column.label["en-US"]} of project ${ordinal}` },
    sheet: sheet.name,
    hint: column.hint,
    definition: column,
  };
}

function describeLastYear(id: string): FieldDescription | undefined {
  const asked = /\.(reason|executed|purpose)$/.exec(id)?.[1];
  const column = lastYearSheet.columns.find((candidate) => candidate.id === (asked ?? "amount"));
  const key = asked === undefined ? id : id.slice(0, -asked.length - 1);
  const item = lastYearItems.find((candidate) => lastYearField(candidate.id) === key);
  const code = /^lastYear\.code\.(\d+)$/.exec(key)?.[1];
  const label = item?.label ?? (code ? { "zh-CN": `科目${code}`, "en-US": `Item ${code}` } : undefined);
  if (!label || !column) return undefined;
  return {
    label: {
      "zh-CN": `“${label["zh-CN"]}”的${column.label["zh-CN"]}`,
      "en-US": `${column.label["en-US"]}: ${label["en-US"]}`,
    },
    sheet: lastYearSheet.name,
    hint: column.hint,
    definition: column,
  };
}
