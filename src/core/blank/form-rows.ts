import { codeEntry } from "../classification/dictionary";
import type { BlockDefinition, IdentityDefinition, Standard } from "../standards/definition";
import { columnName } from "../workbook/address";
import type { FormColumns } from "./form-head";

/** A row of a blank form: texts of its key columns, and for each amount column a formula or nothing. */
export interface FormRow {
  readonly keys: readonly string[];
  readonly line?: string;
  /** By column id, with the leading "=". */
  readonly formulas: ReadonlyMap<string, string>;
}

/** Rows that a unit may fill with its own codes and projects. */
const ownRows = 40;

/**
 * The rows of a block as the blank form prints them. Rows that the unit fills itself add up by what is typed in their
 * code columns: a row above others sums the leaves below it, and the unit types its amounts over the leaves' formulas.
 */
export function formRows(
  standard: Standard,
  blockId: string,
  block: BlockDefinition,
  columns: FormColumns,
  firstRow: number,
  firstColumn: number,
): FormRow[] {
  const lines = block.lines.map((line): FormRow => ({
    keys: lineKeys(line.labels[0] ?? "", columns),
    line: line.id,
    formulas: new Map(),
  }));
  const { codes } = block;
  if (!codes) return lines;
  if (codes.printed) {
    const printed = codes.printed.map((code): FormRow => {
      const name = codeEntry(code, codes.classification)?.name ?? "";
      return { keys: [`${code} ${name}`], formulas: new Map() };
    });
    return [...printed, ...lines];
  }
  const sheet = new OwnRows(standard, blockId, block, columns, firstRow, firstColumn);
  const own = Array.from({ length: ownRows }, (_, index): FormRow => ({
    keys: columns.keyWidth === 0 ? [] : Array.from({ length: columns.keyWidth }, () => ""),
    formulas: columns.codeColumns > 0 ? sheet.rowFormulas(firstRow + index) : new Map(),
  }));
  return [...own, ...lines.map((row) => (row.line === "total" ? { ...row, formulas: sheet.totalFormulas() } : row))];
}

function lineKeys(label: string, { keyWidth, hasName, codeColumns }: FormColumns): string[] {
  if (keyWidth === 0) return [];
  const at = hasName ? codeColumns : 0;
  return Array.from({ length: keyWidth }, (_, index) => (index === at ? label : ""));
}

class OwnRows {
  private readonly lastRow: number;
  private readonly parts: readonly string[];

  constructor(
    standard: Standard,
    blockId: string,
    private readonly block: BlockDefinition,
    private readonly columns: FormColumns,
    private readonly firstRow: number,
    private readonly firstColumn: number,
  ) {
    this.lastRow = firstRow + ownRows - 1;
    this.parts = rowSumParts(standard.identities, blockId);
  }

  /** The total column adds up its row; every other column of a row above others adds up the leaves below. */
  rowFormulas(row: number): Map<string, string> {
    const formulas = new Map<string, string>();
    for (const { id } of this.block.columns) {
      const formula = id === "total" ? this.acrossFormula(row) : this.downFormula(row, id);
      if (formula !== undefined) formulas.set(id, formula);
    }
    return formulas;
  }

  /** The leaves only, or every row where rows have no levels. */
  totalFormulas(): Map<string, string> {
    return new Map(
      this.block.columns.map(({ id }) => {
        const amounts = this.range(this.amountColumn(id), this.firstRow);
        if (this.columns.codeColumns === 0) return [id, `=SUM(${amounts})`];
        return [id, `=SUMIFS(${amounts},${this.range(this.leafColumn(), this.firstRow)},"?*")`];
      }),
    );
  }

  private acrossFormula(row: number): string | undefined {
    if (this.parts.length === 0) return undefined;
    const cells = this.parts.map((id) => `${columnName(this.amountColumn(id))}${row + 1}`).join(",");
    return `=IF(COUNT(${cells})=0,"",SUM(${cells}))`;
  }

  private downFormula(row: number, id: string): string | undefined {
    if (row === this.lastRow) return undefined;
    const at = (column: number): string => `$${columnName(column)}${row + 1}`;
    const levels = this.columns.codeColumns;
    const conditions = Array.from({ length: levels - 1 }, (_, level) => {
      const column = this.firstColumn + level;
      const wanted = level === 0 ? at(column) : `IF(${at(column)}="","*",${at(column)})`;
      return `${this.range(column, row + 1)},${wanted}`;
    });
    const leaf = this.leafColumn();
    const sum = `SUMIFS(${this.range(this.amountColumn(id), row + 1)},${conditions.join(",")},${this.range(leaf, row + 1)},"?*")`;
    return `=IF(OR(${at(this.firstColumn)}="",${at(leaf)}<>""),"",${sum})`;
  }

  /** The column whose text makes a row a leaf: the project, else the deepest code. */
  private leafColumn(): number {
    const { codeColumns, hasName, hasProject } = this.columns;
    return this.firstColumn + (hasProject ? codeColumns + (hasName ? 1 : 0) : codeColumns - 1);
  }

  private amountColumn(id: string): number {
    return this.firstColumn + this.columns.keyWidth + this.block.columns.findIndex((column) => column.id === id);
  }

  private range(column: number, fromRow: number): string {
    const name = columnName(column);
    return `$${name}$${fromRow + 1}:$${name}$${this.lastRow + 1}`;
  }
}

/** The parts of the total column, from the identity that adds up every row of the block. */
function rowSumParts(identities: readonly IdentityDefinition[], blockId: string): readonly string[] {
  for (const { forEach, left, right, relation } of identities) {
    const columns = right[0]?.columns;
    const isRowSum = forEach?.rows?.block === blockId && forEach.rows.of === "all" && left[0]?.rows === "this";
    if (relation === "=" && isRowSum && columns !== undefined && columns !== "this") return columns;
  }
  return [];
}
