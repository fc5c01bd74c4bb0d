import fc from "fast-check";
import { moneyFlow, type MoneyFlow } from "../../../src/core/report/money-flow";
import { sum } from "../../../src/core/money/amount";
import { inUnit, lineFigure } from "../../../src/core/reading/lookup";
import type { Reading } from "../../../src/core/reading/reading";
import { readWithBestStandard } from "../../../src/core/reading/read-workbook";
import { standards } from "../../../src/core/standards/registry";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { sampleSnapshot } from "../../support/sample-snapshot";
import { anyLayout } from "../../support/units/arbitrary";
import { withCell } from "../../support/units/change";
import { drawUnit, plainLayout } from "../../support/units/layout";
import { makeShanghaiUnit } from "../../support/units/shanghai";
import { makeUnit } from "../../support/units/unit";

const read = (snapshot: WorkbookSnapshot): Reading => readWithBestStandard(snapshot, standards);

function told({ nodes, links }: MoneyFlow): string[] {
  return [
    ...nodes.map(
      ({ id, amount, received }) => `${id} ${amount.toFixed(2)}${received ? ` of ${received.toFixed(2)}` : ""}`,
    ),
    ...links.map(({ from, to, amount }) => `${from} → ${to} ${amount.toFixed(2)}`),
  ];
}

test("the sample's money goes from one income through one 类 to both kinds of expenditure", () => {
  const flow = moneyFlow(read(sampleSnapshot()));
  expect(flow && told(flow)).toEqual([
    "income generalPublicBudget 384.33",
    "class 201 384.33",
    "use basicExpenditure 290.93",
    "use projectExpenditure 93.40",
    "income generalPublicBudget → class 201 384.33",
    "class 201 → use basicExpenditure 290.93",
    "class 201 → use projectExpenditure 93.40",
  ]);
  expect(flow?.nodes[1]?.name["zh-CN"]).toBe("一般公共服务支出");
});

test("every exact unit in any layout spends in each 类 what it receives, and all of it is in the picture", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000 }), anyLayout, (seed, layout) => {
      const reading = read(drawUnit(makeUnit(seed, { exact: true }), layout));
      const flow = moneyFlow(reading);
      const stated = lineFigure(reading, "T3.main", "total", "total");
      if (!flow || !stated) throw new Error("a unit without expenditure");
      const total = inUnit(stated.value, stated.amountUnit, flow.amountUnit);
      for (const stage of ["income", "class", "use"] as const) {
        const nodes = flow.nodes.filter((node) => node.stage === stage);
        expect(sum(nodes.map(({ amount }) => amount)).toFixed()).toBe(total.toFixed());
      }
      expect(flow.nodes.filter(({ received }) => received !== undefined)).toEqual([]);
    }),
    { numRuns: 25 },
  );
});

test("the Shanghai form tells the same way of the money", () => {
  const shanghai = standards.find(({ id }) => id === "shanghai-district-2023");
  if (!shanghai) throw new Error("no such standard");
  const reading = read(drawUnit(makeShanghaiUnit(12, { exact: true }), plainLayout, shanghai));
  expect(reading.standard).toBe(shanghai);
  const flow = moneyFlow(reading);
  expect(new Set(flow?.nodes.map(({ stage }) => stage))).toEqual(new Set(["income", "class", "use"]));
  expect(flow?.nodes.filter(({ received }) => received !== undefined)).toEqual([]);
});

test("a 类 whose two tables disagree keeps both amounts", () => {
  const plain = drawUnit(makeUnit(12, { exact: true }), plainLayout);
  const [link] = moneyFlow(read(plain))?.links ?? [];
  const [cell] = link?.cells ?? [];
  if (!link || !cell) throw new Error("nothing flows");
  const flow = moneyFlow(read(withCell(plain, cell, Number(link.amount.plus("1").toFixed()))));
  const changed = flow?.nodes.find(({ id }) => id === link.to);
  expect(changed?.received?.minus(changed.amount).toFixed()).toBe("1");
});

test("without one of the two tables there is no picture", () => {
  const sample = sampleSnapshot();
  const without = (name: string): Reading =>
    read({ ...sample, sheets: sample.sheets.filter((sheet) => sheet.name !== name) });
  expect(moneyFlow(without("表二"))).toBeUndefined();
  expect(moneyFlow(without("表三"))).toBeUndefined();
  const reading = read(sample);
  const { id, name, tables, identities } = reading.standard;
  expect(moneyFlow({ ...reading, standard: { id, name, tables, identities } })).toBeUndefined();
});
