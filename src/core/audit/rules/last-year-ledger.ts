import { judge } from "../../identities/faults";
import { isBroken, buildSystem, type SystemRow } from "../../identities/system";
import { comparisonLedger } from "../form/ledger-instances";
import { printAmount } from "../../money/rounding";
import { sum, type Amount } from "../../money/amount";
import { cellKey, plainAddress } from "../../workbook/address";
import { createRule, type RuleFinding } from "../rule";
import type { Severity } from "../finding";

/** Last year's figures, which this year's sentences imply one by one, add up among themselves. */
export const lastYearLedger = createRule({
  meta: {
    id: "last-year-ledger",
    number: 55,
    name: { "zh-CN": "各句隐含的上年数相互衔接", "en-US": "Last year's figures add up among themselves" },
    basis: "财预〔2016〕143号：与上年对比的各项数据应当来自同一份上年预算",
    severity: "error",
    fix: {
      "zh-CN": "把填报的上年数与上年公开的同一份预算逐项核对，改正不衔接的数。",
      "en-US":
        "Compare the typed figures with last year’s published budget one by one and correct those that do not fit.",
    },
  },
  applies: ({ facts, reading }) => facts !== undefined && reading.standard.comparison !== undefined,
  check: ({ facts, reading }) => {
    const instances = facts ? comparisonLedger(reading, facts) : [];
    if (instances.length === 0) {
      return { kind: "not-applicable", why: { key: "last-year.too-few-figures", data: {} } };
    }
    const definite = instances.filter(({ definition }) => definition.severity !== "warning");
    const usual = instances.filter(({ definition }) => definition.severity === "warning");
    const { errors, undecided, mode } = judge(definite);
    const blamed = new Set(errors.map(cellsOf));
    return [
      ...errors.map((row) => findingOf(row, "error")),
      ...undecided.map((row) => findingOf(row, "warning")),
      // What does not even hold as a bound is told once.
      ...buildSystem(usual, mode)
        .rows.filter((row) => isBroken(row) && !blamed.has(cellsOf(row)))
        .map((row) => findingOf(row, "warning")),
    ];
  },
});

function cellsOf({ instance }: SystemRow): string {
  return instance.terms.map(({ figure }) => cellKey(figure.cell)).join();
}

function findingOf({ instance }: SystemRow, severity: Severity): RuleFinding {
  const { definition, terms, subject } = instance;
  const side = (wanted: "left" | "right"): Amount =>
    sum(terms.filter((term) => term.side === wanted).map(({ figure }) => figure.value));
  const stated = side("left");
  const expected = side("right");
  const decimals = Math.max(...terms.map(({ figure }) => figure.decimals));
  const print = (value: Amount): string => printAmount(value, decimals);
  return {
    severity,
    cell: subject.cell,
    stated,
    expected,
    amountUnit: "万元",
    decimals,
    message: {
      key: severity === "error" ? "last-year.broken" : "last-year.verify",
      data: {
        identity: definition.name,
        stated: print(stated),
        expected: print(expected),
        difference: print(stated.minus(expected).abs()),
        cells: terms.map(({ figure }) => plainAddress(figure.cell)),
      },
    },
    cells: terms.map(({ figure, side: onSide }) => ({
      cell: figure.cell,
      role: onSide === "left" ? "total" : "addend",
      value: figure.value,
      decimals: figure.decimals,
    })),
  };
}
