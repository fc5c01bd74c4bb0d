import type { CellRef } from "../../workbook/address";
import { codedBlocks, keyCells, type CodedBlock, type CodedRow } from "../form/code-rows";
import { namePlaces, textCells } from "../form/table-area";
import { createRule, type RuleContext, type RuleFinding } from "../rule";

/** A child's code starts with its parent's and stands below it; codes are in order, and none stands twice. */
export const codeHierarchy = createRule({
  meta: {
    id: "code-hierarchy",
    number: 39,
    name: { "zh-CN": "科目的上下级和顺序", "en-US": "Hierarchy and order of codes" },
    basis: "《政府收支分类科目》的类、款、项逐级编码",
    severity: "warning",
    fix: {
      "zh-CN": "补上缺少的上级科目行，按编码从小到大排列，同一科目合并为一行。",
      "en-US": "Add the missing parent rows, sort by code, and merge rows of the same code.",
    },
  },
  applies: ({ reading }) => codedBlocks(reading).length > 0,
  check: (context) =>
    codedBlocks(context.reading).flatMap((coded) => [
      ...missingParents(coded, context),
      ...disorder(coded, context),
      ...repetitions(coded, context),
    ]),
});

function parentOf(code: string, { codes }: CodedBlock): string | undefined {
  const level = codes.levels.indexOf(code.length);
  return level > 0 ? code.slice(0, codes.levels[level - 1]) : undefined;
}

/** One finding a missing parent, at its first child. */
function missingParents(coded: CodedBlock, context: RuleContext): RuleFinding[] {
  const seen = new Set<string>();
  const orphans = new Map<string, CodedRow[]>();
  for (const coding of coded.rows) {
    const parent = parentOf(coding.code, coded);
    if (parent !== undefined && !seen.has(parent)) collect(orphans, parent, coding);
    seen.add(coding.code);
  }
  return [...orphans].map(([parent, children]) => {
    const codes = [...new Set(children.map(({ code }) => code))].join("、");
    const key = seen.has(parent) ? ("code.parent-below" as const) : ("code.parent-missing" as const);
    return finding(coded, context, children, { key, data: { parent, codes } });
  });
}

/** Rows whose code is lower than the one above; the projects of one code stand in any order. */
function disorder(coded: CodedBlock, context: RuleContext): RuleFinding[] {
  const findings: RuleFinding[] = [];
  let previous: CodedRow | undefined;
  for (const coding of coded.rows) {
    if (coding.row.kind !== "code") continue;
    if (previous && coding.code < previous.code) {
      const data = { code: coding.code, previous: previous.code };
      findings.push(finding(coded, context, [coding], { key: "code.out-of-order", data }));
    }
    previous = coding;
  }
  return findings;
}

function repetitions(coded: CodedBlock, context: RuleContext): RuleFinding[] {
  const byCode = new Map<string, CodedRow[]>();
  for (const coding of coded.rows) {
    if (coding.row.kind === "code") collect(byCode, coding.code, coding);
  }
  return [...byCode].flatMap(([code, rows]) =>
    // Pointed at the second: the first is where the code belongs.
    rows.length > 1
      ? [finding(coded, context, [...rows.slice(1), ...rows.slice(0, 1)], { key: "code.twice", data: { code } })]
      : [],
  );
}

function collect(groups: Map<string, CodedRow[]>, key: string, row: CodedRow): void {
  const group = groups.get(key);
  if (group) group.push(row);
  else groups.set(key, [row]);
}

function finding(
  coded: CodedBlock,
  { reading, grids }: RuleContext,
  rows: readonly CodedRow[],
  message: RuleFinding["message"],
): RuleFinding {
  const cells = rows.flatMap((row): CellRef[] =>
    keyCells(
      row,
      coded.table,
      grids.find(({ name }) => name === row.row.label.sheet),
    ),
  );
  const place = namePlaces(
    rows.map(({ row }) => row.label),
    reading,
  );
  const [cell] = cells;
  return {
    table: coded.table.id,
    ...(cell && { cell }),
    message: { key: message.key, data: { ...message.data, place } },
    cells: textCells(cells),
  };
}
