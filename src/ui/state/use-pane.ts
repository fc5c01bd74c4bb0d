import { useCallback, useEffect, useMemo, useReducer, useRef } from "react";
import { copiedSheets } from "../../core/blank/copied-sheets";
import type { Edit } from "../../core/workbook/edit";
import {
  type EditReport,
  type FilePort,
  type HostPort,
  type PublicationPort,
  type ReadOptions,
  type UndoStep,
} from "../../hosts/port";
import { Cancelled, type Beside, type Engine } from "../engine";
import { isFirstRun, rememberFirstRun } from "../tour/first-run";
import { priorOf, withText } from "./beside-work";
import { applyFixes, checkAgain, checkAndBalance, readAgain } from "./fix-work";
import type { PaneActions } from "./pane-actions";
import { paneReducer, type PaneAction } from "./pane-reducer";
import { openFor } from "./open-for";
import { initialState, type Job, type JournalEntry, type PaneState, type Purpose, type View } from "./pane-state";
import { rememberLive, remembersLive } from "./remembered";
import { causeOf, unlessAborted } from "./run-work";
import { clearMarks, markCells, undoneNotice, writeResults } from "./sheet-work";
import { useAskedCell } from "./use-asked-cell";
import { useLiveCheck } from "./use-live-check";

/**
 * Joins host, engine and state; reads the workbook once when the pane opens. Opened for its check or narrative, it checks
 * or generates at once, as the button that opened it said.
 */
