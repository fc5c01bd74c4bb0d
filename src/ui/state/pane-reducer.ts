import type { Fix } from "../../core/fix/change";
import type { CellProvenance } from "../../core/report/provenance";
import { changedCells } from "../../core/narrative/stale";
import { textSheets } from "../../core/text/sheet-text";
import type { WorkbookSnapshot } from "../../core/workbook/snapshot";
import { noFilter, type FindingFilter } from "../findings/finding-filter";
import { tourSteps } from "../tour/steps";
import type { Beside, Generated, PaneCheck, ReadingOutline, StandardChoice } from "../engine";
import type { Job, JournalEntry, Notice, PaneState, Problem, View } from "./pane-state";

export type PaneAction =
  | { readonly type: "started"; readonly job: Job }
  /** Of reading the workbook; at 1 it is read. */
  | { readonly type: "progress"; readonly part: number }
  | {
      readonly type: "read";
      readonly reading: ReadingOutline;
      readonly snapshot: WorkbookSnapshot;
      readonly standards: readonly StandardChoice[];
      readonly notice?: Notice;
    }
  | {
      readonly type: "checked";
      /** After a change of the workbook, unasked: page, message and job stay. */
      readonly isLive?: true;
      readonly result: PaneCheck;
      readonly fixes: readonly Fix[];
      readonly snapshot: WorkbookSnapshot;
      /** The page to turn to, instead of the findings. */
      readonly view?: View;
      readonly standards: readonly StandardChoice[];
      readonly notice?: Notice;
    }
  | { readonly type: "beside"; readonly beside: Beside }
  | { readonly type: "remembered"; readonly entry: JournalEntry }
  /** The last entry of the journal was taken back. */
  | { readonly type: "forgotten" }
  | { readonly type: "live"; readonly live: boolean }
  | { readonly type: "generated"; readonly generated: Generated; readonly notice?: Notice }
  | { readonly type: "done"; readonly notice?: Notice }
  | { readonly type: "failed"; readonly problem: Problem }
  /** Opens or closes 这个数从哪来. */
  | { readonly type: "asked"; readonly isOpen: boolean }
  | { readonly type: "told"; readonly told: CellProvenance }
  | { readonly type: "tour"; readonly step: number | undefined }
  | { readonly type: "filtered"; readonly filter: FindingFilter }
  | { readonly type: "view"; readonly view: View }
  | { readonly type: "dismissed" };

export function paneReducer(state: PaneState, action: PaneAction): PaneState {
  switch (action.type) {
    case "started":
      return { ...state, job: action.job, problem: undefined, notice: undefined };
    case "progress":
      return { ...state, progress: action.part < 1 ? action.part : undefined };
    case "read":
      // Findings of an earlier state of the workbook would contradict what is shown now.
      return {
        ...idle(state),
        ...seenIn(action.snapshot, state),
        reading: action.reading,
        standards: action.standards,
        check: undefined,
        filter: noFilter,
        asked: undefined,
        checked: undefined,
        fixes: [],
        notice: action.notice,
      };
    case "live":
      return { ...state, live: action.live };
    case "checked":
      return {
        ...(action.isLive ? state : idle(state)),
        ...seenIn(action.snapshot, state),
        reading: action.result.reading,
        standards: action.standards,
        check: action.result,
        checked: action.snapshot,
        fixes: action.fixes,
        ...(!action.isLive && {
          notice: action.notice,
          view: action.view ?? (hasTables(action.result.reading) ? "check" : "tables"),
        }),
      };
    case "beside":
      return { ...state, beside: action.beside };
    case "remembered":
      return { ...state, journal: [...state.journal, action.entry] };
    case "forgotten":
      return { ...state, journal: state.journal.slice(0, -1) };
    case "generated":
      return { ...idle(state), generated: action.generated, changed: [], notice: action.notice };
    case "done":
      return { ...idle(state), notice: action.notice };
    case "failed":
      return { ...idle(state), problem: action.problem };
    case "asked":
      return { ...state, asked: action.isOpen ? (state.asked ?? {}) : undefined };
    case "told":
      return { ...state, asked: state.asked && { told: action.told } };
    case "tour":
      return { ...state, tour: action.step, view: tourSteps[action.step ?? -1] ?? state.view };
    case "filtered":
      return { ...state, filter: action.filter };
    case "view":
      return { ...state, view: action.view };
    case "dismissed":
      return { ...state, problem: undefined, notice: undefined };
  }
}

/** What the pane sees in the workbook by itself, whenever it has been read. */
function seenIn(
  snapshot: WorkbookSnapshot,
  { generated }: PaneState,
): Pick<PaneState, "workbookEmpty" | "textSheets" | "changed"> {
  return {
    workbookEmpty: snapshot.sheets.every(({ rows }) => rows.every(({ cells }) => cells.length === 0)),
    textSheets: textSheets(snapshot),
    changed: generated ? changedCells(generated.seen, snapshot) : [],
  };
}

function idle(state: PaneState): PaneState {
  return { ...state, job: undefined, progress: undefined };
}

/** False when none of the standard's tables was found, not even an unreadable one. */
export function hasTables(reading: ReadingOutline): boolean {
  return reading.tables.some((table) => table.status !== "missing");
}
