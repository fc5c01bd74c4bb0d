import { schematicReading } from "../../../src/core/identities/schematic-reading";
import type { ReadBlock, ReadRow } from "../../../src/core/reading/reading";
import type { BlockDefinition, CodeRows, IdentityDefinition, Standard } from "../../../src/core/standards/definition";
import { line, localText } from "../../../src/core/standards/identity-shapes";

const column = (id: string): BlockDefinition["columns"][number] => ({ id, name: localText(id, id), headers: [id] });
const block = (id: string, codes?: CodeRows, projects?: true): BlockDefinition => ({
  id,
  rowHeaders: { label: ["项目"] },
  columns: [column("total"), column("part")],
  lines: [{ id: "all", name: localText("合计", "all"), labels: ["合计"] }],
  ...(codes && { codes }),
  ...(projects && { projects }),
});
const identity = (of: string, codes: readonly string[]): IdentityDefinition => ({
  id: "by-code",
  number: 1,
  name: localText("科目", "code"),
  basis: "made by hand",
  left: [{ block: of, rows: { codes }, columns: ["total"] }],
  relation: "=",
  right: [line("T1.left", "all", "total")],
});
const functional: CodeRows = { classification: "functional", levels: [3, 5, 7] };
const economic: CodeRows = { classification: "economic", levels: [3, 5] };

function standardOf(blocks: readonly BlockDefinition[], identities: readonly IdentityDefinition[] = []): Standard {
  return {
    id: "small",
    name: localText("小", "small"),
    identities,
    tables: [{ id: "T1", ordinal: "表一", title: "表一", amountUnit: "万元", decimals: 2, blocks }],
  };
}
const blocksOf = (...definition: Parameters<typeof standardOf>): readonly ReadBlock[] =>
  schematicReading(standardOf(...definition)).tables.flatMap(({ blocks }) => blocks);
const codesOf = (rows: readonly ReadRow[] = []): string[] =>
  rows.flatMap(({ code, project }) =>
    code === undefined ? [] : [`${code}${project === undefined ? "" : `/${project}`}`],
  );

test("all tables are read, and nothing in them is in doubt", () => {
  const reading = schematicReading(standardOf([block("left")]));
  expect(reading).toMatchObject({ problems: [], pointers: [] });
  expect(reading.tables).toMatchObject([
    { id: "T1", status: "read", amountUnit: "万元", decimals: 2, unread: [], notes: [] },
  ]);
});

test("a block without codes has its lines only, with an amount of zero in every column", () => {
  const [left] = blocksOf([block("left")]);
  expect(left?.id).toBe("T1.left");
  expect(left?.columns.map(({ id, column: place }) => [id, place])).toEqual([
    ["total", 0],
    ["part", 1],
  ]);
  expect(left?.rows.map(({ kind, line: name, level }) => [kind, name, level])).toEqual([["line", "all", 0]]);
  const figures = [...(left?.rows[0]?.figures.values() ?? [])];
  expect(figures.map(({ column: id, cell }) => [id, cell.column])).toEqual([
    ["total", 0],
    ["part", 1],
  ]);
  for (const { value, written, hidden } of figures) {
    expect([value.toFixed(), written, hidden]).toEqual(["0", "number", false]);
  }
});

test("blocks side by side share no cell, not even with each other's labels", () => {
  const cells = blocksOf([block("left", economic), block("right", economic), block("far")]).flatMap(({ rows }) =>
    rows.flatMap(({ label, figures }) => [label, ...[...figures.values()].map(({ cell }) => cell)]),
  );
  const keys = cells.map(({ sheet, row, column: place }) => `${sheet} ${row} ${place}`);
  expect(new Set(keys).size).toBe(keys.length);
  expect(cells.every(({ column: place }) => place >= 0)).toBe(true);
});

test("codes stand two by two below two classes, each level under its own", () => {
  const [left] = blocksOf([block("left", economic)]);
  expect(codesOf(left?.rows)).toEqual(["301", "30101", "30102", "302", "30201", "30202"]);
  expect(left?.rows.map(({ level }) => level)).toEqual([0, 1, 2, 2, 1, 2, 2]);
  const [deep] = blocksOf([block("left", functional)]);
  expect(codesOf(deep?.rows).slice(0, 4)).toEqual(["201", "20101", "2010101", "2010102"]);
  expect(codesOf(deep?.rows)).toHaveLength(14);
});

test("two projects stand in the place of each item where the block lists projects", () => {
  const [left] = blocksOf([block("left", functional, true)]);
  expect(codesOf(left?.rows).slice(0, 4)).toEqual(["201", "20101", "2010101/项目甲", "2010101/项目乙"]);
  expect(left?.rows.filter(({ kind }) => kind === "project").every(({ level }) => level === 4)).toBe(true);
});

test("codes that an identity names stand in the schema too, with those above them, and only in blocks of their kind", () => {
  const [left, right] = blocksOf(
    [block("left", economic), block("right", functional)],
    [identity("T1.left", ["30217", "509"])],
  );
  expect(codesOf(left?.rows)).toEqual([
    ...["301", "30101", "30102"],
    ...["302", "30217", "30201", "30202"],
    ...["509", "50901", "50902"],
  ]);
  expect(codesOf(right?.rows)).toHaveLength(14);
});
