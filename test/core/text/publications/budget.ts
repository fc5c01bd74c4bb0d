import { amount } from "../../../../src/core/money/amount";
import { roundTo } from "../../../../src/core/money/rounding";
import type { Random } from "../../../support/units/random";
import type { FactRow, Unit } from "../../../support/units/unit";

/** One thing of the budget: what a text calls it, this year's and last year's amount in 元. */
export interface Thing {
  readonly name: string;
  readonly now: bigint;
  readonly last: bigint;
}

/** A unit's budget beside last year's, which adds up as this year's does. */
export class ToldBudget {
  private readonly factors: readonly string[];

  constructor(
    readonly unit: Unit,
    random: Random,
  ) {
    this.factors = Array.from({ length: 8 }, () =>
      random.pick(["1", "0.5", "1.18", "0.97", "0", "1.055", "0.8493", "2.31"]),
    );
  }

  /** Of the rows of a block, by their code's length (functional or economic level) or their line. */
  rows(block: string, level?: number): readonly FactRow[] {
    const rows = this.unit.blocks[block] ?? [];
    return level === undefined ? rows : rows.filter(({ code }) => code?.length === level);
  }

  total(block: string, column = "total"): bigint {
    return this.rows(block).find(({ line }) => line === "total")?.amounts[column] ?? 0n;
  }

  income(line: string): bigint {
    return this.rows("T1.income").find((row) => row.line === line)?.amounts["amount"] ?? 0n;
  }

  /** The general public budget: its basic and its project expenditure change each at its own pace. */
  general(name: string, { basicExpenditure = 0n, projectExpenditure = 0n }: FactRow["amounts"]): Thing {
    const last = this.paced(basicExpenditure, 0) + this.paced(projectExpenditure, 1);
    return { name, now: basicExpenditure + projectExpenditure, last };
  }

  get appropriation(): Thing {
    return this.general("一般公共预算", this.amounts("T5.main"));
  }

  get fund(): Thing {
    const now = this.total("T9.main");
    return { name: "政府性基金预算", now, last: this.paced(now, 3) };
  }

  /** What is paid from neither of the two. */
  get otherMoney(): Thing {
    const now = this.income("total") - this.appropriation.now - this.fund.now;
    return { name: "其他", now, last: this.paced(now, 2) };
  }

  /** All that the unit takes in and spends. */
  whole(name: string): Thing {
    return sumOf(name, [this.appropriation, this.fund, this.otherMoney]);
  }

  amounts(block: string): FactRow["amounts"] {
    return this.rows(block).find(({ line }) => line === "total")?.amounts ?? {};
  }

  /** At the pace of its own number. */
  paced(yuan: bigint, pace: number): bigint {
    const product = amount(String(yuan)).times(this.factors[pace] ?? "1");
    return BigInt(roundTo(product, 0).toFixed(0));
  }
}

export function sumOf(name: string, parts: readonly Thing[]): Thing {
  const add = (pick: (thing: Thing) => bigint): bigint => parts.reduce((sum, part) => sum + pick(part), 0n);
  return { name, now: add(({ now }) => now), last: add(({ last }) => last) };
}
