import { useCallback, useRef, useState } from "react";
import type { Language } from "../core/messages/message";
import type { FileHost } from "./file-host";
import { openFile, openSample, type Opened, type Opening } from "./open-file";

/** A file on its way into the page. */
export interface FileOnItsWay {
  readonly name: string;
  readonly bytes: number;
  /** From 0 to 1 once its rows arrive. */
  readonly done: number | undefined;
}

export interface PreviewState {
  readonly host: FileHost | undefined;
  readonly problem: string | undefined;
  readonly isOpening: boolean;
  /** The user's file that is being read. */
  readonly onItsWay: FileOnItsWay | undefined;
}

export interface PreviewActions {
  readonly openFile: (file: File) => void;
  readonly openSample: () => void;
  readonly cancel: () => void;
  readonly close: () => void;
}

const nothing: PreviewState = { host: undefined, problem: undefined, isOpening: false, onItsWay: undefined };

/** The workbook that the preview shows, and the one that is being opened; the last one asked for wins. */
export function useOpening(language: Language): [PreviewState, PreviewActions] {
  const [state, setState] = useState(nothing);
  const current = useRef<Opening>();

  const follow = useCallback((opening: Opening, onItsWay: FileOnItsWay | undefined): void => {
    current.current?.cancel();
    current.current = opening;
    setState((before) => ({ ...before, problem: undefined, isOpening: true, onItsWay }));
    void opening.opened.then((opened) => {
      if (current.current !== opening) return;
      setState((before) => ({ ...before, ...outcome(opened), isOpening: false, onItsWay: undefined }));
    });
  }, []);

  const file = useCallback(
    (chosen: File): void => {
      const onItsWay = { name: chosen.name, bytes: chosen.size, done: undefined };
      const opening = openFile(chosen, language, (done) => {
        if (current.current !== opening) return;
        setState((before) => (before.onItsWay ? { ...before, onItsWay: { ...before.onItsWay, done } } : before));
      });
      follow(opening, onItsWay);
    },
    [language, follow],
  );

  const sample = useCallback((): void => {
    follow({ opened: openSample(language), cancel: () => undefined }, undefined);
  }, [language, follow]);

  const cancel = useCallback((): void => {
    current.current?.cancel();
  }, []);

  const close = useCallback((): void => {
    setState(nothing);
  }, []);

  return [state, { openFile: file, openSample: sample, cancel, close }];
}

function outcome(opened: Opened | undefined): Partial<PreviewState> {
  if (opened === undefined) return {};
  return "host" in opened ? { host: opened.host } : { problem: opened.problem };
}
