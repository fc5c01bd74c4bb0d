import { FigurePlaces } from "../../../src/core/audit/describe";
import { renderMessage } from "../../../src/core/messages/render";
import { readWorkbook } from "../../../src/core/reading/read-workbook";
import type { Figure } from "../../../src/core/reading/reading";
import { xinjiang2022 } from "../../../src/core/standards/xinjiang-2022";
import { a1 } from "../../../src/core/workbook/address";
import { smallInstances } from "../../support/small-system";
import { spendingTable, workbook } from "../../support/form-rules";
import { drawUnit, plainLayout } from "../../support/units/layout";
import { makeUnit } from "../../support/units/unit";

const reading = readWorkbook(drawUnit(makeUnit(11, { exact: true }), plainLayout), xinjiang2022);
const places = new FigurePlaces(reading);

/** 表三“合计”的基本支出（D9） */
const words = (figure: Figure, of = places): string => renderMessage(of.describe(figure), "zh-CN");

test("a figure is named by its table, its row, its column and its cell", () => {
  const figures = reading.tables.flatMap(({ blocks }) =>
    blocks.flatMap(({ rows }) => rows.flatMap((row) => [...row.figures.values()].map((figure) => ({ row, figure })))),
  );
  expect(figures.length).toBeGreaterThan(100);
  for (const { row, figure } of figures) {
    const table = xinjiang2022.tables.find(({ id }) => id === figure.table)?.ordinal ?? "";
    const start = `${table}“${(row.project ?? row.name).replace(/\s+/g, "")}”的`;
    const text = words(figure);
    expect(text.slice(0, start.length)).toBe(start);
    expect(text.slice(start.length)).toMatch(/^[^（].*（[A-Z]\d+）$/);
    expect(text).toContain(`（${a1(figure.cell)}）`);
  }
});

test("spaces that spread a label are left out", () => {
  const spread = readWorkbook(
    workbook({
      表五: spendingTable("表五", [
        ["201", "一般 公共  服务", 20, 12, 8],
        [null, "合 \u3000 计", 20, 12, 8],
      ]),
    }),
    xinjiang2022,
  );
  const figures = spread.tables.flatMap(({ blocks }) =>
    blocks.flatMap(({ rows }) => rows.flatMap(({ figures: of }) => of.get("basicExpenditure") ?? [])),
  );
  expect(figures.map((figure) => words(figure, new FigurePlaces(spread)))).toEqual([
    "表五“一般公共服务”的基本支出（D6）",
    "表五“合计”的基本支出（D7）",
  ]);
});

test("a figure that stands in no table of the workbook is named by its cell alone", () => {
  const [instance] = smallInstances({ "X9.b4": "1", "X9.a": "1" }, ["X9.b4 = X9.a"]);
  if (!instance) throw new Error("no figure");
  expect(words(instance.subject)).toBe("“”的（B5）");
  // Nor is one of a table whose block or row the reading does not know.
  const known = reading.tables.find(({ id }) => id === "T5")?.definition.ordinal ?? "";
  expect(known).not.toBe("");
  expect(words({ ...instance.subject, table: "T5" })).toBe(`${known}“”的（B5）`);
});
