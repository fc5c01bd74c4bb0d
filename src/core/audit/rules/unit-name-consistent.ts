import { namePlaces, textCells } from "../form/table-area";
import { compareNames, printedNames, type PrintedName } from "../form/unit-names";
import { createRule, type RuleContext, type RuleFinding } from "../rule";

/** One name of the unit everywhere: tables, covers, notes. */
export const unitNameConsistent = createRule({
  meta: {
    id: "unit-name-consistent",
    number: 46,
    name: { "zh-CN": "单位名称前后一致", "en-US": "One unit name everywhere" },
    basis: "预算公开表式：各表、封面和说明填列同一个单位名称",
    severity: "warning",
    fix: {
      "zh-CN": "各表、封面和说明统一使用单位全称。",
      "en-US": "Use the unit’s full name everywhere.",
    },
  },
  check: (context) => {
    const expected = context.reading.unitName;
    if (expected === undefined) return { kind: "could-not-evaluate", why: { key: "name.none", data: {} } };
    const names = printedNames(context);
    const agreeing = names.filter(({ name }) => compareNames(name, expected) === "none").length;
    return names.flatMap((name) => findingOf(name, expected, agreeing * 2 > names.length && agreeing > 1, context));
  },
});

/** A wrong name is an error once the other places agree; which of two names is wrong a person decides. */
function findingOf(
  { printed, name, source, table }: PrintedName,
  expected: string,
  isSettled: boolean,
  { reading }: RuleContext,
): RuleFinding[] {
  const difference = compareNames(name, expected);
  if (difference === "none" || (difference === "variant" && source === "text")) return [];
  const isWrong = isSettled && source === "label" && difference !== "variant";
  const data = { place: namePlaces([printed.cell], reading), name, expected };
  return [
    {
      ...(table !== undefined && { table }),
      cell: printed.cell,
      severity: isWrong ? "error" : "warning",
      message: { key: difference === "other" ? "name.other" : "name.near-miss", data },
      cells: textCells([printed.cell]),
    },
  ];
}
