import economicData from "./data/economic.json";
import functionalData from "./data/functional.json";
import retiredData from "./data/retired.json";
import { comparableName } from "./comparable-name";

/**
 * The 政府收支分类科目: functional codes (类 3, 款 5, 项 7 digits) and economic codes (类 3, 款 5 digits; 301 … 399 of the
 * departmental, 501 … 599 of the governmental classification), as of 2022 with what is known of other years.
 */
export type Classification = "functional" | "economic";

export type BudgetKind =
  "generalPublicBudget" | "governmentManagedFundBudget" | "stateCapitalOperationsBudget" | "socialInsuranceFundBudget";

export interface CodeEntry {
  readonly code: string;
  readonly name: string;
  /** Old, later or local names of the same code. */
  readonly otherNames: readonly OtherName[];
  /** First and last year of the code under its name, where known. */
  readonly validFrom?: number;
  readonly validUntil?: number;
  /** True when a source of 2018 or later was read for code and name; the others rest on one old source or on none. */
  readonly sourced: boolean;
}

/** A name with the years it was printed in; no years: not known when. */
export interface OtherName {
  readonly name: string;
  readonly from: number | null;
  readonly until: number | null;
}

export interface RetiredCode {
  readonly name: string;
  /** As far as known; off by a year where the sources disagree. */
  readonly lastYear: number;
  /** Codes that took over. */
  readonly successors: readonly string[];
}

interface Names {
  readonly names: Readonly<Record<string, string>>;
  readonly sourced: readonly string[];
  readonly validFrom: Readonly<Record<string, number>>;
  readonly validUntil?: Readonly<Record<string, number>>;
  readonly otherNames: Readonly<Record<string, readonly OtherName[]>>;
}

function entriesOf({ names, sourced, validFrom, validUntil, otherNames }: Names): ReadonlyMap<string, CodeEntry> {
  const withSource = new Set(sourced);
  return new Map(
    Object.entries(names).map(([code, name]) => {
      const from = validFrom[code];
      const until = validUntil?.[code];
      const entry: CodeEntry = {
        code,
        name,
        otherNames: otherNames[code] ?? [],
        sourced: withSource.has(code),
        ...(from !== undefined && { validFrom: from }),
        ...(until !== undefined && { validUntil: until }),
      };
      return [code, entry];
    }),
  );
}

const entries: Readonly<Record<Classification, ReadonlyMap<string, CodeEntry>>> = {
  functional: entriesOf(functionalData),
  economic: entriesOf(economicData),
};
const retiredCodes = new Map<string, RetiredCode>(Object.entries(retiredData));

export function functionalEntry(code: string): CodeEntry | undefined {
  return entries.functional.get(code);
}

export function economicEntry(code: string): CodeEntry | undefined {
  return entries.economic.get(code);
}

export function codeEntry(code: string, classification: Classification): CodeEntry | undefined {
  return entries[classification].get(code);
}

/** Every name the code has or had, the official one of 2022 first; empty for an unknown code. */
export function namesOf(code: string, classification: Classification): string[] {
  const entry = codeEntry(code, classification);
  return entry ? [entry.name, ...entry.otherNames.map(({ name }) => name)] : [];
}

/** What is known of a code that ended before 2022; undefined for a living or unknown code. */
export function retired(code: string): RetiredCode | undefined {
  return retiredCodes.get(code);
}

// ------------------------------------------------------------------------------------------------ by name

const codesByName: Readonly<Record<Classification, ReadonlyMap<string, readonly string[]>>> = {
  functional: indexByName("functional"),
  economic: indexByName("economic"),
};

function indexByName(classification: Classification): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  for (const { code, name } of entries[classification].values()) {
    const key = comparableName(name);
    index.set(key, [...(index.get(key) ?? []), code]);
  }
  return index;
}

/** All codes whose official name this is, however spaces, width and quotation marks are printed. */
export function codesNamed(name: string, classification: Classification): readonly string[] {
  return codesByName[classification].get(comparableName(name)) ?? [];
}

const functionalClasses = new Map(
  [...entries.functional.values()]
    .filter(({ code }) => code.length === 3)
    .flatMap(({ code }) => namesOf(code, "functional").map((name) => [comparableName(name), code] as const)),
);

/** The code of a class printed by its name only, old names included; undefined for any other text. */
export function functionalClassByName(name: string): string | undefined {
  return functionalClasses.get(comparableName(name));
}

// ---------------------------------------------------------------------------------------------- hierarchy

const withChildren: Readonly<Record<Classification, ReadonlySet<string>>> = {
  functional: parentsOf("functional"),
  economic: parentsOf("economic"),
};

function parentsOf(classification: Classification): ReadonlySet<string> {
  return new Set([...entries[classification].keys()].flatMap((code) => parentCode(code) ?? []));
}

/** "2010504" → "20105" → "201"; undefined for a class. */
export function parentCode(code: string): string | undefined {
  return code.length > 3 ? code.slice(0, -2) : undefined;
}

/** True when the dictionary knows codes below this one. */
export function isDivided(code: string, classification: Classification): boolean {
  return withChildren[classification].has(code);
}

// ------------------------------------------------------------------------------------------------ budgets

const budgetOfSection = new Map<string, BudgetKind>(
  Object.entries(functionalData.budgets).flatMap(([budget, codes]) =>
    codes.map((code) => [code, budget as BudgetKind] as const),
  ),
);

/**
 * The budgets that spending under a functional code can belong to: one for a section (款) and all below it,
 * one or more for a class (类); empty for an unknown code.
 */
export function budgetsOf(code: string): readonly BudgetKind[] {
  const section = code.slice(0, 5);
  if (code.length > 3) return entries.functional.has(section) ? [sectionBudget(section)] : [];
  return budgetsOfClass.get(code) ?? [];
}

function sectionBudget(section: string): BudgetKind {
  return budgetOfSection.get(section) ?? "generalPublicBudget";
}

const budgetsOfClass = new Map<string, readonly BudgetKind[]>(
  [...entries.functional.keys()]
    .filter((code) => code.length === 3)
    .map((cls) => {
      const sections = [...entries.functional.keys()].filter((code) => code.length === 5 && code.startsWith(cls));
      const budgets = new Set(sections.map(sectionBudget));
      return [cls, budgets.size > 0 ? [...budgets] : ["generalPublicBudget"]];
    }),
);

/** True when the code (or every section of the class) belongs to government-managed funds alone. */
export function isFundOnly(code: string): boolean {
  return belongsOnlyTo(code, "governmentManagedFundBudget");
}

export function isStateCapitalOnly(code: string): boolean {
  return belongsOnlyTo(code, "stateCapitalOperationsBudget");
}

function belongsOnlyTo(code: string, budget: BudgetKind): boolean {
  const budgets = budgetsOf(code);
  return budgets.length === 1 && budgets[0] === budget;
}

export type EconomicGroup = keyof typeof economicData.groups;

/** 人员经费 or 公用经费, by the class of an economic code; undefined for what basic expenditure does not hold. */
export function economicGroup(code: string): EconomicGroup | undefined {
  const cls = code.slice(0, 3);
  if (economicData.groups.personnelExpenses.includes(cls)) return "personnelExpenses";
  return economicData.groups.publicExpenses.includes(cls) ? "publicExpenses" : undefined;
}
