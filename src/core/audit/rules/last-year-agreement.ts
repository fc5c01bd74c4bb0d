import { describeField } from "../../inputs/definition/input-sheets";
import type { Fact } from "../../inputs/facts";
import { printAmount, roundTo } from "../../money/rounding";
import { placeInFile, plainAddress } from "../../workbook/address";
import { createRule, type RuleFinding } from "../rule";

/** Digits of every figure in the text. */
const printedDecimals = 2;

/** What the user typed as last year's figure is what last year's workbook says; the typed one is printed. */
export const lastYearAgreement = createRule({
  meta: {
    id: "last-year-agreement",
    number: 55,
    name: { "zh-CN": "填报的上年数与上年工作簿一致", "en-US": "Typed figures of last year agree with its workbook" },
    basis: "财预〔2016〕143号：与上年对比的各项数据应当来自同一份上年预算",
    severity: "warning",
    fix: {
      "zh-CN": "以上年公开的数为准：改正填报表中的上年数，或者换用正确的上年工作簿。",
      "en-US": "Last year’s published figure counts: correct the typed one, or give the right workbook.",
    },
  },
  applies: ({ prior, facts }) => prior !== undefined && facts !== undefined,
  check: ({ prior, facts }) =>
    [...(prior?.figures ?? [])].flatMap(([field, read]): RuleFinding[] => {
      const typed = facts?.fields.get(field);
      return typed && typed !== read ? difference(field, typed, read, prior?.name ?? "") : [];
    }),
});

function difference(field: string, typed: Fact, read: Fact, file: string): RuleFinding[] {
  if (!typed.amount || !read.amount || !typed.cell || !read.cell) return [];
  // The workbook may count in 元: what is printed must agree.
  const stated = roundTo(typed.amount, printedDecimals);
  const expected = roundTo(read.amount, printedDecimals);
  if (stated.eq(expected)) return [];
  return [
    {
      cell: typed.cell,
      stated,
      expected,
      amountUnit: "万元",
      decimals: printedDecimals,
      message: {
        key: "last-year.differs",
        data: {
          item: describeField(field)?.label ?? field,
          typed: printAmount(stated),
          at: plainAddress(typed.cell),
          file,
          other: placeInFile(read.cell),
          read: printAmount(expected),
          difference: printAmount(stated.minus(expected).abs()),
        },
      },
      cells: [
        { cell: typed.cell, role: "equal", value: stated, decimals: printedDecimals },
        { cell: read.cell, role: "equal", value: expected, decimals: printedDecimals },
      ],
    },
  ];
}
