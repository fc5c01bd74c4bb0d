import { amount } from "../money/amount";
import type { Claim, ClaimKind } from "./claims";
import type { Paragraph } from "./lines";
import { sourceStretch, type Stretch } from "./normal-text";
import { yuanPerUnit, type TextNumber } from "./numbers";
import type { Sentence } from "./segments";

/** Makes claims of the numbers of one section, with their places in the source. */
export class ClaimMaker {
  readonly made: Claim[] = [];
  paragraph: Paragraph | undefined;
  sentence: Sentence = { start: 0, end: 0, mark: "" };

  constructor(private readonly section: string) {}

  make(
    kind: ClaimKind,
    { value, decimals, unit, isApproximate, start, end }: TextNumber,
    label: string,
    more: Pick<Claim, "isAside"> & Partial<Claim>,
  ): Claim {
    const claim: Claim = {
      kind,
      section: this.section,
      place: this.inSource(start, end),
      sentence: this.ofSentence(),
      printed: { value, decimals, scale: yuanPerUnit[unit] ?? amount("1") },
      unit,
      label,
      period: "this",
      isApproximate,
      ...more,
    };
    this.made.push(claim);
    return claim;
  }

  ofSentence(): Stretch {
    return this.inSource(this.sentence.start, this.sentence.end);
  }

  /** A stretch of the paragraph's normal text, in the source. */
  inSource(start: number, end: number): Stretch {
    return this.paragraph ? sourceStretch(this.paragraph.normal, { start, end }) : { start, end };
  }
}
