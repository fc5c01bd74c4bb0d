import { readdirSync } from "node:fs";
import { join } from "node:path";
import { formRules } from "../../../../src/core/audit/rules";
import { runRules } from "../../../../src/core/audit/rule";
import { readWorkbook } from "../../../../src/core/reading/read-workbook";
import { xinjiang2022 } from "../../../../src/core/standards/xinjiang-2022";

const folder = join(__dirname, "../../../../src/core/audit/rules");
const namesIn = (path: string, ending: string): string[] =>
  readdirSync(path)
    .filter((file) => file.endsWith(ending) && !file.startsWith("index."))
    .map((file) => file.slice(0, -ending.length))
    .sort();
const ids = formRules.map(({ meta }) => meta.id);

test("every rule of the folder is in the index under the name of its file, and has a test of that name", () => {
  expect([...ids].sort()).toEqual(namesIn(folder, ".ts"));
  expect(namesIn(__dirname, ".test.ts")).toEqual([...ids].sort());
});

test("the rules stand in the order of the catalogue and cover 38 to 49 and 55", () => {
  const numbers = formRules.map(({ meta }) => meta.number);
  expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
  expect([...new Set(numbers)]).toEqual([38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 55]);
});

test("without any table the rules on tables do not apply, instead of passing", () => {
  const snapshot = { sheets: [] };
  const reading = readWorkbook(snapshot, xinjiang2022);
  const results = runRules(formRules, { snapshot, grids: [], reading, instances: [] });
  const passed = results.filter(({ outcome }) => outcome.kind === "passed").map(({ rule }) => rule.meta.id);
  expect(passed).toEqual(["recalculation-live"]);
  expect(results.every(({ outcome }) => outcome.kind !== "failed")).toBe(true);
});
