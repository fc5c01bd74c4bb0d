import type { CheckResult } from "../core/audit/check-result";
import type { Narrative } from "../core/narrative/span";
import type { Reading } from "../core/reading/reading";
import type { Edit } from "../core/workbook/edit";
import type { WorkbookSnapshot } from "../core/workbook/snapshot";

/**
 * All that the pane asks of the core. Promises, because the core is loaded when first needed
 * and may work in another thread. The edits are data: the pane hands them to the host.
 */
export interface Engine {
  /** Which of the tables are there and where; checks nothing. */
  read(snapshot: WorkbookSnapshot): Promise<Reading>;
  check(snapshot: WorkbookSnapshot): Promise<CheckResult>;
  generate(snapshot: WorkbookSnapshot): Promise<Narrative>;
  /** The sheet that shows the narrative, to be written at the end of the workbook. */
  narrativeSheet(narrative: Narrative, snapshot: WorkbookSnapshot): Promise<SheetEdits>;
  /** The input sheets that the workbook does not have yet; none when all are there. */
  missingInputSheets(snapshot: WorkbookSnapshot): Promise<SheetEdits>;
}

export interface SheetEdits {
  readonly edits: readonly Edit[];
  /** Names of the sheets that the edits write, in order. */
  readonly sheets: readonly string[];
}
