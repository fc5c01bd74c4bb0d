import { type Remote, wrap } from "comlink";
import type { WorkbookSnapshot } from "../../core/workbook/snapshot";
import { Cancelled, type Engine } from "../engine";
import { withAmounts, withAmountsAsText } from "./amounts-in-transit";
import type { EngineCall, EngineService } from "./engine-service";
import { snapshotMessages } from "./snapshot-parts";

/** A worker thread as far as it is needed here. */
export type EngineThread = Pick<Worker, "postMessage" | "addEventListener" | "removeEventListener" | "terminate">;

/** A thread that has not answered by then will not: the page works without it. */
const patience = 10_000;

interface Running {
  readonly service: Remote<EngineService>;
  /** Rejects when the thread is ended or fails; never resolves. */
  readonly end: Promise<never>;
  readonly stop: (reason: Error) => void;
}

type Answer<Name extends EngineCall> = Awaited<ReturnType<Engine[Name]>>;

/**
 * The engine in a thread of its own, so that the page answers while it works. A workbook is sent once, in pieces, and of
 * the next one only the rows that are new. Where no thread can be started, all is done in this one.
 */
export class WorkerEngine implements Engine {
  private running: Promise<Running | undefined> | undefined;
  private current: Running | undefined;
  private sent: WorkbookSnapshot | undefined;
  /** One call after the other: each is about the workbook that was sent before it. */
  private last: Promise<unknown> = Promise.resolve();
  private cancellations = 0;

  constructor(
    private readonly start: () => EngineThread,
    private readonly thisThread: Engine,
  ) {}

  readonly read: Engine["read"] = (snapshot) => this.about("read", snapshot);
  readonly check: Engine["check"] = (snapshot, beside) => this.about("check", snapshot, beside);
  readonly fixes: Engine["fixes"] = (snapshot) => this.about("fixes", snapshot);
  readonly balance: Engine["balance"] = (snapshot, fixes) => this.about("balance", snapshot, fixes);
  readonly generate: Engine["generate"] = (snapshot, beside) => this.about("generate", snapshot, beside);
  readonly provenance: Engine["provenance"] = (snapshot, cell) => this.about("provenance", snapshot, cell);
  readonly narrativeEdits: Engine["narrativeEdits"] = (narrative) => this.ask("narrativeEdits", narrative);
  readonly gapEdits: Engine["gapEdits"] = (snapshot, entries) => this.about("gapEdits", snapshot, entries);
  readonly missingInputEdits: Engine["missingInputEdits"] = (snapshot) => this.about("missingInputEdits", snapshot);
  readonly ignoreEdits: Engine["ignoreEdits"] = (snapshot, finding, reason) =>
    this.about("ignoreEdits", snapshot, finding, reason);
  readonly standards: Engine["standards"] = () => this.ask("standards");
  readonly blankEdits: Engine["blankEdits"] = (snapshot, id) => this.about("blankEdits", snapshot, id);
  readonly pointerEdits: Engine["pointerEdits"] = (snapshot, target, selection) =>
    this.about("pointerEdits", snapshot, target, selection);

  /** A thread cannot be interrupted, but ended: the next call starts another. */
  cancel(): void {
    this.cancellations += 1;
    this.current?.stop(new Cancelled());
  }

  private about<Name extends EngineCall>(
    name: Name,
    snapshot: WorkbookSnapshot,
    ...more: unknown[]
  ): Promise<Answer<Name>> {
    return this.inTurn(name, [snapshot, ...more], async ({ service }) => {
      if (this.sent !== snapshot) {
        const before = this.sent;
        this.sent = undefined;
        for (const message of snapshotMessages(before, snapshot)) await service.receive(message);
        this.sent = snapshot;
      }
      return service.about(name, more.map(withAmountsAsText));
    });
  }

  private ask<Name extends EngineCall>(name: Name, ...parameters: unknown[]): Promise<Answer<Name>> {
    return this.inTurn(name, parameters, ({ service }) => service.call(name, parameters.map(withAmountsAsText)));
  }

  private inTurn<Name extends EngineCall>(
    name: Name,
    parameters: readonly unknown[],
    work: (running: Running) => Promise<unknown>,
  ): Promise<Answer<Name>> {
    const { cancellations } = this;
    const turn = this.last.then(async () => {
      if (cancellations !== this.cancellations) throw new Cancelled();
      const running = await this.started();
      if (running === undefined) {
        const call = this.thisThread[name].bind(this.thisThread) as (...all: unknown[]) => Promise<unknown>;
        return call(...parameters);
      }
      return withAmounts(await Promise.race([work(running), running.end]));
    });
    this.last = turn.catch(() => undefined);
    return turn as Promise<Answer<Name>>;
  }

  private started(): Promise<Running | undefined> {
    this.running ??= this.begin();
    return this.running;
  }

  /** Undefined where no thread can be had: forbidden by the page's policy, or its file is out of reach. */
  private async begin(): Promise<Running | undefined> {
    let thread: EngineThread;
    try {
      thread = this.start();
    } catch {
      return undefined;
    }
    const running = this.watched(thread);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const timeIsUp = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        reject(new Error("the worker does not answer"));
      }, patience);
    });
    try {
      await Promise.race([running.service.isReady(), running.end, timeIsUp]);
    } catch (error) {
      if (error instanceof Cancelled) throw error;
      running.stop(new Error("not started"));
      this.running = Promise.resolve(undefined);
      return undefined;
    } finally {
      clearTimeout(timer);
    }
    return running;
  }

  private watched(thread: EngineThread): Running {
    let reject: (reason: Error) => void = () => undefined;
    const end = new Promise<never>((_, refuse) => {
      reject = refuse;
    });
    // Nobody may be waiting when it happens.
    end.catch(() => undefined);
    const stop = (reason: Error): void => {
      thread.terminate();
      this.running = undefined;
      this.current = undefined;
      this.sent = undefined;
      reject(reason);
    };
    thread.addEventListener("error", (event) => {
      stop(new Error(event.message));
    });
    thread.addEventListener("messageerror", () => {
      stop(new Error("the worker's answer could not be read"));
    });
    const running: Running = { service: wrap<EngineService>(thread), end, stop };
    this.current = running;
    return running;
  }
}
