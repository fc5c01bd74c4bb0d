import { sum, zero } from "../money/amount";
import type { Figure, Reading } from "../reading/reading";
import type { CellRef } from "../workbook/address";
import type { Claim, ListedSum, Statement, TiedClaim } from "./claims";
import type { FactIndex, TypedStretch } from "./fact-index";
import { currentOf, judgeChange, judgeRate, judgeShare, printedFigure, signed, signOfChange } from "./judge";
import type { LastYearAmount, LastYearAmounts } from "./last-year";
import type { FigureNames } from "./names";
import { cuts, exactly, overlap, rangeOf, sameQuantity, type Printed } from "./printed";
import type { PrintedProject } from "./projects";
import { sumRange } from "./judge";
import { amount } from "../money/amount";

type Tie = Pick<TiedClaim, "status" | "cells" | "isRounded">;

const untied: Tie = { status: "untied", cells: [], isRounded: false };

export interface TieSources {
  readonly reading: Reading;
  readonly names: FigureNames;
  readonly facts: FactIndex;
  readonly lastYear: LastYearAmounts;
  readonly statements: readonly Statement[];
  readonly lists: readonly ListedSum[];
  readonly claims: readonly Claim[];
  readonly projects: readonly PrintedProject[];
  /** Stretches of the source that repeat what somebody typed. */
  readonly typed: readonly TypedStretch[];
}

/** Ties each claim to the cells that give it, or says that nothing does. */
export function tieClaims(sources: TieSources): TiedClaim[] {
  return sources.claims.map((claim) => ({ claim, ...new Tying(sources, claim).tie() }));
}

class Tying {
  private readonly statement: Statement | undefined;

  constructor(
    private readonly sources: TieSources,
    private readonly claim: Claim,
  ) {
    const all = sources.statements.filter((one) =>
      [one.current, one.last, one.change, one.rate, one.share].includes(claim),
    );
    // One amount may be compared twice, with a budget and with what was carried out of it.
    this.statement = all.find((one) => judgeChange(one) === "right" || judgeRate(one) === "right") ?? all[0];
  }

  tie(): Tie {
    const { claim } = this;
    const typed = this.sources.typed.find(
      ({ start, end }) => start <= claim.place.start && claim.place.end <= end + claim.unit.length,
    );
    const byKind = this.byKind();
    if (byKind.status !== "untied" || !typed) return byKind;
    return { status: "tied", cells: [typed.cell], isRounded: false };
  }

  private byKind(): Tie {
    switch (this.claim.kind) {
      case "amount":
        return this.claim.period === "this" ? this.current() : this.last();
      case "change":
        return this.change();
      case "rate":
        return this.rate();
      case "share":
        return this.share();
      case "count":
        return this.fact(0.1) ?? this.ofList() ?? this.counted() ?? this.ofNames() ?? untied;
    }
  }

  private current(): Tie {
    return this.ofProject() ?? this.known();
  }

  /** The amount of a project, or of its only use, is the one of its row. */
  private ofProject(): Tie | undefined {
    const project = this.sources.projects.find(
      ({ amount: size, uses }) => size === this.claim || uses.some((use) => use.amount === this.claim),
    );
    const total = project?.row?.figures.get("total");
    return total && this.figure([total]);
  }

  private known(): Tie {
    const { figures, isExact } = this.statement?.subject ?? this.named();
    const exact = isExact ? this.figure(figures) : undefined;
    return (
      exact ??
      this.fact(0.25) ??
      this.ofList() ??
      this.figure(figures) ??
      this.fact(0) ??
      this.ofTargets() ??
      this.leftOut() ??
      untied
    );
  }

  private named(): Pick<Statement["subject"], "figures" | "isExact"> {
    const { figures, exact } = this.sources.names.find(this.claim.label);
    return { figures, isExact: exact };
  }

  /** The figure that the claim prints, a figure of the section's own tables first. */
  private figure(figures: readonly Figure[]): Tie | undefined {
    const own = ownTables(this.sources.reading, this.claim.section);
    const equal = figures.filter((figure) => sameQuantity(printedFigure(figure), this.claim.printed));
    const best = equal.find(({ table }) => own.includes(table)) ?? equal[0];
    if (!best) return undefined;
    return {
      status: "tied",
      cells: [best.cell],
      isRounded: !exactly(printedFigure(best)).eq(exactly(this.claim.printed)),
    };
  }

  /** A number of the input sheets under a name that is at least so like. */
  private fact(least: number): Tie | undefined {
    const { printed, label, unit } = this.claim;
    const found = this.sources.facts.find(printed, label, unit, least);
    return found && { status: "tied", cells: [found.cell], isRounded: false };
  }

  /** A whole that the text itself takes apart. */
  private ofList(): Tie | undefined {
    const { claim } = this;
    const list = this.sources.lists.find(({ whole, parts }) => whole === claim && parts.length > 0);
    const fits =
      list &&
      cuts.some((cut) =>
        overlap(
          sumRange(
            list.parts.map(({ printed }) => printed),
            cut,
          ),
          rangeOf(claim.printed, cut),
        ),
      );
    return fits ? { status: "derived", cells: [], isRounded: false } : undefined;
  }

  /** Nothing, of a thing that its table leaves out. */
  private leftOut(): Tie | undefined {
    const cell = this.claim.printed.value.eq(zero) ? this.sources.names.leftOut(this.claim.label) : undefined;
    return cell && { status: "tied", cells: [cell], isRounded: false };
  }

