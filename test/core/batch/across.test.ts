import { formHeadings } from "../../../src/core/inputs/definition/form-headings";
import { amount } from "../../../src/core/money/amount";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { lineOf, renamed, summaryOf } from "../../support/batch";
import { withCell } from "../../support/units/change";
import { drawUnit, plainLayout } from "../../support/units/layout";
import { numbers, rewriteSheets } from "../../support/units/rewrite";
import { makeUnit } from "../../support/units/unit";

const unit = makeUnit(11, { exact: true });
const workbook = drawUnit(unit, plainLayout);
const first = renamed(workbook, unit.name, "青河县第一管理站");
const second = renamed(workbook, unit.name, "青河县第二管理站");

/** The department's tables: twice the amounts of one unit, under the department's titles and name. */
function department(): WorkbookSnapshot {
  const doubled = rewriteSheets(
    workbook,
    numbers((value) =>
      Number.isInteger(value) && value > 100_000 ? value : Number(amount(String(value)).times("2").toFixed()),
    ),
  );
  return ["收支", "收入", "支出"].reduce(
    (snapshot, word) => renamed(snapshot, `单位${word}总体`, `部门${word}总体`),
    renamed(doubled, unit.name, "青河县水利局"),
  );
}

/** 填报-单位与人员 with the department's scope and the units that it names. */
function naming(snapshot: WorkbookSnapshot, names: string): WorkbookSnapshot {
  const { label, value } = formHeadings;
  const rows = [
    [label, value],
    ["公开口径", "部门"],
    ["下属预算单位名称", names],
  ].map((line, index) => ({ index, cells: line.map((text, column) => ({ column, value: text })) }));
  return {
    ...snapshot,
    sheets: [...snapshot.sheets, { name: "填报-单位与人员", visibility: "visible", rows, hiddenColumns: [] }],
  };
}

test("a department whose tables are the sum of its units has nothing to verify", () => {
  const { across } = summaryOf([
    lineOf("水利局/部门.xlsx", naming(department(), "青河县第一管理站、青河县第二管理站")),
    lineOf("水利局/一站.xlsx", first),
    lineOf("水利局/二站.xlsx", second),
  ]);
  expect(across).toEqual([]);
});

test("what a department publishes of itself is one of its units, under whatever of its names", () => {
  for (const name of ["青河县水利局（本级）", "青河县水利局机关", "青河县水利局"]) {
    const { across } = summaryOf([
      lineOf("水利局/部门.xlsx", naming(department(), "青河县第一管理站")),
      lineOf("别处/本级.xlsx", renamed(workbook, unit.name, name)),
      lineOf("水利局/一站.xlsx", first),
    ]);
    expect(across).toEqual([]);
  }
});

test("a figure of the department that its units do not add up to is named with its cell and both figures", () => {
  const own = department();
  const entry = lineOf("水利局/部门.xlsx", naming(own, "青河县第一管理站、青河县第二管理站"));
  const [key, [yuan, , place]] = Object.entries(entry.batch.figures ?? {}).find(([name]) => name.startsWith("T1."))!;
  const more = amount(yuan).plus("10000").toFixed();
  const changed = {
    ...entry,
    batch: { ...entry.batch, figures: { ...entry.batch.figures, [key]: [more, "100", place] } },
  };
  const { across } = summaryOf([
    changed as typeof entry,
    lineOf("水利局/一站.xlsx", first),
    lineOf("水利局/二站.xlsx", second),
  ]);
  expect(across).toHaveLength(1);
  expect(across[0]).toMatchObject({
    kind: "department-sum",
    cell: place,
    files: ["水利局/部门.xlsx", "水利局/一站.xlsx", "水利局/二站.xlsx"],
  });
  expect(amount(across[0]!.stated!).minus(amount(across[0]!.expected!)).toFixed()).toBe("1");
});

