import type { Amount } from "../money/amount";
import type { CellRef } from "../workbook/address";

/** One thing the user told us, with the cell it stands in. */
export interface Fact {
  /** As written, without spaces around it; dates as "2022-03-15". */
  readonly text: string;
  /** For amounts (in 万元), counts and other numbers. */
  readonly amount?: Amount;
  /** Absent only for a fact that has not been written to a sheet yet. */
  readonly cell?: CellRef;
}

/** All facts of the input sheets. A fact that is missing is absent, never a default. */
export interface Facts {
  /** By field id: "unit.name", "lastYear.basicExpenditure", "lastYear.code.2010504.reason". */
  readonly fields: ReadonlyMap<string, Fact>;
  /** Fields with one value in each of several cells. */
  readonly lists: ReadonlyMap<string, readonly Fact[]>;
  /** The cell where each field belongs, filled or not. */
  readonly places: ReadonlyMap<string, CellRef>;
  /** Functional items that the last-year sheet lists, this year's and vanished ones. */
  readonly lastYearCodes: readonly LastYearCode[];
  readonly projects: readonly ProjectFacts[];
  readonly performanceTargets: readonly PerformanceTarget[];
  readonly problems: readonly FactProblem[];
}

export interface LastYearCode {
  readonly code: string;
  /** As typed beside the code: "信息事务". */
  readonly name: Fact;
}

/** What is known of one project, by column id of the project sheet; `use` and `useAmount` stand in `uses`. */
export interface ProjectFacts {
  readonly name: Fact;
  readonly values: ReadonlyMap<string, Fact>;
  readonly uses: readonly { readonly use?: Fact; readonly amount?: Fact }[];
  readonly places: ReadonlyMap<string, CellRef>;
}

export interface PerformanceTarget {
  readonly project: Fact;
  /** By column id: total, fiscal, other, goal. */
  readonly values: ReadonlyMap<string, Fact>;
  readonly indicators: readonly Indicator[];
  /** Where each column's value of its first row belongs. */
  readonly places: ReadonlyMap<string, CellRef>;
}

export interface Indicator {
  readonly level1: string;
  readonly level2: string;
  readonly level3: Fact;
  readonly value?: Fact;
}

/** A cell of an input sheet that could not be understood; its fact is treated as missing. */
export interface FactProblem {
  readonly reason:
    | "not-a-number"
    | "not-a-whole-number"
    | "not-a-date"
    | "not-a-choice"
    | "error-value"
    | "filled-twice"
    | "unknown-item";
  readonly field: string;
  readonly cell: CellRef;
  readonly text: string;
}

export const noFacts: Facts = {
  fields: new Map(),
  lists: new Map(),
  places: new Map(),
  lastYearCodes: [],
  projects: [],
  performanceTargets: [],
  problems: [],
};
