import { readdirSync } from "node:fs";
import { join } from "node:path";
import { formRules } from "../../../src/core/audit/rules";
import { runRules } from "../../../src/core/audit/rule";
import { textRules } from "../../../src/core/audit/text-rules";
import { readWorkbook } from "../../../src/core/reading/read-workbook";
import { xinjiang2022 } from "../../../src/core/standards/xinjiang-2022";

const folder = join(__dirname, "../../../src/core/audit/text-rules");
const ids = textRules.map(({ meta }) => meta.id);

test("every rule of the folder is in the index under the name of its file, and no other rule has its name", () => {
  const files = readdirSync(folder)
    .filter((file) => file !== "index.ts")
    .map((file) => file.replace(/\.ts$/, ""));
  expect([...ids].sort()).toEqual(files.sort());
  expect(new Set([...ids, ...formRules.map(({ meta }) => meta.id)]).size).toBe(ids.length + formRules.length);
});

test("the rules stand in the order of the catalogue and cover 50 to 68", () => {
  const numbers = textRules.map(({ meta }) => meta.number);
  expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
  const expected = Array.from({ length: 19 }, (_, index) => 50 + index);
  expect([...new Set(numbers)].filter((number) => number >= 50)).toEqual(expected);
});

test("without a text the rules on sentences do not apply, instead of passing", () => {
  const snapshot = { sheets: [] };
  const reading = readWorkbook(snapshot, xinjiang2022);
  const results = runRules(textRules, { snapshot, grids: [], reading, instances: [] });
  expect(results.every(({ outcome }) => outcome.kind === "not-applicable")).toBe(true);
});
