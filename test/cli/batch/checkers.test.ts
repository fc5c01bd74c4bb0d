import type { BatchLine } from "../../../src/core/batch/summarise";
import { checkerThreads } from "../../../src/cli/batch/checkers";
import { Folder } from "../../support/command-line";

const folder = Folder.forEachTest();
const pool = require.resolve("workerpool");

/** A thread that does what the file's name says. */
const script = `
const { worker } = require(${JSON.stringify(pool)});
worker({ check: (source) => {
  if (source.file === "endless") for (;;) ;
  if (source.file === "greedy") { const all = []; for (;;) all.push(new Array(1e6).fill(all.length)); }
  if (source.file === "leaving") process.exit(3);
  return { text: JSON.stringify({ file: source.file }), failed: false };
} });
`;

test("a thread that hangs, runs out of memory or ends is replaced, named in its line, and the rest is done", async () => {
  const limits = { jobs: 2, seconds: 3, megabytes: 64 };
  const checkers = checkerThreads(folder.put("thread.cjs", script), limits, {
    language: "zh-CN",
    whole: false,
    program: "",
  });
  const files = ["good", "endless", "greedy", "leaving", "better", "best"];
  const waiting = files[Symbol.iterator]();
  const lines = new Map<string, BatchLine>();
  const work = async (): Promise<void> => {
    for (const file of waiting) {
      const { text } = await checkers.check({ file, path: file, version: "1" });
      lines.set(file, JSON.parse(text) as BatchLine);
    }
  };
  await Promise.all([work(), work()]);
  await checkers.close();
  const codes = Object.fromEntries(files.map((file) => [file, lines.get(file)?.error?.code]));
  expect(codes).toEqual({
    good: undefined,
    endless: "timed-out",
    greedy: "worker-died",
    leaving: "worker-died",
    better: undefined,
    best: undefined,
  });
  const sentences = [...lines.values()].flatMap(({ error }) => error?.message ?? []);
  expect(lines.get("endless")?.error?.message).toContain("“endless”检查超过 3 秒");
  expect(sentences.filter((sentence) => /\n|\bat /.test(sentence))).toEqual([]);
});
