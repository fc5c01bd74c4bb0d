import type { Judgement } from "../identities/faults";
import { missingRows, type MissingRow } from "../identities/missing-row";
import type { IdentityInstance } from "../identities/instances";
import { fromGrains, isBroken, buildSystem, type SystemRow } from "../identities/system";
import type { Message, MessageKey } from "../messages/message";
import { sum, type Amount } from "../money/amount";
import { printAmount } from "../money/rounding";
import { inUnit } from "../reading/lookup";
import type { Figure, Reading } from "../reading/reading";
import { a1 } from "../workbook/address";
import { FigurePlaces } from "./describe";
import type { Finding, Severity, WeighedCell, WitnessValue } from "./finding";

/** A finding before it has its number in the report. */
export type FindingDraft = Omit<Finding, "id">;

/** Findings of every identity that does not hold as printed, together with the row of the system each came from. */
export function identityFindings(
  reading: Reading,
  judgement: Judgement,
  toVerify: readonly IdentityInstance[],
): { readonly draft: FindingDraft; readonly row?: SystemRow }[] {
  const describer = new IdentityDescriber(reading);
  // The first of the broken sums speaks of the row for all of them.
  const missing = new Map(missingRows(judgement).flatMap((row) => (row.sums[0] ? [[row.sums[0], row] as const] : [])));
  const rounded: MessageKey = judgement.mode === "half-up" ? "identity.rounding" : "identity.truncation";
  return [
    ...judgement.errors.map((row) => ({
      draft: describer.error(row, missing.get(row), judgement.system.grainDecimals),
      row,
    })),
    ...judgement.rounding.map((row) => ({
      draft: { ...describer.draft(row.instance, "rounding", rounded), witness: witnessOf(row, judgement) },
      row,
    })),
    ...judgement.undecided.map((row) => ({
      draft: describer.draft(row.instance, "warning", "identity.undecided"),
      row,
    })),
    ...buildSystem(toVerify, judgement.mode)
      .rows.filter(isBroken)
      .map((row) => ({ draft: describer.draft(row.instance, "warning", "identity.verify") })),
  ];
}

function errorKey({ definition, terms }: IdentityInstance): MessageKey {
  if (definition.relation === ">=") return "identity.below-bound";
  if (definition.relation === "<=") return "identity.above-bound";
  const tables = new Set(terms.map(({ figure }) => figure.block));
  return tables.size > 1 ? "identity.figures-differ" : "identity.sum-differs";
}

/** Yuan for the cells of the row: with them and the rest of the witness every identity holds. */
function witnessOf(row: SystemRow, { witness, system }: Judgement): WitnessValue[] {
  return row.terms.flatMap(({ variable }) => {
    const grains = witness.get(variable.index);
    return grains === undefined
      ? []
      : [{ cell: variable.figure.cell, yuan: fromGrains(grains, "元", system.grainDecimals) }];
  });
}

/**
 * Yuan for every cell that an identity weighs, errors apart: they print as the figures do, and with them every identity
 * outside the errors holds. A cell that no tail reaches keeps what it prints. Undefined when nothing was rounded.
 */
export function completeWitness({ rounding, witness, system, errors }: Judgement): WitnessValue[] | undefined {
  if (rounding.length === 0) return undefined;
  const wrong = new Set(errors);
  return system.variables.flatMap(({ index, figure, printed }) =>
    (system.places[index] ?? []).every(({ row }) => wrong.has(row))
      ? []
      : [{ cell: figure.cell, yuan: fromGrains(witness.get(index) ?? printed, "元", system.grainDecimals) }],
  );
}

/** Says of an identity what its figures state and what they should. */
export class IdentityDescriber {
  private readonly places: FigurePlaces;

  constructor(reading: Reading) {
    this.places = new FigurePlaces(reading);
  }

