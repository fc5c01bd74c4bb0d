import { coreEngine } from "../core-engine";
import { WorkerEngine } from "./worker-engine";

/** The pages' engine: in a thread of its own, a file beside the page's other files. */
export function startEngine(): WorkerEngine {
  return new WorkerEngine(() => new Worker(new URL("./engine-worker.ts", import.meta.url)), coreEngine);
}
