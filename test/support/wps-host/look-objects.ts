import type { WpsBorders, WpsFont, WpsInterior } from "../../../src/hosts/wps/object-model";
import type { CellArea, SheetModel } from "../excel-host/workbook-model";
import type { RunningBook } from "./running-book";
import { strict } from "./strict";

/** Things that have looks: cells, or a conditional format. */
export interface Look {
  readonly running: RunningBook;
  readonly sheet: SheetModel;
  readonly area: CellArea;
  readonly cells: () => readonly { readonly look: Map<string, unknown> }[];
}

/** Looks are only ever written by our host. */
export function setLook({ running, sheet, area, cells }: Look, key: string, value: unknown): void {
  running.refuseLocked(sheet, area);
  for (const { look } of cells()) look.set(key, value);
}

function writable(look: Look, name: string, members: readonly string[]): object {
  const target = {};
  for (const member of members) {
    Object.defineProperty(target, member, {
      set: (value: unknown) => {
        setLook(look, `${name}.${member}`, value);
      },
    });
  }
  return strict(name, target);
}

export function fontObject(look: Look): WpsFont {
  return writable(look, "Font", ["Bold", "Italic", "Size", "Color", "Underline"]) as WpsFont;
}

export function interiorObject(look: Look): WpsInterior {
  return writable(look, "Interior", ["Color"]) as WpsInterior;
}

export function bordersObject(look: Look): WpsBorders {
  return writable(look, "Borders", ["LineStyle", "Color"]) as WpsBorders;
}
