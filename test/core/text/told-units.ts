import fc from "fast-check";
import { noFacts, type Fact, type Facts } from "../../../src/core/inputs/facts";
import { comparedFigure, leafCodeRows } from "../../../src/core/inputs/compared-figures";
import { formSheets } from "../../../src/core/inputs/definition/input-sheets";
import { codeItem, lastYearField, lastYearItems, reasonField } from "../../../src/core/inputs/definition/last-year";
import { amount, sum, zero, type Amount } from "../../../src/core/money/amount";
import { roundTo } from "../../../src/core/money/rounding";
import { inUnit, projectRowsOf } from "../../../src/core/reading/lookup";
import type { Figure, Reading } from "../../../src/core/reading/reading";
import { Random } from "../../support/units/random";
import { anyLayout } from "../../support/units/arbitrary";
import { drawUnit } from "../../support/units/layout";
import { makeUnit } from "../../support/units/unit";
import { withInputs, type WrittenUnit } from "../narrative/written-units";

/**
 * Units of all kinds whose input sheets tell one story: last year's parts add up to last year's total, what is reserved
 * lies within the procurement, uses and performance targets have the money of their projects. A share of the facts is
 * left out, so that the narrative has gaps.
 */
export const anyToldUnit: fc.Arbitrary<WrittenUnit> = fc
  .record({
    seed: fc.integer({ min: 1, max: 1_000_000 }),
    exact: fc.boolean(),
    layout: anyLayout,
    share: fc.constantFrom(1, 0.8),
  })
  .map(({ seed, exact, layout, share }) =>
    withInputs(drawUnit(makeUnit(seed, { exact }), layout), (reading) =>
      consistentFacts(reading, new Random(seed), share),
    ),
  );

function consistentFacts(reading: Reading, random: Random, share: number): Facts {
  const fields = new Map<string, Fact>();
  const put = (field: string, value: Amount): void => {
    if (random.chance(share)) fields.set(field, number(value));
  };
  for (const [field, fact] of formFacts(random)) if (random.chance(share)) fields.set(field, fact);
  // Office expenses pay for goods.
  const office = leafCodeRows(reading, "T6.main").find(({ code }) => code === "30201");
  const goods = random.pick([zero, wan(office?.figures.get("total"))]);
  const works = money(random);
  const services = money(random);
  const total = goods.plus(works).plus(services);
  const medium = roundTo(total.times(random.pick(["0", "0.4", "1"])), 2);
  put("procurement.goods", goods);
  put("procurement.works", works);
  put("procurement.services", services);
  put("procurement.smallAndMedium", medium);
  put("procurement.smallAndMicro", roundTo(medium.times(random.pick(["0", "0.5", "1"])), 2));
  const vanished = random.chance(0.3) ? money(random) : undefined;
  for (const [item, before] of ledger(reading, random, vanished)) {
    put(lastYearField(item), before);
    if (random.chance(0.7)) fields.set(reasonField(item), { text: "2022年新增8人、3个项目" });
  }
  const projects = projectRowsOf(reading, "T7.main").map((row) => ({
    name: row.project ?? "",
    total: wan(row.figures.get("total")),
  }));
  return {
    ...noFacts,
    fields,
    lastYearCodes: vanished ? [{ code: "2299999", name: { text: "其他支出" } }] : [],
    projects: projects.map(({ name, total: whole }) => {
      const part = roundTo(whole.times("0.3"), 2);
      const uses = random.chance(0.5)
        ? [{ use: { text: "维护18台设备" } }]
        : [
            { use: { text: "购置办公用品" }, amount: number(part) },
            { use: { text: "其他" }, amount: number(whole.minus(part)) },
          ];
      return {
        name: { text: name },
        values: new Map([["policyBasis", { text: "某某〔2022〕16号" }]]),
        uses,
        places: new Map(),
      };
    }),
    performanceTargets: projects
      .filter(() => random.chance(share))
      .map(({ name, total: whole }) => ({
        project: { text: name },
        values: new Map<string, Fact>([
          ["total", number(whole)],
          ["fiscal", number(whole)],
          ["other", number(zero)],
          ["goal", { text: "维护18台设备，故障率不高于5%" }],
        ]),
        indicators: [
          { level1: "产出指标", level2: "数量指标", level3: { text: "设备数" }, value: { text: "≥18台" } },
          { level1: "产出指标", level2: "数量指标", level3: { text: "效果" }, value: { text: "好" } },
        ],
        places: new Map(),
      })),
  };
}

/** Last year's figures: the items of the general public budget and its two kinds make up its total. */
function ledger(reading: Reading, random: Random, vanished: Amount | undefined): Map<string, Amount> {
  const items = new Map<string, Amount>();
  const near = (figure: Figure | undefined): Amount => {
    const now = wan(figure);
    return random.pick([now, zero, now.plus("7.31"), roundTo(now.times("0.5"), 2), roundTo(now.times("0.97"), 2)]);
  };
  for (const { id } of lastYearItems) items.set(id, near(comparedFigure(reading, id)));
  const codes = leafCodeRows(reading, "T5.main").map(
    ({ code = "", figures }) => [codeItem(code), near(figures.get("total"))] as const,
  );
  for (const [item, before] of codes) items.set(item, before);
  if (vanished) items.set(codeItem("2299999"), vanished);
  const general = sum([...codes.map(([, before]) => before), vanished ?? zero]);
  const basic = roundTo(general.times(random.pick(["0", "0.25", "0.6", "1"])), 2);
  items.set("generalPublicBudget", general);
  items.set("appropriation.basicExpenditure", basic);
  items.set("appropriation.projectExpenditure", general.minus(basic));
  for (const kind of ["basicExpenditure", "projectExpenditure"]) {
    // What is the same this year, and said to be, was the same last year.
    const isSame = wan(comparedFigure(reading, kind)).eq(wan(comparedFigure(reading, `appropriation.${kind}`)));
    if (isSame) items.set(kind, items.get(`appropriation.${kind}`) ?? zero);
  }
  return items;
}

function formFacts(random: Random): [string, Fact][] {
  const fields = formSheets
    .flatMap(({ groups }) => groups.flatMap((group) => group.fields))
    .filter(({ list, id }) => !list && id !== "unit.year" && !id.startsWith("procurement."));
  return fields.map(({ id, kind, choices = [] }) => {
    if (kind === "amount" || kind === "number") return [id, number(money(random))];
    if (id !== "assets.generalVehicleCount" && (kind === "count" || kind === "changeCount"))
      return [id, number(amount(String(random.pick([0, 1, 2, 8, 21]))))];
    // A unit that runs vehicles has one.
    if (id === "assets.generalVehicleCount") return [id, number(amount("2"))];
    if (kind === "choice") return [id, { text: random.pick([...choices]) }];
    return [id, { text: kind === "date" ? "2022-03-15" : id === "unit.name" ? "某单位" : "某项说明12个" }];
  });
}

function money(random: Random): Amount {
  return amount(random.pick(["0", "0.5", "3", "11.85", "24", "380.82", "1234.56"]));
}

function number(value: Amount): Fact {
  return { text: value.toFixed(), amount: value };
}

function wan(figure: Figure | undefined): Amount {
  return figure ? roundTo(inUnit(figure.value, figure.amountUnit, "万元"), 2) : zero;
}
