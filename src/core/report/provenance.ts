import type { CheckResult } from "../audit/check-result";
import { FigurePlaces } from "../audit/describe";
import type { Finding } from "../audit/finding";
import { IdentityDescriber } from "../audit/identity-findings";
import { expandIdentities, type IdentityInstance } from "../identities/instances";
import type { Message, MessageKey } from "../messages/message";
import { printAmount } from "../money/rounding";
import { cellsBehind } from "../narrative/blocked";
import type { Narrative } from "../narrative/span";
import type { Figure } from "../reading/reading";
import { cellKey, plainAddress, type CellRef } from "../workbook/address";
import { CellMap } from "../workbook/cell-map";

/** What is to be told of one cell: how its number came about, what weighs it, and which sentences rest on it. */
export interface CellProvenance {
  readonly cell: CellRef;
  /** One sentence: the amount and how it was written, or why there is none. */
  readonly held: Message;
  /** The identities that it stands in, those that do not hold first. */
  readonly identities: readonly WeighingIdentity[];
  /** Findings of other rules about the cell. */
  readonly findings: readonly Finding[];
  /** Sentences of the narrative whose figures or words rest on it. */
  readonly sentences: readonly RestingSentence[];
}

/** One identity written out, judged as in the check's findings. */
export interface WeighingIdentity {
  readonly rule: string;
  readonly outcome: "broken" | "verify" | "rounding" | "holds";
  readonly message: Message;
  /** The first of the other cells, to be looked at. */
  readonly others: readonly CellRef[];
  /** How many others there are. */
  readonly otherCount: number;
  /** The finding that says so; absent where it holds. */
  readonly finding?: string;
}

export interface RestingSentence {
  readonly section: string;
  readonly title: string;
  /** The sentence in pieces; those that rest on the cell are told apart. */
  readonly pieces: readonly { readonly text: string; readonly isOwn: boolean }[];
}

const OTHERS_SHOWN = 8;
const outcomes = ["broken", "verify", "rounding", "holds"] as const;

/** Answers for any cell of the workbook that was checked; what all answers need is made once. */
export function provenance(result: CheckResult, narrative: Narrative): (cell: CellRef) => CellProvenance {
  const { reading, findings } = result;
  const describer = new IdentityDescriber(reading);
  const places = new FigurePlaces(reading);
  const instances = instancesByCell(expandIdentities(reading).instances);
  const figures = new CellMap<Figure>();
  for (const { blocks } of reading.tables) {
    for (const { rows } of blocks) {
      for (const row of rows) for (const figure of row.figures.values()) figures.set(figure.cell, figure);
    }
  }
  const identityRules = new Set(reading.standard.identities.map(({ id }) => id));
  return (cell) => ({
    cell,
    held: heldIn(cell, figures.get(cell), result, places),
    identities: (instances.get(cell) ?? [])
      .map((instance) => weighing(cell, instance, findings, describer))
      .sort((a, b) => outcomes.indexOf(a.outcome) - outcomes.indexOf(b.outcome)),
    findings: findings.filter((finding) => !identityRules.has(finding.rule) && isAbout(finding, cell)),
    sentences: sentencesOn(cell, narrative),
  });
}

function instancesByCell(instances: readonly IdentityInstance[]): CellMap<IdentityInstance[]> {
  const byCell = new CellMap<IdentityInstance[]>();
  for (const instance of instances) {
    for (const { figure } of instance.terms) {
      const known = byCell.get(figure.cell);
      if (known === undefined) byCell.set(figure.cell, [instance]);
      // A cell that an identity names twice is weighed by it once.
      else if (known.at(-1) !== instance) known.push(instance);
    }
  }
  return byCell;
}

function heldIn(cell: CellRef, figure: Figure | undefined, { coverage }: CheckResult, places: FigurePlaces): Message {
  const unread = coverage.unread.find((other) => cellKey(other.cell) === cellKey(cell));
  if (unread) {
    const { text, why } = unread;
    return { key: "cell.unread", data: { cell: plainAddress(cell), text, why } };
  }
  if (figure === undefined || figure.written === "unreadable") {
    return { key: "cell.other", data: { cell: plainAddress(cell) } };
  }
  const { formula, value, decimals, amountUnit: unit } = figure;
  const data = { place: places.describe(figure), value: printAmount(value, decimals), unit };
  if (formula !== undefined) return { key: "cell.calculated", data: { ...data, formula } };
  return { key: writtenKeys[figure.written], data };
}

const writtenKeys: Readonly<Record<Exclude<Figure["written"], "unreadable">, MessageKey>> = {
  number: "cell.typed",
  text: "cell.text-number",
  blank: "cell.blank",
  dash: "cell.dash",
};

function weighing(
  cell: CellRef,
  instance: IdentityInstance,
  findings: readonly Finding[],
  describer: IdentityDescriber,
): WeighingIdentity {
  const { definition, terms } = instance;
  const finding = findings.find((candidate) => isOf(candidate, instance));
  const own = cellKey(cell);
  const others = new Map(terms.map(({ figure }) => [cellKey(figure.cell), figure.cell]));
  others.delete(own);
  return {
    rule: definition.id,
    outcome: finding ? outcomeOf(finding) : "holds",
    message: finding?.message ?? describer.holding(instance),
    others: [...others.values()].slice(0, OTHERS_SHOWN),
    otherCount: others.size,
    ...(finding && { finding: finding.id }),
  };
}

/** True when the finding came from this very instance. */
function isOf({ rule, cells }: Finding, { definition, terms }: IdentityInstance): boolean {
  if (rule !== definition.id || cells.length !== terms.length) return false;
  return terms.every(({ figure }, index) => {
    const weighed = cells[index];
    return weighed !== undefined && cellKey(weighed.cell) === cellKey(figure.cell);
  });
}

function outcomeOf({ severity }: Finding): WeighingIdentity["outcome"] {
  if (severity === "error") return "broken";
  return severity === "rounding" ? "rounding" : "verify";
}

function isAbout({ cell, cells }: Finding, wanted: CellRef): boolean {
  const key = cellKey(wanted);
  return (cell !== undefined && cellKey(cell) === key) || cells.some((weighed) => cellKey(weighed.cell) === key);
}

function sentencesOn(cell: CellRef, { sections }: Narrative): RestingSentence[] {
  const key = cellKey(cell);
  return sections.flatMap(({ id, title, paragraphs }) =>
    paragraphs
      .flatMap(({ sentences }) => sentences)
      .flatMap(({ spans }): RestingSentence[] => {
        const pieces = spans.map((span) => ({
          text: span.text,
          isOwn: cellsBehind(span).some((behind) => cellKey(behind) === key),
        }));
        return pieces.some(({ isOwn }) => isOwn) ? [{ section: id, title, pieces }] : [];
      }),
  );
}
