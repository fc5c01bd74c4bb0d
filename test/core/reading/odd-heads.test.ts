// Tables as clerks leave them: each case once misread a table or passed its cells over.

import { checkWorkbook } from "../../../src/core/check";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { all, expected, good, readsAlike, rulesOf, textOf, unnamed } from "../../support/units/plain-unit";
import { cells, insertRows, rewriteSheets, texts } from "../../support/units/rewrite";

const title = (rewrite: (text: string, ordinal: string) => string): WorkbookSnapshot =>
  all((sheet) => texts((text, row) => (row === 0 ? rewrite(text, sheet.name) : text))(sheet));

describe("titles", () => {
  test.each<[string, WorkbookSnapshot]>([
    ["a remark in brackets behind it", title((text) => `${text}（草案）`)],
    ["the page's number behind it", title((text, ordinal) => `${text}（公开${ordinal}）`)],
    ["book title marks around it", title((text) => `《${text}》`)],
    ["its last word left out", title((text) => text.replace(/表$/, ""))],
    ["the attachment's number in front", title((text) => `附件1-1 2022年${text}`)],
    ["a line break in a word", title((text) => text.replace(/^.{3}/, "$&\n"))],
  ])("%s, on sheets without a telling name", (_, workbook) => {
    readsAlike(unnamed(workbook));
  });

  test("a title over two cells, or over two rows", () => {
    readsAlike(unnamed(splitTitles(1, 0)));
    readsAlike(unnamed(splitTitles(0, 1)));
  });

  /** The second half of each title in a cell to the right, or in the row below. */
  function splitTitles(right: number, down: number): WorkbookSnapshot {
    return all((sheet) => {
      const whole = textOf(sheet.rows[0]?.cells[0]);
      const rest = whole.slice(4);
      const half = texts((text, row) => (row === 0 ? text.slice(0, 4) : text))(sheet);
      if (down > 0) return insertRows(1, [[rest]])(half);
      return {
        ...half,
        rows: half.rows.map((row) =>
          row.index === 0 ? { ...row, cells: [...row.cells, { column: right, value: rest }] } : row,
        ),
      };
    });
  }
});

describe("heads", () => {
  test("blank rows inside a head, formatted or not, do not cut the table off below it", () => {
    readsAlike(all(insertRows(3, [[]])));
    readsAlike(all(insertRows(3, [[null, ""], []])));
  });

  test.each(["总计", "合计数", "合计：", "合  计（万元）", "小计"])(
    "the total is called %s in head and row",
    (word) => {
      const rewrite = all((sheet) => {
        // Where 小计 is the head of a total column, only the row is renamed: the words mean different columns there.
        const rowsOnly = word.includes("小计") || word.includes("（");
        return texts((text, row) =>
          text === "合计" ? (row > 3 ? word.replace("（万元）", "") : rowsOnly && word === "小计" ? text : word) : text,
        )(sheet);
      });
      readsAlike(rewrite);
    },
  );

  test("小计 beside 合计 is not the total row", () => {
    const lines = insertRows(6, [[null, null, null, "小计", 1]]);
    const { coverage } = checkWorkbook(rewriteSheets(good, lines, "表三"));
    expect(coverage.unread.map(({ text, why }) => `${text} ${why.key}`)).toEqual(["1 coverage.row-not-recognised"]);
  });

  test("a class 230 above the subtotal does not hide the carry-over line below it", () => {
    const above = rewriteSheets(good, insertRows(34, [[null, null, "230 转移性支出"]]), "表一");
    const carried = texts((text) => (text === "230转移性支出" ? "结转下年" : text));
    const lines = (workbook: WorkbookSnapshot): unknown =>
      checkWorkbook(workbook).reading.tables[0]?.blocks[1]?.rows.flatMap(({ line }) => line ?? []);
    expect(lines(rewriteSheets(above, carried, "表一"))).toEqual(["subtotal", "carriedOver", "total"]);
  });

  test("a column of row numbers is neither a label nor an amount", () => {
    const numbered = all((sheet) => {
      const moved = cells((cell) => ({ ...cell, column: cell.column + 1 }))(sheet);
      const number = (index: number): (string | number)[] => (index === 2 ? ["序号"] : index > 4 ? [index - 4] : []);
      const rows = moved.rows.map((row) => ({
        ...row,
        cells: [...number(row.index).map((value) => ({ column: 0, value })), ...row.cells],
      }));
      return { ...moved, rows };
    });
    readsAlike(numbered);
  });

  test("a code's three columns under one head, without 类, 款, 项", () => {
    const isLevels = ({ cells: line }: SheetSnapshot["rows"][number]): boolean =>
      line.some(({ value }) => value === "款");
    readsAlike(all((sheet) => ({ ...sheet, rows: sheet.rows.filter((row) => !isLevels(row)) })));
  });

  test.each([
    ["表三", "项目支出"],
    ["表三", "基本支出"],
    ["表三", "合计"],
    ["表六", "公用经费"],
    ["表一", "预算数"],
    ["表八", "公务接待费"],
    ["表八", "合计"],
  ])("%s with the head %s wiped out or mistyped: its amounts are unread, not zeros", (name, head) => {
    for (const rewrite of [
      cells((cell, { index }) => (index < 4 && cell.value === head ? undefined : cell)),
      texts((text, row) => (row < 4 && text === head ? "其他" : text)),
    ]) {
      const result = checkWorkbook(rewriteSheets(good, rewrite, name));
      expect(result.coverage.numericCells).toBe(expected.coverage.numericCells);
      expect(new Set(result.coverage.unread.map(({ why }) => why.key))).toEqual(
        new Set(["coverage.column-not-recognised"]),
      );
      expect(result.findings.filter(({ severity }) => severity === "error")).toEqual([]);
      expect(result.verdict).toBe("verify");
    }
  });

  test("an amount beside the table, in a column without head, is unread; one apart from it is no part of it", () => {
    const put = (column: number): WorkbookSnapshot =>
      rewriteSheets(
        good,
        (sheet) => ({
          ...sheet,
          rows: sheet.rows.map((row) =>
            row.index === 6 ? { ...row, cells: [...row.cells, { column, value: 33.5 }] } : row,
          ),
        }),
        "表三",
      );
    expect(checkWorkbook(put(7)).coverage.unread.map(({ text }) => text)).toEqual(["33.5"]);
    readsAlike(put(12));
  });
});

