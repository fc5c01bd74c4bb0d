import { Worker } from "node:worker_threads";

/** A case that has not ended after this many milliseconds never will. */
const patience = 60_000;

/** In a thread of its own, for it has to bark while this one hangs: names the case and ends the process. */
const script = `
const { workerData } = require("node:worker_threads");
const { writeSync } = require("node:fs");
const { cell, seed, patience } = workerData;
let seen = -1;
let since = Date.now();
setInterval(() => {
  const index = Atomics.load(cell, 0);
  if (index !== seen) {
    seen = index;
    since = Date.now();
  } else if (Date.now() - since > patience) {
    writeSync(2, "fuzz: case " + index + " of seed " + seed + " hangs\\n");
    process.kill(process.pid, "SIGKILL");
  }
}, 1000);
`;

/** Watches that cases come to an end. */
export class Watchdog {
  private readonly cell = new Int32Array(new SharedArrayBuffer(4));
  private readonly worker: Worker;

  constructor(seed: number) {
    this.worker = new Worker(script, { eval: true, workerData: { cell: this.cell, seed, patience } });
    this.worker.unref();
  }

  begin(index: number): void {
    Atomics.store(this.cell, 0, index);
  }

  end(): void {
    void this.worker.terminate();
  }
}
