import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  describeField,
  formSheets,
  inputSheets,
  inputSheetsOf,
} from "../../../src/core/inputs/definition/input-sheets";
import { lastYearField, lastYearItems, reasonField } from "../../../src/core/inputs/definition/last-year";
import { inputSheetContents } from "../../../src/core/inputs/layout/sheet-contents";
import { readInputs } from "../../../src/core/inputs/read-inputs";
import { readWorkbook } from "../../../src/core/reading/read-workbook";
import { xinjiang2022 } from "../../../src/core/standards/xinjiang-2022";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { createWorkbook } from "../../../src/hosts/xlsx/create-workbook";
import { readWorkbookFile } from "../../../src/hosts/xlsx/read-workbook-file";
import { snapshotOf } from "../../support/content-snapshot";
import { withCell } from "../../support/units/change";
import { drawUnit, plainLayout } from "../../support/units/layout";
import { makeUnit } from "../../support/units/unit";

const path = join(__dirname, "../../../assets/sample/workbook.xlsx");
const sample = readWorkbookFile(new Uint8Array(readFileSync(path)), "workbook.xlsx");
const places = readInputs(sample).places;

function set(field: string, value: CellValue, from: WorkbookSnapshot = sample): WorkbookSnapshot {
  const place = places.get(field);
  if (!place) throw new Error(`the sample has no field ${field}`);
  return withCell(from, place, value);
}

function read(field: string, value: CellValue): { text: string | undefined; problems: string[] } {
  const { fields, problems } = readInputs(set(field, value));
  const fact = fields.get(field);
  return { text: fact && (fact.amount?.toFixed() ?? fact.text), problems: problems.map(({ reason }) => reason) };
}

const good = (text: string) => ({ text, problems: [] });
const bad = (reason: string) => ({ text: undefined, problems: [reason] });

describe("values", () => {
  test.each<[string, CellValue, string]>([
    ["procurement.goods", 11.850000000000001, "11.85"],
    ["procurement.goods", "１，２３４．５", "1234.5"],
    ["procurement.goods", "1,234.50万元", "1234.5"],
    ["procurement.goods", "118500元", "11.85"],
    ["procurement.goods", "-", "0"],
    ["procurement.goods", "无", "0"],
    ["staff.onDuty", "21人", "21"],
    ["staff.onDutyChange", "减少3人", "-3"],
    ["staff.onDutyChange", -3, "-3"],
    ["assets.houseArea", "120.5平方米", "120.5"],
    ["publication.date", "2022年3月15日", "2022-03-15"],
    ["publication.date", 44635, "2022-03-15"],
    ["unit.scope", " 部门 ", "部门"],
  ])("%s: %s is read as %s", (field, value, expected) => {
    expect(read(field, value)).toEqual(good(expected));
  });

  test.each<[string, CellValue, string]>([
    ["procurement.goods", "约12万元", "not-a-number"],
    ["procurement.goods", { error: "#REF!" }, "error-value"],
    ["staff.onDuty", 21.5, "not-a-whole-number"],
    ["staff.onDuty", -1, "not-a-whole-number"],
    ["staff.onDuty", "21元", "not-a-number"],
    ["unit.kind", "企业", "not-a-choice"],
    ["publication.date", "2022-02-30", "not-a-date"],
    ["publication.date", 12, "not-a-date"],
  ])("%s: %j is named as %s and the fact stays missing", (field, value, reason) => {
    expect(read(field, value)).toEqual(bad(reason));
  });

  test("a problem names its cell and what stands there", () => {
    expect(readInputs(set("staff.onDuty", "二十一")).problems).toEqual([
      { reason: "not-a-number", field: "staff.onDuty", cell: places.get("staff.onDuty"), text: "二十一" },
    ]);
  });

  test("a blank cell is a missing fact with a place, not a zero", () => {
    const { fields, places: found, problems } = readInputs(set("procurement.works", null));
    expect([fields.has("procurement.works"), found.get("procurement.works"), problems]).toEqual([
      false,
      places.get("procurement.works"),
      [],
    ]);
  });
});

