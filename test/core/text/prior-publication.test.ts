import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkWorkbook } from "../../../src/core/check";
import { readInputs } from "../../../src/core/inputs/read-inputs";
import { readWorkbook } from "../../../src/core/reading/read-workbook";
import { xinjiang2022 } from "../../../src/core/standards/xinjiang-2022";
import { priorPublication } from "../../../src/core/text/prior-publication";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { sampleSnapshot } from "../../support/sample-snapshot";

const published = readFileSync(join(__dirname, "../../fixtures/published-text.txt"), "utf8");

/** The sample unit's tables a year later, without input sheets. */
function yearLater(): WorkbookSnapshot {
  const { sheets } = sampleSnapshot();
  return {
    sheets: sheets
      .filter(({ name }) => !name.startsWith("填报"))
      .map((sheet) => ({
        ...sheet,
        rows: sheet.rows.map((row) => ({
          ...row,
          cells: row.cells.map((cell) =>
            typeof cell.value === "string" ? { ...cell, value: cell.value.replaceAll("2022", "2023") } : cell,
          ),
        })),
      })),
  };
}

const snapshot = yearLater();
const reading = readWorkbook(snapshot, xinjiang2022);
const facts = readInputs(snapshot);
const read = (text: string, year = 2023) => priorPublication({ name: "去年.txt", text }, { ...reading, year }, facts);

test("what last year's publication says of its own year stands in as last year's figures, each with its words", () => {
  const { figures, problem, unsaid } = read(published);
  expect([problem, unsaid]).toEqual([undefined, []]);
  const of = (item: string): string | undefined => figures.get(`lastYear.${item}`)?.text;
  expect(of("generalPublicBudget")).toBe("384.33");
  expect(of("basicExpenditure")).toBe("290.93");
  expect(of("projectExpenditure")).toBe("93.4");
  expect(of("code.2010504")).toBe("384.33");
  expect(of("officialHospitality")).toBe("0.5");
  expect(of("officialVehicleOperation")).toBe("0");
  expect(of("agencyOperatingExpenses")).toBe("12.26");
  expect(figures.get("lastYear.basicExpenditure")?.cell).toMatchObject({
    workbook: "去年.txt",
    sheet: "N3",
    words: expect.stringContaining("基本支出") as string,
  });
});

test("a figure that the text tells in two ways is not taken", () => {
  const twice = published.replace("公务接待费 0.5 万元。", "公务接待费 0.5 万元。公务接待费0.6万元。");
  expect(twice).not.toBe(published);
  expect(read(twice).figures.has("lastYear.officialHospitality")).toBe(false);
});

test("a text of this year, of another year or without figures is not used and says why", () => {
  expect(read(published, 2022).problem).toEqual({ kind: "same-year", found: 2022, wanted: 2021 });
  expect(read(published, 2025).problem).toEqual({ kind: "not-last-year", found: 2022, wanted: 2024 });
  expect(read("本单位下设8个科室。")).toMatchObject({ problem: { kind: "no-figures" }, unsaid: ["unit", "year"] });
});

test("the figures of last year's publication must add up like typed ones, and the finding names their words", () => {
  const checked = (text: string) => checkWorkbook(snapshot, { priorText: { name: "去年.txt", text } });
  const ledger = (text: string) => checked(text).findings.filter(({ rule }) => rule === "last-year-ledger");
  expect(checked(published).facts.fields.get("lastYear.basicExpenditure")?.text).toBe("290.93");
  expect(ledger(published)).toEqual([]);
  // The third section tells another amount than the parts of the fifth add up to.
  const wrong = published
    .replaceAll(/基本支出预算? ?290\.93/g, "基本支出预算 209.93")
    .replaceAll("基本支出 290.93", "基本支出 209.93");
  expect(wrong).not.toBe(published);
  const [finding] = ledger(wrong);
  expect(finding?.severity).toBe("error");
  expect(finding?.cells.every(({ cell }) => cell.words !== undefined)).toBe(true);
});
