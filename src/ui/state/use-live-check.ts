import { useEffect, useRef, type Dispatch, type RefObject } from "react";
import type { HostPort } from "../../hosts/port";
import type { Beside, Engine } from "../engine";
import { checkSnapshot } from "./fix-work";
import { followWorkbook } from "./follow-workbook";
import type { PaneAction } from "./pane-reducer";
import type { Problem } from "./pane-state";

interface LiveCheck {
  readonly host: HostPort;
  readonly engine: Engine;
  readonly beside: Beside;
  /** Switched on, and something has been checked already. */
  readonly isOn: boolean;
  /** What the pane is doing at the user's wish. */
  readonly current: RefObject<AbortController | undefined>;
  readonly dispatch: Dispatch<PaneAction>;
  readonly causeOf: (error: unknown) => Problem["cause"];
}

/** Checks again after every change of the workbook, in the background: page, focus and message stay as they are. */
export function useLiveCheck({ host, engine, beside, isOn, current, dispatch, causeOf }: LiveCheck): void {
  const latest = useRef(beside);
  useEffect(() => {
    latest.current = beside;
  }, [beside]);
  useEffect(() => {
    const watch = host.watch?.bind(host);
    if (!isOn || watch === undefined) return undefined;
    return followWorkbook(watch, {
      isBusy: () => current.current !== undefined,
      onWorkbook: async (snapshot) => {
        const checked = await checkSnapshot(snapshot, engine, latest.current);
        // Something was begun in the meantime: what it comes to is not to be covered by something older.
        if (current.current !== undefined) return false;
        dispatch({ ...checked, isLive: true });
        return true;
      },
      onProblem: (error) => {
        dispatch({ type: "live", live: false });
        dispatch({ type: "failed", problem: { job: "following", cause: causeOf(error) } });
      },
    });
  }, [host, engine, isOn, current, dispatch, causeOf]);
}
