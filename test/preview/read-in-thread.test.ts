/** @jest-environment node */
import { expose } from "comlink";
import { readWorkbookFile } from "../../src/hosts/xlsx/read-workbook-file";
import { readInThread } from "../../src/preview/reading/read-in-thread";
import { ReadingService } from "../../src/preview/reading/reading-service";
import { largeUnit } from "../bench/large-unit";
import { drawUnit, plainLayout } from "../support/units/layout";
import { asFile } from "../support/xlsx/as-file";

/** A worker thread in this one: what goes in and out is copied as between threads. */
function thread(service: object): { readonly worker: Worker; readonly isEnded: () => boolean } {
  const { port1, port2 } = new MessageChannel();
  let ended = false;
  expose(service, port2);
  port1.start();
  const terminate = (): void => {
    ended = true;
    port1.close();
    port2.close();
  };
  return { worker: Object.assign(port1, { terminate }) as unknown as Worker, isEnded: () => ended };
}

const bytes = asFile(drawUnit(largeUnit(2_500), plainLayout));

test("the workbook arrives part by part as it is read in this thread, and the thread is ended", async () => {
  const { worker, isEnded } = thread(new ReadingService());
  const progress: number[] = [];
  const read = await readInThread(
    () => worker,
    "a.xlsx",
    bytes,
    (done) => progress.push(done),
  ).result;
  expect(read).toEqual({ kind: "read", snapshot: readWorkbookFile(bytes, "a.xlsx") });
  expect(progress.length).toBeGreaterThan(1);
  expect(progress).toEqual([...progress].sort((a, b) => a - b));
  expect(progress.at(-1)).toBe(1);
  expect(isEnded()).toBe(true);
});

test("a file that is no workbook comes back as a sentence in both languages", async () => {
  const { worker } = thread(new ReadingService());
  const read = await readInThread(
    () => worker,
    "说明.txt",
    new TextEncoder().encode("收支"),
    () => undefined,
  ).result;
  expect(read.kind === "problem" && read.sentence["zh-CN"]).toMatch(/说明\.txt.*。$/);
  expect(read.kind === "problem" && read.sentence["en-US"]).toMatch(/说明\.txt/);
});

test("stopped, the thread is ended and nothing arrives any more", async () => {
  const { worker, isEnded } = thread({ isReady: () => true, read: () => new Promise(() => undefined) });
  const reading = readInThread(
    () => worker,
    "a.xlsx",
    bytes,
    () => undefined,
  );
  reading.cancel();
  expect(await reading.result).toEqual({ kind: "cancelled" });
  expect(isEnded()).toBe(true);
});

test("where the page may have no thread it is told so", async () => {
  const refuse = (): never => {
    throw new Error("blocked by the page's policy");
  };
  expect(await readInThread(refuse, "a.xlsx", bytes, () => undefined).result).toEqual({ kind: "no-thread" });
});
