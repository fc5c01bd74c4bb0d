import { HyperFormula, type RawCellContent } from "hyperformula";
import type { IdentityInstance } from "../../src/core/identities/instances";
import { quotedAddress } from "../../src/core/workbook/address";
import { isCellError, type WorkbookSnapshot } from "../../src/core/workbook/snapshot";

const identitiesSheet = "勾稽关系";

/** The cells of a workbook, and a sheet with one formula an identity: its left side less its right side, in 元. */
export interface Formulas {
  readonly sheets: Readonly<Record<string, RawCellContent[][]>>;
  readonly count: number;
}

/** The same identities as our check weighs, as formulas: which cells they are made of is taken from our reading. */
export function asFormulas(snapshot: WorkbookSnapshot, instances: readonly IdentityInstance[]): Formulas {
  const sheets: Record<string, RawCellContent[][]> = {};
  for (const { name, rows } of snapshot.sheets) {
    const lines: (RawCellContent[] | undefined)[] = [];
    for (const { index, cells } of rows) {
      const line: (RawCellContent | undefined)[] = [];
      for (const { column, value } of cells) line[column] = isCellError(value) ? value.error : value;
      lines[index] = Array.from(line, (value) => value ?? null);
    }
    // A row of the snapshot that holds nothing is a hole here.
    sheets[name] = Array.from(lines, (line) => line ?? []);
  }
  sheets[identitiesSheet] = instances.map((instance) => [formulaOf(instance)]);
  return { sheets, count: instances.length };
}

function formulaOf({ terms }: IdentityInstance): string {
  const parts = terms.map(({ figure, coefficient }) => {
    const sign = coefficient === 1 ? "+" : "-";
    return `${sign}${quotedAddress(figure.cell)}${figure.amountUnit === "万元" ? "*10000" : ""}`;
  });
  return `=ROUND(0${parts.join("")},2)`;
}

/** Calculates all of it; how many identities come to a number at all: an amount kept as a text does not always. */
export function calculate({ sheets }: Formulas): number {
  const engine = HyperFormula.buildFromSheets(sheets, { licenseKey: "gpl-v3" });
  const values = engine.getSheetValues(engine.getSheetId(identitiesSheet) ?? -1);
  engine.destroy();
  return values.filter(([value]) => typeof value === "number").length;
}
