import type { WorkbookSnapshot } from "../../core/workbook/snapshot";
import type { Engine } from "../engine";
import { withAmounts, withAmountsAsText } from "./amounts-in-transit";
import { type SnapshotMessage, SnapshotReceiver } from "./snapshot-parts";

/** A larger workbook is only checked when the user asks: nobody waits behind a check that was not wanted. */
const AHEAD_CELLS = 20_000;

/** What an engine is asked for; ending its work is done from outside, by ending the thread. */
export type EngineCall = Exclude<keyof Engine, "cancel">;

/** The engine on the worker's side of the border. */
export class EngineService {
  private readonly receiver = new SnapshotReceiver();

  constructor(private readonly engine: Engine) {}

  /** Answers when the thread has started. */
  isReady(): true {
    return true;
  }

  receive(message: SnapshotMessage): void {
    this.receiver.receive(message);
  }

  /** A call about the workbook that was sent last. */
  async about(name: EngineCall, more: readonly unknown[]): Promise<unknown> {
    const { snapshot } = this.receiver;
    const answer = await this.call(name, [snapshot, ...more]);
    if (name === "read" && cellCount(snapshot) <= AHEAD_CELLS) this.checkAhead(snapshot);
    return answer;
  }

  /** While the user looks at the tables: the core has the check at hand, or at least its program warm, when 检查 is pressed. */
  private checkAhead(snapshot: WorkbookSnapshot): void {
    // Behind the answer that is on its way.
    setTimeout(() => {
      // What goes wrong goes wrong again, and is told, when the check is asked for.
      if (this.receiver.snapshot === snapshot) this.engine.check(snapshot).catch(() => undefined);
    });
  }

  async call(name: EngineCall, parameters: readonly unknown[]): Promise<unknown> {
    const call = this.engine[name].bind(this.engine) as (...parameters: unknown[]) => Promise<unknown>;
    const answer = await call(...parameters.map(withAmounts));
    return withAmountsAsText(answer);
  }
}

function cellCount({ sheets }: WorkbookSnapshot): number {
  return sheets.reduce((count, { rows }) => rows.reduce((sum, { cells }) => sum + cells.length, count), 0);
}
