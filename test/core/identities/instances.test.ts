import type { Expansion } from "../../../src/core/identities/instances";
import type { Figure } from "../../../src/core/reading/reading";
import type { IdentityDefinition, Term } from "../../../src/core/standards/definition";
import { line } from "../../../src/core/standards/identity-shapes";
import { expand, identity, spending, type Block } from "../../support/block-reading";

/** "T1 合计.total = T1 201.total + T1 202.total" for every instance. */
function written(blocks: Readonly<Record<string, Block>>, ...identities: IdentityDefinition[]): string[] {
  const name = ({ cell, table, column: id }: Figure): string =>
    `${table} ${blocks[table]?.rows[cell.row]?.split(" ")[0] ?? ""}.${id}`;
  return expand(blocks, ...identities).instances.map(({ terms }) => {
    const side = (wanted: "left" | "right"): string =>
      terms
        .filter((term) => term.side === wanted)
        .map(({ figure, coefficient }) => `${(coefficient === 1) === (wanted === "left") ? "+" : "-"} ${name(figure)}`)
        .join(" ")
        .replace(/^\+ /, "");
    return `${side("left")} = ${side("right")}`;
  });
}
/** What became of identities that were not written out. */
const outcome = ({ instances, notApplicable, notEvaluated }: Expansion): [number, number, string[]] => [
  instances.length,
  notApplicable.length,
  notEvaluated.map(({ why }) => why),
];

const total = (table: string, id = "total"): Term => line(`${table}.main`, "合计", id);
const rowTotal: Pick<IdentityDefinition, "left" | "right"> = {
  left: [{ block: "T1.main", rows: "this", columns: ["total"] }],
  right: [{ block: "T1.main", rows: "this", columns: ["basic", "project"] }],
};

describe("for each row", () => {
  test("of all rows, lines among them", () => {
    const each = identity({ ...rowTotal, forEach: { rows: { block: "T1.main", of: "all" } } });
    const result = written({ T1: spending }, each);
    expect(result).toHaveLength(6);
    expect(result[0]).toBe("T1 合计.total = T1 合计.basic + T1 合计.project");
    expect(result[5]).toBe("T1 20202.total = T1 20202.basic + T1 20202.project");
  });

  test("of one level, of some lines, or of the rows that have others below them", () => {
    const rowsOf = (
      of: NonNullable<NonNullable<IdentityDefinition["forEach"]>["rows"]>["of"],
    ): (string | undefined)[] =>
      expand(
        { T1: { ...spending, rows: [...spending.rows, "201/甲 0 0 0", "其他 0 0 0"] } },
        identity({ ...rowTotal, forEach: { rows: { block: "T1.main", of } } }),
      ).instances.map(({ row }) => row?.name);
    expect(rowsOf({ level: 1 })).toEqual(["201", "202"]);
    expect(rowsOf({ level: 2 })).toEqual(["20101", "20201", "20202"]);
    expect(rowsOf({ lines: ["合计"] })).toEqual(["合计"]);
    expect(rowsOf("parents")).toEqual(["201", "202"]);
  });

  test("the instance knows its row, its code and its column", () => {
    const each = identity({
      left: [{ block: "T1.main", rows: "this", columns: "this" }],
      right: [{ block: "T1.main", rows: "children", columns: "this" }],
      forEach: { rows: { block: "T1.main", of: "parents" }, columns: "all" },
    });
    const { instances } = expand({ T1: spending }, each);
    expect(
      instances.map(({ row, code, column: id, subject }) => [row?.name, code, id, subject.value.toFixed()]),
    ).toEqual([
      ["201", "201", "total", "20"],
      ["201", "201", "basic", "5"],
      ["201", "201", "project", "15"],
      ["202", "202", "total", "10"],
      ["202", "202", "basic", "5"],
      ["202", "202", "project", "5"],
    ]);
    expect(written({ T1: spending }, each)[4]).toBe("T1 202.basic = T1 20201.basic + T1 20202.basic");
    const [first] = expand(
      { T1: spending },
      identity({ ...rowTotal, forEach: { rows: { block: "T1.main", of: "all" } } }),
    ).instances;
    expect(first).not.toHaveProperty("code");
  });

  test("only the columns named, and without a row each of them by itself", () => {
    const columns = identity({
      left: [{ block: "T1.main", rows: { lines: ["合计"] }, columns: "this" }],
      right: [{ block: "T1.main", rows: "top", columns: "this" }],
      forEach: { columns: ["basic", "project"] },
    });
    expect(written({ T1: spending }, columns)).toEqual([
      "T1 合计.basic = T1 201.basic + T1 202.basic",
      "T1 合计.project = T1 201.project + T1 202.project",
    ]);
  });

  test("an identity over a column that is bound nowhere is not written out", () => {
    const unbound = identity({ left: [total("T1")], right: [{ block: "T1.main", rows: "top", columns: "this" }] });
    expect(outcome(expand({ T1: spending }, unbound))).toEqual([0, 1, []]);
  });
});