  /** The money of all performance targets. */
  private ofTargets(): Tie | undefined {
    const totals = this.sources.facts.numbers.filter(({ field }) => /^performance\.\d+\.total$/.test(field));
    if (totals.length === 0) return undefined;
    const all = { value: sum(totals.map(({ value }) => value)), decimals: 2, scale: amount("10000") };
    return sameQuantity(all, this.claim.printed)
      ? { status: "derived", cells: totals.map(({ cell }) => cell), isRounded: false }
      : undefined;
  }

  /** Number of the projects with performance targets. */
  private counted(): Tie | undefined {
    const names = this.sources.facts.targetCells;
    return names.length > 0 && exactly(this.claim.printed).eq(amount(String(names.length)))
      ? { status: "derived", cells: names, isRounded: false }
      : undefined;
  }

  /** "8个科室，分别是：…": as many as somebody typed, and the sentence goes on to name. */
  private ofNames(): Tie | undefined {
    const { sentence, place, printed } = this.claim;
    const names = this.sources.typed.find(
      ({ start, end, listed = 0 }) =>
        place.end <= start && end <= sentence.end && listed > 1 && exactly(printed).eq(amount(String(listed))),
    );
    return names && { status: "derived", cells: [names.cell], isRounded: false };
  }

  private last(): Tie {
    const { printed } = this.claim;
    const fact = this.sources.facts.lastYear().find((one) => sameQuantity(inWan(one), printed));
    if (fact) return { status: "tied", cells: [fact.cell], isRounded: false };
    const { statement } = this;
    const isFlat = statement?.flat && currentOf(statement).some((current) => sameQuantity(current, printed));
    return statement && (isFlat === true || judgeChange(statement) === "right" || judgeRate(statement) === "right")
      ? this.derived()
      : untied;
  }

  private change(): Tie {
    const { statement, claim } = this;
    if (!statement) return untied;
    if (judgeChange(statement) === "right" || judgeRate(statement) === "right") return this.derived();
    const typed = this.sources.facts.lastYear().map(({ value, cell }) => ({ value, cells: [cell] }));
    const lastYear = [...this.before(statement), ...typed].find((before) =>
      currentOf(statement).some((current) => {
        const difference = exactly(current).minus(exactly(inWan(before)));
        return sameQuantity({ value: difference.div("10000"), decimals: 8, scale: amount("10000") }, asChange(claim));
      }),
    );
    if (lastYear) return this.derived(lastYear.cells);
    // Nothing last year: the whole amount is the change.
    const isAll = statement.noBase && currentOf(statement).some((current) => sameQuantity(current, claim.printed));
    return isAll || claim.printed.value.eq(zero) ? this.derived() : untied;
  }

  private rate(): Tie {
    const { statement, claim } = this;
    if (!statement) return untied;
    const verdict = judgeRate(statement);
    if (verdict === "right" || (verdict === "zero-base" && claim.printed.value.eq(zero))) return this.derived();
    // No amount of last year in the sentence: what the input sheets tell of its thing.
    const last =
      verdict === "unknown" ? this.before(statement).find((one) => this.givesRate(statement, one)) : undefined;
    return last ? this.derived(last.cells) : untied;
  }

  private before({ subject }: Statement): LastYearAmount[] {
    return subject.isExact ? subject.figures.flatMap((figure) => this.sources.lastYear.of(figure) ?? []) : [];
  }

  private givesRate(statement: Statement, before: LastYearAmount): boolean {
    const last = { ...this.claim, printed: inWan(before) };
    return judgeRate({ ...statement, last }) === "right" && signOfChange({ ...statement, last }) === signOf(this.claim);
  }

  private share(): Tie {
    const { statement, claim, sources } = this;
    if (!statement) return untied;
    const fits = judgeShare(claim, currentOf(statement), wholesOf(sources, statement));
    return fits ? this.derived() : untied;
  }

  private derived(more: readonly CellRef[] = []): Tie {
    const current = this.statement?.current?.printed;
    const figure = this.statement?.subject.figures.find((one) => !current || sameQuantity(printedFigure(one), current));
    return { status: "derived", cells: [...(figure ? [figure.cell] : []), ...more], isRounded: false };
  }
}

/**
 * Everything that a share may be a share of: named in the sentence, printed before it in the section, or a table's total.
 * What the sentence itself gives is the part: of itself anything is 100 %.
 */
export function wholesOf(
  { reading, names, claims }: Pick<TieSources, "reading" | "names" | "claims">,
  { share, current }: Statement,
): Printed[] {
  if (!share) return [];
  const named =
    share.whole === undefined || share.whole === "" ? [] : names.find(share.whole).figures.map(printedFigure);
  const printed = claims.filter(
    (claim) =>
      claim !== current &&
      claim.kind === "amount" &&
      claim.section === share.section &&
      claim.period === "this" &&
      claim.place.start < share.place.start,
  );
  const totals = reading.tables.flatMap(({ blocks }) =>
    blocks.flatMap(({ rows }) =>
      rows.filter(({ kind }) => kind === "line").flatMap(({ figures }) => [...figures.values()]),
    ),
  );
  return [...named, ...printed.map((claim) => claim.printed), ...totals.map(printedFigure)];
}

export function ownTables({ standard }: Reading, section: string): readonly string[] {
  return standard.text?.sections.filter(({ id }) => id === section).flatMap(({ tables }) => tables) ?? [];
}

function inWan({ value }: Pick<LastYearAmount, "value">): Printed {
  return { value, decimals: 2, scale: amount("10000") };
}

function signOf(claim: Claim): -1 | 0 | 1 {
  const value = signed(claim);
  return value.eq(zero) ? 0 : value.gt(zero) ? 1 : -1;
}

function asChange(claim: Claim): Printed {
  return { ...claim.printed, value: signed(claim).div(claim.printed.scale) };
}
