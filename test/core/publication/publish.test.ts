import fc from "fast-check";
import { officialWording } from "../../../src/core/narrative/wording/official";
import { plainText } from "../../../src/core/publication/publication";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { cellKey } from "../../../src/core/workbook/address";
import { partText, published, rowTexts, tableById, tablesOf, text } from "../../support/published";
import { sampleSnapshot } from "../../support/sample-snapshot";
import { anyLayout } from "../../support/units/arbitrary";
import { drawUnit, plainLayout } from "../../support/units/layout";
import { makeUnit } from "../../support/units/unit";

const sample = sampleSnapshot();
const { publication } = published(sample);

function without(snapshot: WorkbookSnapshot, ...sheets: string[]): WorkbookSnapshot {
  return { ...snapshot, sheets: snapshot.sheets.filter(({ name }) => !sheets.includes(name)) };
}

test("the sample's document has its cover, four parts, nine tables, ten sections and six performance tables", () => {
  expect(text(publication.cover.unit)).toBe("克孜勒苏柯尔克孜自治州电子政务服务中心");
  expect(text(publication.cover.title)).toBe("2022年单位预算公开");
  expect(publication.parts.map(({ title }) => text(title))).toEqual([
    "第一部分　克孜勒苏柯尔克孜自治州电子政务服务中心概况",
    "第二部分　2022年单位预算公开表",
    "第三部分　2022年单位预算情况说明",
    "第四部分　名词解释",
  ]);
  expect(tablesOf(publication).map(({ id }) => id)).toEqual([
    ...["T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8", "T9"],
    ...["performance1", "performance2", "performance3", "performance4", "performance5", "performance6"],
  ]);
  expect(partText(publication, "part3").filter((line) => /^[一二三四五六七八九十]、/.test(line))).toHaveLength(10);
  expect([text(publication.closing.unit), text(publication.closing.date)]).toEqual([
    "克孜勒苏柯尔克孜自治州电子政务服务中心",
    "2022年3月15日",
  ]);
  expect(publication.gaps).toEqual([]);
});

test("part one tells functions, organisation and staff as the facts have them", () => {
  const lines = partText(publication, "part1");
  expect(lines.filter((line) => /^\d\. /.test(line))).toHaveLength(8);
  expect(lines.at(-2)).toBe(
    "克孜勒苏柯尔克孜自治州电子政务服务中心无下属预算单位，下设8个科室，分别是：综合科、电子政务科、网站管理科、网络技术科、科教科、财务科、网络规划科、网络安全科。",
  );
  expect(lines.at(-1)).toBe(
    "克孜勒苏柯尔克孜自治州电子政务服务中心编制数30人，实有人数24人，其中：在职21人，比上年增加8人；退休3人，与上年持平；离休0人，与上年持平。",
  );
});

test("a table is printed with its merged heads, its rows and the total's label over the codes", () => {
  const table = tableById(publication, "T3");
  expect(rowTexts(table, "head")).toEqual([
    ["项目", "", "", "", "支出预算", "", ""],
    ["功能分类科目编码", "", "", "功能分类科目名称", "合计", "基本支出", "项目支出"],
    ["类", "款", "项", "", "", "", ""],
  ]);
  expect(table.head[1]?.cells.map(({ columnSpan = 1, rowSpan = 1 }) => `${rowSpan}×${columnSpan}`)).toEqual([
    "1×3",
    "2×1",
    "2×1",
    "2×1",
    "2×1",
  ]);
  expect(rowTexts(table, "rows")).toEqual([
    ["201", "", "", "一般公共服务支出", "384.33", "290.93", "93.40"],
    ["201", "05", "", "统计信息事务", "384.33", "290.93", "93.40"],
    ["201", "05", "04", "信息事务", "384.33", "290.93", "93.40"],
    ["", "", "", "合计", "384.33", "290.93", "93.40"],
  ]);
  expect([text(table.leftLine ?? []), table.rightLine]).toEqual([
    "编制单位：克孜勒苏柯尔克孜自治州电子政务服务中心",
    "单位：万元",
  ]);
});

test("a table without amounts keeps its frame and its note; one without a note gets one", () => {
  const table = tableById(publication, "T9");
  expect(rowTexts(table, "rows").flat().join("")).toBe("合计");
  expect(table.notes.map(text)).toEqual([expect.stringContaining("政府性基金预算支出情况表为空表")]);

  const noNote = sample.sheets.map((sheet) =>
    sheet.name === "表九"
      ? {
          ...sheet,
          rows: sheet.rows.filter(
            ({ cells }) => !cells.some(({ value }) => typeof value === "string" && value.startsWith("备注")),
          ),
        }
      : sheet,
  );
  const other = published({ ...sample, sheets: noNote }).publication;
  expect(tableById(other, "T9").notes.map(text)).toEqual(["备注：本表无数据，为空表。"]);
});

test("a missing table and missing facts are gaps that stand out and are named", () => {
  const { publication: poor } = published(without(sample, "表七", "填报-单位与人员"));
  const missing = poor.parts[1]?.blocks.flatMap((block) => (block.kind === "paragraph" ? block.spans : []));
  expect(missing).toEqual([{ gap: "table.T7", text: "【缺少表七《一般公共预算项目支出情况表》，请补上该表】" }]);
  expect(poor.gaps.map(({ field }) => field)).toEqual(
    expect.arrayContaining(["unit.functions", "unit.departments", "staff.posts", "publication.date"]),
  );
  expect(poor.closing.date).toEqual([expect.objectContaining({ gap: "publication.date" })]);
});

