import type { Grid } from "../workbook/grid";
import { unitAndStaff } from "./definition/unit-and-staff";
import { FactCollector } from "./fact-collector";
import type { Fact } from "./facts";
import { findInputSheet } from "./find-sheet";
import { readForm } from "./read-form";

/** As the user typed them: "2022-03-15"; what is no date is missing here and a problem of `readInputs`. */
export interface PublicationDates {
  readonly approvedOn?: Fact;
  readonly publishedOn?: Fact;
}

/** The dates of approval and publication; both missing where there is no input sheet. */
export function readPublicationDates(grids: readonly Grid[]): PublicationDates {
  const grid = findInputSheet(grids, unitAndStaff);
  if (!grid) return {};
  const facts = new FactCollector();
  readForm(grid, unitAndStaff, facts);
  const approvedOn = facts.fields.get("publication.approvalDate");
  const publishedOn = facts.fields.get("publication.date");
  return { ...(approvedOn && { approvedOn }), ...(publishedOn && { publishedOn }) };
}
