import type { BudgetKind } from "../classification/dictionary";

/**
 * What a nine-table standard is, as data. A standard is a folder that exports one `Standard`;
 * reading, identities, audit and narrative know only these shapes, never a particular province.
 */
export type AmountUnit = "元" | "万元";

export interface LocalText {
  readonly "zh-CN": string;
  readonly "en-US": string;
}

export interface Standard {
  readonly id: string;
  readonly name: LocalText;
  /** In the order of the publication's contents page: `T1` … `Tn`. */
  readonly tables: readonly TableDefinition[];
  readonly identities: readonly IdentityDefinition[];
  /** Absent: nothing of the form is compared with last year. */
  readonly comparison?: Comparison;
  /** What the picture of the money's way is drawn from; without it there is none. */
  readonly flow?: Flow;
  /** How the text beside the tables is divided and what it calls their totals; without it no text can be checked. */
  readonly text?: TextForm;
}

/** Tables by functional code: by what the money comes from, and by how it is spent. */
export interface Flow {
  readonly incomes: FlowSide;
  readonly uses: FlowSide;
}

/** Columns that divide a code's total without rest. */
export interface FlowSide {
  readonly block: string;
  readonly columns: readonly string[];
}

/** The published text of a standard, as the text check needs it. */
export interface TextForm {
  /** In the order in which a heading is tried: the first with a keyword in the heading is the section it begins. */
  readonly sections: readonly TextSection[];
  /** By table id: what running text calls the table's total. The first name is the shortest. */
  readonly totals: Readonly<Record<string, readonly string[]>>;
  /** The figure that running text calls 机关运行经费. */
  readonly agencyOperatingExpenses: { readonly block: string; readonly line: string; readonly column: string };
  /** What goods are bought from; absent where the tables do not show it. */
  readonly goods?: GoodsSources;
}

/** Lines of the economic classification and columns of the table of projects that pay for goods. */
export interface GoodsSources {
  readonly economic: { readonly block: string; readonly codes: readonly string[]; readonly column: string };
  readonly projects: { readonly block: string; readonly line: string; readonly columns: readonly string[] };
}

export interface TextSection {
  /** "N1" … "N10" */
  readonly id: string;
  readonly keywords: readonly string[];
  /** The tables whose things the section tells: a figure that contradicts them is wrong, not merely of unknown source. */
  readonly tables: readonly string[];
}

export interface TableDefinition {
  readonly id: string;
  /** As printed in front of the title: "表一". */
  readonly ordinal: string;
  /** As on the contents page, without year and unit name. */
  readonly title: string;
  /** Other wordings that mean the same table (they are reported when they contradict the contents page). */
  readonly titleVariants?: readonly string[];
  readonly amountUnit: AmountUnit;
  /** Printed digits after the decimal point. */
  readonly decimals: number;
  /** Spanning heads over the columns, besides those the columns name in `under` ("支出预算", "一般公共预算支出"). */
  readonly heads?: readonly string[];
  readonly blocks: readonly BlockDefinition[];
  /** What the form prints below the table when a unit has nothing to enter; absent where no unit leaves it empty. */
  readonly emptyNote?: string;
}

/**
 * A table consists of one block, or of several side by side (income left, expenditure right).
 * A block's rows are fixed lines found by their label, rows found by a classification code, projects below a code,
 * or all of these; its columns are found by their header path.
 */
export interface BlockDefinition {
  /** Unique in the table: "income", "expenditure", "main". Referred to as "T1.income". */
  readonly id: string;
  /** Headers above the column(s) that name the row. */
  readonly rowHeaders: {
    /** Label, or code and name in one column. */
    readonly label?: readonly string[];
    /** Code columns: one joined, or one for each level. */
    readonly code?: readonly string[];
    /** Name of the code. */
    readonly name?: readonly string[];
    readonly project?: readonly string[];
  };
  readonly columns: readonly ColumnDefinition[];
  readonly lines: readonly LineDefinition[];
  /** Present when the block has rows with classification codes. */
  readonly codes?: CodeRows;
  /** True when projects stand below the deepest level; they are then the block's leaves. */
  readonly projects?: boolean;
  /** The only budget whose money the block shows; absent when it shows several. */
  readonly budget?: BudgetKind;
}

export interface CodeRows {
  readonly classification: "functional" | "economic";
  /** Number of digits of a code at each level, 类 first: [3, 5, 7]. */
  readonly levels: readonly number[];
  /** Codes that the blank form prints, in its order; without them the unit writes its own rows. */
  readonly printed?: readonly string[];
}

export interface ColumnDefinition {
  readonly id: string;
  readonly name: LocalText;
  /** Wordings of the header itself, normalised on comparing (width, spaces, brackets, line breaks). */
  readonly headers: readonly string[];
  /**
   * True when a variant of the form has no such column: identities that rest on it are then not applied.
   * Any other column that is left out counts as zeros.
   */
  readonly optional?: true;
  /** When given, one of these must stand above the header (a spanning head). */
  readonly under?: readonly string[];
}

