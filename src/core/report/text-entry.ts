import { quoteOf } from "../text/normal-text";
import type { TextReading } from "../text/read-text";
import type { ClaimStatus } from "../text/claims";
import type { PublicationComparison } from "../text/compare";
import { place } from "./place";

/** The checked text in the report: each number it asserts, with the sentence around it and the cells that give it. */
export function textEntry({ source, claims }: TextReading): object {
  const count = (wanted: ClaimStatus): number => claims.filter(({ status }) => status === wanted).length;
  return {
    claims: claims.map(({ claim, status, cells, isRounded }) => ({
      section: claim.section,
      quote: quoteOf(source, claim.sentence),
      printed: quoteOf(source, claim.place).replace(/\s/g, ""),
      start: claim.place.start,
      end: claim.place.end,
      kind: claim.kind,
      status,
      ...(isRounded && { rounded: true }),
      cells: cells.map(place),
    })),
    counts: { tied: count("tied"), derived: count("derived"), untied: count("untied") },
  };
}

/** This year's publication against last year's in the report: what changed, stayed, came, went, and looks copied. */
export function comparisonEntry({ name, numbers }: PublicationComparison): object {
  return {
    file: name,
    numbers: numbers.map(({ section, thing, kind, outcome, now, before, quote }) => ({
      section,
      thing,
      kind,
      outcome,
      ...(now !== undefined && { now: now.replace(/\s/g, "") }),
      ...(before !== undefined && { before: before.replace(/\s/g, "") }),
      quote,
    })),
  };
}