describe("the rows of a term", () => {
  const named = (
    rows: Term["rows"],
    forEach?: IdentityDefinition["forEach"],
    extra: readonly string[] = [],
  ): string[] =>
    written(
      { T1: { ...spending, rows: [...spending.rows, ...extra] } },
      identity({
        left: [total("T1")],
        right: [{ block: "T1.main", rows, columns: ["total"] }],
        ...(forEach && { forEach }),
      }),
    ).map((text) => text.replace("T1 合计.total = ", "").replaceAll(/T1 |\.total/g, ""));

  test("may be lines, a level, codes, the top of the hierarchy or all projects", () => {
    expect(named({ lines: ["合计", "结转"] }, undefined, ["结转 1 1 0"])).toEqual(["合计 + 结转"]);
    expect(named({ level: 2 })).toEqual(["20101 + 20201 + 20202"]);
    expect(named({ codes: ["20201", "201", "999"] })).toEqual(["20201 + 201"]);
    expect(named("top")).toEqual(["201 + 202"]);
    expect(named("all-projects", undefined, ["20202/甲 1 0 1", "20202/乙 2 0 2"])).toEqual(["20202/甲 + 20202/乙"]);
  });

  test("may be projects of a code, not its own row, and the row of a code, not its projects", () => {
    const projects = ["20202/甲 1 0 1", "20202/乙 2 0 2"];
    const forEach = { codes: { blocks: ["T1.main"], level: 2 } };
    expect(named("projects-of-code", forEach, projects)).toEqual(["", "", "20202/甲 + 20202/乙"]);
    expect(named("same-code", forEach, projects)).toEqual(["20101", "20201", "20202"]);
    expect(named({ codes: ["20202"] }, undefined, projects)).toEqual(["20202"]);
    expect(named({ level: 3 }, undefined, projects)).toEqual([""]);
  });

  test("below a row that has none are none", () => {
    expect(named("children", { rows: { block: "T1.main", of: { level: 2 } } })).toEqual(["", "", ""]);
    expect(named("children")).toEqual([""]);
    expect(named("this")).toEqual([""]);
    expect(named("same-code")).toEqual([""]);
  });

  test("are subtracted where the term says so, on either side", () => {
    const minus = identity({
      left: [total("T1"), { ...total("T1", "basic"), minus: true }],
      right: [total("T1", "project"), { ...total("T1", "basic"), minus: true }],
    });
    expect(written({ T1: spending }, minus)).toEqual([
      "T1 合计.total - T1 合计.basic = T1 合计.project - T1 合计.basic",
    ]);
  });
});