  /** `missing` is the row that may have been left out below the subject. */
  error({ instance }: SystemRow, missing: MissingRow | undefined, grainDecimals: number): FindingDraft {
    if (!missing) return this.draft(instance, "error", errorKey(instance));
    const draft = this.draft(instance, "error", "identity.row-missing");
    const count = String(missing.values.length);
    return {
      ...draft,
      message: {
        ...draft.message,
        data: { ...draft.message.data, count, values: this.lacking(missing, grainDecimals) },
      },
    };
  }

  private lacking({ values }: MissingRow, grainDecimals: number): Message[] {
    return values.map(({ total: { figure }, lacks }) => ({
      key: "place.lacking",
      data: {
        column: this.places.column(figure),
        amount: printAmount(fromGrains(lacks, figure.amountUnit, grainDecimals), figure.decimals),
        unit: figure.amountUnit,
      },
    }));
  }

  draft(instance: IdentityInstance, severity: Severity, key: MessageKey): FindingDraft {
    const { subject, definition, terms } = instance;
    const unit = subject.amountUnit;
    const stated = side(terms, "left", unit);
    const expected = side(terms, "right", unit);
    const difference = stated.minus(expected);
    const decimals = Math.max(...terms.map(({ figure }) => decimalsIn(figure, unit)));
    const print = (value: Amount): string => printAmount(value, decimals);
    return {
      rule: definition.id,
      severity,
      table: subject.table,
      cell: subject.cell,
      stated,
      expected,
      amountUnit: unit,
      decimals,
      message: {
        key,
        data: {
          place: this.places.describe(subject),
          other: this.others(instance),
          identity: definition.name,
          stated: print(stated),
          expected: print(expected),
          difference: print(difference.abs()),
          unit,
          cell: a1(subject.cell),
        },
      },
      cells: weighed(instance),
    };
  }

  /** One sentence about an identity that no finding is about. */
  holding(instance: IdentityInstance): Message {
    const { stated, expected, message } = this.draft(instance, "info", "identity.holds");
    const isEqual = stated !== undefined && expected !== undefined && stated.eq(expected);
    const { relation } = instance.definition;
    if (relation === "=") return isEqual ? message : { ...message, key: "identity.holds-rounded" };
    return { ...message, key: relation === ">=" ? "identity.not-below" : "identity.not-above" };
  }

  private others({ terms }: IdentityInstance): Message | Message[] {
    const right = terms.filter((term) => term.side === "right");
    return right.length > 0 && right.length <= 2
      ? right.map(({ figure }) => this.places.describe(figure))
      : { key: "place.others", data: {} };
  }
}

/** Digits after the point when the figure is printed in the other unit: 384.33 万元 has none in 元. */
export function decimalsIn(figure: Figure, unit: Figure["amountUnit"]): number {
  if (figure.amountUnit === unit) return figure.decimals;
  return unit === "万元" ? figure.decimals + 4 : Math.max(0, figure.decimals - 4);
}

function side(terms: IdentityInstance["terms"], wanted: "left" | "right", unit: Figure["amountUnit"]): Amount {
  return sum(
    terms
      .filter((term) => term.side === wanted)
      .map(({ figure, coefficient }) => {
        const value = inUnit(figure.value, figure.amountUnit, unit);
        const positive = (coefficient === 1) === (wanted === "left");
        return positive ? value : value.times("-1");
      }),
  );
}

function weighed({ terms, definition }: IdentityInstance): WeighedCell[] {
  const rightCount = terms.filter((term) => term.side === "right").length;
  return terms.map(({ figure, coefficient, side: onSide }) => ({
    cell: figure.cell,
    role: roleOf(definition.relation, onSide, coefficient, rightCount),
    ...(figure.written !== "blank" && { value: figure.value, decimals: figure.decimals }),
  }));
}

function roleOf(
  relation: "=" | ">=" | "<=",
  onSide: "left" | "right",
  coefficient: 1 | -1,
  rightCount: number,
): WeighedCell["role"] {
  if (relation !== "=" && onSide === "right") return "bound";
  if (relation === "=" && rightCount === 1) return "equal";
  if (onSide === "left") return "total";
  return coefficient === -1 ? "addend" : "subtrahend";
}
