import { checkRuleSet, type RuleSetReport } from "../../../src/core/identities/rule-set";
import { equal, line, localText, rowSum } from "../../../src/core/standards/identity-shapes";
import type { IdentityDefinition, Standard } from "../../../src/core/standards/definition";
import { standards } from "../../../src/core/standards/registry";

const reports = new Map<Standard, RuleSetReport>();
function reportOf(standard: Standard): RuleSetReport {
  const report = reports.get(standard) ?? checkRuleSet(standard);
  reports.set(standard, report);
  return report;
}

describe.each(standards.map((standard) => [standard.id, standard] as const))("%s", (_, standard) => {
  test("no identity contradicts the others and none is listed twice", () => {
    const report = reportOf(standard);
    expect(report.contradictory).toEqual([]);
    expect(report.listedTwice).toEqual([]);
  });

  test("every identity says something and every amount cell stands in one", () => {
    const report = reportOf(standard);
    expect(report.unused).toEqual([]);
    expect(report.free).toEqual([]);
  });

  test("equations that follow from others are kept and counted", () => {
    const report = reportOf(standard);
    const follow = [...report.dependent.values()].reduce((sum, count) => sum + count, 0);
    expect(follow).toBeGreaterThan(0);
    expect(follow).toBeLessThan(report.rows);
  });
});

const named = (id: string): { id: string; number: number; name: IdentityDefinition["name"] } => ({
  id,
  number: 1,
  name: localText(id, id),
});

function standardOf(identities: readonly IdentityDefinition[]): Standard {
  const amountColumn = (id: string) => ({ id, name: localText(id, id), headers: [id] });
  return {
    id: "small",
    name: localText("小", "small"),
    identities,
    tables: [
      {
        id: "T1",
        ordinal: "表一",
        title: "表一",
        amountUnit: "元",
        decimals: 0,
        blocks: [
          {
            id: "main",
            rowHeaders: { label: ["项目"] },
            columns: ["total", "one", "two"].map(amountColumn),
            lines: [{ id: "all", name: localText("合计", "all"), labels: ["合计"] }],
          },
        ],
      },
    ],
  };
}
const sumOfRow = rowSum(named("row-sum"), "T1.main", ["one", "two"]);
const cell = (column: string) => line("T1.main", "all", column);

test("the same equation written the other way round is listed twice", () => {
  const [first, second] = [equal(named("a"), cell("one"), cell("two")), equal(named("b"), cell("two"), cell("one"))];
  expect(checkRuleSet(standardOf([sumOfRow, first, second])).listedTwice).toEqual([["a", "b"]]);
});

test("a bound is not the same as an equation, nor as the opposite bound", () => {
  const bounds = ["a", "b"].map((id): IdentityDefinition => ({
    ...equal(named(id), cell("one"), cell("two")),
    relation: id === "a" ? ">=" : "<=",
  }));
  const equation = equal(named("c"), cell("one"), cell("two"));
  const report = checkRuleSet(standardOf([sumOfRow, ...bounds, equation]));
  expect(report.listedTwice).toEqual([]);
  expect(report.dependent).toEqual(new Map());
});

test("a bound that leaves room for amounts contradicts nothing", () => {
  const bound: IdentityDefinition = { ...equal(named("bound"), cell("total"), cell("one")), relation: ">=" };
  const report = checkRuleSet(standardOf([sumOfRow, bound]));
  expect(report.contradictory).toEqual([]);
  expect(report.unused).toEqual([]);
  const above: IdentityDefinition = {
    ...equal(named("above"), cell("one"), [cell("total"), cell("two")]),
    relation: ">=",
  };
  expect(checkRuleSet(standardOf([sumOfRow, above])).contradictory).toEqual(["row-sum", "above"]);
});

test("an equation said again is counted as following from those before, once for each time that it is written out", () => {
  const again = { ...sumOfRow, id: "again" };
  const third = { ...equal(named("twice"), cell("one"), cell("two")), forEach: { columns: ["one", "two"] } };
  const report = checkRuleSet(standardOf([sumOfRow, again, third]));
  expect(report.listedTwice).toEqual([
    ["row-sum", "again"],
    ["twice", "twice"],
  ]);
  expect(report.dependent).toEqual(
    new Map([
      ["again", 1],
      ["twice", 1],
    ]),
  );
  const thrice = { ...third, forEach: { columns: ["total", "one", "two"] } };
  expect(checkRuleSet(standardOf([thrice])).dependent).toEqual(new Map([["twice", 2]]));
});

test("equations that leave no room for an amount contradict each other", () => {
  const report = checkRuleSet(standardOf([sumOfRow, equal(named("part"), cell("total"), cell("one"))]));
  expect(report.contradictory).toEqual(["row-sum", "part"]);
});

test("one that contradicts the others only under its condition is named alone", () => {
  const condition = { when: [{ zero: [cell("two")] }] };
  const clash = equal(named("clash"), cell("one"), [cell("total"), cell("two")], condition);
  const fine = equal(named("fine"), cell("total"), cell("one"), condition);
  expect(checkRuleSet(standardOf([sumOfRow, clash, fine])).contradictory).toEqual(["clash"]);
});

test("a sum that follows from two others is dependent, a cell in no identity is free", () => {
  const report = checkRuleSet(
    standardOf([
      equal(named("a"), cell("one"), cell("total")),
      { ...equal(named("b"), cell("total"), cell("one")), right: [cell("one"), cell("one")] },
    ]),
  );
  expect(report.free).toEqual(["T1.main two"]);
  expect(report.rows).toBe(2);
});

test("an identity over rows that the standard does not have is never written out", () => {
  expect(
    checkRuleSet(
      standardOf([
        sumOfRow,
        equal(named("none"), line("T1.main", "nowhere", "one"), line("T1.main", "nowhere", "two")),
      ]),
    ).unused,
  ).toEqual(["none"]);
});
