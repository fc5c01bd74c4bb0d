import type { CellValue } from "../../../src/core/workbook/snapshot";

/** What versions of WPS are told to do differently, or what their papers leave open. */
export interface Manner {
  /** What an empty cell gives. */
  readonly empty: unknown;
  /** What a cell with an error gives. */
  error(text: string): unknown;
  /** What a typed number gives as its formula. */
  typed(value: CellValue): unknown;
  /** What the cells of a range give together. */
  several(rows: unknown[][]): unknown;
  /** What a range of different number formats gives: nothing, or the first one. */
  formats(formats: readonly string[]): unknown;
}

const CODES: Readonly<Record<string, number>> = {
  "#NULL!": 2000,
  "#DIV/0!": 2007,
  "#VALUE!": 2015,
  "#REF!": 2023,
  "#NAME?": 2029,
  "#NUM!": 2036,
  "#N/A": 2042,
};

export const MANNERS = {
  /** Arrays of rows, errors as numbers of COM. */
  current: {
    empty: undefined,
    error: (text) => -2_146_828_288 + (CODES[text] ?? 2042),
    typed: (value) => value,
    several: (rows) => rows,
    formats: () => null,
  },
  /** As JavaScript macros of early versions had it: one long array; and as VBA has it: all formulas are texts. */
  early: {
    empty: "",
    error: (text) => text,
    typed: (value) => (typeof value === "object" ? "" : String(value)),
    several: (rows) => rows.flat(),
    formats: ([first]) => first,
  },
} as const satisfies Readonly<Record<string, Manner>>;
