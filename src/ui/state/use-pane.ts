import { useCallback, useEffect, useMemo, useReducer, useRef } from "react";
import type { Fix } from "../../core/fix/change";
import type { FixMode } from "../../core/fix/fix-edits";
import type { CellRef } from "../../core/workbook/address";
import type { GapEntry } from "../../core/inputs/fill-gaps";
import type { WorkbookSnapshot } from "../../core/workbook/snapshot";
import {
  HostProblem,
  UnreadableFile,
  type FilePort,
  type HostPort,
  type PublicationPort,
  type PublicationWay,
  type ReadOptions,
} from "../../hosts/port";
import { textSheets } from "../../core/text/sheet-text";
import { Cancelled, type Beside, type Engine, type PointTarget, type TextSource } from "../engine";
import { applyFixes, checkAgain, checkAndBalance, undoStep } from "./fix-work";
import { paneReducer, type PaneAction } from "./pane-reducer";
import { initialState, type Job, type PaneState, type Problem, type View } from "./pane-state";

/** The acts that a user can start. None of them rejects: what goes wrong is in the state. */
export interface PaneActions {
  readonly read: () => Promise<void>;
  readonly check: () => Promise<void>;
  readonly applyFixes: (fixes: readonly Fix[], mode: FixMode) => Promise<void>;
  /** Looks for 舍位平衡, which takes longer than a check. */
  readonly balance: () => Promise<void>;
  /** Takes the last of them back. */
  readonly undo: () => Promise<void>;
  readonly generate: () => Promise<void>;
  readonly writeNarrative: () => Promise<void>;
  readonly addInputSheets: () => Promise<void>;
  /** Writes answers to missing fields into the input sheets, all in one go, and generates again. */
  readonly fillGaps: (entries: readonly GapEntry[]) => Promise<void>;
  /** What is selected in the workbook is this table or column. */
  readonly pointOut: (target: PointTarget) => Promise<void>;
  /** Takes such an answer back. */
  readonly forget: (target: PointTarget) => Promise<void>;
  /** Lays the blank tables of a standard and the input sheets into the workbook. */
  readonly layBlank: (standardId: string) => Promise<void>;
  /** Hands the whole document to the user. */
  readonly publish: (way: PublicationWay) => Promise<void>;
  /** Checks the workbook with a text beside it; without one, without. */
  readonly takeText: (text: TextSource | undefined) => Promise<void>;
  /** The same with a text file that the user chose. */
  readonly openText: (file: File) => Promise<void>;
  readonly goTo: (cell: CellRef) => Promise<void>;
  readonly show: (view: View) => void;
  readonly dismiss: () => void;
  /** Gives up what is being read, checked or generated; what was shown before stays. */
  readonly cancel: () => void;
}

/**
 * Joins host, engine and state; reads the workbook once when the pane opens. Opened for its check or narrative, it checks
 * or generates at once, as the button that opened it said.
 */
