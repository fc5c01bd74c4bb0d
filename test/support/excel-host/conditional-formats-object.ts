import { overlaps } from "./range-areas";
import { ExcelError, method, NULL_OBJECT, type Property, property, type WireObject } from "./wire-object";
import type { CellArea, ConditionalFormatModel, SheetModel } from "./workbook-model";

let formatsMade = 0;

/** The conditional formats of a sheet that touch the area, the first of them with the highest priority. */
export function conditionalFormatsObject(sheet: SheetModel, area: CellArea): WireObject {
  const inside = (): ConditionalFormatModel[] =>
    sheet.conditionalFormats.filter((format) => overlaps(format.area, area));
  const find = (id: unknown): ConditionalFormatModel | undefined => inside().find((format) => format.id === id);
  const refuse = (location: string): void => {
    if (sheet.isProtected) throw ExcelError.accessDenied(location);
  };
  return {
    typeName: "ConditionalFormatCollection",
    members: {
      Add: method((type) => {
        refuse("ConditionalFormatCollection.add");
        formatsMade += 1;
        const id = `{00000000-000E-0000-0000-${String(formatsMade).padStart(12, "0")}}`;
        const made: ConditionalFormatModel = { id, area, type: String(type), look: new Map() };
        sheet.conditionalFormats.unshift(made);
        return formatObject(sheet, made, refuse);
      }),
      GetItemOrNullObject: method((id) => {
        const found = find(id);
        return found === undefined ? NULL_OBJECT : formatObject(sheet, found, refuse);
      }),
    },
    items: () => {
      if (sheet.hidesConditionalFormats) throw new ExcelError("ItemNotFound", "The requested resource doesn't exist.");
      return inside().map((format) => formatObject(sheet, format, refuse));
    },
    item: (id) => {
      const found = find(id);
      if (found === undefined) throw ExcelError.notFound("ConditionalFormatCollection.getItem");
      return formatObject(sheet, found, refuse);
    },
  };
}

function formatObject(
  sheet: SheetModel,
  format: ConditionalFormatModel,
  refuse: (location: string) => void,
): WireObject {
  const custom = (): WireObject => customObject(format, refuse);
  return {
    typeName: "ConditionalFormat",
    identity: { Id: format.id },
    members: {
      Id: property(() => format.id),
      Type: property(() => format.type),
      Priority: property(() => sheet.conditionalFormats.indexOf(format)),
      Custom: property(() => {
        if (format.type !== "Custom") throw ExcelError.badArgument("ConditionalFormat.custom");
        return custom();
      }),
      CustomOrNullObject: property(() => (format.type === "Custom" ? custom() : NULL_OBJECT)),
      Delete: method(() => {
        refuse("ConditionalFormat.delete");
        sheet.conditionalFormats = sheet.conditionalFormats.filter((other) => other !== format);
      }),
    },
  };
}

function customObject(format: ConditionalFormatModel, refuse: (location: string) => void): WireObject {
  const look = (key: string, allowed?: readonly string[]): Property =>
    property(
      () => format.look.get(key) ?? null,
      (value) => {
        refuse(`ConditionalRangeFormat.${key}`);
        const isColor = key.endsWith("Color");
        const isWrong = isColor ? !/^#[0-9a-f]{6}$/i.test(String(value)) : allowed?.includes(String(value)) === false;
        if (isWrong) throw ExcelError.badArgument(`ConditionalRangeFormat.${key}`);
        format.look.set(key, value);
      },
    );
  const object = (typeName: string, members: WireObject["members"]): WireObject => ({ typeName, members });
  return object("CustomConditionalFormat", {
    Rule: property(() =>
      object("ConditionalFormatRule", {
        Formula: property(
          () => format.formula ?? "",
          (value) => {
            refuse("ConditionalFormatRule.formula");
            format.formula = String(value);
          },
        ),
      }),
    ),
    Format: property(() =>
      object("ConditionalRangeFormat", {
        Font: property(() =>
          object("ConditionalRangeFont", {
            Bold: look("Font.Bold"),
            Italic: look("Font.Italic"),
            Underline: look("Font.Underline", ["None", "Single", "Double"]),
            Color: look("Font.Color"),
          }),
        ),
        Fill: property(() => object("ConditionalRangeFill", { Color: look("Fill.Color") })),
        Borders: property(() => ({
          typeName: "ConditionalRangeBorderCollection",
          members: {},
          item: (edge: unknown) =>
            object("ConditionalRangeBorder", {
              Style: look(`Border.${String(edge)}.Style`, [
                "None",
                "Continuous",
                "Dash",
                "DashDot",
                "DashDotDot",
                "Dot",
              ]),
              Color: look(`Border.${String(edge)}.Color`),
            }),
        })),
      }),
    ),
  });
}
