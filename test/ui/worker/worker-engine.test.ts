import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { coreEngine } from "../../../src/ui/core-engine";
import { Cancelled, type Engine } from "../../../src/ui/engine";
import { WorkerEngine } from "../../../src/ui/worker/worker-engine";
import { engineThread, type FakeThread } from "../../support/engine-thread";
import { sample } from "../support/sample";

const threads: FakeThread[] = [];
afterEach(() => {
  for (const thread of threads.splice(0)) thread.terminate();
});

function inThread(engine: Partial<Engine> = {}, here: Engine = nowhere): WorkerEngine {
  return new WorkerEngine(() => {
    const thread = engineThread({ ...coreEngine, ...engine });
    threads.push(thread);
    return thread;
  }, here);
}

/** Must not be used while there is a thread. */
const nowhere = new Proxy(coreEngine, {
  get: (_, name) => {
    throw new Error(`${String(name)} was called in the page's thread`);
  },
});

const never = (): Promise<never> => new Promise(() => undefined);

test("gives in another thread what it gives in this one: amounts, maps and all", async () => {
  const engine = inThread();
  const check = await engine.check(sample);
  expect(check).toEqual(await coreEngine.check(sample));
  const finding = check.findings.find(({ severity }) => severity === "error");
  expect(finding!.stated!.minus(finding!.expected!).toFixed()).toBe("-0.5");
  expect(await engine.fixes(sample)).toEqual(await coreEngine.fixes(sample));
  const planned = await coreEngine.fixes(sample);
  expect(await engine.balance(sample, planned)).toEqual(await coreEngine.balance(sample, planned));
  const generated = await engine.generate(sample);
  expect(generated).toEqual(await coreEngine.generate(sample));
  expect(await engine.narrativeEdits(generated.narrative)).toEqual(
    await coreEngine.narrativeEdits(generated.narrative),
  );
  expect(await engine.standards()).toEqual(await coreEngine.standards());
  expect(await engine.read(sample)).toEqual(await coreEngine.read(sample));
  const target = { table: "T8" };
  const place = { sheet: "表八", firstRow: 5, lastRow: 5, firstColumn: 2, lastColumn: 2 };
  expect(await engine.pointerEdits(sample, target, place)).toEqual(
    await coreEngine.pointerEdits(sample, target, place),
  );
  expect(await engine.blankEdits(sample, "xinjiang-2022")).toEqual(
    await coreEngine.blankEdits(sample, "xinjiang-2022"),
  );
  expect(await engine.missingInputEdits(sample)).toEqual(await coreEngine.missingInputEdits(sample));
  const entries = [{ field: "unit.name", text: "某单位" }];
  expect(await engine.gapEdits(sample, entries)).toEqual(await coreEngine.gapEdits(sample, entries));
  expect(threads).toHaveLength(1);
});

test("a workbook is sent once, and of the next one only what is new", async () => {
  const rows = (threadsFirst: FakeThread): number =>
    jest
      .mocked(threadsFirst.postMessage)
      .mock.calls.map(([message]) => JSON.stringify(message).match(/"cells":/g)?.length ?? 0)
      .reduce((sum, count) => sum + count, 0);
  const engine = new WorkerEngine(() => {
    const thread = engineThread(coreEngine);
    jest.spyOn(thread, "postMessage");
    threads.push(thread);
    return thread;
  }, nowhere);
  await engine.read(sample);
  const all = sample.sheets.reduce((count, sheet) => count + sheet.rows.length, 0);
  expect(rows(threads[0]!)).toBe(all);
  await engine.check(sample);
  await engine.fixes(sample);
  expect(rows(threads[0]!)).toBe(all);
  const [sheet, ...others] = sample.sheets;
  const changed: WorkbookSnapshot = {
    ...sample,
    sheets: [{ ...sheet!, rows: sheet!.rows.map((row, index) => (index === 3 ? { ...row } : row)) }, ...others],
  };
  expect(await engine.check(changed)).toEqual(await coreEngine.check(changed));
  expect(rows(threads[0]!)).toBe(all + 1);
});

test("an error of the core crosses the border with its words, and the thread goes on", async () => {
  const engine = inThread();
  await expect(engine.blankEdits(sample, "nowhere-1999")).rejects.toThrow("no standard nowhere-1999");
  expect(await engine.standards()).toHaveLength(2);
  expect(threads).toHaveLength(1);
});

test("cancelled: the call rejects at once, its thread is ended, and the next call starts another", async () => {
  let isSlow = true;
  const engine = inThread({ check: (snapshot) => (isSlow ? never() : coreEngine.check(snapshot)) });
  await engine.standards();
  const calls = [engine.check(sample), engine.read(sample)];
  engine.cancel();
  for (const call of calls) await expect(call).rejects.toBeInstanceOf(Cancelled);
  expect(threads[0]!.isEnded()).toBe(true);
  isSlow = false;
  expect((await engine.check(sample)).verdict).toBe("errors");
  expect(threads).toHaveLength(2);
});

test("with nothing to cancel, cancel does nothing", async () => {
  const engine = inThread();
  engine.cancel();
  expect((await engine.check(sample)).verdict).toBe("errors");
});

test("a thread that dies tells so, and the next call starts another", async () => {
  let begin = (): void => undefined;
  const begun = new Promise<void>((resolve) => (begin = resolve));
  const engine = inThread({
    check: () => {
      begin();
      return never();
    },
  });
  const checking = engine.check(sample);
  await begun;
  threads[0]!.fail("out of memory");
  await expect(checking).rejects.toThrow("out of memory");
  expect(await engine.standards()).toHaveLength(2);
  expect(threads).toHaveLength(2);
});

describe("where no thread can be started, this one works", () => {
  test("because the page's policy forbids it", async () => {
    const engine = new WorkerEngine(() => {
      throw new DOMException("Failed to construct 'Worker'", "SecurityError");
    }, coreEngine);
    expect(await engine.check(sample)).toEqual(await coreEngine.check(sample));
  });

  test("because its file cannot be loaded: tried once", async () => {
    let starts = 0;
    const engine = new WorkerEngine(() => {
      starts += 1;
      const thread = { ...engineThread(coreEngine), postMessage: () => undefined };
      threads.push(thread);
      setTimeout(() => {
        thread.fail("404");
      });
      return thread;
    }, coreEngine);
    expect(await engine.standards()).toHaveLength(2);
    expect((await engine.check(sample)).verdict).toBe("errors");
    expect(starts).toBe(1);
  });

  test("because it never answers", async () => {
    jest.useFakeTimers({ doNotFake: ["setImmediate", "queueMicrotask", "nextTick"] });
    const mute = { ...engineThread(coreEngine), postMessage: () => undefined };
    threads.push(mute);
    const engine = new WorkerEngine(() => mute, coreEngine);
    const standards = engine.standards();
    await jest.advanceTimersByTimeAsync(10_000);
    jest.useRealTimers();
    expect(await standards).toHaveLength(2);
    expect(mute.isEnded()).toBe(true);
  });
});
