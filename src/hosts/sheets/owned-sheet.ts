/**
 * How the product knows the sheets it made: a hidden name of the sheet's own, whose formula is the sheet's name as text.
 * The name travels with the file (an .xlsx keeps it as a hidden `definedName` with a `localSheetId`). A sheet that the
 * user copied or renamed to keep it bears another name than its mark says, and is therefore never replaced.
 */
export const OWNED_SHEET_NAME = "_bda_owned";

/** "预算情况说明" → ="预算情况说明" */
export function ownedSheetFormula(sheet: string): string {
  return `="${sheet.replaceAll('"', '""')}"`;
}

/** What stands in the workbook already, as far as the choice of a sheet name needs it. */
export interface ExistingSheet {
  readonly name: string;
  /** The formula of the sheet's mark; absent for a sheet without one. */
  readonly mark?: string;
}

const LONGEST_NAME = 31;

/**
 * The name under which a sheet is written: the requested one when it is free or our own earlier sheet bears it,
 * otherwise the first of "name (2)", "name (3)", … of which that is true. `replaced` is the sheet to write over.
 */
export function placeFor(requested: string, existing: readonly ExistingSheet[]): { name: string; replaced?: string } {
  for (let number = 1; ; number += 1) {
    const name = numberedName(requested, number);
    // Excel takes sheet names that differ in case only for the same.
    const holder = existing.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
    if (holder === undefined) return { name };
    if (holder.mark === ownedSheetFormula(holder.name)) return { name: holder.name, replaced: holder.name };
  }
}

/** The name itself for 1, "name (2)" for 2, …; never longer than Excel allows. */
export function numberedName(requested: string, number: number): string {
  const suffix = number === 1 ? "" : ` (${number})`;
  return requested.slice(0, LONGEST_NAME - suffix.length) + suffix;
}
