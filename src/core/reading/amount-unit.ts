import { isZero } from "../money/amount";
import type { AmountUnit, Standard } from "../standards/definition";
import { inUnit } from "./lookup";
import type { RawTable } from "./read-table";

/**
 * Decides the unit each table's amounts are counted in. The printed unit line is believed, unless the table's figures
 * stand in the other tables only when they are counted in another unit: then the line is the slip, not the figures.
 */
export function decideAmountUnits(tables: readonly RawTable[], standard: Standard): Map<string, AmountUnit> {
  const stated = new Map(tables.map((table) => [table.located.table.id, statedUnit(table)]));
  const usual = usualUnit(tables, standard);
  const assumed = new Map(
    tables.map(({ located: { table } }) => [table.id, stated.get(table.id) ?? usual.get(table.id) ?? table.amountUnit]),
  );
  const decided = new Map(assumed);
  for (const table of tables) {
    const id = table.located.table.id;
    const line = stated.get(id);
    const expected = usual.get(id);
    if (line === undefined || expected === undefined || line === expected) continue;
    const others = yuanFigures(
      tables.filter((other) => other !== table),
      usual,
    );
    if (shared(table, expected, others) > shared(table, line, others)) decided.set(id, expected);
  }
  return decided;
}

function statedUnit(table: RawTable): AmountUnit | undefined {
  return table.lines.unitLine?.unit;
}

/** The unit most tables state, carried over to each table by the standard's own proportions. */
function usualUnit(tables: readonly RawTable[], standard: Standard): Map<string, AmountUnit> {
  let asDeclared = 0;
  let otherwise = 0;
  for (const table of tables) {
    const line = statedUnit(table);
    if (line === undefined) continue;
    if (line === table.located.table.amountUnit) asDeclared++;
    else otherwise++;
  }
  const swap = otherwise > asDeclared;
  const swapped = { 元: "万元", 万元: "元" } as const;
  return new Map(standard.tables.map(({ id, amountUnit }) => [id, swap ? swapped[amountUnit] : amountUnit]));
}

function distinctAmounts(table: RawTable): string[] {
  const texts = new Set<string>();
  for (const { rows } of table.blocks) {
    for (const { amounts } of rows) {
      for (const { exact } of amounts.values()) if (!isZero(exact)) texts.add(exact.toFixed());
    }
  }
  return [...texts];
}

function yuanFigures(tables: readonly RawTable[], units: ReadonlyMap<string, AmountUnit>): Set<string> {
  const figures = new Set<string>();
  for (const table of tables) {
    const unit = units.get(table.located.table.id) ?? table.located.table.amountUnit;
    for (const { rows } of table.blocks) {
      for (const { amounts } of rows) {
        for (const { exact } of amounts.values()) if (!isZero(exact)) figures.add(inUnit(exact, unit, "元").toFixed());
      }
    }
  }
  return figures;
}

function shared(table: RawTable, unit: AmountUnit, others: ReadonlySet<string>): number {
  const shift = unit === "元" ? 0 : 4;
  return distinctAmounts(table).filter((text) => others.has(shiftText(text, shift))).length;
}

function shiftText(text: string, digits: number): string {
  const [whole = "0", fraction = ""] = text.split(".");
  const padded = fraction.padEnd(digits, "0");
  const shifted = `${whole}${padded.slice(0, digits)}`.replace(/^(-?)0+(?=\d)/, "$1");
  const rest = padded.slice(digits).replace(/0+$/, "");
  return rest === "" ? shifted : `${shifted}.${rest}`;
}
