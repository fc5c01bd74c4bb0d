import { lineFigure } from "../reading/lookup";
import type { Figure, ReadBlock, Reading, ReadRow, ReadTable } from "../reading/reading";
import type { ColumnDefinition } from "../standards/definition";
import type { CellRef } from "../workbook/address";
import { coreName, pathOf, type LabelPath } from "./labels";

/** What a label speaks of. */
export interface Named {
  /** True when the label is exactly the name of the figures' line, code, project or column; false when it says more. */
  readonly exact: boolean;
  readonly figures: readonly Figure[];
  /** Rows of the classification that it names, for what is said "of which". */
  readonly rows: readonly ReadRow[];
  /** True for a name of the standard that its table leaves out, or whose table is empty: it amounts to nothing. */
  readonly isLeftOut?: true;
}

const nothing: Named = { exact: false, figures: [], rows: [] };
const totalColumns: ReadonlySet<string> = new Set(["total", "amount"]);
const totalLines: ReadonlySet<string> = new Set(["total", "amounts"]);
/** Parts of a row's total by kind of expenditure: never what a row's name alone means. */
const partColumns: ReadonlySet<string> = new Set([
  "basicExpenditure",
  "projectExpenditure",
  "personnelExpenses",
  "publicExpenses",
]);

/** Finds the figures that a text's labels name: by the standard's own names, and by the names the tables print. */
export class FigureNames {
  private readonly byName = new Map<string, { figures: Figure[]; rows: ReadRow[] }>();
  private readonly longestFirst: readonly string[];

  constructor(
    private readonly reading: Reading,
    readonly unitNames: readonly string[],
  ) {
    for (const table of reading.tables) for (const block of table.blocks) this.addBlock(table, block);
    const operating = reading.standard.text?.agencyOperatingExpenses;
    const figure = operating && lineFigure(reading, operating.block, operating.line, operating.column);
    if (figure) this.add("机关运行经费", [figure]);
    this.longestFirst = [...this.byName.keys()].sort((a, b) => b.length - a.length);
  }

  /** Figures whose name the label is, or ends with. */
  find(label: string): Named {
    const path = pathOf(label);
    if (path) return this.ofPath(path);
    const core = coreName(label, this.unitNames);
    const exact = this.byName.get(core);
    if (exact) return { exact: true, ...exact };
    if (this.leftOut(label)) return { ...nothing, isLeftOut: true };
    const key = this.longestFirst.find((name) => name.length >= 2 && core.endsWith(name));
    const loose = key === undefined ? undefined : this.byName.get(key);
    return loose ? { exact: false, ...loose } : nothing;
  }

  /** For a name that the standard knows but no cell bears: the title of the table that leaves it out, or is empty. */
  leftOut(label: string): CellRef | undefined {
    const core = coreName(label, this.unitNames);
    const table = this.reading.tables.find(({ status, definition }) => {
      const names = definition.blocks.flatMap(({ columns, lines }) => [
        ...columns.flatMap(namesOfColumn),
        ...lines.flatMap(({ name, labels }) => [name["zh-CN"], ...labels]),
        ...(this.reading.standard.text?.totals[definition.id] ?? []),
      ]);
      return (status === "read" || status === "empty") && names.some((name) => coreName(name) === core);
    });
    return table?.titleCell?.cell;
  }

  /** "其中：基本支出…" said of rows: the rows' own figures in the columns of that name. */
  partOf(rows: readonly ReadRow[], label: string): readonly Figure[] {
    const core = coreName(label, this.unitNames);
    return rows.flatMap((row) => [...row.figures.values()].filter((figure) => this.columnNames(figure).has(core)));
  }

  private columnNames(figure: Figure): Set<string> {
    const table = this.reading.tables.find(({ id }) => id === figure.table);
    const block = table?.definition.blocks.find(({ id }) => `${figure.table}.${id}` === figure.block);
    const column = block?.columns.find(({ id }) => id === figure.column);
    return new Set(column ? namesOfColumn(column).map((name) => coreName(name)) : []);
  }

  private ofPath({ names, from }: LabelPath): Named {
    const cores = names.map((name) => coreName(name));
    const rows: { row: ReadRow; block: ReadBlock }[] = [];
    for (const { blocks } of this.reading.tables) {
      for (const block of blocks) {
        const levels = block.definition.codes?.classification === "functional" ? block.definition.codes.levels : [];
        const nameOf = (code: string): string | undefined =>
          block.rows.find((row) => row.kind === "code" && row.code === code)?.name;
        for (const row of block.rows) {
          if (row.kind !== "code" || row.level !== from + cores.length) continue;
          const fits = cores.every((core, index) => {
            const name = nameOf((row.code ?? "").slice(0, levels[from + index] ?? 0));
            // A table may leave out the rows above; the row's own name decides.
            return name === undefined ? index < cores.length - 1 : coreName(name) === core;
          });
          if (fits) rows.push({ row, block });
        }
      }
    }
    return rows.length === 0
      ? nothing
      : {
          exact: true,
          figures: rows.flatMap(({ row, block }) => amountsOf(row, block)),
          rows: rows.map(({ row }) => row),
        };
  }

  private addBlock(table: ReadTable, block: ReadBlock): void {
    const totals = this.reading.standard.text?.totals[table.id] ?? [];
    for (const row of block.rows) {
      const line = block.definition.lines.find(({ id }) => id === row.line);
      const isTotal = row.kind === "line" && totalLines.has(row.line ?? "");
      for (const figure of row.figures.values()) {
        const column = block.definition.columns.find(({ id }) => id === figure.column);
        if (!column) continue;
        if (isTotal && totalColumns.has(figure.column)) for (const name of totals) this.add(name, [figure]);
        else if (isTotal) for (const name of namesOfColumn(column)) this.add(name, [figure]);
      }
      if (isTotal) continue;
      const names =
        row.kind === "project" ? [row.project ?? ""] : [row.name, line?.name["zh-CN"] ?? "", ...(line?.labels ?? [])];
      for (const name of names) this.add(name, amountsOf(row, block), row.kind === "code" ? [row] : []);
    }
  }

  private add(name: string, figures: readonly Figure[], rows: readonly ReadRow[] = []): void {
    const key = coreName(name.replace(/^\d{3,7}/, ""), this.unitNames);
    if (key.length < 2) return;
    const known = this.byName.get(key) ?? { figures: [], rows: [] };
    known.figures.push(...figures.filter((figure) => !known.figures.includes(figure)));
    known.rows.push(...rows.filter((row) => !known.rows.includes(row)));
    this.byName.set(key, known);
  }
}

/** What a row's name alone may mean: its total, or its part of one budget or source; of a project only the total. */
function amountsOf(row: ReadRow, { definition }: ReadBlock): Figure[] {
  return [...row.figures.values()].filter(({ column, written }) => {
    if (written === "unreadable") return false;
    return definition.projects === true ? totalColumns.has(column) : !partColumns.has(column);
  });
}

/** "小计" under "公务用车购置及运行费" is called by its head. */
function namesOfColumn(column: ColumnDefinition): string[] {
  const isSubtotal = column.headers.some((header) => header === "小计" || header === "合计");
  const own = [column.name["zh-CN"], ...column.headers].filter((name) => name !== "小计" && name !== "合计");
  return isSubtotal ? [...own, ...(column.under ?? [])] : own;
}