test("the glossary explains the terms that the text uses and no others", () => {
  const terms = (from: typeof publication): string[] =>
    partText(from, "part4").map((line) => /^[一二三四五六七八九十]+、“?(.+?)”?(?:经费)?：/.exec(line)?.[1] ?? line);
  expect(terms(publication)).toEqual(
    expect.arrayContaining(["财政拨款", "一般公共预算", "基本支出", "三公", "机关运行", "政府采购"]),
  );
  expect(terms(publication)).not.toEqual(expect.arrayContaining(["事业收入"]));
  expect(terms(publication)).not.toEqual(expect.arrayContaining(["结转下年"]));
});

test("a term that an organisation explains in words of its own is still found by its name", () => {
  const own = "“财政拨款”是指本级财政部门拨付的资金。";
  const glossary = { ...officialWording.glossary, fiscalAppropriation: own };
  const worded = published(sample, { ...officialWording, glossary });
  expect(partText(worded.publication, "part4")[0]).toBe(`一、${own}`);
});

test("performance targets become tables, in the place where the text tells of them", () => {
  const blocks = publication.parts[2]?.blocks ?? [];
  const kinds = blocks.slice(-9).map((block) => (block.kind === "table" ? block.table.id : text(block.spans)));
  expect(kinds).toEqual([
    expect.stringContaining("预算绩效管理的财政拨款项目6个"),
    ...["performance1", "performance2", "performance3", "performance4", "performance5", "performance6"],
    "（五）其他需说明的事项",
    expect.stringContaining("无其他说明的事项"),
  ]);
  const table = tableById(publication, "performance1");
  const rows = rowTexts(table, "rows");
  expect(rows[1]).toEqual([
    "项目资金（万元）",
    "年度资金总额：",
    "",
    "12.00",
    "其中：财政拨款",
    "12.00",
    "其他资金",
    "0.00",
  ]);
  // Equal levels are one cell: 产出指标 reaches over all its indicators.
  const output = table.rows[4]?.cells[0];
  expect([text(output?.spans ?? []), output?.rowSpan]).toEqual(["产出指标", 11]);
  expect(rows[5]?.[2]).toBe("克州政府门户网站人工诊断期次");
});

test("a hidden row without an amount is not printed, one with an amount is", () => {
  const hide = (row: number): WorkbookSnapshot => ({
    ...sample,
    sheets: sample.sheets.map((sheet) =>
      sheet.name === "表一"
        ? { ...sheet, rows: sheet.rows.map((line) => (line.index === row ? { ...line, hidden: true } : line)) }
        : sheet,
    ),
  });
  const rowOf = (label: string): number =>
    sample.sheets
      .find(({ name }) => name === "表一")
      ?.rows.find(({ cells }) => cells.some(({ value }) => value === label))?.index ?? -1;
  const labels = (snapshot: WorkbookSnapshot): string[] =>
    rowTexts(tableById(published(snapshot).publication, "T1"), "rows").map((row) => row[2] ?? "");
  expect(labels(hide(rowOf("227 预备费")))).not.toContain("227 预备费");
  expect(labels(hide(rowOf("201 一般公共服务支出")))).toContain("201 一般公共服务支出");
});

test("every figure of every table is printed once, in its own cell, whatever the layout", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000 }), anyLayout, (seed, layout) => {
      const { publication: made, reading } = published(drawUnit(makeUnit(seed, { exact: false }), layout));
      for (const read of reading.tables) {
        const printed = tableById(made, read.id).rows.flatMap(({ cells }) => cells.flatMap(({ spans }) => spans));
        const keys = printed.flatMap((span) => ("cells" in span ? span.cells.map(cellKey) : []));
        const figures = read.blocks.flatMap(({ rows }) => rows.flatMap((row) => [...row.figures.values()]));
        const written = figures.filter((figure) => figure.written === "number" || figure.written === "text");
        expect([...keys].sort()).toEqual(written.map(({ cell }) => cellKey(cell)).sort());
        for (const span of printed) {
          const figure =
            "cells" in span ? written.find(({ cell }) => cellKey(cell) === cellKey(span.cells[0] ?? cell)) : undefined;
          if (figure) expect(span.text.replaceAll(",", "")).toBe(figure.value.toFixed(figure.decimals));
        }
      }
    }),
    { numRuns: 25 },
  );
});

test("a department's tables are called by the department's titles", () => {
  const renamed: WorkbookSnapshot = JSON.parse(
    JSON.stringify(sample)
      .replaceAll("单位收支总体情况表", "部门收支总体情况表")
      .replaceAll("单位收入总体", "部门收入总体"),
  ) as WorkbookSnapshot;
  const made = published(without(renamed, "填报-单位与人员")).publication;
  expect(text(made.cover.title)).toBe("2022年部门预算公开");
  expect(plainText(tableById(made, "T1").title)).toBe("一、部门收支总体情况表");
  expect(text(tableById(made, "T1").leftLine ?? [])).toMatch(/^编制部门：/);
});

test("an amount that cannot be read is printed as it stands and marked", () => {
  const drawn = drawUnit(makeUnit(7, { exact: true }), plainLayout);
  const { reading } = published(drawn);
  const cell = reading.tables[2]?.blocks[0]?.rows[0]?.figures.get("total")?.cell;
  if (!cell) throw new Error("no figure");
  const broken = {
    ...drawn,
    sheets: drawn.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => ({
        ...row,
        cells: row.cells.map((one) =>
          sheet.name === cell.sheet && row.index === cell.row && one.column === cell.column
            ? { ...one, value: { error: "#REF!" } }
            : one,
        ),
      })),
    })),
  };
  const spans = tableById(published(broken).publication, "T3").rows.flatMap(({ cells }) =>
    cells.flatMap((one) => one.spans),
  );
  expect(spans).toContainEqual({ gap: "table.T3", text: "#REF!" });
});