test("one that differs by what rounding can make of it is not", () => {
  const entry = lineOf("水利局/部门.xlsx", naming(department(), "青河县第一管理站、青河县第二管理站"));
  // Three figures of two decimals, half of 100 元 each.
  const moved = (by: string): typeof entry => ({
    ...entry,
    batch: {
      ...entry.batch,
      figures: Object.fromEntries(
        Object.entries(entry.batch.figures ?? {}).map(([key, [yuan, step, cell]]) => [
          key,
          [amount(yuan).plus(by).toFixed(), step, cell] as const,
        ]),
      ),
    },
  });
  const units = [lineOf("水利局/一站.xlsx", first), lineOf("水利局/二站.xlsx", second)];
  expect(summaryOf([moved("150"), ...units]).across).toEqual([]);
  expect(summaryOf([moved("151"), ...units]).across).not.toEqual([]);
});

test("units that the department names and nobody handed in are told of instead of a sum that cannot be right", () => {
  const { across } = summaryOf([
    lineOf("水利局/部门.xlsx", naming(department(), "青河县第一管理站、青河县第二管理站")),
    lineOf("水利局/一站.xlsx", first),
  ]);
  expect(across.map(({ kind }) => kind)).toEqual(["department-incomplete"]);
  expect(across[0]!.message).toContain("“青河县第二管理站”");
  expect(across[0]!.message).not.toContain("第一管理站");
});

test("without names the units of the department's folder count, and no others", () => {
  const lines = [
    lineOf("水利局/部门.xlsx", department()),
    lineOf("水利局/一站.xlsx", first),
    lineOf("别处/别站.xlsx", renamed(workbook, unit.name, "别的单位")),
  ];
  const { across } = summaryOf([...lines, lineOf("水利局/下级/二站.xlsx", second)]);
  expect(across).toEqual([]);
  const { across: halved } = summaryOf(lines);
  expect(new Set(halved.map(({ kind }) => kind))).toEqual(new Set(["department-sum"]));
});

test("a copy of a file and another version of a unit's workbook are told apart", () => {
  const cell = Object.values(lineOf("a.xlsx", first).batch.figures ?? {})[0]![2];
  const [sheet = "", address = ""] = cell.split("!");
  const { across } = summaryOf([
    lineOf("甲.xlsx", first),
    lineOf("乙.xlsx", first),
    lineOf("丙.xlsx", withCell(first, { sheet, row: Number(/\d+/.exec(address)![0]) - 1, column: 30 }, "备注")),
    lineOf("丁.xlsx", second),
  ]);
  expect(across).toEqual([
    expect.objectContaining({ kind: "same-content", files: ["乙.xlsx", "甲.xlsx"] }),
    expect.objectContaining({ kind: "same-unit", files: ["丙.xlsx", "乙.xlsx", "甲.xlsx"] }),
  ]);
});

test("copies of one file are told of as copies, not as a unit handed in twice", () => {
  const { across } = summaryOf([lineOf("甲.xlsx", first), lineOf("乙.xlsx", first)]);
  expect(across.map(({ kind }) => kind)).toEqual(["same-content"]);
});

test("a change against last year far from all others is shown, and nothing below ten units", () => {
  const line = lineOf("甲.xlsx", first);
  const unitWith = (index: number, now: string): typeof line => ({
    ...line,
    file: `单位${index}.xlsx`,
    unitName: `单位${index}`,
    run: { milliseconds: 1, sha256: String(index) },
    batch: { ...line.batch, years: { basicExpenditure: [now, "100"] } },
  });
  const usual = Array.from({ length: 11 }, (_, index) => unitWith(index, String(100 + index)));
  const odd = unitWith(99, "300");
  const { across } = summaryOf([...usual, odd]);
  expect(across).toEqual([
    expect.objectContaining({ kind: "change-outlier", files: ["单位99.xlsx"], stated: "300", expected: "100" }),
  ]);
  expect(across[0]!.message).toContain("200.00%");
  expect(summaryOf([...usual.slice(0, 8), odd]).across).toEqual([]);
});
