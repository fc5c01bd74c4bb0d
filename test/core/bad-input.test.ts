import { checkWorkbook } from "../../src/core/check";
import { renderMessage } from "../../src/core/messages/render";
import type { WorkbookSnapshot } from "../../src/core/workbook/snapshot";
import { withCell } from "../support/units/change";
import { drawUnit, plainLayout } from "../support/units/layout";
import { makeUnit } from "../support/units/unit";

const unit = makeUnit(3, { exact: true });
const good = drawUnit(unit, plainLayout);

function sentences(snapshot: WorkbookSnapshot, rule: string): string[] {
  return checkWorkbook(snapshot)
    .findings.filter((finding) => finding.rule === rule)
    .map(({ message }) => renderMessage(message, "zh-CN"));
}

function rowOf(snapshot: WorkbookSnapshot, sheet: string, text: string): number {
  const found = snapshot.sheets
    .find(({ name }) => name === sheet)
    ?.rows.filter(({ cells }) => cells.some(({ value }) => value === text))
    .at(-1);
  if (!found) throw new Error(`no ${text} in ${sheet}`);
  return found.index;
}

test("an error value in an amount cell is named with its cell, and the sums that need it are not judged", () => {
  const row = rowOf(good, "表三", "合计");
  const result = checkWorkbook(withCell(good, { sheet: "表三", row, column: 4 }, { error: "#REF!" }));
  expect(sentences(withCell(good, { sheet: "表三", row, column: 4 }, { error: "#REF!" }), "error-value")).toEqual([
    `表三的E${row + 1}是错误值#REF!，不能作为金额，请修正该单元格的公式或直接填写金额。`,
  ]);
  expect(result.coverage.unread.map(({ text }) => text)).toEqual(["#REF!"]);
  expect(result.findings.filter(({ rule }) => rule === "t3-total-row" && result.verdict === "ready")).toEqual([]);
  expect(result.verdict).toBe("errors");
});

test("words where an amount belongs are named and listed as unread", () => {
  const snapshot = withCell(good, { sheet: "表五", row: rowOf(good, "表五", "合计"), column: 5 }, "见附注");
  expect(sentences(snapshot, "not-a-number")).toEqual([
    expect.stringContaining("填的是“见附注”，不是金额，请改为数字；没有金额时请留空。"),
  ]);
  expect(checkWorkbook(snapshot).coverage.unread).toHaveLength(1);
});

test("a missing total row is named", () => {
  const row = rowOf(good, "表五", "合计");
  const without = {
    sheets: good.sheets.map((sheet) =>
      sheet.name === "表五" ? { ...sheet, rows: sheet.rows.filter(({ index }) => index !== row) } : sheet,
    ),
  };
  expect(sentences(without, "total-row-missing")).toEqual([
    "表五“一般公共预算支出情况表”缺少“合计”一行，无法核对合计，请补上后重新检查。",
  ]);
});

test("two sheets that claim to be the same table are both named", () => {
  const copy = good.sheets.find(({ name }) => name === "表六");
  const twice = { sheets: [...good.sheets, ...(copy ? [{ ...copy, name: "表六旧版" }] : [])] };
  expect(sentences(twice, "table-twice")).toEqual([
    "“表六”和“表六旧版”两张工作表都像是表六“一般公共预算基本支出情况表”，已按“表六”核对；请删去或改名另一张后重新检查。",
  ]);
});

test("a missing table is named and nothing can pass", () => {
  const without = { sheets: good.sheets.filter(({ name }) => name !== "表八") };
  const result = checkWorkbook(without);
  expect(sentences(without, "table-missing")).toHaveLength(1);
  expect(result.reading.tables.find(({ id }) => id === "T8")?.status).toBe("missing");
  expect(result.verdict).not.toBe("ready");
});

test.each<[string, WorkbookSnapshot]>([
  ["no sheet at all", { sheets: [] }],
  ["an empty sheet", { sheets: [{ name: "Sheet1", visibility: "visible", rows: [], hiddenColumns: [] }] }],
  [
    "a phone list",
    {
      sheets: [
        {
          name: "电话",
          visibility: "visible",
          hiddenColumns: [],
          rows: [
            {
              index: 0,
              cells: [
                { column: 0, value: "姓名" },
                { column: 1, value: "电话" },
              ],
            },
          ],
        },
      ],
    },
  ],
])("%s: every table is missing, no exception", (_, snapshot) => {
  expect(checkWorkbook(snapshot).reading.tables.every(({ status }) => status === "missing")).toBe(true);
});
