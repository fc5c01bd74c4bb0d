import { coverageOf } from "../../../src/core/audit/coverage";
import { renderMessage } from "../../../src/core/messages/render";
import { smallReading } from "../../support/small-reading";
import { smallInstances } from "../../support/small-system";

const instances = smallInstances(
  {
    "T1.a": "3.00",
    "T1.b": ["1.00", { written: "text" }],
    "T1.c": ["0.00", { written: "dash" }],
    "T1.d": ["0.00", { written: "blank" }],
    "T2.a": "3.00",
    "T2.b": "1.00",
    "T2.c": ["2.00", { written: "text" }],
  },
  ["T1.a = T1.b + T1.c + T1.d", "T2.a = T2.b + T2.c"],
);
const cell = { sheet: "T2", row: 9, column: 0 };
const reading = smallReading(instances, { unread: [{ cell, text: "待定", reason: "not-a-number" }] });

test("a number, or a number kept as text, is checked when an identity weighs it; blanks and dashes do not count", () => {
  expect(coverageOf(reading, instances)).toMatchObject({ checked: 5, unchecked: 0, numericCells: 6 });
  expect(coverageOf(reading, instances.slice(0, 1))).toMatchObject({ checked: 2, unchecked: 3, numericCells: 6 });
});

test("a cell that only the unit's own rules weigh is checked too", () => {
  const figures = instances.slice(1).flatMap(({ terms }) => terms.slice(0, 1).map(({ figure }) => figure));
  expect(coverageOf(reading, instances.slice(0, 1), figures)).toMatchObject({ checked: 3, unchecked: 2 });
});

test("an unread cell is named with the reason", () => {
  const { unread } = coverageOf(reading, instances);
  expect(unread.map(({ cell: at, text, why }) => [at, text, renderMessage(why, "zh-CN")])).toEqual([
    [cell, "待定", "不是数字"],
  ]);
});
