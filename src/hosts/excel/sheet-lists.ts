import type { ExcelRuntime } from "./excel-runtime";

/** The lists ("tables") and the filter that somebody has laid on a sheet of ours, asked for but not yet there. */
export interface PendingLists {
  /** Makes plain cells of them; may be called after the next sync. Cells of a list cannot be merged, filtered rows not be written. */
  dissolve(): void;
}

export function queueLists(sheet: Excel.Worksheet, runtime: ExcelRuntime): PendingLists {
  sheet.load("name");
  sheet.tables.load("items/name");
  const filter = runtime.supports("1.9") ? sheet.autoFilter : undefined;
  filter?.load("enabled");
  return {
    dissolve: () => {
      if (sheet.isNullObject) return;
      for (const table of sheet.tables.items) table.convertToRange().untrack();
      if (filter?.enabled === true) filter.remove();
    },
  };
}

/** Whether the range has cells of a list, known after the next sync; before ExcelApi 1.9 any list of the sheet counts. */
export function queueInList(sheet: Excel.Worksheet, range: Excel.Range, runtime: ExcelRuntime): () => boolean {
  if (runtime.supports("1.9")) {
    const lists = range.getTables(false);
    lists.load("items/name");
    return () => hasItems(lists);
  }
  sheet.tables.load("items/name");
  return () => hasItems(sheet.tables);
}

function hasItems({ items }: { readonly items: readonly unknown[] }): boolean {
  return items.length > 0;
}
