import type { Language } from "../core/messages/message";
import type { ComparedNumber, ComparedOutcome, PublicationComparison } from "../core/text/compare";
import { cliWords, fill } from "./words";

/** The comparison with last year's text for a reviewer: how many, then what looks copied, then every other difference. */
export function comparisonLines({ name, numbers }: PublicationComparison, language: Language): string[] {
  const words = cliWords[language];
  const of = (outcome: ComparedOutcome): ComparedNumber[] => numbers.filter((number) => number.outcome === outcome);
  const outcomes = ["copied", "changed", "new", "gone", "same"] as const;
  const counts = Object.fromEntries(outcomes.map((outcome) => [outcome, of(outcome).length]));
  const line = ({ section, thing, now = "—", before = "—", outcome }: ComparedNumber): string =>
    `  ${section}　${words.comparedOutcomes[outcome]}　${thing}　${bare(before)} → ${bare(now)}`;
  return [
    fill(words.compared, { file: name, ...counts }),
    ...(["copied", "changed", "new", "gone"] as const).flatMap((outcome) => of(outcome).map(line)),
  ];
}

function bare(printed: string): string {
  return printed.replace(/\s/g, "");
}
