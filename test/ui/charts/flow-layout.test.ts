import { moneyFlow, type MoneyFlow } from "../../../src/core/report/money-flow";
import { amount } from "../../../src/core/money/amount";
import { readWithBestStandard } from "../../../src/core/reading/read-workbook";
import { standards } from "../../../src/core/standards/registry";
import { drawnFlow, type DrawnFlow } from "../../../src/ui/charts/flow-layout";
import { drawUnit, plainLayout } from "../../support/units/layout";
import { makeUnit } from "../../support/units/unit";

function flowOf(seed: number): MoneyFlow {
  const flow = moneyFlow(readWithBestStandard(drawUnit(makeUnit(seed, { exact: true }), plainLayout), standards));
  if (!flow) throw new Error("nothing flows");
  return flow;
}

function drawn(flow: MoneyFlow): DrawnFlow {
  const picture = drawnFlow(flow);
  if (!picture) throw new Error("nothing is drawn");
  return picture;
}

test.each([1, 5, 12, 31, 44])("unit %i: everything lies inside, labels of a column have room", (seed) => {
  const { width, height, nodes } = drawn(flowOf(seed));
  for (const stage of ["income", "class", "use"]) {
    const column = nodes.filter(({ node }) => node.stage === stage).sort((a, b) => a.y - b.y);
    expect(new Set(column.map(({ x }) => x)).size).toBe(1);
    column.forEach((one, index) => {
      expect(one.x).toBeGreaterThanOrEqual(0);
      expect(one.x + one.width).toBeLessThanOrEqual(width);
      expect(one.y).toBeGreaterThanOrEqual(0);
      expect(one.y + one.height).toBeLessThanOrEqual(height);
      const next = column[index + 1];
      // Three lines of 13 pixels.
      if (next) expect(next.y + next.height / 2 - (one.y + one.height / 2)).toBeGreaterThanOrEqual(39);
    });
  }
});

test("thickness is in proportion to the amount", () => {
  const flow = flowOf(12);
  const { nodes } = drawn(flow);
  const scales = nodes
    .filter(({ height }) => height > 5)
    .map(({ node, height }) => height / Number(node.amount.toFixed()));
  for (const scale of scales) expect(scale).toBeCloseTo(scales[0] ?? 0, 4);
});

test("what is negative is not drawn, and nothing is where a stage has nothing", () => {
  const flow = flowOf(12);
  const [first] = flow.links;
  const negative = {
    ...flow,
    links: flow.links.map((link) => (link === first ? { ...link, amount: amount("-3") } : link)),
  };
  expect(drawn(negative).links).toHaveLength(flow.links.length - 1);
  expect(drawnFlow({ ...flow, links: flow.links.filter(({ to }) => !to.startsWith("use")) })).toBeUndefined();
});
