import { useEffect, type Dispatch, type RefObject } from "react";
import type { WorkbookSnapshot } from "../../core/workbook/snapshot";
import type { HostPort } from "../../hosts/port";
import { Cancelled, type Engine } from "../engine";
import type { PaneAction } from "./pane-reducer";
import { causeOf } from "./run-work";

interface AskedCellWork {
  readonly host: HostPort;
  readonly engine: Engine;
  readonly isOpen: boolean;
  /** The workbook that was checked last: what is told agrees with the findings shown. */
  readonly snapshot: WorkbookSnapshot | undefined;
  /** What the pane is doing at the user's wish. */
  readonly current: RefObject<AbortController | undefined>;
  readonly dispatch: Dispatch<PaneAction>;
}

/** While 这个数从哪来 is open, it is about the cell that is selected: after each selection and each check anew. */
export function useAskedCell({ host, engine, isOpen, snapshot, current, dispatch }: AskedCellWork): void {
  useEffect(() => {
    if (!isOpen || snapshot === undefined) return undefined;
    let latest = 0;
    const look = async (): Promise<void> => {
      const turn = ++latest;
      try {
        const { sheet, firstRow, firstColumn } = await host.selection();
        if (turn !== latest) return;
        const told = await engine.provenance(snapshot, { sheet, row: firstRow, column: firstColumn });
        if (turn === latest) dispatch({ type: "told", told });
      } catch (error) {
        // An act that is under way tells itself what stands in the way, and is told of here no more.
        if (turn !== latest || error instanceof Cancelled || current.current !== undefined) return;
        dispatch({ type: "failed", problem: { job: "asking", cause: causeOf(error) } });
      }
    };
    void look();
    const stop = host.watchSelection?.(() => void look());
    return () => {
      latest = -1;
      stop?.();
    };
  }, [host, engine, isOpen, snapshot, current, dispatch]);
}
