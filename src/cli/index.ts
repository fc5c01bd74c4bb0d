import { writeSync } from "node:fs";
import { isMainThread } from "node:worker_threads";
import { serveBatch } from "./batch/serve";
import { errorCode } from "./error-code";
import type { CommandOutput } from "./commands";
import { run } from "./program";

/** Written in one go, so that a long report reaches a pipe whole before the process ends. */
function writeAll(descriptor: number, text: string): void {
  const bytes = Buffer.from(text, "utf8");
  let done = 0;
  while (done < bytes.length) {
    try {
      done += writeSync(descriptor, bytes, done);
    } catch (error) {
      const code = errorCode(error);
      // The reader has gone, as after `| head`: there is nobody left to write to.
      if (code === "EPIPE") return;
      // A disk that takes no more words for people: there is nowhere to say so, and the status says the rest.
      if (descriptor === 2 && code !== "EAGAIN") return;
      if (code !== "EAGAIN") throw error;
    }
  }
}

const [, script] = process.argv;
const output: CommandOutput = {
  out: (text) => {
    writeAll(1, text);
  },
  err: (text) => {
    writeAll(2, `${text}\n`);
  },
  ...(script !== undefined && { script }),
  progress: process.stderr,
};

if (isMainThread) {
  void run(process.argv.slice(2), output).then((status) => {
    process.exitCode = status;
  });
} else {
  serveBatch();
}