export function usePane(
  host: HostPort,
  engine: Engine,
  opensWith: View,
  publications: PublicationPort | undefined,
  files: FilePort | undefined,
): { readonly state: PaneState; readonly actions: PaneActions } {
  const [state, dispatch] = useReducer(paneReducer, initialState);
  const current = useRef<AbortController>(undefined);
  const narrative = state.generated?.narrative;
  const publication = state.generated?.publication;
  const { beside, journal } = state;

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

  const withText = useCallback(
    async (text: TextSource | undefined, options?: ReadOptions): Promise<PaneAction> => {
      const { prior } = beside;
      const changed: Beside = { ...(prior && { prior }), ...(text && { text }) };
      const checked = await checkAgain(host, engine, changed, options);
      // Only what could be checked is remembered.
      dispatch({ type: "beside", beside: changed });
      return { ...checked, view: "text" };
    },
    [host, engine, beside],
  );

  const actions = useMemo<PaneActions>(
    () => ({
      read: () => run("reading", (options) => readAgain(host, engine, options)),
      check: () => run("checking", (options) => checkAgain(host, engine, beside, options)),
      balance: () => run("balancing", (options) => checkAndBalance(host, engine, beside, options)),
      applyFixes: (fixes, mode) =>
        run("fixing", () =>
          applyFixes(host, engine, beside, fixes, mode, (step) => {
            dispatch({ type: "journal", journal: [...journal, step] });
          }),
        ),
      undo: async () => {
        const step = journal.at(-1);
        if (step === undefined) return;
        await run("undoing", () =>
          undoStep(host, engine, beside, step, () => {
            dispatch({ type: "journal", journal: journal.slice(0, -1) });
          }),
        );
      },
      generate: () =>
        run("generating", async (options) => {
          const snapshot = await host.readSnapshot(options);
          options.signal?.throwIfAborted();
          return { type: "generated", generated: await engine.generate(snapshot, beside) };
        }),
      writeNarrative: async () => {
        if (narrative === undefined) return;
        await run("writing", async () => {
          const { sheets } = await host.applyEdits(await engine.narrativeEdits(narrative));
          return { type: "done", notice: { kind: "narrative-written", sheets: sheets.map(({ name }) => name) } };
        });
      },
      addInputSheets: () =>
        run("adding", async () => {
          const { sheets } = await host.applyEdits(await engine.missingInputEdits(await host.readSnapshot()));
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
          if (edits.length > 0) await host.applyEdits(edits);
          const generated = { ...(await engine.generate(await host.readSnapshot(), beside)), rejected };
          const notice = { kind: "gaps-filled", count: edits.length } as const;
          return { type: "generated", generated, ...(edits.length > 0 && { notice }) };
        }),
      pointOut: (target) =>
        run("pointing", async () => {
          const snapshot = await host.readSnapshot();
          await host.applyEdits(await engine.pointerEdits(snapshot, target, await host.selection()));
          return readAgain(host, engine);
        }),
      forget: (target) =>
        run("pointing", async () => {
          await host.applyEdits(await engine.pointerEdits(await host.readSnapshot(), target, undefined));
          return readAgain(host, engine);
        }),
      layBlank: (standardId) =>
        run("laying", async () => {
          const { sheets } = await host.applyEdits(await engine.blankEdits(await host.readSnapshot(), standardId));
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
      takeText: (text) => run("checking", (options) => withText(text, options)),
      openText: async (file) => {
        if (files === undefined) return;
        await run("opening", async () => withText({ kind: "file", name: file.name, text: await files.readText(file) }));
      },
      goTo: (cell) =>
        run("selecting", async () => {
          await host.select(cell);
          return { type: "done" };
        }),
      show: (view) => {
        dispatch({ type: "view", view });
      },
      dismiss: () => {
        dispatch({ type: "dismissed" });
      },
      cancel: () => {
        current.current?.abort(new Cancelled());
        engine.cancel();
      },
    }),
    [run, host, engine, beside, narrative, publication, publications, files, journal, withText],
  );

  const opened = useRef(false);
  useEffect(() => {
    if (opened.current) return;
    opened.current = true;
    void open(actions, opensWith);
  }, [actions, opensWith]);

  return { state, actions };
}

async function open(actions: PaneActions, view: View): Promise<void> {
  if (view === "check") return actions.check();
  await actions.read();
  if (view !== "narrative") return;
  actions.show(view);
  await actions.generate();
}

async function readAgain(
  host: HostPort,
  engine: Engine,
  options?: ReadOptions,
): Promise<Extract<PaneAction, { type: "read" }>> {
  const snapshot = await host.readSnapshot(options);
  options?.signal?.throwIfAborted();
  const standards = await engine.standards();
  return {
    type: "read",
    reading: await engine.read(snapshot),
    workbookEmpty: isEmpty(snapshot),
    textSheets: textSheets(snapshot),
    standards,
  };
}

/** Does not wait for work that was given up: a host may be waiting itself, for the end of an input in a cell. */
function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener("abort", () => {
      reject(new Cancelled());
    });
    work.then(resolve, reject);
  });
}

function causeOf(error: unknown): Problem["cause"] {
  if (error instanceof HostProblem) return { from: "host", kind: error.kind, detail: error.detail };
  if (error instanceof UnreadableFile) return { from: "file", sentence: error.sentence };
  return { from: "program", detail: error instanceof Error ? error.message : String(error) };
}

function isEmpty(snapshot: WorkbookSnapshot): boolean {
  return snapshot.sheets.every((sheet) => sheet.rows.every((row) => row.cells.length === 0));
}
