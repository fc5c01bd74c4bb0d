import { functionalClassByName } from "../classification/dictionary";
import type { BlockDefinition, LineDefinition } from "../standards/definition";
import type { Grid } from "../workbook/grid";
import { parseAmountText } from "./amount-text";
import { contextBelow, leadingDigits, nameBehindCode, parseCode, type CodeContext, type ParsedCode } from "./codes";
import type { BlockColumns } from "./header";
import { bareLabel, enumerator, labelsUsed, linesLabelled, type LabelledLine } from "./line-labels";
import { normaliseText } from "./normalise";
import { isAside, isNote, isPageFooter } from "./page-lines";

/** A row of a block, recognised but without its figures yet. */
export interface RowKey {
  readonly row: number;
  readonly kind: "line" | "code" | "project";
  readonly line?: string;
  readonly code?: string;
  readonly level: number;
  readonly name: string;
  readonly project?: string;
  readonly labelColumn: number;
}

export interface RowKeys {
  readonly rows: readonly RowKey[];
  /** Rows with something in them that could not be recognised. */
  readonly unknown: readonly number[];
}

/** Recognises the rows of one block between `firstRow` and `lastRow`; numbering rows and notes are passed over. */
export function readRowKeys(grid: Grid, columns: BlockColumns, firstRow: number, lastRow: number): RowKeys {
  const rows: RowKey[] = [];
  const unknown: number[] = [];
  const indexes = grid.rowsBetween(firstRow, lastRow);
  const reader = new RowReader(grid, columns, indexes);
  for (const row of indexes) {
    const found = reader.read(row, row === firstRow || rows.length === 0);
    if (found === "unknown") unknown.push(row);
    else if (found !== "nothing") rows.push(found);
  }
  return { rows, unknown };
}

/** A digit or a Han character: whatever else a text holds, it is not blank. */
const holdsMore = /^[\d\u4e00-\u9fff]/;

class RowReader {
  private context: CodeContext = [];
  private lastCode: ParsedCode | undefined;
  private readonly linesSeen = new Set<string>();
  private readonly definition: BlockDefinition;
  private readonly keyColumns: readonly number[];
  /** By row, one a key column. */
  private readonly keyTexts = new Map<number, readonly string[]>();
  private readonly amountColumns: readonly number[];
  private readonly labels: ReadonlyMap<LineDefinition, string>;
  private readonly linesLabelled: (text: string) => readonly LabelledLine[];
  private readonly unlabelled: LineDefinition | undefined;

  constructor(
    private readonly grid: Grid,
    private readonly columns: BlockColumns,
    rows: readonly number[],
  ) {
    this.definition = columns.definition;
    const { code, name, label, project } = columns;
    this.keyColumns = [...code, name, label, project].filter((column) => column !== undefined);
    const amounts = [...columns.amounts.values()];
    // Where no row has a name, the only amount may stand below a head that nobody knows.
    this.amountColumns = this.keyColumns.length === 0 ? [...amounts, ...columns.unknown] : amounts;
    const labels = new Set<string>();
    for (const row of rows) {
      const texts = this.keyColumns.map((column) => this.text(row, column));
      for (const text of texts) labels.add(bareLabel(text));
      this.keyTexts.set(row, texts);
    }
    this.labels = labelsUsed(this.definition, labels);
    this.linesLabelled = linesLabelled(this.definition);
    this.unlabelled = this.definition.lines.find(({ labels }) => labels.length === 0);
  }

  read(row: number, first: boolean): RowKey | "nothing" | "unknown" {
    const texts = this.keyTexts.get(row) ?? [];
    const hasKey = texts.some((text) => text !== "");
    const hasAmount = this.amountColumns.some((column) => this.isFilled(row, column));
    if (!hasKey && !hasAmount) return "nothing";
    if (this.isBelowTable(row)) return "nothing";
    if (first && this.isNumbering(row)) return "nothing";
    return (
      this.readOnlyRow(row) ??
      this.readLine(row, texts) ??
      this.readCode(row) ??
      (hasAmount ? ("unknown" as const) : "nothing")
    );
  }

  /** A note without an amount, or the foot of a page. */
  private isBelowTable(row: number): boolean {
    const cells = this.grid.rowCells(row);
    const holds = (wanted: (text: string) => boolean): boolean =>
      cells.some(({ value }) => typeof value === "string" && wanted(value));
    return holds(isAside) && ((holds(isNote) && !this.hasNumber(row)) || holds(isPageFooter));
  }

