import type { MarkKind } from "../core/marks/marks";
import type { MarkLook } from "../core/marks/mark-areas";

/**
 * How the product knows its marks again: the condition of each names the product and always holds. A conditional format
 * has no name, and one without a trace beside it (a hidden name, a setting) leaves nothing when it goes.
 */
export const MARK_FORMULA = 'ISTEXT("_bda_mark")';

/** With or without the leading "=", as hosts give it. */
export function isMarkFormula(formula: string): boolean {
  return formula.replace(/^=/, "").trim() === MARK_FORMULA;
}

export interface MarkStyle {
  readonly border: "thin" | "dashed" | "dotted";
  readonly borderColor: string;
  readonly fill?: string;
  readonly color?: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly underline?: "single" | "double";
}

/**
 * Each kind has a border and a typeface of its own, so that it is told without colours, too, and in a black-and-white
 * print; the fills differ in brightness. Text on them keeps a contrast of more than 7 to 1.
 */
const styles: Readonly<Record<MarkKind, MarkStyle>> = {
  error: { border: "thin", borderColor: "#9C0006", fill: "#FFC7CE", color: "#6A0004", bold: true },
  verify: { border: "dashed", borderColor: "#7F6000", fill: "#FFF2CC", color: "#4D3A00", italic: true },
  suspect: { border: "dotted", borderColor: "#404040" },
};

/** The underline tells how many findings there are: a single one for one, a double one for several. */
export function markStyle({ kind, several }: MarkLook): MarkStyle {
  const style = styles[kind];
  return kind === "suspect" ? style : { ...style, underline: several ? "double" : "single" };
}