describe("places", () => {
  const moved = (sheet: SheetSnapshot, rows: number, columns: number): SheetSnapshot => ({
    ...sheet,
    rows: sheet.rows.map((row) => ({
      ...row,
      index: row.index + rows,
      cells: row.cells.map((cell) => ({ ...cell, column: cell.column + columns })),
    })),
  });
  const plain = (snapshot: WorkbookSnapshot) => {
    const { fields, lists, projects, performanceTargets, problems } = readInputs(snapshot);
    return {
      fields: [...fields].map(([id, { text }]) => [id, text]),
      lists: [...lists].map(([id, list]) => [id, list.map(({ text }) => text)]),
      projects: projects.map(({ name, uses }) => [name.text, uses.map(({ use }) => use?.text)]),
      targets: performanceTargets.map(({ project, indicators }) => [
        project.text,
        indicators.map(({ level3 }) => level3.text),
      ]),
      problems,
    };
  };

  test("sheets that were renamed and shifted are found by their titles and labels", () => {
    const sheets = sample.sheets.map((sheet, index) => ({ ...moved(sheet, 2, 3), name: `工作表${index}` }));
    expect(plain({ ...sample, sheets })).toEqual(plain(sample));
  });

  test("a sheet without its title is found by its name", () => {
    const sheets = sample.sheets.map((sheet) =>
      sheet.name.startsWith("填报") ? { ...sheet, rows: sheet.rows.filter(({ index }) => index > 0) } : sheet,
    );
    expect(plain({ ...sample, sheets })).toEqual(plain(sample));
  });

  test("without input sheets every fact is missing and nothing is wrong", () => {
    const sheets = sample.sheets.filter(({ name }) => !name.startsWith("填报"));
    expect(plain({ ...sample, sheets })).toEqual({ fields: [], lists: [], projects: [], targets: [], problems: [] });
  });

  test("an item filled in two rows is named, and the first one holds", () => {
    const place = places.get("lastYear.basicExpenditure");
    const other = places.get("lastYear.projectExpenditure");
    const twice = withCell(sample, { ...other!, column: 0 }, "支出总计：基本支出");
    const facts = readInputs(twice);
    expect(facts.fields.get("lastYear.basicExpenditure")?.cell).toEqual(place);
    expect(facts.problems.map(({ reason, field }) => [reason, field])).toEqual([
      ["filled-twice", "lastYear.basicExpenditure"],
      ["filled-twice", "lastYear.basicExpenditure.reason"],
    ]);
  });

  test("an item that nobody asked for is named", () => {
    const at = { ...places.get("lastYear.basicExpenditure")!, column: 0 };
    expect(readInputs(withCell(sample, at, "基本支出吧")).problems).toEqual([
      { reason: "unknown-item", field: "lastYear", cell: at, text: "基本支出吧" },
    ]);
  });
});

describe("laying out", () => {
  const tables = drawUnit(makeUnit(11, { exact: true }), { ...plainLayout, unit: "元", title: "year" });
  const reading = readWorkbook(tables, xinjiang2022);
  const contents = inputSheetContents(reading);

  test("what the tables tell is filled in, and nothing else", () => {
    const { fields, projects, problems } = readInputs({ sheets: contents.map(snapshotOf) });
    expect([...fields.keys()].sort()).toEqual(["unit.name", "unit.scope", "unit.year"]);
    expect(projects.length).toBeGreaterThan(0);
    expect(projects.flatMap(({ values }) => [...values.keys()]).filter((id) => id === "policyBasis")).toEqual([]);
    expect(problems).toEqual([]);
  });

  test("this year's amounts follow the tables, in 万元", () => {
    const sheet = contents.find(({ name }) => name === "填报-上年数据与原因");
    const formulas = sheet?.rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell?.formula ? [cell.formula] : [])));
    expect(formulas?.length).toBeGreaterThan(10);
    for (const formula of formulas ?? []) expect(formula).toMatch(/^='表[一二三四五六七八九]'![A-Z]+\d+\/10000$/);
  });

  test("every sheet has its title, its purpose, a hint for each field and validations inside its rows", () => {
    const asked = inputSheetsOf(xinjiang2022);
    expect(contents.map(({ name }) => name)).toEqual(inputSheets.map(({ name }) => name));
    for (const [index, content] of contents.entries()) {
      const definition = asked[index]!;
      const texts = new Set(content.rows.flatMap(({ cells }) => cells.map((cell) => cell?.value)));
      const fields = "columns" in definition ? definition.columns : definition.groups.flatMap((group) => group.fields);
      expect(texts).toContain(definition.title["zh-CN"]);
      expect(texts).toContain(definition.purpose["zh-CN"]);
      for (const { label, hint } of fields) {
        expect(texts).toContain(label["zh-CN"]);
        expect(texts).toContain(hint["zh-CN"]);
      }
      expect(content.validations?.length).toBeGreaterThan(0);
      for (const { range } of content.validations ?? []) expect(range.lastRow).toBeLessThan(content.rows.length);
    }
  });

  test("laid out again with what was read, the sheets say the same", () => {
    const facts = readInputs(sample);
    const bytes = createWorkbook(inputSheetContents(readWorkbook(sample, xinjiang2022), facts));
    const again = readWorkbookFile(bytes, "again.xlsx").sheets;
    expect(again).toHaveLength(inputSheets.length);
    const texts = (sheet: SheetSnapshot | undefined) =>
      sheet?.rows.map(({ cells }) => cells.filter(({ value }) => value !== "").map(({ value }) => value));
    for (const sheet of again)
      expect(texts(sheet)).toEqual(texts(sample.sheets.find(({ name }) => name === sheet.name)));
  });
});

test("every field that can be missing is described in both languages", () => {
  const ids = [
    ...formSheets.flatMap(({ groups }) => groups.flatMap(({ fields }) => fields.map(({ id }) => id))),
    ...lastYearItems.flatMap(({ id }) => [lastYearField(id), reasonField(id)]),
    "lastYear.code.2010504",
    "lastYear.code.2010504.reason",
    "projects.2.policyBasis",
    "performance.1.goal",
    "performance",
  ];
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) {
    const description = describeField(id);
    expect([id, description?.label["zh-CN"], description?.label["en-US"]]).toEqual([
      id,
      expect.stringMatching(/\p{Script=Han}/u),
      expect.stringMatching(/^[^\p{Script=Han}]+$/u),
    ]);
  }
  expect(describeField("nonsense")).toBeUndefined();
});
