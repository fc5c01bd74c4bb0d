import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pageNameOf } from "../../src/core/audit/rule-address";
import { formRules } from "../../src/core/audit/rules";
import { standards } from "../../src/core/standards/registry";
import { ruleDocFiles, ruleDocsFolder } from "../../src/tools/rule-docs/rule-doc-files";

const root = join(__dirname, "../..");
const files = ruleDocFiles();
const rules = [
  ...standards.flatMap(({ identities }) => identities.map(({ id }) => id)),
  ...formRules.map(({ meta }) => meta.id),
  ...["table-missing", "ambiguous-table", "custom-6", "custom-2-14", "custom-rules"],
];

test("the pages are those that the rules declare now (npm run rule-docs)", () => {
  for (const [path, text] of files) {
    if (!existsSync(join(root, path)) || readFileSync(join(root, path), "utf8") !== text) {
      throw new Error(`${path} is missing or stale: run npm run rule-docs`);
    }
  }
});

test("no page is left of a rule that is gone", () => {
  const there = readdirSync(join(root, ruleDocsFolder)).map((name) => `${ruleDocsFolder}/${name}`);
  expect(there.filter((path) => !files.has(path))).toEqual([]);
});

test("every rule has its page, its line in the index and its place in the page that the add-in serves", () => {
  const index = files.get(`${ruleDocsFolder}/README.md`) ?? "";
  const served = files.get("assets/rules.html") ?? "";
  for (const rule of rules) {
    const name = pageNameOf(rule);
    expect(files.has(`${ruleDocsFolder}/${name}.md`)).toBe(true);
    expect(index).toContain(`(${name}.md)`);
    expect(served).toContain(`<section id="${name}">`);
  }
});

test("a page says number, identity, basis, severity, an example and what to do, in both languages", () => {
  const page = files.get(`${ruleDocsFolder}/t3-row-sum.md`) ?? "";
  expect(page).toContain("`t3-row-sum` · 9");
  expect(page).toContain("表三：合计＝基本支出＋项目支出");
  for (const label of [
    "规则",
    "适用",
    "依据",
    "程度",
    "例",
    "怎样改",
    "Rule",
    "Basis",
    "Severity",
    "Example",
    "What to do",
  ]) {
    expect(page).toContain(`**${label}**`);
  }
  expect(page).toContain("填的是100.00万元");
  expect(page).toContain("应为60.00万元");
});

test("the served page asks the network for nothing", () => {
  expect(files.get("assets/rules.html")).not.toMatch(/https?:|src=|href=/);
});
