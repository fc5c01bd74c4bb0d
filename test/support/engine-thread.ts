import { expose } from "comlink";

import type { Engine } from "../../src/ui/engine";
import { EngineService } from "../../src/ui/worker/engine-service";
import type { EngineThread } from "../../src/ui/worker/worker-engine";

export interface FakeThread extends EngineThread {
  /** What a browser reports when the thread's program fails. */
  fail(message: string): void;
  readonly isEnded: () => boolean;
}

/** A worker thread in this one: what goes in and out is copied as between threads, by structured clone. */
export function engineThread(engine: Engine): FakeThread {
  const { port1, port2 } = new MessageChannel();
  const failures = new EventTarget();
  let ended = false;
  expose(new EngineService(engine), port2);
  return {
    postMessage: (message: unknown) => {
      if (!ended) port1.postMessage(message);
    },
    addEventListener: (type: string, listener: EventListenerOrEventListenerObject) => {
      if (type !== "message") failures.addEventListener(type, listener);
      else {
        port1.addEventListener(type, listener);
        port1.start();
      }
    },
    removeEventListener: (type: string, listener: EventListenerOrEventListenerObject) => {
      port1.removeEventListener(type, listener);
    },
    terminate: () => {
      ended = true;
      port1.close();
      port2.close();
    },
    fail: (message) => {
      failures.dispatchEvent(Object.assign(new Event("error"), { message }));
    },
    isEnded: () => ended,
  };
}
