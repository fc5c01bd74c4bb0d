import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkWorkbook } from "../../../src/core/check";
import type { ComparedNumber } from "../../../src/core/text/compare";
import { sampleSnapshot } from "../../support/sample-snapshot";

const published = readFileSync(join(__dirname, "../../fixtures/published-text.txt"), "utf8");
const snapshot = sampleSnapshot();

/** The sample's own publication beside a text of the year before that says these other things. */
function against(
  changes: readonly (readonly [from: string, to: string])[],
  text = published,
): readonly ComparedNumber[] {
  const earlier = changes.reduce(
    (rest, [from, to]) => {
      expect(rest).toContain(from);
      return rest.replaceAll(from, to);
    },
    published.replaceAll("2021", "2020").replaceAll("2022", "2021"),
  );
  return checkWorkbook(snapshot, { text, compare: { name: "去年.txt", text: earlier } }).comparison?.numbers ?? [];
}

const line = ({ section, thing, kind, before, now, outcome }: ComparedNumber): string =>
  `${outcome} ${section} ${kind} ${thing} ${before?.replace(/\s/g, "") ?? "—"} → ${now?.replace(/\s/g, "") ?? "—"}`;

test("the same text a year earlier has no difference, and what the tables bear out is no copy", () => {
  const numbers = against([]);
  expect(numbers.length).toBeGreaterThan(60);
  const others = numbers.filter(({ outcome }) => outcome !== "same").map(line);
  // Of 30112 the text says what no table says, this year as last year.
  expect(others).toEqual(["copied N6 amount 其他社会保障缴费 1.72万元 → 1.72万元"]);
});

test("what changed is told number by number, what is new and what is gone too", () => {
  const numbers = against([
    ["公务接待费 0.5 万元。", "公务接待费 0.8 万元。"],
    ["退休费 2.19 万元、", ""],
    ["编制数30", "编制数28"],
  ]);
  const found = numbers.filter(({ outcome }) => outcome !== "same").map(line);
  expect(found).toContain("changed N8 amount 公务接待费 0.8万元 → 0.5万元");
  expect(found).toContain("new N6 amount 退休费 — → 2.19万元");
  expect(found).toContain("changed N0 count 单位编制数 28 → 30");
});

test("a change or rate that stayed although its amount did not looks copied from last year", () => {
  const numbers = against([["信息事务(项):2021年预算数为384.33万元", "信息事务(项):2021年预算数为268.22万元"]]);
  const found = numbers.filter(({ outcome }) => outcome === "copied").map(line);
  expect(found.filter((one) => one.includes("信息事务"))).toEqual([
    expect.stringMatching(/^copied N5 change .*116\.16万元 → 116\.16万元$/),
    expect.stringMatching(/^copied N5 rate .*43\.29% → 43\.29%$/),
  ]);
});
