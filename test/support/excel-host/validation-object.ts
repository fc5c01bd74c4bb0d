import { overlaps } from "./range-areas";
import { ExcelError, method, property, type WireObject } from "./wire-object";
import type { CellArea, SheetModel, ValidationModel } from "./workbook-model";

const LONGEST_LIST = 255;

/** The data validation of a range. */
export function validationObject(sheet: SheetModel, area: CellArea): WireObject {
  const own = (): ValidationModel => {
    const known = sheet.validations.find((validation) => sameArea(validation.area, area));
    if (known !== undefined) return known;
    const made = { area };
    sheet.validations.push(made);
    return made;
  };
  const refuse = (): void => {
    if (sheet.isProtected) throw ExcelError.accessDenied("DataValidation");
  };
  return {
    typeName: "DataValidation",
    members: {
      Rule: property(
        () => own().rule ?? {},
        (value) => {
          refuse();
          checkRule(value);
          own().rule = value;
        },
      ),
      Prompt: property(
        () => own().prompt ?? null,
        (value) => {
          refuse();
          own().prompt = value;
        },
      ),
      ErrorAlert: property(
        () => own().errorAlert ?? null,
        (value) => {
          refuse();
          own().errorAlert = value;
        },
      ),
      Clear: method(() => {
        refuse();
        sheet.validations = sheet.validations.filter((validation) => !overlaps(validation.area, area));
      }),
    },
  };
}

function checkRule(rule: unknown): void {
  const list: unknown = typeof rule === "object" && rule !== null ? Reflect.get(rule, "list") : undefined;
  const source: unknown = typeof list === "object" && list !== null ? Reflect.get(list, "source") : undefined;
  if (typeof source === "string" && source.length > LONGEST_LIST) throw ExcelError.badArgument("DataValidation.rule");
}

function sameArea(one: CellArea, other: CellArea): boolean {
  return overlaps(one, other) && one.rowCount === other.rowCount && one.columnCount === other.columnCount;
}
