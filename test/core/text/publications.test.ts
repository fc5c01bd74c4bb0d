import fc from "fast-check";
import { findingsOf, runRules } from "../../../src/core/audit/rule";
import { textRules } from "../../../src/core/audit/text-rules";
import { noFacts } from "../../../src/core/inputs/facts";
import { renderMessage } from "../../../src/core/messages/render";
import { readWorkbook } from "../../../src/core/reading/read-workbook";
import { shanghaiDistrict2023 } from "../../../src/core/standards/shanghai-district-2023";
import { xinjiang2022 } from "../../../src/core/standards/xinjiang-2022";
import { quoteOf } from "../../../src/core/text/normal-text";
import { readText } from "../../../src/core/text/read-text";
import { drawUnit, plainLayout } from "../../support/units/layout";
import { Random } from "../../support/units/random";
import { makeShanghaiUnit } from "../../support/units/shanghai";
import { makeUnit, type Unit, type UnitOptions } from "../../support/units/unit";
import { ToldBudget } from "./publications/budget";
import { anyManner, Pen, type PrintedNumber, type Slip } from "./publications/manner";
import { writePublication, writeShanghaiPublication } from "./publications/write";

interface Form {
  readonly standard: typeof xinjiang2022;
  readonly make: (seed: number, options: UnitOptions) => Unit;
  readonly write: typeof writePublication;
}

const forms: readonly Form[] = [
  { standard: xinjiang2022, make: makeUnit, write: writePublication },
  { standard: shanghaiDistrict2023, make: makeShanghaiUnit, write: writeShanghaiPublication },
];

/** One unit's tables and its publication in words of its own, with one wrong number where a slip is given. */
function published({ standard, make, write }: Form, seed: number, slip?: Slip) {
  const options = { exact: seed % 3 === 0 };
  const layout = { ...plainLayout, unit: seed % 2 === 0 ? "元" : "万元" } as const;
  const snapshot = drawUnit(make(seed, options), layout, standard);
  const reading = readWorkbook(snapshot, standard);
  const random = new Random(seed);
  const pen = new Pen(anyManner(random), slip);
  const source = write(new ToldBudget(makeUnit(seed, options), random), pen, random);
  const text = readText(source, reading, noFacts);
  if (!text) throw new Error("the standard has a text");
  const findings = findingsOf(runRules(textRules, { snapshot, grids: [], reading, instances: [], text }));
  return { source, text, findings, printed: pen.printed };
}

const seeds = fc.integer({ min: 1, max: 1_000_000 });
const seed = Number(process.env["PUBLICATION_SEED"] ?? "3");
const numRuns = Number(process.env["PUBLICATIONS"] ?? "20");

test.each(forms)(
  "no true sentence is called wrong, however it is worded, and nearly every number has a source",
  (form) => {
    let numbers = 0;
    const untied: string[] = [];
    fc.assert(
      fc.property(seeds, (unit) => {
        const { text, findings, source, printed } = published(form, unit);
        const errors = findings.filter(({ severity }) => severity === "error");
        expect(errors.map(({ message, texts }) => `${renderMessage(message, "zh-CN")} ${texts?.[0]?.quote}`)).toEqual(
          [],
        );
        // Every number that was written is one that was read.
        expect(text.claims.length).toBeGreaterThanOrEqual(printed.length);
        numbers += text.claims.length;
        for (const { status, claim } of text.claims)
          if (status === "untied") untied.push(quoteOf(source, claim.sentence));
      }),
      { seed, numRuns, endOnFailure: true },
    );
    expect(numbers).toBeGreaterThan(numRuns * 40);
    expect(untied.length).toBeLessThan(numbers / 500);
  },
);

/** Another first digit: a slip that no rounding hides. */
function otherDigit(digits: string): string {
  return digits.replace(/[1-9]/, (digit) => String((Number(digit) % 9) + 1));
}

test.each(forms)(
  "a wrong number is found: all amounts, and every change, rate and share that its digits can prove wrong",
  (form) => {
    const found = new Map<PrintedNumber["kind"], { all: number; asError: number }>();
    for (let unit = 1; unit <= 20; unit++) {
      const { length } = published(form, unit).printed;
      for (const step of [1, 2, 3]) {
        const { printed, findings } = published(form, unit, { at: (unit * 7 + step * 11) % length, wrong: otherDigit });
        const kind = printed.find(({ isWrong }) => isWrong)?.kind;
        if (!kind) continue;
        const count = found.get(kind) ?? { all: 0, asError: 0 };
        count.all++;
        if (findings.some(({ severity }) => severity === "error")) count.asError++;
        found.set(kind, count);
      }
    }
    const share = (kinds: readonly PrintedNumber["kind"][]): number => {
      const counts = kinds.flatMap((kind) => found.get(kind) ?? []);
      const sum = (pick: "all" | "asError"): number => counts.reduce((total, count) => total + count[pick], 0);
      return sum("asError") / sum("all");
    };
    expect(share(["amount", "last"])).toBeGreaterThan(0.97);
    // Coarse rates prove little: 增加5万元，增长3% holds for many bases.
    expect(share(["change", "rate", "share"])).toBeGreaterThan(0.75);
  },
);
