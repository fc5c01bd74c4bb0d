import type { ApiSets } from "./load-office";

/** What a simulated Excel tells the pane of itself. */
export interface PaneSettings {
  /** Where the pane's page is. */
  readonly paneUrl: string;
  /** The language in which Office shows itself, e.g. "zh-CN". */
  readonly locale: string;
  readonly sets: ApiSets;
}

/** What the test puts into the page: hands a request's array to the Excel in memory and gives its answer. */
export type AskExcel = (message: readonly unknown[]) => Promise<PageAnswer>;

export type PageAnswer =
  | { readonly status: "succeeded"; readonly data: readonly unknown[] }
  | { readonly status: "failed"; readonly code: number; readonly message: string };

declare global {
  interface Window {
    askExcel: AskExcel;
    /** Calls of office.js's that the simulated Excel has no answer for. */
    unanswered: string[];
    /** Tells office.js that the selection has changed; absent before the pane wants to know. */
    tellSelection?: () => void;
  }
}

export const WIDTH = 350;
export const HEIGHT = 378;