  /** The one data row of a block whose lines carry no labels. */
  private readOnlyRow(row: number): RowKey | undefined {
    const line = this.unlabelled;
    if (!line || !this.hasNumber(row) || this.linesSeen.has(line.id)) return undefined;
    this.linesSeen.add(line.id);
    const column = Math.min(...this.keyColumns, ...this.columns.amounts.values());
    return { row, kind: "line", line: line.id, level: 0, name: line.name["zh-CN"], labelColumn: column };
  }

  private readLine(row: number, texts: readonly string[]): RowKey | undefined {
    for (const [index, column] of this.keyColumns.entries()) {
      const text = texts[index] ?? "";
      const line = text === "" ? undefined : this.linesLabelled(text).find((found) => this.isLine(found))?.line;
      if (!line) continue;
      this.linesSeen.add(line.id);
      return { row, kind: "line", line: line.id, level: 0, name: this.raw(row, column), labelColumn: column };
    }
    return undefined;
  }

  private isLine({ line, labels }: LabelledLine): boolean {
    if (this.linesSeen.has(line.id) || (line.after !== undefined && !this.linesSeen.has(line.after))) return false;
    const used = this.labels.get(line);
    return used === undefined || labels.includes(used);
  }

  private readCode(row: number): RowKey | undefined {
    const { codes } = this.definition;
    if (!codes) return undefined;
    const cells = this.codeCells(row);
    const project = this.columns.project === undefined ? "" : this.raw(row, this.columns.project);
    const own = parseCode(cells, codes.levels, this.context) ?? this.classByName(row);
    const code = own ?? (project !== "" ? this.lastCode : undefined);
    if (!code || code.level > codes.levels.length) return undefined;
    if (own) {
      this.context = contextBelow(own, codes.levels);
      this.lastCode = own;
    }
    const labelColumn = this.columns.name ?? this.columns.label ?? this.columns.code[0] ?? 0;
    const name =
      this.columns.name !== undefined ? this.raw(row, this.columns.name) : nameBehindCode(this.raw(row, labelColumn));
    const isProject = project !== "" && this.definition.projects === true;
    return {
      row,
      kind: isProject ? "project" : "code",
      code: code.code,
      level: isProject ? codes.levels.length + 1 : code.level,
      name: name === "" ? this.raw(row, labelColumn) : name,
      labelColumn: isProject ? (this.columns.project ?? labelColumn) : labelColumn,
      ...(isProject && { project }),
    };
  }

  private codeCells(row: number): string[] {
    const cells = this.columns.code.map((column) => this.raw(row, column));
    if (cells.some((text) => leadingDigits(text) !== "")) return cells;
    // Code and name in one cell, whatever its head is called.
    const column = this.columns.label ?? this.columns.name;
    return column === undefined ? [] : [this.raw(row, column)];
  }

  /** A class printed by name only ("一般公共服务支出"). */
  private classByName(row: number): ParsedCode | undefined {
    const column = this.columns.label;
    if (column === undefined || this.definition.codes?.classification !== "functional") return undefined;
    const code = functionalClassByName(this.text(row, column).replace(enumerator, ""));
    return code === undefined ? undefined : { code, level: 1 };
  }

  /** "栏次 | 1 | 2 | 3" or "甲 | 乙 | 1 | 2" directly under the header: numbers of the columns, no amounts. */
  private isNumbering(row: number): boolean {
    const texts = this.grid
      .rowCells(row)
      .map(({ column }) => this.text(row, column))
      .filter((text) => text !== "");
    const isNamed = texts.some((text) => /^[栏列]次$/.test(text));
    const numbers = texts.filter((text) => !/^[栏列]次$|^[甲乙丙丁戊]$/.test(text));
    if (numbers.length === 0 || !numbers.every((text) => /^\d{1,2}$/.test(text))) return false;
    const first = Number(numbers[0]);
    const counts = first <= 3 && numbers.every((text, index) => Number(text) === first + index);
    return counts && (isNamed || numbers.length >= 3);
  }

  private hasNumber(row: number): boolean {
    return this.amountColumns.some((column) => parseAmountText(this.text(row, column)).kind !== "none");
  }

  private isFilled(row: number, column: number): boolean {
    const value = this.grid.cell(row, column)?.value;
    return (
      typeof value === "number" || (typeof value === "string" && holdsMore.test(value)) || this.text(row, column) !== ""
    );
  }

  private raw(row: number, column: number): string {
    const value = this.grid.cell(row, column)?.value;
    return typeof value === "string" ? value.trim() : typeof value === "number" ? String(value) : "";
  }

  private text(row: number, column: number): string {
    const value = this.grid.cell(row, column)?.value;
    if (value !== null && typeof value === "object") return value.error;
    return normaliseText(this.raw(row, column));
  }
}
