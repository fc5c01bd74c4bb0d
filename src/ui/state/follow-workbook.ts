import type { WorkbookSnapshot } from "../../core/workbook/snapshot";
import { HostProblem, type HostPort } from "../../hosts/port";
import { Cancelled } from "../engine";

/** A user who goes on typing is not checked in between. */
const quietTime = 250;
/** How long to wait where Excel is busy with a cell that is being typed into. */
const typingTime = 1000;

interface Following {
  /** While the pane does something else nothing is begun. */
  readonly isBusy: () => boolean;
  /** True when its result could be shown. */
  readonly onWorkbook: (snapshot: WorkbookSnapshot) => Promise<boolean>;
  readonly onProblem: (error: unknown) => void;
}

/** Hands in the workbook now and after every change, one at a time; returns how to stop. */
export function followWorkbook(
  watch: NonNullable<HostPort["watch"]>,
  { isBusy, onWorkbook, onProblem }: Following,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isStopped = false;
  let isRunning = false;

  const schedule = (milliseconds: number): void => {
    if (isStopped) return;
    clearTimeout(timer);
    timer = setTimeout(() => void update(), milliseconds);
  };
  const stop = (error: unknown): void => {
    if (isStopped || error instanceof Cancelled) return;
    isStopped = true;
    onProblem(error);
  };
  const watching = watch(() => {
    schedule(quietTime);
  });
  const update = async (): Promise<void> => {
    if (isRunning || isBusy()) {
      schedule(quietTime);
      return;
    }
    isRunning = true;
    try {
      const snapshot = await (await watching).snapshot();
      const isShown = isStopped || isBusy() ? false : await onWorkbook(snapshot);
      if (!isShown) schedule(quietTime);
    } catch (error) {
      if (error instanceof HostProblem && error.kind === "cell-being-edited") schedule(typingTime);
      else stop(error);
    } finally {
      isRunning = false;
    }
  };
  schedule(0);
  return () => {
    isStopped = true;
    clearTimeout(timer);
    // Registering may fail; that was told by the first update.
    watching.then((following) => following.stop()).catch(() => undefined);
  };
}