describe("for each code", () => {
  const byCode = (blocks: readonly string[], level: number): IdentityDefinition =>
    identity({
      left: [{ block: "T1.main", rows: "same-code", columns: ["total"] }],
      right: [{ block: "T2.main", rows: "same-code", columns: ["total"] }],
      forEach: { codes: { blocks, level } },
    });
  const both = ["T1.main", "T2.main"];
  const other: Block = { columns: ["total"], rows: ["合计 30", "201 20", "20101 20", "203 10", "20301 10"] };

  test("that stands in any of the blocks; where one lacks it nothing is on that side", () => {
    expect(written({ T1: spending, T2: other }, byCode(both, 1))).toEqual([
      "T1 201.total = T2 201.total",
      "T1 202.total = ",
      " = T2 203.total",
    ]);
    const { instances } = expand({ T1: spending, T2: other }, byCode(both, 1));
    expect(instances.map(({ code, subject }) => [code, subject.table])).toEqual([
      ["201", "T1"],
      ["202", "T1"],
      ["203", "T2"],
    ]);
  });

  test("but not at a level that one table leaves out wholly", () => {
    const classes = { ...other, rows: ["合计 30", "201 20", "203 10"] };
    expect(written({ T1: spending, T2: classes }, byCode(both, 2))).toEqual([]);
    expect(written({ T1: spending, T2: classes }, byCode(both, 1))).toHaveLength(3);
    // A table without any code leaves nothing out.
    expect(written({ T1: spending, T2: { ...other, rows: ["合计 30"] } }, byCode(both, 2))).toHaveLength(3);
  });

  test("and there is no fourth level of three", () => {
    expect(written({ T1: spending, T2: other }, byCode(both, 4))).toEqual([]);
  });
});

describe("is not applicable", () => {
  const tie = identity({ left: [total("T1")], right: [total("T2")] });
  const other: Block = { columns: ["total"], rows: ["合计 30"] };

  test("where a table is missing, or no such table exists", () => {
    expect(outcome(expand({ T1: spending, T2: other }, tie))).toEqual([1, 0, []]);
    expect(outcome(expand({ T1: spending, T2: { ...other, status: "missing" } }, tie))).toEqual([0, 1, []]);
    expect(outcome(expand({ T1: spending }, tie))).toEqual([0, 1, []]);
  });

  test("where a side needs only columns that this variant of the form leaves out", () => {
    const part = identity({ left: [total("T1")], right: [total("T1", "capital")] });
    const parts = identity({ left: [total("T1")], right: [line("T1.main", "合计", "basic", "capital")] });
    const variant = { ...spending, leftOut: ["capital"] };
    expect(outcome(expand({ T1: variant }, part))).toEqual([0, 1, []]);
    expect(outcome(expand({ T1: variant }, identity({ left: part.right, right: part.left })))).toEqual([0, 1, []]);
    expect(written({ T1: variant }, parts)).toEqual(["T1 合计.total = T1 合计.basic"]);
    // The same column where the form does have it.
    expect(outcome(expand({ T1: { ...variant, columns: [...spending.columns, "capital"] } }, part))).toEqual([
      1,
      0,
      [],
    ]);
    // A column that no variant lacks counts as nothing.
    expect(outcome(expand({ T1: spending }, part))).toEqual([1, 0, []]);
  });

  test("where nothing at all is left of it", () => {
    const nothing = identity({ left: [line("T1.main", "结转", "total")], right: [line("T1.main", "结余", "total")] });
    expect(outcome(expand({ T1: spending }, nothing))).toEqual([0, 0, []]);
  });
});

describe("could not be evaluated", () => {
  const sum = identity({ left: [total("T1")], right: [{ block: "T1.main", rows: "top", columns: ["total"] }] });

  test("where a cell of it cannot be read", () => {
    expect(outcome(expand({ T1: { ...spending, rows: ["合计 30", "201 x", "202 10"] } }, sum))).toEqual([
      0,
      0,
      ["unreadable"],
    ]);
    expect(outcome(expand({ T1: { ...spending, rows: ["合计 30", "201 _", "202 10"] } }, sum))).toEqual([1, 0, []]);
  });

  test("where a line is missing that the table cannot do without", () => {
    const rows = ["201 20", "202 10"];
    expect(outcome(expand({ T1: { ...spending, lines: ["合计!"], rows } }, sum))).toEqual([0, 0, ["line-missing"]]);
    expect(outcome(expand({ T1: { ...spending, lines: ["合计!"] } }, sum))).toEqual([1, 0, []]);
    expect(outcome(expand({ T1: { ...spending, rows } }, sum))).toEqual([1, 0, []]);
    expect(outcome(expand({ T1: { ...spending, lines: ["结转!", "合计"], rows } }, sum))).toEqual([1, 0, []]);
    // An empty table counts as zeros, with or without its lines.
    expect(outcome(expand({ T1: { ...spending, lines: ["合计!"], rows, status: "empty" } }, sum))).toEqual([1, 0, []]);
  });
});

