import type { FigurePlaces } from "../audit/describe";
import type { WeighedCell } from "../audit/finding";
import { decimalsIn, type FindingDraft } from "../audit/identity-findings";
import type { MessageKey } from "../messages/message";
import { decimalsOf, type Amount } from "../money/amount";
import { printAmount } from "../money/rounding";
import type { Evaluated, SidedFigure } from "./evaluate";
import type { Relation } from "./expression";
import type { WrittenRule } from "./read-rules";

const keys: Record<Relation, MessageKey> = {
  "=": "custom.not-equal",
  "<=": "custom.above",
  "<": "custom.not-below",
  ">=": "custom.below",
  ">": "custom.not-above",
  "<>": "custom.equal",
};

/** The finding of a rule that does not hold: its own sentence first, then both sides and every cell. */
export function brokenRule(
  { id, severity, message, text }: WrittenRule,
  relation: Relation,
  { subject, left, right, figures }: Evaluated,
  places: FigurePlaces,
): FindingDraft {
  const unit = subject.amountUnit;
  const decimals = Math.max(
    ...figures.map(({ figure }) => decimalsIn(figure, unit)),
    decimalsOf(left),
    decimalsOf(right),
  );
  const print = (value: Amount): string => printAmount(value, decimals);
  return {
    rule: id,
    severity,
    table: subject.table,
    cell: subject.cell,
    ...(relation !== "<>" && { stated: left, expected: right }),
    amountUnit: unit,
    decimals,
    message: {
      key: keys[relation],
      data: {
        text: message === "" ? { key: "custom.without-text", data: {} } : message,
        rule: text,
        place: places.describe(subject),
        left: print(left),
        right: print(right),
        difference: print(left.minus(right).abs()),
        unit,
      },
    },
    cells: figures.map((sided) => weighed(sided, relation, figures)),
  };
}

function weighed(
  { figure, side, sign }: SidedFigure,
  relation: Relation,
  figures: readonly SidedFigure[],
): WeighedCell {
  const count = (wanted: SidedFigure["side"]): number => figures.filter((other) => other.side === wanted).length;
  const role = (): WeighedCell["role"] => {
    if (sign === -1) return "subtrahend";
    if (side === "right" && relation !== "=") return "bound";
    if (relation === "=" && count("left") === 1)
      return count("right") === 1 ? "equal" : side === "left" ? "total" : "addend";
    return "addend";
  };
  return {
    cell: figure.cell,
    role: role(),
    ...(figure.written !== "blank" && { value: figure.value, decimals: figure.decimals }),
  };
}
