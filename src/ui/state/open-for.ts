import type { PaneActions } from "./pane-actions";
import type { Purpose } from "./pane-state";

/** What the pane does by itself when it opens, as the button or menu entry said that opened it. */
export async function openFor(actions: PaneActions, purpose: Purpose): Promise<void> {
  switch (purpose) {
    case "check":
      return actions.check();
    case "mark":
      return actions.checkAndMark();
    case "cell":
      return actions.ask();
    case "clear-marks":
      await actions.read();
      return actions.clearMarks();
    case "narrative":
      await actions.read();
      actions.show(purpose);
      return actions.generate();
    case "tables":
    case "text":
      return actions.read();
  }
}
