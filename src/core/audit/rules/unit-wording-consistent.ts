import { normaliseText } from "../../reading/normalise";
import type { CellRef } from "../../workbook/address";
import { bareTitle } from "../form/titles";
import { namePlaces, textCells } from "../form/table-area";
import { createRule, type RuleContext, type RuleFinding } from "../rule";

type Wording = "单位" | "部门";

/** A unit's budget says 单位, a department's says 部门: in all titles, and in all lines that name it. */
export const unitWordingConsistent = createRule({
  meta: {
    id: "unit-wording-consistent",
    number: 46,
    name: { "zh-CN": "“部门”“单位”用词一致", "en-US": "One wording, department or unit" },
    basis: "财预〔2016〕143号分别规定部门预算和单位预算的公开",
    severity: "warning",
    fix: {
      "zh-CN": "公开单位预算时统一用“单位”，公开部门预算时统一用“部门”。",
      "en-US": "Say 单位 throughout for a unit’s budget, 部门 for a department’s.",
    },
  },
  check: (context) => [
    ...mixed(titleWordings(context), "wording.titles", context),
    ...mixed(lineWordings(context), "wording.lines", context),
  ],
});

function titleWordings({ reading }: RuleContext): { cell: CellRef; wording: Wording }[] {
  return reading.tables.flatMap(({ titleCell }) => {
    const wording = /^(?:预算)?(单位|部门)/.exec(titleCell ? bareTitle(titleCell.text, reading.unitName) : "")?.[1];
    return titleCell && wording !== undefined ? [{ cell: titleCell.cell, wording: wording as Wording }] : [];
  });
}

function lineWordings({ reading }: RuleContext): { cell: CellRef; wording: Wording }[] {
  return reading.tables.flatMap(({ unitNameCell }) => {
    const wording = /^(?:编制|填报|预算|公开)?(单位|部门)/.exec(normaliseText(unitNameCell?.text ?? ""))?.[1];
    return unitNameCell && wording !== undefined ? [{ cell: unitNameCell.cell, wording: wording as Wording }] : [];
  });
}

function mixed(
  found: readonly { cell: CellRef; wording: Wording }[],
  key: "wording.titles" | "wording.lines",
  { reading }: RuleContext,
): RuleFinding[] {
  const units = found.filter(({ wording }) => wording === "单位");
  const departments = found.filter(({ wording }) => wording === "部门");
  if (units.length === 0 || departments.length === 0) return [];
  const [fewer, more] = units.length < departments.length ? [units, departments] : [departments, units];
  const cells = fewer.map(({ cell }) => cell);
  const [cell] = cells;
  const table = reading.tables.find(
    ({ titleCell, unitNameCell }) => titleCell?.cell === cell || unitNameCell?.cell === cell,
  );
  return [
    {
      ...(table && { table: table.id }),
      ...(cell && { cell }),
      message: {
        key,
        data: {
          place: namePlaces(cells, reading),
          odd: fewer[0]?.wording ?? "",
          usual: more[0]?.wording ?? "",
        },
      },
      cells: textCells(cells),
    },
  ];
}
