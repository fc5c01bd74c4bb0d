import type { Facts } from "../inputs/facts";
import type { Reading } from "../reading/reading";
import type { ListedSum, Statement, TiedClaim } from "./claims";
import { FactIndex, type TypedStretch } from "./fact-index";
import { partsOf } from "./lines";
import { LastYearAmounts } from "./last-year";
import { FigureNames } from "./names";
import { normalise, sourceStretch } from "./normal-text";
import { budgetYear } from "./budget-year";
import { targetsOf, type PrintedTarget } from "./performance";
import { projectsOf, type PrintedProject } from "./projects";
import { Scanner } from "./scan";
import { divide, type DividedText } from "./sections";
import { tieClaims } from "./tie";

/** A text taken apart: what it asserts, and what of that the workbook gives. */
export interface TextReading extends DividedText {
  readonly source: string;
  readonly claims: readonly TiedClaim[];
  readonly statements: readonly Statement[];
  readonly lists: readonly ListedSum[];
  readonly projects: readonly PrintedProject[];
  readonly targets: readonly PrintedTarget[];
  readonly names: FigureNames;
  readonly facts: Facts;
}

/**
 * Reads a published text against its workbook: sections, statements, claims, and the cells behind each. Table rows are
 * lines with tabs between the cells. `year`: the one whose budget the text tells. Undefined when the standard says nothing about texts. Never throws on what a user wrote.
 */
export function readText(
  source: string,
  reading: Reading,
  facts: Facts,
  year: number | undefined = budgetYear(source, reading, facts),
): TextReading | undefined {
  const form = reading.standard.text;
  if (!form) return undefined;
  const divided = divide(partsOf(source), form);
  const names = new FigureNames(reading, unitNamesOf(reading, facts));
  const index = new FactIndex(facts, reading);
  const typed: TypedStretch[] = [];
  const scanned = divided.sections.map(({ id, paragraphs }) => {
    const scanner = new Scanner(names, year, id);
    for (const { paragraph, number, isHeading } of paragraphs) {
      for (const stretch of index.stretchesIn(paragraph.normal.text)) {
        typed.push({ ...stretch, ...sourceStretch(paragraph.normal, stretch) });
      }
      if (isHeading) scanner.heading(paragraph.normal.text.slice(paragraph.bodyStart));
      else scanner.read(paragraph, number);
    }
    return scanner.result();
  });
  const claims = scanned.flatMap((one) => one.claims).sort((a, b) => a.place.start - b.place.start);
  const statements = scanned.flatMap((one) => one.statements);
  const lists = scanned.flatMap((one) => one.lists);
  const projects = projectsOf(source, divided, claims, reading);
  const lastYear = new LastYearAmounts(reading, facts);
  const tied = tieClaims({ reading, projects, names, facts: index, lastYear, statements, lists, claims, typed });
  return { ...divided, source, claims: tied, statements, lists, names, facts, projects, targets: targetsOf(divided) };
}

/** As the tables print it and as the user typed it, normalised. */
function unitNamesOf(reading: Reading, facts: Facts): string[] {
  return [reading.unitName, facts.fields.get("unit.name")?.text].flatMap((name) =>
    name === undefined || name === "" ? [] : [normalise(name).text],
  );
}
