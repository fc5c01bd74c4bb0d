import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readInputs } from "../../../src/core/inputs/read-inputs";
import { generateNarrative } from "../../../src/core/narrative/generate";
import { officialWording } from "../../../src/core/narrative/wording/official";
import { lineFigure } from "../../../src/core/reading/lookup";
import { readWorkbook } from "../../../src/core/reading/read-workbook";
import { noFacts } from "../../../src/core/inputs/facts";
import { xinjiang2022 } from "../../../src/core/standards/xinjiang-2022";
import type { CellRef } from "../../../src/core/workbook/address";
import type { CellValue, WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { readWorkbookFile } from "../../../src/hosts/xlsx/read-workbook-file";
import { withCell } from "../../support/units/change";
import { drawUnit, plainLayout } from "../../support/units/layout";
import { makeUnit, type Unit } from "../../support/units/unit";

const path = join(__dirname, "../../../assets/sample/workbook.xlsx");
const sample = readWorkbookFile(new Uint8Array(readFileSync(path)), "workbook.xlsx");
const places = readInputs(sample).places;

/** The sample with fields of its input sheets set anew; null clears one. */
function withFields(fields: Readonly<Record<string, CellValue>>, from = sample): WorkbookSnapshot {
  return Object.entries(fields).reduce((snapshot, [id, value]) => {
    const place = places.get(id);
    if (!place) throw new Error(`the sample has no field ${id}`);
    return withCell(snapshot, place, value);
  }, from);
}

function write(snapshot: WorkbookSnapshot): { text: (section: string) => string; gaps: string[] } {
  const narrative = generateNarrative(readWorkbook(snapshot, xinjiang2022), readInputs(snapshot));
  const texts = new Map(
    narrative.sections.map(({ id, paragraphs }) => [
      id,
      paragraphs
        .map(({ sentences }) => sentences.flatMap(({ spans }) => spans.map(({ text }) => text)).join(""))
        .join("\n"),
    ]),
  );
  return { text: (section) => texts.get(section) ?? "", gaps: narrative.gaps.map(({ field }) => field) };
}

describe("change from last year", () => {
  test("a decrease falls, with the rate on last year's figure", () => {
    const { text } = write(withFields({ "lastYear.basicExpenditure": 300 }));
    expect(text("N3")).toContain("基本支出290.93万元，占75.70%，比上年预算减少9.07万元，下降3.02%，主要原因是：");
  });

  test("a change under 10 % needs no reason", () => {
    const { text, gaps } = write(
      withFields({ "lastYear.basicExpenditure": 300, "lastYear.basicExpenditure.reason": null }),
    );
    expect(text("N3")).toContain("下降3.02%。\n");
    expect(gaps).toEqual([]);
  });

  test("a change of 10 % or more without a reason leaves a gap, never a sentence", () => {
    const fields = { "lastYear.basicExpenditure": 264.48, "lastYear.basicExpenditure.reason": null };
    const { text, gaps } = write(withFields(fields));
    expect(text("N3")).toContain(
      "增长10.00%，主要原因是：【请填写：“支出总计：基本支出”的变动的主要原因（填报-上年数据与原因）】。",
    );
    expect(gaps).toEqual(["lastYear.basicExpenditure.reason"]);
  });

  test("without a base there is no rate", () => {
    const { text } = write(withFields({ "lastYear.officialHospitality": 0 }));
    expect(text("N8")).toContain("公务接待费上年无此项预算，比上年预算增加0.50万元，主要原因是：");
    expect(text("N8")).toContain("“三公”经费上年无此项预算，比上年预算增加0.50万元；其中：");
  });

  test("what falls away has fallen by all of it", () => {
    const { text } = write(withFields({ "lastYear.overseasVisits": 3 }));
    expect(text("N8")).toContain("因公出国（境）费比上年预算减少3.00万元，下降100.00%，主要原因是：");
    expect(text("N8")).toContain("“三公”经费比上年预算减少3.00万元，下降85.71%；其中：");
  });

  test("the three public expenses name the reason of every change, however small", () => {
    const fields = { "lastYear.officialHospitality": 0.49, "lastYear.officialHospitality.reason": null };
    expect(write(withFields(fields)).gaps).toEqual(["lastYear.officialHospitality.reason"]);
  });

  test("an unchanged item is 持平, with a reason only when one is given", () => {
    const { text } = write(withFields({ "lastYear.projectExpenditure.reason": null }));
    expect(text("N3")).toContain("项目支出93.40万元，占24.30%，与上年持平。");
    expect(text("N5")).toContain("项目支出93.40万元，与上年持平，主要原因是：2022年项目预算未变化。");
  });

  test("a missing figure of last year is a gap and nothing is compared", () => {
    const { text, gaps } = write(withFields({ "lastYear.generalPublicBudget": null }));
    expect(text("N2")).toContain(
      "一般公共预算384.33万元，占100.00%，【请填写：“收入：一般公共预算”的上年预算数（万元）（填报-上年数据与原因）】。",
    );
    expect(gaps).toEqual(["lastYear.generalPublicBudget"]);
  });

  test("an item that only last year had is named with what it lost", () => {
    const row = places.get("lastYear.agencyOperatingExpenses")?.row ?? 0;
    const at = (column: number): CellRef => ({ sheet: "填报-上年数据与原因", row: row + 1, column });
    const added: readonly (readonly [number, CellValue])[] = [
      [0, "机关服务"],
      [1, "2010503"],
      [3, 20],
      [4, "职能划转"],
    ];
    const { text, gaps } = write(
      added.reduce((snapshot, [column, value]) => withCell(snapshot, at(column), value), sample),
    );
    expect(text("N5")).toContain(
      "2. 一般公共服务支出（类）统计信息事务（款）机关服务（项）：2022年未安排预算，比上年预算减少20.00万元，主要原因是：职能划转。",
    );
    expect(gaps).toEqual([]);
  });

  test("a source of income that only last year had is named with what it lost", () => {
    const { text, gaps } = write(withFields({ "lastYear.governmentManagedFundBudget": 50 }));
    expect(text("N2")).toContain("政府性基金预算未安排，比上年预算减少50.00万元，下降100.00%，主要原因是：【");
    expect(gaps).toEqual(["lastYear.governmentManagedFundBudget.reason"]);
  });
});

describe("facts of the unit", () => {
  test("部门 takes the place of 单位", () => {
    const { text } = write(withFields({ "unit.scope": "部门" }));
    expect(text("N1")).toContain("均纳入部门预算管理");
    expect(text("N10")).toContain("2022年度本部门面向中小企业");
  });

  test("a public institution says whether it publishes operating expenses", () => {
    expect(write(withFields({ "agencyOperatingExpenses.published": "否" })).text("N10")).toContain(
      "不涉及机关运行经费。",
    );
    const open = write(withFields({ "agencyOperatingExpenses.published": null }));
    expect(open.gaps).toEqual(["agencyOperatingExpenses.published"]);
    const administrative = write(withFields({ "agencyOperatingExpenses.published": null, "unit.kind": "行政单位" }));
    expect(administrative.text("N10")).toContain("机关运行经费财政拨款预算12.26万元");
  });

  test("procurement without one of its kinds has no sum", () => {
    const { text, gaps } = write(withFields({ "procurement.works": null }));
    expect(text("N10")).toContain(
      "政府采购预算【请填写：政府采购工程预算（填报-其他事项）】万元，其中：政府采购货物预算11.85万元",
    );
    expect(gaps).toEqual(["procurement.works"]);
  });

  test("other matters are printed as typed", () => {
    expect(write(withFields({ "otherMatters.text": "本年新增1个科室。" })).text("N10")).toMatch(/本年新增1个科室。$/);
  });

  test("a project's further uses stand in the same sentence", () => {
    const sheet = "填报-项目情况";
    const rows = sample.sheets.find(({ name }) => name === sheet)?.rows ?? [];
    const last = Math.max(
      ...rows.filter(({ cells }) => cells.some(({ column }) => column === 0)).map(({ index }) => index),
    );
    const more = withCell(
      withCell(sample, { sheet, row: last + 1, column: 5 }, "机柜租金"),
      { sheet, row: last + 1, column: 6 },
      0.5,
    );
    expect(write(more).text("N7")).toContain("主要用于克州政府网站托管费（电信机房电费）6.00万元、机柜租金0.50万元");
  });
});

describe("tables that say nothing", () => {
  const without = (sheet: string) => ({ ...sample, sheets: sample.sheets.filter(({ name }) => name !== sheet) });

  test("a missing table is a gap", () => {
    const { text, gaps } = write(without("表三"));
    expect(text("N3")).toContain("【缺少表三《单位支出总体情况表》，无法取得支出合计】");
    expect(gaps).toEqual(["table.T3"]);
  });

  test("an error value is a gap, not a zero", () => {
    const figure = lineFigure(readWorkbook(sample, xinjiang2022), "T6.main", "total", "publicExpenses");
    const { text, gaps } = write(withCell(sample, figure!.cell, { error: "#REF!" }));
    expect(text("N6")).toContain("公用经费【表六中没有读到公用经费，请核对】万元");
    expect(gaps).toEqual(["table.T6"]);
  });

  test("fund income beside an empty fund table is not called absent", () => {
    const reading = readWorkbook(sample, xinjiang2022);
    const income = lineFigure(reading, "T2.main", "total", "governmentManagedFundBudget");
    const { text, gaps } = write(withCell(sample, income!.cell, 30));
    expect(text("N9")).toBe("政府性基金预算拨款30.00万元，【表九没有列出支出，请补填表九】。");
    expect(gaps).toContain("table.T9");
  });

  test("without projects the text says so", () => {
    const unit = withoutProjects(makeUnit(7, { exact: true }));
    const reading = readWorkbook(drawUnit(unit, { ...plainLayout, title: "year" }), xinjiang2022);
    const section = generateNarrative(reading, noFacts).sections.find(({ id }) => id === "N7");
    const text = section?.paragraphs.flatMap(({ sentences }) =>
      sentences.flatMap(({ spans }) => spans.map((span) => span.text)),
    );
    expect(text?.join("")).toBe(
      `${unit.name}${unit.year}年没有使用一般公共预算拨款安排的项目支出，一般公共预算项目支出情况表为空表。`,
    );
  });
});

function withoutProjects(unit: Unit): Unit {
  const cleared = (unit.blocks["T5.main"] ?? []).map((row) => ({
    ...row,
    amounts: { ...row.amounts, projectExpenditure: 0n },
  }));
  return { ...unit, blocks: { ...unit.blocks, "T5.main": cleared, "T7.main": [{ line: "total", amounts: {} }] } };
}

test("another wording of the same keys is used in the official one's stead", () => {
  const wording = { ...officialWording, change: { ...officialWording.change, unchanged: "与上年相同" } };
  const narrative = generateNarrative(readWorkbook(sample, xinjiang2022), readInputs(sample), wording);
  const spans = narrative.sections.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ sentences }) => sentences.flatMap((sentence) => sentence.spans)),
  );
  expect(spans.map(({ text }) => text).join("")).toContain("项目支出93.40万元，占24.30%，与上年相同");
});

test("a project whose name stands twice keeps its own facts", () => {
  const row = sample.sheets.find(({ name }) => name === "表七")?.rows.find(({ index }) => index === 8);
  expect(row?.cells.find(({ column }) => column === 4)?.value).toBe("克州网站群云监管服务费");
  const twin = "克州电子政务外网等保测评费";
  const tables = withCell(sample, { sheet: "表七", row: 8, column: 4 }, twin);
  const both = withCell(tables, { sheet: "填报-项目情况", row: 5, column: 0 }, twin);
  const { text, gaps } = write(both);
  expect(text("N7").match(/项目名称：克州电子政务外网等保测评费/g)).toHaveLength(2);
  expect(text("N7")).toContain("主要用于县市门户网站网管服务费12.00万元");
  expect(gaps).toEqual([]);
});
