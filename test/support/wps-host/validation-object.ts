import type { WpsValidation } from "../../../src/hosts/wps/object-model";
import type { CellArea, SheetModel, ValidationModel } from "../excel-host/workbook-model";
import { overlaps } from "./range-object";
import type { RunningBook } from "./running-book";
import { strict } from "./strict";

export function validationObject(running: RunningBook, sheet: SheetModel, area: CellArea): WpsValidation {
  const here = (): ValidationModel | undefined => sheet.validations.find((one) => overlaps(one.area, area));
  const change = (part: Partial<ValidationModel>): void => {
    running.refuseLocked(sheet, area);
    const found = here();
    if (found === undefined) throw new Error("应用程序定义或对象定义错误");
    Object.assign(found, part);
  };
  return strict<WpsValidation>("Validation", {
    set InCellDropdown(isShown: boolean) {
      if (!isShown) throw new TypeError("not built");
    },
    set InputMessage(prompt: string) {
      change({ prompt });
    },
    set ErrorMessage(errorAlert: string) {
      change({ errorAlert });
    },
    Add: (type, alertStyle, operator, formula1, formula2) => {
      running.refuseLocked(sheet, area);
      // A cell has one rule.
      if (here()) throw new Error("应用程序定义或对象定义错误");
      sheet.validations.push({ area, rule: { type, alertStyle, operator, formula1, formula2 } });
    },
    Delete: () => {
      running.refuseLocked(sheet, area);
      sheet.validations = sheet.validations.filter((one) => !overlaps(one.area, area));
    },
  });
}
