import { noFacts } from "../inputs/facts";
import type { Reading } from "../reading/reading";
import { cellKey } from "../workbook/address";
import { namedYear } from "./budget-year";
import type { Claim, Statement } from "./claims";
import { printedFigure } from "./judge";
import { coreName } from "./labels";
import { normalise, quoteOf, type Stretch } from "./normal-text";
import { exactly, sameQuantity } from "./printed";
import { readText, type TextReading } from "./read-text";
import { ownTables } from "./tie";

/**
 * changed, same: both years tell it. new, gone: one of them does. copied: it still says last year's number, although the
 * amount beside it changed or this year's table has another one.
 */
export type ComparedOutcome = "changed" | "same" | "new" | "gone" | "copied";

/** One number of a thing in both publications, as printed; a missing one is not told there. */
export interface ComparedNumber {
  readonly section: string;
  readonly thing: string;
  readonly kind: Claim["kind"];
  readonly outcome: ComparedOutcome;
  readonly now?: string;
  readonly before?: string;
  /** The sentence that tells it this year, else last year's. */
  readonly quote: string;
  /** Where this year's number stands in its text. */
  readonly place?: Stretch;
}

export interface PublicationComparison {
  /** File name of last year's publication. */
  readonly name: string;
  readonly numbers: readonly ComparedNumber[];
}

/** This year's publication against last year's, number by number, in the order of this year's text; what is gone comes last. */
export function comparePublications(
  now: TextReading,
  earlier: { readonly name: string; readonly text: string },
  reading: Reading,
): PublicationComparison {
  const year = namedYear(normalise(earlier.text).text);
  const before = readText(earlier.text, reading, noFacts, year);
  if (!before) return { name: earlier.name, numbers: [] };
  const last = toldIn(before);
  const current = toldIn(now);
  const numbers = [...current].map(([key, told]) => compared(now, told, before, last.get(key), reading));
  const gone = [...last].flatMap(([key, told]) => (current.has(key) ? [] : [onlyIn(before, told, "gone")]));
  return { name: earlier.name, numbers: [...numbers, ...gone] };
}

interface Told {
  readonly thing: string;
  readonly claim: Claim;
  readonly statement?: Statement;
}

const roles = ["current", "change", "rate", "share"] as const;

/** What a text tells, by section, thing and kind of number; of a thing told twice in a section the first counts. */
function toldIn(text: TextReading): Map<string, Told> {
  const told = new Map<string, Told>();
  const put = (thing: string, key: string, claim: Claim, statement?: Statement): void => {
    const whole = `${claim.section}|${key}|${claim.kind}`;
    const named = text.names.unitNames.reduce((rest, name) => rest.replace(name, ""), thing);
    if (key !== "" && !told.has(whole)) told.set(whole, { thing: named, claim, ...(statement && { statement }) });
  };
  for (const statement of text.statements) {
    const { label } = statement.subject;
    for (const role of roles) {
      const claim = statement[role];
      if (claim) put(label, keyOf(text, statement), claim, statement);
    }
  }
  for (const { claim } of text.claims) {
    if (claim.kind === "count") put(claim.label, `${coreName(claim.label, text.names.unitNames)}${claim.unit}`, claim);
  }
  return told;
}

/** Both texts are read by the same tables: a thing that they have is known by its cells, another by its name. */
function keyOf({ names }: TextReading, { subject }: Statement): string {
  const [figure] = subject.isExact ? subject.figures : [];
  return figure ? cellKey(figure.cell) : coreName(subject.label, names.unitNames);
}

function compared(
  now: TextReading,
  { thing, claim, statement }: Told,
  before: TextReading,
  last: Told | undefined,
  reading: Reading,
): ComparedNumber {
  if (!last) return onlyIn(now, { thing, claim }, "new");
  const isSame = isEqual(claim, last.claim);
  const outcome = isSame ? (isCopied(claim, statement, last.statement, reading) ? "copied" : "same") : "changed";
  return { ...onlyIn(now, { thing, claim }, outcome), before: quoteOf(before.source, last.claim.place) };
}

function isEqual(a: Claim, b: Claim): boolean {
  return a.unit === "%" || b.unit === "%"
    ? exactly(a.printed).eq(exactly(b.printed)) && a.direction === b.direction
    : sameQuantity(a.printed, b.printed) && a.direction === b.direction;
}

/** The same number as last year, where it should be another one. */
function isCopied(claim: Claim, now: Statement | undefined, last: Statement | undefined, reading: Reading): boolean {
  if (!now || !last || claim.printed.value.eq("0")) return false;
  if (claim === now.current) {
    const own = ownTables(reading, claim.section);
    const figures = now.subject.isExact ? now.subject.figures.filter(({ table }) => own.includes(table)) : [];
    return figures.length > 0 && !figures.some((figure) => sameQuantity(printedFigure(figure), claim.printed));
  }
  // A share may well stay; a change of another amount that is the same to the last digit is last year's.
  return (
    claim.kind !== "share" &&
    now.current !== undefined &&
    last.current !== undefined &&
    !isEqual(now.current, last.current)
  );
}

function onlyIn({ source }: TextReading, { thing, claim }: Told, outcome: ComparedOutcome): ComparedNumber {
  const printed = quoteOf(source, claim.place);
  const quote = quoteOf(source, claim.sentence);
  const { section, kind, place } = claim;
  return outcome === "gone"
    ? { section, thing, kind, outcome, before: printed, quote }
    : { section, thing, kind, outcome, now: printed, quote, place };
}
