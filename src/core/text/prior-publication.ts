import { codesNamed, namesOf } from "../classification/dictionary";
import { comparedCodeRows, comparedFigure } from "../inputs/compared-figures";
import { codeItem, lastYearField } from "../inputs/definition/last-year";
import { noFacts, type Fact, type Facts, type LastYearCode } from "../inputs/facts";
import type { PriorFigures, PriorProblem } from "../inputs/prior/prior-workbook";
import type { Figure, Reading } from "../reading/reading";
import type { CellRef } from "../workbook/address";
import { namedYear } from "./budget-year";
import type { Claim, Statement } from "./claims";
import { pathOf } from "./labels";
import { normalise, quoteOf } from "./normal-text";
import { exactly, sameQuantity } from "./printed";
import { readText, type TextReading } from "./read-text";
import { ownTables } from "./tie";

/**
 * Last year's figures out of last year's publication: its sentences are read by the names of this year's tables, and what
 * each says of its own year is last year's. A text of another unit or year gives none, and says why; so does a figure that
 * the text tells in two ways. Pure; never throws on what a user wrote.
 */
export function priorPublication(
  { name, text: source }: { readonly name: string; readonly text: string },
  reading: Reading,
  facts: Facts,
): PriorFigures {
  const normal = normalise(source).text;
  const unit = normalise(facts.fields.get("unit.name")?.text ?? reading.unitName ?? "").text;
  const typed = facts.fields.get("unit.year")?.amount;
  const thisYear = typed ? Number(typed.toFixed()) : reading.year;
  const year = namedYear(normal);
  const unsaid = [
    ...(unit === "" || !normal.includes(unit) ? (["unit"] as const) : []),
    ...(thisYear === undefined || year === undefined ? (["year"] as const) : []),
  ];
  const none = { name, unsaid, figures: new Map<string, Fact>(), codes: [] };
  const problem = yearProblem(year, thisYear);
  if (problem) return { ...none, problem };
  const text = readText(source, reading, noFacts, year ?? (thisYear === undefined ? undefined : thisYear - 1));
  if (!text) return { ...none, problem: { kind: "no-figures" } };
  const { figures, codes } = new PriorText(name, text, reading);
  return figures.size === 0 ? { ...none, problem: { kind: "no-figures" } } : { name, unsaid, figures, codes };
}

function yearProblem(year: number | undefined, thisYear: number | undefined): PriorProblem | undefined {
  if (year === undefined || thisYear === undefined || year === thisYear - 1) return undefined;
  return { kind: year === thisYear ? "same-year" : "not-last-year", found: year, wanted: thisYear - 1 };
}

class PriorText {
  readonly figures = new Map<string, Fact>();
  readonly codes: LastYearCode[] = [];
  private readonly told: readonly Statement[];

  constructor(
    private readonly name: string,
    private readonly text: TextReading,
    private readonly reading: Reading,
  ) {
    this.told = text.statements.filter(({ current, notArranged }) => current ?? notArranged);
    const { comparison } = reading.standard;
    for (const { id } of comparison?.items ?? []) this.put(id, this.ofFigure(comparedFigure(reading, id)));
    // What was really spent stands in no budget's text.
    if (comparison?.codes.base !== "budget") return;
    const codes = comparedCodeRows(reading).flatMap(({ code }) => code ?? []);
    for (const code of codes) this.put(codeItem(code), this.ofFigure(comparedFigure(reading, codeItem(code))));
    this.takeGoneItems(new Set(codes));
  }

  /** What the section of the figure's own table says of it, all sentences the same. */
  private ofFigure(figure: Figure | undefined): Claim | undefined {
    if (!figure) return undefined;
    const naming = this.told.filter(({ subject }) => subject.isExact && subject.figures.includes(figure));
    const own = naming.filter(({ section }) => ownTables(this.reading, section).includes(figure.table));
    const anywhere = naming.filter(({ section }) => ownTables(this.reading, section).length === 0);
    return agreed((own.length > 0 ? own : anywhere).flatMap(({ current }) => current ?? []));
  }

  /** Items that only last year had, by their official names. */
  private takeGoneItems(known: ReadonlySet<string>): void {
    for (const { subject, current } of this.told) {
      const path = pathOf(subject.label);
      if (!current || subject.figures.length > 0 || path?.from !== 0 || path.names.length < 3) continue;
      const [code, another] = codesOf(path.names);
      if (code === undefined || another !== undefined || known.has(code)) continue;
      this.put(codeItem(code), current);
      this.codes.push({ code, name: { text: path.names.at(-1) ?? "", cell: this.placeOf(current) } });
    }
  }

  private put(item: string, claim: Claim | undefined): void {
    if (!claim || claim.isApproximate) return;
    const value = exactly(claim.printed).div("10000");
    this.figures.set(lastYearField(item), { text: value.toFixed(), amount: value, cell: this.placeOf(claim) });
  }

  private placeOf({ section, place, sentence }: Claim): CellRef {
    return {
      workbook: this.name,
      sheet: section,
      row: place.start,
      column: 0,
      words: quoteOf(this.text.source, { start: sentence.start, end: place.end }),
    };
  }
}

function agreed(claims: readonly Claim[]): Claim | undefined {
  const finest = [...claims].sort((a, b) => grain(b) - grain(a))[0];
  return finest && claims.every(({ printed }) => sameQuantity(printed, finest.printed)) ? finest : undefined;
}

/** Digits behind the point of 万元. */
function grain({ printed: { decimals, scale } }: Claim): number {
  return decimals + (scale.eq("1") ? 4 : 0);
}

/** Codes of 项 that are called so, below a 款 and a 类 of these names. */
function codesOf([cls = "", section = "", item = ""]: readonly string[]): string[] {
  const isNamed = (code: string, name: string): boolean =>
    namesOf(code, "functional").some((one) => normalise(one).text === name);
  return codesNamed(item, "functional").filter(
    (code) => code.length === 7 && isNamed(code.slice(0, 3), cls) && isNamed(code.slice(0, 5), section),
  );
}