export interface LineDefinition {
  readonly id: string;
  readonly name: LocalText;
  /** Wordings of the label; empty for the only data row of a table without labels. */
  readonly labels: readonly string[];
  /** A table without this line cannot be added up: its identities are not evaluated and the gap is reported. */
  readonly essential?: true;
  /** Only below the line of this id ("230 转移性支出" under 本年支出小计 is the carry-over line). */
  readonly after?: string;
}

// ---------------------------------------------------------------------------------------------- comparison

/** What the text compares with last year, where this year's figure stands, and what last year's must satisfy. */
export interface Comparison {
  readonly items: readonly ComparedItem[];
  /** The functional codes compared one by one: the deepest code rows of a block, by one column. */
  readonly codes: {
    readonly block: string;
    readonly column: string;
    /** Against last year's budget, or against what was really spent of it (which no budget table shows). */
    readonly base: "budget" | "execution";
  };
  readonly ledger: readonly LedgerIdentity[];
  /** Ids of input fields, or their beginnings, that the form's text does not ask for. */
  readonly unasked: readonly string[];
}

export interface ComparedItem {
  /** Also the id of its field: "basicExpenditure" → "lastYear.basicExpenditure". */
  readonly id: string;
  /** As on the sheet of last year's figures; one label means one item in every standard. */
  readonly label: LocalText;
  /** The first whose table is read counts, else the first there is. */
  readonly places: readonly FigurePlace[];
}

/** A figure by its place in the form. */
export interface FigurePlace {
  readonly block: string;
  readonly line: string;
  readonly column: string;
}

/** Σ left (=, ≥, ≤) Σ right over last year's figures, by item ids; "codes" stands for all functional codes together. */
export interface LedgerIdentity {
  readonly name: LocalText;
  readonly left: readonly string[];
  readonly relation: "=" | ">=" | "<=";
  readonly right: readonly string[];
  /** warning: usually, but not by arithmetic alone. */
  readonly severity: "error" | "warning";
  /** Items that must be zero or unknown, else the identity does not apply. */
  readonly whenZero?: readonly string[];
}

// ---------------------------------------------------------------------------------------------- identities

/**
 * A relation that the figures must satisfy: Σ left (=, ≥, ≤) Σ right, written out for every row, column or code that
 * `forEach` names. Amounts of tables in different units are brought to one unit before comparing.
 */
export interface IdentityDefinition {
  /** Also the name of its documentation page and its test. */
  readonly id: string;
  /** Number in the catalogue of audit rules. */
  readonly number: number;
  readonly name: LocalText;
  /** The regulation or table form it follows from. */
  readonly basis: string;
  /** `error` when left out. */
  readonly severity?: "error" | "warning";
  /** What the user does where it is broken, when that is not what its kind says (a sum, a tie between tables, a bound). */
  readonly fix?: LocalText;
  readonly forEach?: Quantifier;
  readonly left: readonly Term[];
  readonly relation: "=" | ">=" | "<=";
  readonly right: readonly Term[];
  /** All must hold, else the instance is not applicable. */
  readonly when?: readonly Condition[];
}

/** Binds `this` row, code and column for the terms. */
export interface Quantifier {
  /** Each of these rows of one block becomes `this` row (and its code `this` code). */
  readonly rows?: { readonly block: string; readonly of: RowSet };
  /** Each code of this level that stands in any of the blocks becomes `this` code. */
  readonly codes?: { readonly blocks: readonly string[]; readonly level: number };
  /** Each of these columns becomes `this` column; "all" means every column of the block in `rows`. */
  readonly columns?: readonly string[] | "all";
}

export type RowSet =
  | "all"
  /** Rows that have rows below them in the hierarchy (projects count as below). */
  | "parents"
  | { readonly level: number }
  | { readonly lines: readonly string[] };

/** A signed sum of figures of one block. */
export interface Term {
  readonly block: string;
  readonly rows: RowSelector;
  /** Column ids, or "this". */
  readonly columns: readonly string[] | "this";
  /** Subtracted instead of added. */
  readonly minus?: true;
}

export type RowSelector =
  /** The bound row itself. */
  | "this"
  /** Rows one level below the bound row (at the deepest level: its projects). */
  | "children"
  /** Rows of this block with the bound code, at the code's own level; absent counts as zero. */
  | "same-code"
  /** All project rows with the bound code. */
  | "projects-of-code"
  /** All leaf projects of the block. */
  | "all-projects"
  | { readonly lines: readonly string[] }
  | { readonly level: number }
  /** Rows with exactly these codes; absent counts as zero. */
  | { readonly codes: readonly string[] }
  /** Highest rows of the hierarchy, whatever their level. */
  | "top";

/**
 * `zero`: the terms add up to zero. `present`: a row of the bound code stands in the block.
 * `equal`: both sides come to the same amount.
 * `sameCodes`: the blocks list exactly the same codes at the level, so that they may be compared code by code.
 */
export type Condition =
  | { readonly zero: readonly Term[] }
  | { readonly present: { readonly block: string } }
  | { readonly equal: { readonly left: readonly Term[]; readonly right: readonly Term[] } }
  | { readonly sameCodes: { readonly blocks: readonly string[]; readonly level: number } };
