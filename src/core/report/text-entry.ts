import { quoteOf } from "../text/normal-text";
import type { TextReading } from "../text/read-text";
import type { ClaimStatus } from "../text/claims";
import { a1 } from "../workbook/address";

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
      cells: cells.map((cell) => ({ sheet: cell.sheet, cell: a1(cell) })),
    })),
    counts: { tied: count("tied"), derived: count("derived"), untied: count("untied") },
  };
}