export function usePane(
  host: HostPort,
  engine: Engine,
  opensWith: Purpose,
  publications: PublicationPort | undefined,
  files: FilePort | undefined,
): { readonly state: PaneState; readonly actions: PaneActions } {
  const [state, dispatch] = useReducer(paneReducer, initialState, (blank) => ({
    ...blank,
    tour: isFirstRun() ? ("offered" as const) : undefined,
    live: host.watch === undefined ? undefined : remembersLive(),
  }));
  const current = useRef<AbortController>(undefined);
  const { check, generated } = state;
  const publication = generated?.publication;
  const { beside, journal, view } = state;

  const run = useCallback(async (job: Job, work: (options: ReadOptions) => Promise<PaneAction>): Promise<void> => {
    // A second click while something runs is a slip of the hand, not a wish.
    if (current.current) return;
    const controller = new AbortController();
    const { signal } = controller;
    current.current = controller;
    const onProgress = (part: number): void => {
      if (!signal.aborted) dispatch({ type: "progress", part });
    };
    dispatch({ type: "started", job });
    try {
      dispatch(await unlessAborted(work({ signal, onProgress }), signal));
    } catch (error) {
      if (error instanceof Cancelled) dispatch({ type: "done" });
      else dispatch({ type: "failed", problem: { job, cause: causeOf(error) } });
    } finally {
      current.current = undefined;
    }
  }, []);

  const hasText = state.generated !== undefined;
  /** Checks with something else beside the workbook; a text that was generated is generated again where it rests on it. */
  const weigh = useCallback(
    async (changed: Beside, view: View, options?: ReadOptions): Promise<PaneAction> => {
      const checked = await checkAgain(host, engine, changed, options);
      const isOther = changed.prior !== beside.prior || changed.priorText !== beside.priorText;
      const generated = hasText && isOther ? await engine.generate(checked.snapshot, changed) : undefined;
      // Only what could be checked is remembered.
      dispatch({ type: "beside", beside: changed });
      if (generated) dispatch({ type: "generated", generated });
      return { ...checked, view };
    },
    [host, engine, beside, hasText],
  );

  const remember = useCallback((step: UndoStep, then: JournalEntry["then"]): void => {
    dispatch({ type: "remembered", entry: { step, then } });
  }, []);

  const write = useCallback(
    async (edits: readonly Edit[], then: JournalEntry["then"]): Promise<EditReport> => {
      const report = await host.applyEdits(edits);
      // At once: should what comes after it fail, the way back is there.
      if (edits.length > 0) remember(report.undo, then);
      return report;
    },
    [host, remember],
  );

  const lookAgain = useCallback(
    async (then: JournalEntry["then"]): Promise<PaneAction> => {
      switch (then) {
        case "check":
          return checkAgain(host, engine, beside);
        case "read":
          return readAgain(host, engine);
        case "generate":
          return { type: "generated", generated: await engine.generate(await host.readSnapshot(), beside) };
        case "nothing":
          return { type: "done" };
      }
    },
    [host, engine, beside],
  );

  const rememberSheets = useCallback(
    (step: UndoStep): void => {
      remember(step, "nothing");
    },
    [remember],
  );

  const actions = useMemo<PaneActions>(
    () => ({
      read: () => run("reading", (options) => readAgain(host, engine, options)),
      check: () => run("checking", (options) => checkAgain(host, engine, beside, options)),
      balance: () => run("balancing", (options) => checkAndBalance(host, engine, beside, options)),
      applyFixes: (fixes, mode) =>
        run("fixing", () =>
          applyFixes(host, engine, beside, fixes, mode, (step) => {
            remember(step, "check");
          }),
        ),
      undo: async () => {
        const entry = journal.at(-1);
        if (entry === undefined) return;
        await run("undoing", async () => {
          const report = await host.undo(entry.step);
          dispatch({ type: "forgotten" });
          return { ...(await lookAgain(entry.then)), notice: undoneNotice(entry, report) };
        });
      },
      mark: async () => {
        if (check === undefined) return;
        await run("marking", () => markCells(host, check, rememberSheets));
      },
      checkAndMark: () =>
        run("checking", async (options) => {
          const checked = await checkAgain(host, engine, beside, options);
          dispatch(checked);
          return markCells(host, checked.result, rememberSheets);
        }),
      clearMarks: () => run("marking", () => clearMarks(host, rememberSheets)),
      writeResults: async (language) => {
        if (check === undefined) return;
        await run("writing", () => writeResults(host, check, language, rememberSheets));
      },
      generate: () =>
        run("generating", async (options) => {
          const snapshot = await host.readSnapshot(options);
          options.signal?.throwIfAborted();
          return { type: "generated", generated: await engine.generate(snapshot, beside) };
        }),
      writeNarrative: async (isLive) => {
        if (generated === undefined) return;
        await run("writing", async () => {
          const { narrative, liveSheet } = generated;
          const plain = isLive ? undefined : await engine.narrativeEdits(narrative);
          const { sheets } = await write(plain ?? [{ kind: "write-sheet", content: liveSheet }], "nothing");
          return { type: "done", notice: { kind: "narrative-written", sheets: sheets.map(({ name }) => name) } };
        });
      },
      addInputSheets: () =>
        run("adding", async () => {
          const { sheets } = await write(await engine.missingInputEdits(await host.readSnapshot()), "generate");
          // Now every missing fact has its cell, which the list of missing facts can lead to.
          const generated = await engine.generate(await host.readSnapshot(), beside);
          return {
            type: "generated",
            generated,
            notice: { kind: "inputs-added", sheets: sheets.map(({ name }) => name) },
          };
        }),
      fillGaps: (entries) =>
        run("writing", async () => {
          const { edits, rejected } = await engine.gapEdits(await host.readSnapshot(), entries);
          if (edits.length > 0) await write(edits, "generate");
          const generated = { ...(await engine.generate(await host.readSnapshot(), beside)), rejected };
          const notice = { kind: "gaps-filled", count: edits.length } as const;
          return { type: "generated", generated, ...(edits.length > 0 && { notice }) };
        }),
      pointOut: (target) =>
        run("pointing", async () => {
          const snapshot = await host.readSnapshot();
          await write(await engine.pointerEdits(snapshot, target, await host.selection()), "read");
          return readAgain(host, engine);
        }),
      forget: (target) =>
        run("pointing", async () => {
          await write(await engine.pointerEdits(await host.readSnapshot(), target, undefined), "read");
          return readAgain(host, engine);
        }),
      layBlank: (standardId) =>
        run("laying", async () => {
          const { sheets } = await write(await engine.blankEdits(await host.readSnapshot(), standardId), "read");
          return {
            ...(await readAgain(host, engine)),
            notice: { kind: "blank-laid", sheets: sheets.map(({ name }) => name) },
          };
        }),
      publish: async (way) => {
        if (publication === undefined || publications === undefined) return;
        await run("publishing", async () => {
          const file = await publications.hand(publication, way);
          return { type: "done", notice: { kind: "published", way, file } };
        });
      },
      takeText: (text) => run("checking", (options) => weigh(withText(beside, text), "text", options)),
      openText: async (file) => {
        if (files === undefined) return;
        await run("opening", async () => {
          const text = await files.readText(file);
          return weigh(withText(beside, { kind: "file", name: file.name, text }), "text");
        });
      },
      openPrior: async (file) => {
        if (files === undefined) return;
        await run("opening", async () => {
          const prior = await priorOf(file, files);
          return weigh({ ...withText({}, beside.text), ...prior }, "narrative");
        });
      },
      dropPrior: () => run("checking", (options) => weigh(withText({}, beside.text), "narrative", options)),
      ignore: (finding, reason) =>
        run("ignoring", async () => {
          await write(await engine.ignoreEdits(await host.readSnapshot(), finding, reason), "check");
          return { ...(await checkAgain(host, engine, beside)), view };
        }),
      laySample: async () => {
        if (files === undefined) return;
        await run("laying", async () => {
          await write(copiedSheets(await files.readSample()), "read");
          return checkAgain(host, engine, beside);
        });
      },
      ask: () =>
        run("checking", async (options) => {
          const checked = await checkAgain(host, engine, beside, options);
          dispatch({ type: "asked", isOpen: true });
          return { ...checked, view };
        }),
      endAsking: () => {
        dispatch({ type: "asked", isOpen: false });
      },
      goTo: (cell) =>
        run("selecting", async () => {
          await host.select(cell);
          return { type: "done" };
        }),
      show: (view) => {
        dispatch({ type: "view", view });
      },
      filter: (filter) => {
        dispatch({ type: "filtered", filter });
      },
      tour: (step) => {
        rememberFirstRun();
        dispatch({ type: "tour", step });
      },
      dismiss: () => {
        dispatch({ type: "dismissed" });
      },
      setLive: (isOn) => {
        rememberLive(isOn);
        dispatch({ type: "live", live: isOn });
      },
      cancel: () => {
        current.current?.abort(new Cancelled());
        engine.cancel();
      },
    }),
    [
      ...[run, host, engine, beside, check, generated, publication, publications, files, journal, view, weigh],
      ...[remember, rememberSheets, write, lookAgain],
    ],
  );

  const isOn = state.live === true && state.check !== undefined;
  useAskedCell({ host, engine, isOpen: state.asked !== undefined, snapshot: state.checked, current, dispatch });
  useLiveCheck({ host, engine, beside, isOn, current, dispatch, causeOf });

  const opened = useRef(false);
  useEffect(() => {
    if (opened.current) return;
    opened.current = true;
    void openFor(actions, opensWith);
  }, [actions, opensWith]);

  return { state, actions };
}