describe("codes", () => {
  const split = (write: (parts: string[]) => string[]): WorkbookSnapshot =>
    all((sheet) => {
      const width = sheet.rows.find(({ cells: line }) => line.some(({ value }) => value === "款"))?.cells.length;
      if (width === undefined) return sheet;
      const rows = sheet.rows.map((row) => {
        const codes = row.cells.filter(({ column, value }) => column < width && /^\d+$/.test(textOf({ value })));
        if (row.index < 4 || codes.length === 0) return row;
        const written = write(codes.map(({ value }) => textOf({ value })));
        const parts = written.flatMap((value, column) => (value === "" ? [] : [{ column, value }]));
        return { ...row, cells: [...parts, ...row.cells.filter(({ column }) => column >= width)] };
      });
      return { ...sheet, rows };
    });

  test.each<[string, (parts: string[]) => string[]]>([
    ["201 | 20105 | 2010504", (parts) => parts.map((_, index) => parts.slice(0, index + 1).join(""))],
    ["201.05.04 in the first column", (parts) => [parts.join(".")]],
    ["201-05-04 in the first column", (parts) => [parts.join("-")]],
    ["201类 | 05款 | 04项", (parts) => parts.map((part, index) => `${part}${"类款项"[index] ?? ""}`)],
    [
      "the whole code in its own level's column",
      (parts) => parts.map((_, index) => (index < parts.length - 1 ? "" : parts.join(""))),
    ],
  ])("%s", (_, write) => {
    readsAlike(split(write));
  });

  test("signatures, dates and page numbers below a table are no rows", () => {
    const below = (sheet: SheetSnapshot): SheetSnapshot => ({
      ...sheet,
      rows: [
        ...sheet.rows,
        {
          index: 70,
          cells: [
            { column: 0, value: "制表人：张三" },
            { column: 3, value: "2022年2月10日" },
          ],
        },
        {
          index: 71,
          cells: [
            { column: 0, value: "第 1 页" },
            { column: 1, value: 1 },
          ],
        },
      ],
    });
    const workbook = all(below);
    readsAlike(workbook);
    expect(rulesOf(checkWorkbook(workbook)).filter((rule) => rule.startsWith("code-"))).toEqual([]);
  });
});
