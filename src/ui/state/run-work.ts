import { HostProblem, UnreadableFile } from "../../hosts/port";
import { Cancelled } from "../engine";
import type { Problem } from "./pane-state";

/** Does not wait for work that was given up: a host may be waiting itself, for the end of an input in a cell. */
export function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener("abort", () => {
      reject(new Cancelled());
    });
    work.then(resolve, reject);
  });
}

/** What went wrong, as the pane tells it. */
export function causeOf(error: unknown): Problem["cause"] {
  if (error instanceof HostProblem) return { from: "host", kind: error.kind, detail: error.detail };
  if (error instanceof UnreadableFile) return { from: "file", sentence: error.sentence };
  return { from: "program", detail: error instanceof Error ? error.message : String(error) };
}
