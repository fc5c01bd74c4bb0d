import { markAreas, type MarkArea } from "../../core/marks/mark-areas";
import type { Mark } from "../../core/marks/marks";
import type { HostProblem, MarkReport, SkippedSheet } from "../port";
import { toHostProblem } from "./excel-error";
import { type ExcelRuntime, runWriting } from "./excel-runtime";
import { addMark, deleteMark, type PendingMark, type PlacedMark, queueEarlierMarks } from "./mark-formats";

/** A sheet as it was last seen. */
export interface SeenSheet {
  readonly name: string;
  readonly isProtected: boolean;
}

/** Conditional formats of one request: about 2 kB each, under the web's 5 MB. */
const AREAS_AT_ONCE = 1_000;

/**
 * The marks on the workbook, as far as this session knows them. Known ones go, and new ones come, in one round trip. What
 * an earlier session left is looked for in the first such trip; where something is found, or a sheet is not any more what
 * was last seen, it takes two more: one to look, one to write.
 */
export class MarkBook {
  /** Undefined as long as nobody has looked for marks of an earlier session. */
  private placed: readonly PlacedMark[] | undefined;
  private shown: readonly Mark[] = [];

  constructor(private readonly runtime: ExcelRuntime) {}

  /** Without marks all of them go. `seen` are the sheets as they were last read; undefined before that. */
  async show(marks: readonly Mark[], seen: readonly SeenSheet[] | undefined): Promise<MarkReport> {
    const before = this.shown;
    const areas = markAreas(marks);
    const skipped = (await this.replaceAtOnce(areas, seen)) ?? (await this.replaceWithCare(areas, seen));
    this.shown = marks.filter(({ cell }) => !skipped.some(({ sheet }) => sheet === cell.sheet));
    return { marked: this.shown.length, skipped, undo: { edits: [], marks: before } };
  }

  /** One round trip; undefined when that was not enough. */
  private async replaceAtOnce(
    areas: readonly MarkArea[],
    seen: readonly SeenSheet[] | undefined,
  ): Promise<SkippedSheet[] | undefined> {
    const { placed, runtime } = this;
    if (placed?.length === 0 && areas.length === 0) return [];
    if (seen === undefined || (placed === undefined && areas.length === 0)) return undefined;
    const open = areas.filter(({ sheet }) => !isProtected(seen, sheet));
    if (open.length > AREAS_AT_ONCE || placed?.some(({ sheet }) => isProtected(seen, sheet))) return undefined;
    try {
      return await runWriting(runtime, async (context) => {
        // First, so that what cannot be read fails before anything is changed, and the new marks are not among them.
        const earlier =
          placed === undefined ? queueEarlierMarks(context.workbook.worksheets, namesOf(seen)) : undefined;
        for (const mark of placed ?? []) deleteMark(context.workbook.worksheets, mark, runtime);
        const added = open.map((area) => addMark(context.workbook.worksheets, area));
        await context.sync();
        if (earlier !== undefined && earlier.take().length > 0) return undefined;
        this.placed = takeAll(added);
        return skippedSheets(areas, seen, this.placed);
      });
    } catch (error) {
      const problem = toHostProblem(error);
      // Protected or gone since it was last seen, or rules of somebody's that Excel cannot list: look at it anew.
      if (isAnswerOf(problem)) return undefined;
      throw problem;
    }
  }

  /** Looks at the workbook first: which sheets there are, which are protected, and every mark of ours. */
  private async replaceWithCare(
    areas: readonly MarkArea[],
    seen: readonly SeenSheet[] | undefined,
  ): Promise<SkippedSheet[]> {
    return runWriting(this.runtime, async (context) => {
      const { sheets, earlier } = await this.lookAround(context, seen, areas.length > 0);
      const open = areas.filter(
        ({ sheet }) => sheets.some(({ name }) => name === sheet) && !isProtected(sheets, sheet),
      );
      const kept = earlier.filter(({ sheet }) => isProtected(sheets, sheet));
      for (const mark of earlier) if (!kept.includes(mark)) deleteMark(context.workbook.worksheets, mark, this.runtime);
      this.placed = kept;
      await this.place(context, open, earlier.length > kept.length);
      return skippedSheets(areas, sheets, this.placed);
    });
  }

  /** As many at a time as fit; `isPending` when there is something to send without them. */
  private async place(context: Excel.RequestContext, areas: readonly MarkArea[], isPending: boolean): Promise<void> {
    if (areas.length === 0 && !isPending) return;
    const added = areas.slice(0, AREAS_AT_ONCE).map((area) => addMark(context.workbook.worksheets, area));
    await context.sync();
    this.placed = [...(this.placed ?? []), ...takeAll(added)];
    await this.place(context, areas.slice(AREAS_AT_ONCE), false);
  }

  /** One round trip; two where the sheets' names were not known, or Excel cannot list the conditional formats. */
  private async lookAround(
    context: Excel.RequestContext,
    seen: readonly SeenSheet[] | undefined,
    goesOnBlind: boolean,
  ): Promise<{ sheets: readonly SeenSheet[]; earlier: readonly PlacedMark[] }> {
    const names = namesOf(seen ?? (await readSheets(context)));
    const found = queueEarlierMarks(context.workbook.worksheets, names);
    try {
      const sheets = await readSheets(context);
      return { sheets, earlier: found.take() };
    } catch (error) {
      const problem = toHostProblem(error);
      // New marks can be shown all the same; to say that all were taken off would be wrong.
      if (!isAnswerOf(problem) || (this.placed === undefined && !goesOnBlind)) throw problem;
      return { sheets: await readSheets(context), earlier: this.placed ?? [] };
    }
  }
}

async function readSheets(context: Excel.RequestContext): Promise<SeenSheet[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name,items/protection/protected");
  await context.sync();
  return worksheets.items.map(({ name, protection }) => ({ name, isProtected: protection.protected }));
}

/** True for a problem with what the request asked, false for one with the request itself. */
function isAnswerOf({ kind }: HostProblem): boolean {
  return ["sheet-protected", "sheet-missing", "api-missing", "unknown"].includes(kind);
}

function namesOf(sheets: readonly SeenSheet[]): string[] {
  return sheets.map(({ name }) => name);
}

function isProtected(sheets: readonly SeenSheet[], sheet: string): boolean {
  return sheets.some((seen) => seen.name === sheet && seen.isProtected);
}

function takeAll(added: readonly PendingMark[]): PlacedMark[] {
  return added.flatMap((mark) => mark.take() ?? []);
}

/** Sheets with areas that were not marked, or with marks that could not be taken off; each once. */
function skippedSheets(
  areas: readonly MarkArea[],
  sheets: readonly SeenSheet[],
  placed: readonly PlacedMark[],
): SkippedSheet[] {
  const names = new Set([...areas, ...placed].map(({ sheet }) => sheet));
  return [...names].flatMap((sheet): SkippedSheet[] => {
    if (isProtected(sheets, sheet)) return [{ sheet, kind: "sheet-protected" }];
    return placed.some((mark) => mark.sheet === sheet) ? [] : [{ sheet, kind: "sheet-missing" }];
  });
}
