import type { Engine } from "../engine";
import { withAmounts, withAmountsAsText } from "./amounts-in-transit";
import { type SnapshotMessage, SnapshotReceiver } from "./snapshot-parts";

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
  about(name: EngineCall, more: readonly unknown[]): Promise<unknown> {
    return this.call(name, [this.receiver.snapshot, ...more]);
  }

  async call(name: EngineCall, parameters: readonly unknown[]): Promise<unknown> {
    const call = this.engine[name].bind(this.engine) as (...parameters: unknown[]) => Promise<unknown>;
    const answer = await call(...parameters.map(withAmounts));
    return withAmountsAsText(answer);
  }
}
