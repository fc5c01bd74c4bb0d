import { amount, zero, type Amount } from "../../../../src/core/money/amount";
import { percentage, printAmount } from "../../../../src/core/money/rounding";
import type { Random } from "../../../support/units/random";

/** How one writer prints numbers and words; chosen once for a whole publication. */
export interface Manner {
  readonly amounts: "万元" | "元" | "元 with commas" | "whole 万元" | "万元 without closing zeros";
  readonly rateDigits: 0 | 1 | 2;
  /** 比上年, 较上年, 同比 … */
  readonly than: string;
  readonly up: string;
  readonly down: string;
  readonly rose: string;
  readonly fell: string;
  readonly reason: string;
  readonly flat: string;
  readonly noBase: string;
  readonly marks: "full" | "half";
  /** A machine reader breaks lines and puts spaces into numbers. */
  readonly broken: boolean;
}

export function anyManner(random: Random): Manner {
  return {
    amounts: random.pick(["万元", "万元", "元", "元 with commas", "whole 万元", "万元 without closing zeros"]),
    rateDigits: random.pick([0, 1, 2, 2]),
    than: random.pick(["比上年预算数", "较上年", "比上年预算", "与上年相比", "同比", "较上年同期", "比上年年初预算"]),
    up: random.pick(["增加", "增加了", "增长", "净增"]),
    down: random.pick(["减少", "减少了", "下降", "压减"]),
    rose: random.pick(["增长", "增幅", "增长了", "增长率为", "上升"]),
    fell: random.pick(["下降", "降幅", "下降了", "减幅为", "降低"]),
    reason: random.pick(["，主要原因是", "。主要原因是：", "，主要是", "，原因为", "，主要是由于"]),
    flat: random.pick(["与上年持平", "与上年预算数一致", "较上年无增减变化", "与上年相同"]),
    noBase: random.pick(["上年无此项预算，增长率无可比性", "上年未安排此项预算", "上年无此项预算，无法计算增长率"]),
    marks: random.pick(["full", "full", "half"]),
    broken: random.chance(0.3),
  };
}

/** Which number of the publication is printed wrong, counted from 0; none when undefined. */
export interface Slip {
  readonly at: number;
  /** Its digits changed; the same digits mean that nothing could be changed. */
  readonly wrong: (digits: string) => string;
}

/** A number of the publication. */
export interface PrintedNumber {
  readonly kind: "amount" | "last" | "change" | "rate" | "share";
  readonly text: string;
  readonly isWrong: boolean;
}

/** Prints numbers in one manner and remembers them in their order. */
export class Pen {
  readonly printed: PrintedNumber[] = [];

  constructor(
    readonly manner: Manner,
    private readonly slip?: Slip,
  ) {}

  /** `yuan` in the writer's unit: "384.33万元". */
  amount(yuan: bigint, kind: PrintedNumber["kind"] = "amount"): string {
    const exact = amount(String(yuan));
    const wan = exact.div("10000");
    switch (this.manner.amounts) {
      case "元":
        return this.put(kind, String(yuan), "元");
      case "元 with commas":
        return this.put(kind, printAmount(exact).replace(/\B(?=(\d{3})+\.)/g, ","), "元");
      case "whole 万元":
        return this.put(kind, printAmount(wan, 0), "万元");
      case "万元 without closing zeros":
        return this.put(kind, printAmount(wan).replace(/\.?0+$/, ""), "万元");
      case "万元":
        return this.put(kind, printAmount(wan), "万元");
    }
  }

  /** part / whole in the writer's digits, without sign. */
  rate(part: bigint, whole: bigint, kind: "rate" | "share" = "rate"): string {
    const magnitude = (value: bigint): Amount => amount(String(value < 0n ? -value : value));
    const digits = percentage(magnitude(part), magnitude(whole), this.manner.rateDigits) ?? String(zero);
    return this.put(kind, digits, "%");
  }

  private put(kind: PrintedNumber["kind"], digits: string, unit: string): string {
    const isHere = this.slip?.at === this.printed.length;
    const text = isHere ? this.slip.wrong(digits) : digits;
    this.printed.push({ kind, text: `${text}${unit}`, isWrong: text !== digits });
    return `${text}${unit}`;
  }
}

/** As another program or a machine reader hands the text on. */
export function typeset(paragraphs: readonly string[], { marks, broken }: Manner, random: Random): string {
  return paragraphs
    .map((paragraph) =>
      marks === "half" ? paragraph.replace(/[，：；（）]/g, (mark) => half[mark] ?? mark) : paragraph,
    )
    .map((paragraph) => (broken ? breakUp(paragraph, random) : paragraph))
    .join("\n\n");
}

const half: Readonly<Record<string, string>> = { "，": ",", "：": ":", "；": ";", "（": "(", "）": ")" };
const lineLength = 30;

function breakUp(paragraph: string, random: Random): string {
  const letters = [
    ...paragraph.replace(/(\d)\.(\d)/g, (whole, a: string, b: string) => (random.chance(0.3) ? `${a}. ${b}` : whole)),
  ];
  const lines: string[] = [];
  while (letters.length > 0) lines.push(letters.splice(0, lineLength).join(""));
  return lines.join("\n");
}
