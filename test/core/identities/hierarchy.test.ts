import { hierarchyOf } from "../../../src/core/identities/hierarchy";
import type { ReadBlock, ReadRow } from "../../../src/core/reading/reading";

const widths = [3, 5, 7];

/** "201" is a row of the code, "2010101/甲" a project of it, "合计" a line. */
function block(names: readonly string[]): ReadBlock {
  const rows = names.map((name, row): ReadRow => {
    const [code = "", project] = name.split("/");
    const common = { name, label: { sheet: "T1", row, column: 0 }, figures: new Map() };
    if (!/^\d+$/.test(code)) return { ...common, kind: "line", level: 0, line: name };
    if (project !== undefined) return { ...common, kind: "project", level: 4, code, project };
    return { ...common, kind: "code", level: widths.indexOf(code.length) + 1, code };
  });
  return {
    definition: { id: "main", columns: [], lines: [] } as unknown as ReadBlock["definition"],
    id: "T1.main",
    columns: [],
    rows,
  };
}

function tree(names: readonly string[]): { top: string[]; children: Record<string, string[]> } {
  const { top, children } = hierarchyOf(block(names));
  return {
    top: top.map(({ name }) => name),
    children: Object.fromEntries([...children].map(([{ name }, rows]) => [name, rows.map((row) => row.name)])),
  };
}

test("类 stand above 款, 款 above 项, 项 above projects; lines take no part", () => {
  expect(
    tree(["合计", "201", "20101", "2010101", "2010101/甲", "2010101/乙", "2010102", "20102", "202", "20201"]),
  ).toEqual({
    top: ["201", "202"],
    children: {
      "201": ["20101", "20102"],
      "20101": ["2010101", "2010102"],
      "2010101": ["2010101/甲", "2010101/乙"],
      "202": ["20201"],
    },
  });
});

test("a code that is printed twice: the row above is the parent", () => {
  const { children } = hierarchyOf(block(["201", "20101", "201", "20102"]));
  expect([...children].map(([{ label }, rows]) => [label.row, rows.map(({ name }) => name)])).toEqual([
    [0, ["20101"]],
    [2, ["20102"]],
  ]);
});

test("where the parent stands further down it counts all the same", () => {
  expect(tree(["20101", "20102", "201"])).toEqual({ top: ["201"], children: { "201": ["20101", "20102"] } });
});

test("a row whose parent is missing does not count beside rows of the right level", () => {
  expect(tree(["201", "20101", "2010201"])).toEqual({ top: ["201"], children: { "201": ["20101"] } });
  expect(tree(["201", "20201"])).toEqual({ top: ["201"], children: {} });
});

test("where a whole level is missing the next one is added up", () => {
  expect(tree(["201", "2010101", "2010102"])).toEqual({ top: ["201"], children: { "201": ["2010101", "2010102"] } });
  expect(tree(["20101", "20102"])).toEqual({ top: ["20101", "20102"], children: {} });
  // Also where only one class lacks it.
  expect(tree(["201", "2010101", "202", "20201", "2020101"]).children).toEqual({
    "201": ["2010101"],
    "202": ["20201"],
    "20201": ["2020101"],
  });
});

test("nothing hangs on itself", () => {
  expect(tree(["201"])).toEqual({ top: ["201"], children: {} });
  expect(tree(["合计"])).toEqual({ top: [], children: {} });
});
