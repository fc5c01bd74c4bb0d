import type { CellRef } from "../core/workbook/address";
import type { Edit } from "../core/workbook/edit";
import type { WorkbookSnapshot } from "../core/workbook/snapshot";

/** All that the pane asks of the program that holds the workbook. One implementation a host. */
export interface HostPort {
  /** The whole workbook as it is now; changes nothing, not even the undo stack. */
  readSnapshot(): Promise<WorkbookSnapshot>;
  /** Applies the edits in order; all of them or, when the host refuses one, a `HostProblem`. */
  applyEdits(edits: readonly Edit[]): Promise<void>;
  /** Shows the cell to the user. */
  select(cell: CellRef): Promise<void>;
}

/** What went wrong in the host, in terms the pane can explain. */
export class HostProblem extends Error {
  constructor(
    readonly kind: HostProblemKind,
    /** Sheet, cell or technical detail that the sentence names. */
    readonly detail: string,
    options?: ErrorOptions,
  ) {
    super(`${kind}: ${detail}`, options);
    this.name = "HostProblem";
  }
}

export type HostProblemKind =
  | "sheet-protected"
  | "sheet-missing"
  | "cell-being-edited"
  | "too-large"
  | "api-missing"
  | "not-connected"
  | "unknown";