describe("a condition", () => {
  const base = {
    left: [{ block: "T1.main", rows: "this" as const, columns: ["total"] }],
    right: [total("T1", "basic")],
  };
  const each = { forEach: { rows: { block: "T1.main", of: { level: 1 } } } };
  const holds = (
    when: NonNullable<IdentityDefinition["when"]>,
    blocks: Readonly<Record<string, Block>> = { T1: spending },
  ): string[] => {
    const expansion = expand(blocks, identity({ ...base, ...each, when }));
    expect(expansion.instances.length + expansion.notApplicable.length).toBe(2);
    return expansion.instances.map(({ code = "" }) => code);
  };
  const thisRow = (id: string): Term => ({ block: "T1.main", rows: "this", columns: [id] });
  const zeros: Block = { ...spending, rows: ["合计 30 10 20", "201 20 5 0", "202 10 0 10"] };

  test("that terms are zero is asked of each row, of every cell of the term", () => {
    expect(holds([{ zero: [thisRow("project")] }], { T1: zeros })).toEqual(["201"]);
    expect(holds([{ zero: [thisRow("basic")] }], { T1: zeros })).toEqual(["202"]);
    expect(holds([{ zero: [thisRow("basic"), thisRow("project")] }], { T1: zeros })).toEqual([]);
    expect(holds([{ zero: [thisRow("basic")] }, { zero: [thisRow("project")] }], { T1: zeros })).toEqual([]);
    expect(holds([{ zero: [] }], { T1: zeros })).toEqual(["201", "202"]);
  });

  test("that the code stands in another block", () => {
    const T2: Block = { columns: ["total"], rows: ["合计 1", "202 1"] };
    expect(holds([{ present: { block: "T2.main" } }], { T1: spending, T2 })).toEqual(["202"]);
    expect(holds([{ present: { block: "T3.main" } }], { T1: spending, T2 })).toEqual([]);
  });

  test("that two sums are equal, whatever units they are printed in", () => {
    const T2: Block = { columns: ["total"], rows: ["合计 200000", "202 1"], unit: "元" };
    const equal = { left: [thisRow("total")], right: [total("T2")] };
    expect(holds([{ equal }], { T1: spending, T2 })).toEqual(["201"]);
  });

  test("that the blocks list the same codes, in any order", () => {
    const same = (rows: readonly string[]): string[] =>
      holds([{ sameCodes: { blocks: ["T1.main", "T2.main"], level: 2 } }], {
        T1: spending,
        T2: { columns: ["total"], rows },
      });
    expect(same(["20202 1", "20101 1", "20201 1", "20201 1", "203 9"])).toEqual(["201", "202"]);
    expect(same(["20202 1", "20101 1"])).toEqual([]);
    expect(same(["20202 1", "20101 1", "20201 1", "20301 1"])).toEqual([]);
  });

  test("that is not met leaves the identity not applicable even where a line is missing", () => {
    const lacking: Block = { ...zeros, lines: ["合计!"], rows: ["201 20 5 0", "202 10 0 10"] };
    expect(
      outcome(expand({ T1: lacking }, identity({ ...base, ...each, when: [{ zero: [thisRow("project")] }] }))),
    ).toEqual([0, 1, ["line-missing"]]);
  });
});
