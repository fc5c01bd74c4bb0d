import { checkWorkbook } from "../../../src/core/check";
import { judge } from "../../../src/core/identities/faults";
import { missingRows } from "../../../src/core/identities/missing-row";
import { renderMessage } from "../../../src/core/messages/render";
import { readWorkbook } from "../../../src/core/reading/read-workbook";
import type { ReadRow } from "../../../src/core/reading/reading";
import { xinjiang2022 } from "../../../src/core/standards/xinjiang-2022";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { drawUnit, plainLayout } from "../../support/units/layout";
import { makeUnit } from "../../support/units/unit";
import { nameOf, smallInstances } from "../../support/small-system";

const sums = ["T1.a = T1.a2 + T1.a3", "T1.b = T1.b2 + T1.b3"];
const rowSums = ["T1.a = T1.b", "T1.a2 = T1.b2", "T1.a3 = T1.b3"];
const values = { "T1.a": "9.00", "T1.a2": "2.00", "T1.a3": "3.00", "T1.b": "9.00", "T1.b2": "2.00", "T1.b3": "3.00" };
const missing = (figures: Parameters<typeof smallInstances>[0], identities: readonly string[]): string[] =>
  missingRows(judge(smallInstances(figures, identities))).map(({ values: lacking }) =>
    lacking.map(({ total, lacks }) => `${nameOf(total.figure)} ${lacks / 10_000n}`).join(", "),
  );

test("two columns of a total lack as much: a row may have been left out", () => {
  expect(missing(values, [...sums, ...rowSums])).toEqual(["T1.a 400, T1.b 400"]);
});

test.each([
  ["one column alone is as well a wrong cell", values, ["T1.a = T1.a2 + T1.a3"]],
  ["the parts are more than the total", { ...values, "T1.a": "4.00", "T1.b": "4.00" }, [...sums, ...rowSums]],
  ["the total of one column is itself in doubt", { ...values, "T1.a": "8.00" }, [...sums, ...rowSums]],
  ["a part is itself in doubt", { ...values, "T1.b3": "2.00" }, [...sums, ...rowSums]],
  ["another table agrees with the parts", { ...values, "T2.a": "5.00" }, [...sums, "T2.a = T1.a2 + T1.a3"]],
  ["another table disagrees with the total", { ...values, "T2.a": "7.00" }, [...sums, "T2.a = T1.a"]],
  ["another table lacks something else", { ...values, "T2.a": "8.00" }, [...sums, "T2.a = T1.a2 + T1.a3"]],
  ["a bound forbids more", { ...values, "T2.a": "6.00" }, [...sums, "T1.a2 + T1.a3 <= T2.a"]],
])("no row is missing where %s", (_, figures, identities) => {
  expect(missing(figures, identities)).toEqual([]);
});

test.each([
  ["another table's figure lacks the same row", { ...values, "T2.a": "9.00" }, "T2.a = T1.a2 + T1.a3"],
  ["the same but for what rounding hides", { ...values, "T2.a": "9.01" }, "T2.a = T1.a2 + T1.a3"],
  ["it concerns some of the rows only and agrees", { ...values, "T2.a": "3.00" }, "T2.a = T1.a3"],
  ["it concerns some of the rows only and lacks as much", { ...values, "T2.a": "7.00" }, "T2.a = T1.a3"],
  ["a bound leaves room", { ...values, "T2.a": "9.00" }, "T1.a2 + T1.a3 <= T2.a"],
])("a row is missing where %s", (_, figures, identity) => {
  expect(missing(figures, [...sums, ...rowSums, identity])).toEqual(["T1.a 400, T1.b 400"]);
});

/** The workbook without this row; what stands below moves up. */
function without(snapshot: WorkbookSnapshot, { figures }: ReadRow): WorkbookSnapshot {
  const cell = figures.values().next().value?.cell;
  if (!cell) throw new Error("the row has no figures");
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) =>
      sheet.name === cell.sheet
        ? {
            ...sheet,
            rows: sheet.rows
              .filter(({ index }) => index !== cell.row)
              .map((row) => (row.index > cell.row ? { ...row, index: row.index - 1 } : row)),
          }
        : sheet,
    ),
  };
}

const spoken = (snapshot: WorkbookSnapshot): string[] =>
  checkWorkbook(snapshot)
    .findings.filter(({ message }) => message.key === "identity.row-missing")
    .map(({ message }) => renderMessage(message, "zh-CN"));

test.each([
  ["T6", "code"],
  ["T7", "project"],
] as const)("a row of %s (%s) that was left out is spoken of with its amounts", (table, kind) => {
  let asked = 0;
  for (let seed = 1; seed <= 5; seed++) {
    const snapshot = drawUnit(makeUnit(seed, { exact: true }), plainLayout);
    const block = readWorkbook(snapshot, xinjiang2022).tables.find(({ id }) => id === table)?.blocks[0];
    const rows = (block?.rows ?? []).filter(
      (row) =>
        row.kind === kind &&
        (kind === "project" || row.level === 2) &&
        [...row.figures.values()].filter(({ value }) => !value.eq("0")).length > 1 &&
        (block?.rows ?? []).some(
          (other) => other !== row && other.kind === kind && other.level === row.level && siblings(row, other),
        ),
    );
    const row = rows[seed % rows.length];
    if (!row) continue;
    asked++;
    const total = row.figures.get("total");
    const said = spoken(without(snapshot, row));
    expect(said).toHaveLength(1);
    expect(said[0]).toContain("也可能是下面漏列了一行");
    expect(said[0]).toContain(`合计${total?.value.toFixed(total.decimals) ?? ""}万元`);
  }
  expect(asked).toBeGreaterThan(0);
});

const siblings = (one: ReadRow, other: ReadRow): boolean =>
  one.kind === "project" ? one.code === other.code : one.code?.slice(0, 3) === other.code?.slice(0, 3);
