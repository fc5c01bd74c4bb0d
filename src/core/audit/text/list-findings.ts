import type { Claim, ListedSum } from "../../text/claims";
import { sumRange } from "../../text/judge";
import { cuts, exactly, overlap, rangeOf } from "../../text/printed";
import { sum } from "../../money/amount";
import type { TextReading } from "../../text/read-text";
import type { RuleFinding } from "../rule";
import { printed, printedLike, sentenceFinding } from "./sentence-finding";

/** A list whose parts must make up its whole: a finding when they cannot, whatever was rounded. */
export function listFinding(text: TextReading, { whole, parts }: ListedSum): RuleFinding[] {
  if ([whole, ...parts].some(({ isApproximate }) => isApproximate)) return [];
  const total = sum(parts.map((part) => exactly(part.printed)));
  // Counts are never rounded.
  const fits =
    whole.kind === "count"
      ? total.eq(exactly(whole.printed))
      : cuts.some((cut) =>
          overlap(
            sumRange(
              parts.map((part) => part.printed),
              cut,
            ),
            rangeOf(whole.printed, cut),
          ),
        );
  if (fits) return [];
  const finest = parts.reduce((a, b) => (b.printed.decimals > a.printed.decimals ? b : a), whole);
  const data = {
    thing: thingOf(whole),
    printed: printed(whole),
    expected: printedLike(total, { ...whole, printed: { ...whole.printed, decimals: finest.printed.decimals } }),
  };
  return [sentenceFinding(text, [whole, ...parts], { key: "text.list-differs", data })];
}

/** Without what stands behind the number, and without its 其中. */
function thingOf({ label }: Claim): string {
  return label.replace(/[，,:].*$/, "");
}
