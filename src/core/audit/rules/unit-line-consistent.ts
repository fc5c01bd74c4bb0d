import type { ReadTable } from "../../reading/reading";
import type { AmountUnit } from "../../standards/definition";
import { namePlaces, placedTables, textCells } from "../form/table-area";
import { createRule, type RuleContext, type RuleFinding } from "../rule";

/** Every table says in which unit it counts, and says the unit that its figures are counted in. */
export const unitLineConsistent = createRule({
  meta: {
    id: "unit-line-consistent",
    number: 42,
    name: { "zh-CN": "每张表注明金额单位并且一致", "en-US": "Every table states its amount unit consistently" },
    basis: "预算公开表式：表题下方注明“单位：万元”（或元）",
    severity: "warning",
    fix: {
      "zh-CN": "在表题下方写明“单位：万元”（或元），并核对各表之间同一个数是否相差一万倍。",
      "en-US":
        "Write “单位：万元” (or 元) below the title, and check figures that differ from other tables by a factor of 10,000.",
    },
  },
  check: (context) => [...missingLines(context), ...contradictions(context)],
});

function missingLines({ reading, grids }: RuleContext): RuleFinding[] {
  const without = placedTables(reading, grids).filter(({ table }) => !table.unitLine);
  const [first] = without;
  if (!first) return [];
  const cells = without.map(
    ({ table, place }) =>
      table.titleCell?.cell ?? { sheet: place.sheet, row: place.firstRow, column: place.firstColumn },
  );
  const [cell] = cells;
  return [
    {
      table: first.table.id,
      ...(cell && { cell }),
      message: {
        key: "unit.missing",
        data: {
          tables: without.map(({ table }) => table.definition.ordinal).join("、"),
          unit: first.table.amountUnit,
        },
      },
      cells: textCells(cells),
    },
  ];
}

function contradictions({ reading }: RuleContext): RuleFinding[] {
  const stated = reading.tables.filter(({ unitLine }) => unitLine?.unit !== undefined);
  const swapped = stated.filter(({ definition, unitLine }) => unitLine?.unit !== definition.amountUnit);
  const isSwapped = swapped.length * 2 > stated.length;
  const usual = ({ definition }: ReadTable): AmountUnit =>
    isSwapped ? otherUnit(definition.amountUnit) : definition.amountUnit;
  return reading.tables.flatMap((table): RuleFinding[] => {
    const { unitLine } = table;
    if (!unitLine) return [];
    const isUsual = stated.length < 2 || unitLine.unit === usual(table);
    if (unitLine.unit !== undefined && unitLine.unit === table.amountUnit && isUsual) return [];
    const place = namePlaces([unitLine.cell], reading);
    const found = { table: table.id, cell: unitLine.cell, cells: textCells([unitLine.cell]) };
    const data = { place, text: unitLine.text, table: table.definition.ordinal };
    if (unitLine.unit === undefined) return [{ ...found, message: { key: "unit.unknown", data } }];
    if (unitLine.unit !== table.amountUnit) {
      return [{ ...found, message: { key: "unit.contradicts", data: { ...data, unit: table.amountUnit } } }];
    }
    return [{ ...found, message: { key: "unit.differs", data: { ...data, unit: usual(table) } } }];
  });
}

function otherUnit(unit: AmountUnit): AmountUnit {
  return unit === "元" ? "万元" : "元";
}
