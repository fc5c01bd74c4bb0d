import { useCallback, useMemo, useRef, useState } from "react";
import type { Language } from "../core/messages/message";
import type { FileHost } from "./file-host";
import { openFile, openSample, type Opened, type Opening } from "./open-file";

/** A file on its way into the page. */
export interface FileOnItsWay {
  readonly name: string;
  readonly bytes: number;
  /** From 0 to 1 once its rows arrive. */
  readonly done: number | undefined;
  /** Its place among those that were chosen together and have not ended, from 1. */
  readonly position: number;
  readonly count: number;
}

export interface OpenWorkbook {
  /** Two workbooks may have the same name. */
  readonly id: number;
  readonly host: FileHost;
  /** Whether it was looked at yet: it is read by the pane only then. */
  readonly wasShown: boolean;
}

export interface PreviewState {
  /** In the order in which they were opened. */
  readonly workbooks: readonly OpenWorkbook[];
  /** One of `workbooks`. */
  readonly shown: OpenWorkbook | undefined;
  /** A sentence for each file that could not be opened since files were chosen last. */
  readonly problems: readonly string[];
  readonly isOpening: boolean;
  /** The user's file that is being read. */
  readonly onItsWay: FileOnItsWay | undefined;
}

export interface PreviewActions {
  /** One after the other, each beside what is open. */
  readonly openFiles: (files: readonly File[]) => void;
  readonly openSample: () => void;
  /** Neither the file being read nor those waiting behind it are opened. */
  readonly cancel: () => void;
  readonly show: (id: number) => void;
  /** What was changed in it and not downloaded is lost. */
  readonly close: (id: number) => void;
}

const nothing: PreviewState = {
  workbooks: [],
  shown: undefined,
  problems: [],
  isOpening: false,
  onItsWay: undefined,
};

type Start = () => {
  readonly opening: Opening;
  readonly onItsWay: Omit<FileOnItsWay, "position" | "count"> | undefined;
};

/** The workbooks that the preview holds, and the files on their way into it. */
export function useWorkbooks(language: Language): [PreviewState, PreviewActions] {
  const [state, setState] = useState(nothing);
  const waiting = useRef<Start[]>([]);
  const current = useRef<Opening>(undefined);

  const openAll = useCallback(async (): Promise<void> => {
    let isFirst = true;
    for (let position = 1; ; position++) {
      const start = waiting.current.shift();
      if (!start) break;
      const { opening, onItsWay } = start();
      current.current = opening;
      // Others may be chosen while this one is read.
      const count = position + waiting.current.length;
      setState((before) => ({ ...before, onItsWay: onItsWay && { ...onItsWay, position, count } }));
      const opened = await opening.opened;
      const isShown = isFirst;
      if (opened && "host" in opened) isFirst = false;
      setState((before) => withOpened(before, opened, isShown));
    }
    current.current = undefined;
    setState((before) => ({ ...before, isOpening: false, onItsWay: undefined }));
  }, []);

  const follow = useCallback(
    (starts: readonly Start[]): void => {
      waiting.current.push(...starts);
      setState((before) => ({ ...before, problems: before.isOpening ? before.problems : [], isOpening: true }));
      if (!current.current) void openAll();
    },
    [openAll],
  );

  const actions = useMemo<PreviewActions>(
    () => ({
      openFiles: (files) => {
        follow(
          files.map((file) => () => {
            const opening = openFile(file, language, (done) => {
              if (current.current !== opening) return;
              setState((before) => (before.onItsWay ? { ...before, onItsWay: { ...before.onItsWay, done } } : before));
            });
            return { opening, onItsWay: { name: file.name, bytes: file.size, done: undefined } };
          }),
        );
      },
      openSample: () => {
        follow([() => ({ opening: { opened: openSample(language), cancel: () => undefined }, onItsWay: undefined })]);
      },
      cancel: () => {
        waiting.current = [];
        current.current?.cancel();
      },
      show: (id) => {
        setState((before) => turnedTo(before, id));
      },
      close: (id) => {
        setState((before) => without(before, id));
      },
    }),
    [language, follow],
  );

  return [state, actions];
}

/** The first of those chosen together is turned to. */
function withOpened(before: PreviewState, opened: Opened | undefined, isShown: boolean): PreviewState {
  if (opened === undefined) return before;
  if ("problem" in opened) return { ...before, problems: [...before.problems, opened.problem] };
  const id = 1 + Math.max(0, ...before.workbooks.map((one) => one.id));
  const after = { ...before, workbooks: [...before.workbooks, { id, host: opened.host, wasShown: false }] };
  return isShown || !before.shown ? turnedTo(after, id) : after;
}

function turnedTo(before: PreviewState, id: number | undefined): PreviewState {
  const workbooks = before.workbooks.map((one) => (one.id === id ? { ...one, wasShown: true } : one));
  return { ...before, workbooks, shown: workbooks.find((one) => one.id === id) };
}

/** The one behind it is turned to, or the one before the last. */
function without(before: PreviewState, id: number): PreviewState {
  const place = before.workbooks.findIndex((one) => one.id === id);
  const workbooks = before.workbooks.filter((one) => one.id !== id);
  const after = { ...before, workbooks, problems: [] };
  return before.shown?.id === id ? turnedTo(after, (workbooks[place] ?? workbooks.at(-1))?.id) : after;
}
