import { formulaReach } from "../../core/workbook/formula-reach";
import type { SheetSnapshot } from "../../core/workbook/snapshot";

/** Numbers of the sheets whose formulas may come to something else once cells of the sheets named (lower case) change. */
export function dependentSheets(sheets: readonly SheetSnapshot[], changed: ReadonlySet<string>): ReadonlySet<number> {
  const names = new Set(changed);
  const reaches = sheets.map(reachOf);
  const dependents = new Set<number>();
  for (let grew = names.size > 0; grew;) {
    grew = false;
    reaches.forEach(({ sheets: sources, anywhere }, index) => {
      const name = sheets[index]?.name.toLowerCase() ?? "";
      const follows =
        anywhere || (names.has(name) && sources.size > 0) || [...sources].some((source) => names.has(source));
      if (!follows || dependents.has(index)) return;
      dependents.add(index);
      names.add(name);
      grew = true;
    });
  }
  return dependents;
}

interface SheetReach {
  /** In lower case; a sheet with formulas takes values from itself. */
  readonly sheets: ReadonlySet<string>;
  readonly anywhere: boolean;
}

const known = new WeakMap<SheetSnapshot, SheetReach>();

function reachOf(sheet: SheetSnapshot): SheetReach {
  const found = known.get(sheet);
  if (found) return found;
  const formulas = new Set(sheet.rows.flatMap(({ cells }) => cells.flatMap(({ formula }) => formula ?? [])));
  const reaches = [...formulas].map(formulaReach);
  const own = formulas.size > 0 ? [sheet.name.toLowerCase()] : [];
  const reach = {
    sheets: new Set([...own, ...reaches.flatMap(({ sheets }) => sheets)]),
    anywhere: reaches.some(({ anywhere }) => anywhere),
  };
  known.set(sheet, reach);
  return reach;
}
