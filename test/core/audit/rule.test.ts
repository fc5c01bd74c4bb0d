import { customRuleCounts, type CustomRuleResult } from "../../../src/core/audit/check-result";
import {
  createRule,
  createTextRule,
  findingsOf,
  runRules,
  type RuleContext,
  type RuleFinding,
  type RuleMeta,
} from "../../../src/core/audit/rule";
import { pageNameOf } from "../../../src/core/audit/rule-address";
import { rulePages, type RulePage } from "../../../src/core/audit/rule-page";
import { formRules } from "../../../src/core/audit/rules";
import { renderMessage } from "../../../src/core/messages/render";
import { localText } from "../../../src/core/standards/identity-shapes";
import { standards } from "../../../src/core/standards/registry";
import type { TextReading } from "../../../src/core/text/read-text";
import { smallReading } from "../../support/small-reading";
import { smallInstances } from "../../support/small-system";

const meta: RuleMeta = {
  id: "thing-right",
  number: 99,
  name: localText("事", "thing"),
  basis: "",
  severity: "warning",
  fix: localText("改", "mend"),
};
const finding: RuleFinding = { message: { key: "rule.nothing-to-check", data: {} }, cells: [] };
const empty = smallReading(smallInstances({ "T1.a": "1", "T1.b": "1" }, ["T1.a = T1.b"]));
const place = { sheet: "T1", firstRow: 0, lastRow: 9, firstColumn: 0, lastColumn: 9, firstHeadRow: 1, firstDataRow: 2 };
const context = (more: Partial<RuleContext> = {}, found = true): RuleContext => ({
  snapshot: { sheets: [] },
  grids: [],
  reading: { ...empty, tables: empty.tables.map((table) => ({ ...table, ...(found && { place }) })) },
  instances: [],
  ...more,
});
const text = {} as TextReading;

describe("a rule", () => {
  test("that finds nothing has passed; what it finds carries its name and severity", () => {
    expect(createRule({ meta, check: () => [] }).check(context())).toEqual({ kind: "passed" });
    const both = [finding, { ...finding, severity: "error" as const }];
    const outcome = createRule({ meta, check: () => both }).check(context());
    expect(outcome).toMatchObject({
      kind: "failed",
      findings: [
        { rule: "thing-right", severity: "warning" },
        { rule: "thing-right", severity: "error" },
      ],
    });
  });

  test("does not look where no table was found, or where it says that it does not apply", () => {
    const check = jest.fn(() => [finding]);
    const outcome = createRule({ meta, check }).check(context({}, false));
    expect(outcome.kind).toBe("not-applicable");
    expect(outcome.kind === "not-applicable" && renderMessage(outcome.why, "zh-CN")).toBe(
      "工作簿中没有这条规则要核对的内容",
    );
    expect(createRule({ meta, check, applies: () => false }).check(context()).kind).toBe("not-applicable");
    expect(check).not.toHaveBeenCalled();
    expect(createRule({ meta, check, applies: () => true }).check(context({}, false)).kind).toBe("failed");
  });

  test("may say itself why it could not look", () => {
    const why = { kind: "could-not-evaluate" as const, why: finding.message };
    expect(createRule({ meta, check: () => why }).check(context())).toBe(why);
  });

  test("on sentences looks at the text, and only where there is one", () => {
    const check = jest.fn(() => [finding]);
    const rule = createTextRule({ meta, check });
    expect(rule.check(context()).kind).toBe("not-applicable");
    expect(check).not.toHaveBeenCalled();
    const given = context({ text });
    expect(rule.check(given).kind).toBe("failed");
    expect(check).toHaveBeenCalledWith(text, given);
  });

  test("each is run, and the findings of all are gathered", () => {
    const rules = [
      createRule({ meta, check: () => [finding] }),
      createRule({ meta, check: () => [] }),
      createRule({ meta, check: () => [finding, finding] }),
    ];
    const results = runRules(rules, context());
    expect(results.map(({ rule, outcome }) => [rules.indexOf(rule), outcome.kind])).toEqual([
      [0, "failed"],
      [1, "passed"],
      [2, "failed"],
    ]);
    expect(findingsOf(results)).toHaveLength(3);
  });
});

test.each([
  ["custom-rules", "custom-rules"],
  ["custom-6", "custom-rules"],
  ["custom-6-2", "custom-rules"],
  ["my-custom-6", "my-custom-6"],
  ["custom-6x", "custom-6x"],
  ["text-amount-ties", "text"],
  ["context-amount", "context-amount"],
  ["table-missing", "reading"],
  ["not-a-number", "reading"],
  ["code-official", "code-official"],
])("findings of %s are explained on the page %s", (rule, page) => {
  expect(pageNameOf(rule)).toBe(page);
});

describe("the pages of the rules", () => {
  const pagesOf = (): readonly RulePage[] => rulePages(standards);

  test("are one for each name, in the order of the catalogue", () => {
    const pages = pagesOf();
    const ids = pages.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const numbers = pages.map(({ declarations }) => declarations[0]?.number ?? 0);
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    expect(ids).toEqual(expect.arrayContaining(formRules.map((rule) => rule.meta.id)));
  });

  test("a rule of several standards has one page with a declaration of each", () => {
    const pages = pagesOf();
    const shared = pages.filter(({ declarations }) => declarations.length > 1);
    expect(shared.length).toBeGreaterThan(0);
    for (const { id, declarations } of shared) {
      expect(declarations.map(({ source }) => "standard" in source && source.identity.id)).toEqual(
        declarations.map(() => id),
      );
    }
  });

  test("an identity says what to do, and is an error where it does not say otherwise", () => {
    const pages = pagesOf();
    const declarations = pages.flatMap((page) => page.declarations);
    expect(declarations.every(({ fix }) => fix["zh-CN"] !== "")).toBe(true);
    const identities = declarations.flatMap(({ severity, source }) =>
      "standard" in source ? [[source.identity.severity ?? "error", severity]] : [],
    );
    for (const [declared, shown] of identities) expect(shown).toBe(declared);
    expect(identities.some(([, shown]) => shown === "error")).toBe(true);
  });
});

test("the outcomes of the unit's own rules are counted in one sentence", () => {
  const outcomes = ["passed", "failed", "passed", "off", "could-not-evaluate", "passed"] as const;
  const results = outcomes.map((outcome, row): CustomRuleResult => ({
    rule: `custom-${row}`,
    cell: { sheet: "自定义规则", row, column: 0 },
    text: "",
    outcome,
  }));
  const message = customRuleCounts(results);
  expect(message && renderMessage(message, "zh-CN")).toBe(
    "本单位自定义规则：成立3条，不成立1条，未能核对1条，停用1条。",
  );
  expect(customRuleCounts([])).toBeUndefined();
});
