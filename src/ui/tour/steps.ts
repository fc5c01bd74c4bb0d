import type { View } from "../state/pane-state";

/** The page that each step of the tour is about, in the order of the work. */
export const tourSteps: readonly View[] = ["tables", "check", "narrative", "text"];
