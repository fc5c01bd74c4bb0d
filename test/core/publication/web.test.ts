/** @jest-environment jsdom */
import { plainText } from "../../../src/core/publication/publication";
import type { PublishedTable } from "../../../src/core/publication/published-table";
import { tableCsv } from "../../../src/core/publication/web/csv";
import { richText, webFiles } from "../../../src/core/publication/web/page";
import { noFacts, type Fact } from "../../../src/core/inputs/facts";
import { inputSheetContents } from "../../../src/core/inputs/layout/sheet-contents";
import { readWorkbook } from "../../../src/core/reading/read-workbook";
import { xinjiang2022 } from "../../../src/core/standards/xinjiang-2022";
import { snapshotOf } from "../../support/content-snapshot";
import { partText, published, rowTexts, tablesOf } from "../../support/published";
import { drawUnit, plainLayout } from "../../support/units/layout";
import { makeUnit } from "../../support/units/unit";

const tables = drawUnit(makeUnit(3, { exact: true }), plainLayout);
const typed = (words: string): Fact => ({ text: words });
const indicators = ["设备数量", "设备完好率", "群众满意度"].map((level3, index) => ({
  level1: index < 2 ? "产出指标" : "满意度指标",
  level2: ["数量指标", "质量指标", "满意度指标"][index] ?? "",
  level3: typed(level3),
  value: typed("≥95%"),
}));
const target = {
  project: typed("设备购置"),
  values: new Map([["goal", typed("更新设备")]]),
  indicators,
  places: new Map(),
};
const inputs = inputSheetContents(readWorkbook(tables, xinjiang2022), { ...noFacts, performanceTargets: [target] });
const { publication } = published({ ...tables, sheets: [...tables.sheets, ...inputs.map(snapshotOf)] });
const files = webFiles(publication);
const html = files[0]?.text ?? "";
const page = new DOMParser().parseFromString(html, "text/html");

function texts(selector: string): string[] {
  return [...page.querySelectorAll(selector)].map(({ textContent }) => textContent);
}

test("the page has everything the document has, and a data file for each of the nine tables", () => {
  expect(files.map(({ path }) => path)).toEqual([
    "disclosure.html",
    ...["T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8", "T9"].map((id) => `tables/${id}.csv`),
  ]);
  expect(texts("main h2")).toEqual(publication.parts.map(({ title }) => plainText(title)));
  expect(page.querySelectorAll("table")).toHaveLength(tablesOf(publication).length);
  const said = page.body.textContent;
  for (const part of publication.parts) for (const line of partText(publication, part.id)) expect(said).toContain(line);
});

test("it is self-contained, in Chinese, with headings in order, captions, scopes and working links", () => {
  expect(html).not.toMatch(/<(?:script|link|img|iframe|object|form)\b|https?:|url\(|\son\w+=/i);
  expect(page.documentElement.lang).toBe("zh-CN");
  const levels = [...page.querySelectorAll("h1,h2,h3,h4")].map(({ tagName }) => Number(tagName.slice(1)));
  levels.forEach((level, index) => {
    expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
  });
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  expect(page.querySelectorAll("table > caption")).toHaveLength(page.querySelectorAll("table").length);
  expect([...page.querySelectorAll("th")].every((cell) => cell.hasAttribute("scope"))).toBe(true);
  const links = [...page.querySelectorAll("a")].map((link) => link.getAttribute("href") ?? "");
  for (const link of links) {
    if (link.startsWith("#")) expect(page.getElementById(link.slice(1))).not.toBeNull();
    else expect(files.map(({ path }) => path)).toContain(link);
  }
  const ids = [...page.querySelectorAll("[id]")].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test("every row of a table has as many columns as the table", () => {
  for (const table of page.querySelectorAll("table")) {
    const open: number[] = [];
    const widths = [...table.querySelectorAll("tr")].map((row) => {
      const reaching = open.filter((left) => left > 0).length;
      open.forEach((left, column) => (open[column] = left - 1));
      let width = reaching;
      for (const cell of row.querySelectorAll<HTMLTableCellElement>("th,td")) {
        width += cell.colSpan;
        for (let column = 0; column < cell.colSpan; column++) if (cell.rowSpan > 1) open.push(cell.rowSpan - 1);
      }
      return width;
    });
    expect(new Set(widths).size).toBe(1);
  }
});

test("what a user typed stays text", () => {
  const wicked = `<script>alert("1")</script>' onload="x" &amp; \u202e\u0007`;
  const spans = [{ text: wicked }];
  const first = publication.parts[0];
  if (!first) throw new Error("no part");
  const made = webFiles({
    ...publication,
    cover: { ...publication.cover, unit: spans },
    properties: { title: wicked, subject: wicked, author: wicked },
    parts: [{ ...first, title: spans, blocks: [{ kind: "paragraph", spans }] }],
  });
  const other = new DOMParser().parseFromString(made[0]?.text ?? "", "text/html");
  expect(other.querySelectorAll("script")).toHaveLength(0);
  expect([...other.querySelectorAll("*")].every((one) => !one.hasAttribute("onload"))).toBe(true);
  expect(other.querySelector("main p")?.textContent).toBe(`<script>alert("1")</script>' onload="x" &amp; `);
  expect(other.title).toContain("<script>");
});

function table(rows: string[][]): PublishedTable {
  return {
    id: "T1",
    title: [{ text: "表" }],
    isOfStandard: true,
    columns: (rows[0] ?? []).map(() => ({ kind: "text", width: 10 })),
    head: [],
    rows: rows.map((row) => ({
      cells: row.map((text, column) => ({ column, spans: [{ text }], align: column === 0 ? "left" : "right" })),
    })),
    notes: [],
    summary: "",
  };
}

test("the data are values: heads joined, amounts bare, quotes doubled, formulas harmless, negative amounts kept", () => {
  const third = tablesOf(publication)[2];
  if (!third) throw new Error("no table");
  const lines = tableCsv(third).slice(1).split("\r\n");
  expect(tableCsv(third).startsWith("\ufeff")).toBe(true);
  expect(lines.slice(0, 2)).toEqual([
    "功能分类科目编码/类,功能分类科目编码/款,功能分类科目编码/项,功能分类科目名称,合计,基本支出,项目支出",
    rowTexts(third, "rows")[0]?.join(","),
  ]);
  expect(lines).toHaveLength(rowTexts(third, "rows").length + 2);
  expect(
    tableCsv(
      table([
        ['=HYPERLINK("x")', "-1,234.50"],
        ["+86,@x", "-"],
        ["@cmd", "12"],
      ]),
    ),
  ).toBe('\ufeff"\'=HYPERLINK(""x"")",-1234.50\r\n"\'+86,@x",\'-\r\n\'@cmd,12\r\n');
});

test("what goes to the clipboard has headings and tables, and links to no file", () => {
  const copied = new DOMParser().parseFromString(richText(publication), "text/html");
  expect(copied.querySelectorAll("h2")).toHaveLength(4);
  expect(copied.querySelectorAll("table")).toHaveLength(tablesOf(publication).length);
  expect(copied.querySelectorAll("a")).toHaveLength(0);
});
