import type { ContentCell, ContentRow, SheetContent } from "../../core/workbook/sheet-content";
import type { CellSnapshot, RowSnapshot } from "../../core/workbook/snapshot";

/** What a sheet of the product's holds at one moment. */
export interface SheetState {
  /** The same text as long as nobody changes a value or a formula; what formulas come to does not count. */
  state(): string;
  /** The sheet's values, formulas and number formats, in the looks and sizes that `like` has at the same place. */
  contentLike(like: SheetContent): SheetContent;
}

/** What this session wrote on sheets of its own, so that it can be laid again exactly as it was. */
export class SheetMemory {
  private readonly sheets = new Map<string, { readonly content: SheetContent; readonly state: string }>();

  remember(name: string, content: SheetContent, state: string): void {
    this.sheets.set(name, { content, state });
  }

  forget(name: string): void {
    this.sheets.delete(name);
  }

  /** What stands on the sheet: as this session wrote it, else as far as it can be read, in the looks of `like`. */
  contentOf(name: string, now: SheetState, like: SheetContent): SheetContent {
    const known = this.sheets.get(name);
    return known?.state === now.state() ? known.content : now.contentLike(like);
  }
}

/** What these rows hold, as a sheet to be laid in the looks of `like`. */
export function rowsLike(like: SheetContent, rows: readonly RowSnapshot[]): ContentRow[] {
  const byIndex = new Map(rows.map((row) => [row.index, row.cells]));
  return Array.from({ length: (rows.at(-1)?.index ?? -1) + 1 }, (_, index): ContentRow => {
    const model = like.rows[index] ?? like.rows.at(-1);
    const held = byIndex.get(index) ?? [];
    const cells = Array.from({ length: (held.at(-1)?.column ?? -1) + 1 }, (): ContentCell | null => null);
    for (const cell of held) cells[cell.column] = cellLike(model?.cells[cell.column] ?? undefined, cell);
    return { ...(model?.height !== undefined && { height: model.height }), cells };
  });
}

function cellLike(model: ContentCell | undefined, cell: CellSnapshot): ContentCell {
  return {
    value: typeof cell.value === "object" ? (cell.value?.error ?? "") : String(cell.value),
    ...(typeof cell.value === "number" && { kind: "number" }),
    ...(cell.formula !== undefined && { formula: cell.formula }),
    ...(cell.format !== undefined && { format: cell.format }),
    ...(model?.role !== undefined && { role: model.role }),
  };
}
