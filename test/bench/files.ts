import * as XLSX from "@e965/xlsx";
import { checkWorkbook } from "../../src/core/check";
import { expandIdentities } from "../../src/core/identities/instances";
import { readWorkbookFile } from "../../src/hosts/xlsx/read-workbook-file";
import { asFile } from "../support/xlsx/as-file";
import { asFormulas, calculate } from "./hyperformula";
import { convertTogether, type OfficeRun } from "./libreoffice";
import { leastSpent, type Spent } from "./spent";
import { usualWorkbook } from "./timings";

/** One file, each time the least of a few runs. */
export interface FileTimes {
  /** The xlsx library reads the file and nothing else is done. */
  readonly bare: Spent;
  /** We read the file into a snapshot. */
  readonly reading: Spent;
  /** We read the file and check it. */
  readonly whole: Spent;
  /** HyperFormula calculates the identities as formulas, once the library has read the file. */
  readonly formulas: Spent;
  readonly identities: number;
  /** Identities that come to a number there. */
  readonly calculated: number;
}

export interface SideBySide {
  /** Workbooks as the xlsx library writes them, with no style at all. */
  readonly plain: readonly FileTimes[];
  /** The same as LibreOffice saves them, with the styles and widths that an office program writes; empty without it. */
  readonly saved: readonly FileTimes[];
  /** LibreOffice over one of them and over all of them; undefined where it is not installed. */
  readonly office?: { readonly one: OfficeRun; readonly all: OfficeRun };
}

const runs = 5;
const warmUpRounds = 2;

/** Usual units as .xlsx files: our whole check beside what others take for the same file. */
export function sideBySide(units: number): SideBySide {
  const plain = Array.from({ length: units }, (_, index) => asFile(usualWorkbook(index + 1)));
  const one = convertTogether(plain.slice(0, 1));
  const all = one && convertTogether(plain);
  const saved = all?.files ?? [];
  for (let round = 0; round < warmUpRounds; round++) for (const bytes of [...plain, ...saved]) fileTimes(bytes, 1);
  return {
    plain: plain.map((bytes) => fileTimes(bytes, runs)),
    saved: saved.map((bytes) => fileTimes(bytes, runs)),
    ...(one && all && { office: { one, all } }),
  };
}

function fileTimes(bytes: Uint8Array, times: number): FileTimes {
  const snapshot = readWorkbookFile(bytes, "unit.xlsx");
  const formulas = asFormulas(snapshot, expandIdentities(checkWorkbook(snapshot).reading).instances);
  let calculated = 0;
  return {
    bare: leastSpent(times, () => XLSX.read(bytes)),
    reading: leastSpent(times, () => readWorkbookFile(bytes, "unit.xlsx")),
    whole: leastSpent(times, () => checkWorkbook(readWorkbookFile(bytes, "unit.xlsx"))),
    formulas: leastSpent(times, () => {
      XLSX.read(bytes);
      calculated = calculate(formulas);
    }),
    identities: formulas.count,
    calculated,
  };
}
