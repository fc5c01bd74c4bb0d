import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkWorkbook } from "../../src/core/check";
import { readInputs } from "../../src/core/inputs/read-inputs";
import { printAmount } from "../../src/core/money/rounding";
import { a1 } from "../../src/core/workbook/address";
import { readWorkbookFile } from "../../src/hosts/xlsx/read-workbook-file";
import { sampleFacts } from "../../src/tools/sample/sample-facts";
import { sampleWorkbook } from "../../src/tools/sample/sample-workbook";
import type { Fact, Facts } from "../../src/core/inputs/facts";

const committed = new Uint8Array(readFileSync(join(__dirname, "../../assets/sample/workbook.xlsx")));
const snapshot = readWorkbookFile(committed, "workbook.xlsx");

test("the data make the committed workbook again, byte for byte", () => {
  expect(Buffer.from(sampleWorkbook()).equals(Buffer.from(committed))).toBe(true);
});

test("nine tables and five input sheets, in this order", () => {
  expect(snapshot.sheets.map(({ name }) => name)).toEqual([
    ..."一二三四五六七八九".split("").map((ordinal) => `表${ordinal}`),
    "填报-单位与人员",
    "填报-上年数据与原因",
    "填报-项目情况",
    "填报-其他事项",
    "填报-绩效目标",
  ]);
});

test("eight tables are read, the ninth is empty, and no amount is left unread", () => {
  const { reading, coverage } = checkWorkbook(snapshot);
  expect(reading.standard.id).toBe("xinjiang-2022");
  expect([reading.unitName, reading.year]).toEqual(["克孜勒苏柯尔克孜自治州电子政务服务中心", 2022]);
  expect(reading.tables.map(({ id, status }) => `${id} ${status}`)).toEqual([
    ...[1, 2, 3, 4, 5, 6, 7, 8].map((number) => `T${number} read`),
    "T9 empty",
  ]);
  expect(coverage.unread).toEqual([]);
});

test("the errors of the published tables, and nothing else, are found", () => {
  const { findings, repairs } = checkWorkbook(snapshot);
  const errors = findings.filter(({ severity }) => severity === "error");
  expect(errors.map(({ table, rule }) => `${table ?? ""} ${rule}`).sort()).toEqual([
    "T8 t8-total",
    "T8 t8-vehicle-subtotal",
  ]);
  const rounding = findings.filter(({ severity }) => severity === "rounding");
  expect(rounding.length).toBeGreaterThan(0);
  expect(new Set(rounding.map(({ table }) => table))).toEqual(new Set(["T6"]));
  const best = repairs[0]?.changes.map(({ cell, from, to }) => [
    cell.sheet,
    a1(cell),
    printAmount(from),
    printAmount(to),
  ]);
  expect(best).toEqual([["表八", expect.stringMatching(/^C\d+$/), "0.50", "0.00"]]);
});

/** A fact without its cell; a number as the decimal it stands for. */
function plain(fact: Fact | undefined): string | undefined {
  return fact && (fact.amount?.toFixed() ?? fact.text);
}

function plainFacts(facts: Facts): object {
  return {
    lists: [...facts.lists].map(([id, list]) => [id, list.map(plain)]),
    lastYearCodes: facts.lastYearCodes.map(({ code, name }) => [code, name.text]),
    uses: facts.projects.map(({ name, uses }) => [
      name.text,
      uses.map(({ use, amount }) => [plain(use), plain(amount)]),
    ]),
    targets: facts.performanceTargets.map(({ project, indicators }) => [
      project.text,
      indicators.map(({ level1, level2, level3, value }) => [level1, level2, plain(level3), plain(value)]),
    ]),
  };
}

test("the input sheets are read back to the facts they were filled with", () => {
  const facts = readInputs(snapshot);
  const given = sampleFacts();
  expect(facts.problems).toEqual([]);
  expect(Object.fromEntries([...facts.fields].map(([id, fact]) => [id, plain(fact)]))).toEqual(
    Object.fromEntries([...given.fields].map(([id, fact]) => [id, plain(fact)])),
  );
  expect(plainFacts(facts)).toEqual(plainFacts(given));
  for (const [index, project] of given.projects.entries()) {
    for (const [id, value] of project.values) {
      expect([id, plain(facts.projects[index]?.values.get(id))]).toEqual([id, plain(value)]);
    }
  }
});

test("every fact names the cell it stands in", () => {
  const facts = readInputs(snapshot);
  const found = [...facts.fields.values(), ...[...facts.lists.values()].flat()];
  expect(found.length).toBeGreaterThan(60);
  for (const fact of found) {
    const cell = snapshot.sheets
      .find(({ name }) => name === fact.cell?.sheet)
      ?.rows.find(({ index }) => index === fact.cell?.row)
      ?.cells.find(({ column }) => column === fact.cell?.column);
    expect(cell?.value ?? "").not.toBe("");
  }
});
