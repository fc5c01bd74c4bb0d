import type { SelfTestBench } from "../self-test/bench";
import { ExcelHost } from "./excel-host";
import { type ExcelRuntime, runBatch } from "./excel-runtime";
import { queueEarlierMarks } from "./mark-formats";

/** A host of its own for the self-test, whose round trips are counted, and a way past it. */
export function excelBench(runtime: ExcelRuntime): SelfTestBench {
  let trips = 0;
  const counting: ExcelRuntime = {
    ...runtime,
    run: (options, batch) =>
      runtime.run(options, async (context) => {
        const sync = context.sync.bind(context);
        context.sync = (passThrough) => {
          trips += 1;
          return sync(passThrough);
        };
        try {
          return await batch(context);
        } finally {
          // Microsoft's client ends each run with a sync that asks for nothing.
          context.sync = sync;
        }
      }),
  };
  return {
    host: new ExcelHost(counting),
    roundTrips: () => trips,
    marksOn: (sheets) =>
      runBatch(runtime, async (context) => {
        const marks = queueEarlierMarks(context.workbook.worksheets, sheets);
        await context.sync();
        return marks.take().length;
      }),
    type: ({ sheet, row, column }, value) =>
      runBatch(runtime, async (context) => {
        context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, 1).untrack().values = [[value]];
        await context.sync();
      }),
    setProtected: (sheet, isProtected) =>
      runBatch(runtime, async (context) => {
        const { protection } = context.workbook.worksheets.getItem(sheet);
        if (isProtected) protection.protect();
        else protection.unprotect();
        await context.sync();
      }),
    removeSheet: (name) =>
      runBatch(runtime, async (context) => {
        const sheet = context.workbook.worksheets.getItemOrNullObject(name);
        sheet.load("name");
        await context.sync();
        if (sheet.isNullObject) return;
        sheet.delete();
        await context.sync();
      }),
    pause: (milliseconds) =>
      new Promise((resolve) => {
        setTimeout(resolve, milliseconds);
      }),
    now: () => performance.now(),
  };
}
