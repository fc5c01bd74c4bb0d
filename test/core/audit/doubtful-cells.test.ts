import { doubtfulCells } from "../../../src/core/audit/doubtful-cells";
import type { CheckResult } from "../../../src/core/audit/check-result";
import type { Finding, Repair, WeighedCell } from "../../../src/core/audit/finding";
import { amount } from "../../../src/core/money/amount";
import type { CellRef } from "../../../src/core/workbook/address";

const at = (name: string, workbook?: string): CellRef => ({
  sheet: "表一",
  row: Number(name.slice(1)) - 1,
  column: name.charCodeAt(0) - 65,
  ...(workbook !== undefined && { workbook }),
});
const finding = (id: string, cells: readonly string[], more: Partial<Finding> = {}): Finding => ({
  id,
  rule: "rule",
  severity: "error",
  message: { key: "rule.nothing-to-check", data: {} },
  cells: cells.map((name): WeighedCell => ({ cell: at(name), role: "addend" })),
  ...more,
});
const repair = (resolves: readonly string[], cells: readonly string[], rank = 1): Repair => ({
  group: "G1",
  rank,
  changes: cells.map((name) => ({
    cell: at(name),
    from: amount("1"),
    to: amount("2"),
    amountUnit: "万元",
    decimals: 2,
  })),
  resolves,
  kind: "other",
  message: { key: "rule.nothing-to-check", data: {} },
});
/** "B2: F1 F2" for every doubtful cell. */
const doubtful = (
  findings: readonly Finding[],
  repairs: readonly Repair[] = [],
  prior?: CheckResult["prior"],
): string[] =>
  [...doubtfulCells({ findings, repairs, ...(prior && { prior }) })].map(
    ([key, ids]) => `${key.replace("表一!", "")}: ${ids.join(" ")}`,
  );

test("every cell of an error is in doubt where no repair singles one out", () => {
  expect(doubtful([finding("F1", ["A1", "B1"]), finding("F2", ["B1"])])).toEqual(["0!0: F1", "0!1: F1 F2"]);
  expect(doubtful([finding("F1", ["A1", "B1", "C1"])], [repair(["F1"], ["A1", "B1"])])).toEqual([
    "0!0: F1",
    "0!1: F1",
    "0!2: F1",
  ]);
  expect(doubtful([finding("F1", ["A1", "B1"])], [repair(["F2"], ["A1"])])).toEqual(["0!0: F1", "0!1: F1"]);
});

test("only the cell that the likeliest repair changes is in doubt", () => {
  const error = finding("F1", ["A1", "B1"]);
  expect(doubtful([error], [repair(["F1"], ["A1"], 2), repair(["F1", "F2"], ["B1", "Z9"])])).toEqual(["0!1: F1"]);
});

test("texts, warnings and tails are not in doubt", () => {
  const text: WeighedCell = { cell: at("A1"), role: "text" };
  expect(
    doubtful([
      finding("F1", [], { cells: [text] }),
      finding("F2", ["B1"], { severity: "warning" }),
      finding("F3", ["C1"], { severity: "rounding" }),
    ]),
  ).toEqual([]);
});

describe("last year's workbook", () => {
  const prior = (findings: readonly Finding[], repairs: readonly Repair[] = []): CheckResult["prior"] => ({
    workbook: { name: "上年.xlsx" } as NonNullable<CheckResult["prior"]>["workbook"],
    result: { findings, repairs } as unknown as CheckResult,
  });

  test("has doubtful cells of its own, called after the year", () => {
    expect(doubtful([], [], prior([finding("F1", ["A1", "B1"])], [repair(["F1"], ["B1"])]))).toEqual([
      "[上年.xlsx]0!1: 上年F1",
    ]);
  });

  test("accounts for what this year's check finds wrong with the same cells", () => {
    const cells: WeighedCell[] = [at("A1", "上年.xlsx"), at("B1")].map((cell) => ({ cell, role: "equal" }));
    expect(doubtful([finding("F7", [], { cells })], [], prior([finding("F1", ["A1"])]))).toEqual([
      "[上年.xlsx]0!0: 上年F1 F7",
    ]);
    expect(doubtful([finding("F7", [], { cells })], [], prior([finding("F1", ["C3"])]))).toEqual([
      "[上年.xlsx]2!2: 上年F1",
      "[上年.xlsx]0!0: F7",
      "0!1: F7",
    ]);
  });
});
