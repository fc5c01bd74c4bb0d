import { isZero } from "../../money/amount";
import type { Figure } from "../../reading/reading";
import { hasLiveTotal, totalsOf } from "../form/column-sums";
import { namePlaces, textCells } from "../form/table-area";
import { createRule, type RuleContext, type RuleFinding } from "../rule";

/** A total that was typed while the totals beside it are formulas: it will not follow the next change. */
export const totalIsFormula = createRule({
  meta: {
    id: "total-is-formula",
    number: 48,
    name: { "zh-CN": "合计与相邻合计一样用公式", "en-US": "Totals are formulas where their neighbours are" },
    basis: "预算公开表式：合计随明细变动",
    severity: "warning",
    fix: {
      "zh-CN": "把手工填写的合计改为公式，使它随明细变动。",
      "en-US": "Replace the typed total by a formula.",
    },
  },
  applies: ({ instances }) => hasLiveTotal(instances),
  check: ({ reading, instances }: RuleContext) => {
    const groups = new Map<string, Set<Figure>>();
    for (const { total, direction, instance } of totalsOf(instances)) {
      const line = direction === "down" ? total.cell.row : total.cell.column;
      const key = `${instance.definition.id} ${total.block} ${direction} ${line}`;
      const group = groups.get(key) ?? new Set<Figure>();
      group.add(total);
      groups.set(key, group);
    }
    const typed = new Map<Figure, { figure: Figure; neighbour: Figure }>();
    for (const group of groups.values()) {
      const filled = [...group].filter(({ written }) => written === "number" || written === "text");
      const formulas = filled.filter(({ formula }) => formula !== undefined);
      const [neighbour] = formulas;
      if (!neighbour || formulas.length < 2 || formulas.length * 2 <= filled.length) continue;
      for (const figure of filled) {
        if (figure.formula === undefined && !isZero(figure.value)) typed.set(figure, { figure, neighbour });
      }
    }
    return reading.tables.flatMap(({ id }): RuleFinding[] => {
      const own = [...typed.values()].filter(({ figure }) => figure.table === id);
      const [first] = own;
      if (!first) return [];
      const cells = own.map(({ figure }) => figure.cell);
      return [
        {
          table: id,
          cell: first.figure.cell,
          message: {
            key: "total.typed",
            data: {
              place: namePlaces(cells, reading),
              neighbour: namePlaces([first.neighbour.cell], reading),
              formula: first.neighbour.formula ?? "",
            },
          },
          cells: textCells([...cells, first.neighbour.cell]),
        },
      ];
    });
  },
});
