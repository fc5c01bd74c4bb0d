import { Presets, SingleBar } from "cli-progress";
import type { Language } from "../../core/messages/message";
import { cliWords } from "../words";

export interface Progress {
  /** One more is done; `failed` of all so far could not be checked or have errors. */
  readonly step: (failed: number) => void;
  readonly stop: () => void;
}

/** A bar with the time left on a terminal; on anything else a line every few seconds. */
export function progressOn(
  stream: NodeJS.WritableStream | undefined,
  all: number,
  done: number,
  language: Language,
): Progress {
  if (!stream) return { step: () => undefined, stop: () => undefined };
  const bar = new SingleBar(
    {
      stream,
      format: cliWords[language].batch.progress,
      noTTYOutput: true,
      notTTYSchedule: 5000,
      etaBuffer: 50,
      hideCursor: true,
    },
    Presets.shades_classic,
  );
  bar.start(all, done, { failed: 0 });
  return {
    step: (failed) => {
      bar.increment(1, { failed });
    },
    stop: () => {
      bar.stop();
    },
  };
}
