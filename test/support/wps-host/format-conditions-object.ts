import { WPS, type WpsFormatCondition, type WpsFormatConditions } from "../../../src/hosts/wps/object-model";
import type { CellArea, ConditionalFormatModel, SheetModel } from "../excel-host/workbook-model";
import { bordersObject, fontObject, interiorObject } from "./look-objects";
import { overlaps } from "./range-object";
import type { RunningBook } from "./running-book";
import { strict } from "./strict";

/** The conditional formats that touch the area; WPS gives them no ids. */
export function formatConditionsObject(running: RunningBook, sheet: SheetModel, area: CellArea): WpsFormatConditions {
  const here = (): ConditionalFormatModel[] => sheet.conditionalFormats.filter((one) => overlaps(one.area, area));
  return strict<WpsFormatConditions>("FormatConditions", {
    get Count(): number {
      return here().length;
    },
    Item: (index) => {
      const found = here()[index - 1];
      if (found === undefined) throw new Error("下标越界");
      return conditionObject(running, sheet, found);
    },
    Add: (type, operator, formula) => {
      running.refuseLocked(sheet, area);
      if (type !== WPS.xlExpression || (operator as unknown) !== undefined) throw new TypeError("not built");
      const made = { id: "", area, type: "Custom", formula, look: new Map<string, unknown>() };
      sheet.conditionalFormats.push(made);
      return conditionObject(running, sheet, made);
    },
  });
}

function conditionObject(running: RunningBook, sheet: SheetModel, format: ConditionalFormatModel): WpsFormatCondition {
  const others = (): ConditionalFormatModel[] => sheet.conditionalFormats.filter((one) => one !== format);
  const look = { running, sheet, area: format.area, cells: () => [format] };
  return strict<WpsFormatCondition>("FormatCondition", {
    get Type(): number {
      return format.type === "Custom" ? WPS.xlExpression : 3;
    },
    get Formula1(): string {
      // Asked of a colour scale, WPS has no such member.
      if (format.formula === undefined) throw new TypeError("FormatCondition has no member Formula1");
      return format.formula;
    },
    get Font() {
      return fontObject(look);
    },
    get Interior() {
      return interiorObject(look);
    },
    get Borders() {
      return bordersObject(look);
    },
    SetFirstPriority: () => {
      sheet.conditionalFormats = [format, ...others()];
    },
    Delete: () => {
      running.refuseLocked(sheet, format.area);
      sheet.conditionalFormats = others();
    },
  });
}
