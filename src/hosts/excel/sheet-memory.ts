import type { SheetContent } from "../../core/workbook/sheet-content";
import type { PendingSheetState } from "./sheet-state";

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
  contentOf(name: string, now: PendingSheetState, like: SheetContent): SheetContent {
    const known = this.sheets.get(name);
    return known?.state === now.state() ? known.content : now.contentLike(like);
  }
}
