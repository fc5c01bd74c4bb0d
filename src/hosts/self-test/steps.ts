import type { Mark } from "../../core/marks/marks";
import type { Edit } from "../../core/workbook/edit";
import {
  type Course,
  Differs,
  expectAsLaid,
  expectHeld,
  expectRefused,
  measured,
  NotTried,
  ours,
  same,
  writeSheet,
} from "./course";
import type { Facts, SelfTestStepId } from "./report";
import {
  AMOUNT,
  at,
  HALF,
  held,
  resultsContent,
  scratchContent,
  set,
  sheetNamed,
  sheetsChanged,
  WIDE_DIGITS,
} from "./scratch";

interface Step {
  /** Without these it makes no sense. */
  readonly needs: readonly SelfTestStepId[];
  /** Rejects when the host does not keep its promise. */
  run(course: Course): Promise<Facts>;
}

/** How long Excel may take to tell of a change, and to tell of what went before. */
const EVENT_WITHIN = 5_000;
const QUIET = 500;

export const steps: Readonly<Record<SelfTestStepId, Step>> = {
  read: { needs: [], run: readStart },
  "add-sheet": { needs: ["read"], run: addSheet },
  fix: { needs: ["add-sheet"], run: fix },
  "refuse-changed": { needs: ["add-sheet"], run: refuseChanged },
  "undo-fix": { needs: ["fix"], run: undoFix },
  mark: { needs: ["add-sheet"], run: mark },
  "clear-marks": { needs: ["mark"], run: clearMarks },
  "results-sheet": { needs: ["add-sheet"], run: resultsSheet },
  select: { needs: ["add-sheet"], run: select },
  watch: { needs: ["add-sheet"], run: watch },
  "protected-sheet": { needs: ["add-sheet"], run: protectedSheet },
  "missing-sheet": { needs: ["add-sheet"], run: missingSheet },
  "remove-sheet": { needs: ["add-sheet"], run: removeSheet },
  untouched: { needs: ["read"], run: untouched },
};

async function readStart(course: Course): Promise<Facts> {
  const { result: start, spent } = await measured(course, ({ host }) => host.readSnapshot());
  course.start = start;
  const rows = start.sheets.flatMap((sheet) => sheet.rows);
  return { sheets: start.sheets.length, cells: rows.reduce((sum, { cells }) => sum + cells.length, 0), ...spent };
}

async function addSheet(course: Course): Promise<Facts> {
  const { host } = course.bench;
  const edit: Edit = { kind: "write-sheet", content: scratchContent(course.sheetName) };
  const { result, spent } = await measured(course, () => writeSheet(course, edit));
  const { name, replaced, undo } = result;
  const snapshot = await host.readSnapshot();
  course.sheet = { name, replaced, undo, laid: JSON.stringify(sheetNamed(snapshot, name)) };
  expectHeld(snapshot, name, [
    [1, `${AMOUNT} [#,##0.00]`],
    [2, `${HALF} [#,##0.00]`],
    [3, "=SUM(B2:B3) → 1234567.75 [#,##0.00]"],
    [4, `${JSON.stringify(WIDE_DIGITS)} [@]`],
  ]);
  same("A6", held(snapshot, at(name, 5, 0)), '"00123"');
  return { replacedAnEarlierOne: replaced, ...spent };
}

async function fix(course: Course): Promise<Facts> {
  const { host } = course.bench;
  const { name } = ours(course);
  const edits = [
    set(at(name, 1), { value: "1000.5", number: true, expected: { value: Number(AMOUNT) } }),
    set(at(name, 2), { value: "2001", number: true, formula: "=B2*2", expected: { value: Number(HALF) } }),
    set(at(name, 4), { value: "12", number: true, format: "0.00", expected: { value: WIDE_DIGITS } }),
    set(at(name, 6), { value: "7.25", number: true, format: "0.00", expected: { value: null } }),
  ];
  const { result, spent } = await measured(course, () => host.applyEdits(edits));
  course.fix = result.undo;
  expectHeld(await host.readSnapshot(), name, [
    [1, "1000.5 [#,##0.00]"],
    [2, "=B2*2 → 2001 [#,##0.00]"],
    [4, "12 [0.00]"],
    [6, "7.25 [0.00]"],
  ]);
  return spent;
}

async function refuseChanged(course: Course): Promise<Facts> {
  const { name } = ours(course);
  const edit = set(at(name, 1), { value: "1", number: true, expected: { value: -1 } });
  return expectRefused(course, [edit], "cells-changed");
}

async function undoFix(course: Course): Promise<Facts> {
  const { fix: step } = course;
  if (step === undefined) throw new NotTried("nothing to take back");
  const { result, spent } = await measured(course, ({ host }) => host.undo(step));
  same("cells left alone by undo", result.kept.length, 0);
  await expectAsLaid(course);
  return spent;
}

async function mark(course: Course): Promise<Facts> {
  const { bench, start } = course;
  const { name } = ours(course);
  const users = (start?.sheets ?? []).map((sheet) => sheet.name);
  if ((await bench.marksOn(users)) > 0) throw new NotTried("the workbook bears marks, which would go");
  const marks: Mark[] = [
    { cell: at(name, 1), kind: "error", findings: ["F1"] },
    { cell: at(name, 2), kind: "verify", findings: ["F2"] },
    { cell: at(name, 3), kind: "suspect", findings: ["F1"] },
  ];
  const { result, spent } = await measured(course, ({ host }) => host.mark(marks));
  same("marked cells", result.marked, 3);
  same("sheets left out", result.skipped.length, 0);
  same("conditional formats", await bench.marksOn([name]), 3);
  await expectAsLaid(course);
  return spent;
}

async function clearMarks(course: Course): Promise<Facts> {
  const { result, spent } = await measured(course, ({ host }) => host.clearMarks());
  same("sheets left out", result.skipped.length, 0);
  same("conditional formats", await course.bench.marksOn([ours(course).name]), 0);
  await expectAsLaid(course);
  return spent;
}

async function resultsSheet(course: Course): Promise<Facts> {
  const { host } = course.bench;
  const before = await host.readSnapshot();
  const edit: Edit = { kind: "write-sheet", content: resultsContent(`${course.sheetName} 2`, ours(course).name) };
  const first = await writeSheet(course, edit);
  const second = await writeSheet(course, edit);
  same("written over the first one", second.replaced && second.name === first.name, true);
  const laid = await host.readSnapshot();
  same("A3", held(laid, at(first.name, 2, 0)), '"B2"');
  same("B3", held(laid, at(first.name, 2)), "46053 [yyyy-mm-dd]");
  for (const { undo } of [second, first])
    same("sheets left alone by undo", (await host.undo(undo)).keptSheets.length, 0);
  const after = await host.readSnapshot();
  same("sheets", after.sheets.length, before.sheets.length);
  return {};
}

async function select(course: Course): Promise<Facts> {
  const { host } = course.bench;
  const { name } = ours(course);
  const { sheet, firstRow, firstColumn } = await host.selection();
  await host.select(at(name, 3));
  const shown = await host.selection();
  try {
    await host.select(at(sheet, firstRow, firstColumn));
  } catch (cause) {
    // The problem would name the user's sheet.
    throw new Differs("the former selection could not be shown again", { cause });
  }
  same("sheet shown", shown.sheet === name, true);
  same("row and column shown", `${shown.firstRow},${shown.firstColumn}`, "3,1");
  return {};
}

async function watch(course: Course): Promise<Facts> {
  const { bench } = course;
  const { name } = ours(course);
  const cell = at(name, 2);
  let told = 0;
  const following = await bench.host.watch?.(() => {
    told += 1;
  });
  if (following === undefined) throw new NotTried("this host tells of no changes");
  try {
    await following.snapshot();
    // What Excel still has to tell of earlier steps would make everything be read anew.
    await bench.pause(QUIET);
    await following.snapshot();
    const began = bench.now();
    await bench.type(cell, 41.5);
    for (;;) {
      if (held(await following.snapshot(), cell) === "41.5 [#,##0.00]") break;
      if (bench.now() - began > EVENT_WITHIN) throw new Differs(`no word of the change within ${EVENT_WITHIN} ms`);
      await bench.pause(50);
    }
    return { arrivedAfterMilliseconds: Math.round(bench.now() - began), timesTold: told };
  } finally {
    await following.stop();
    await bench.type(cell, Number(HALF));
  }
}

async function protectedSheet(course: Course): Promise<Facts> {
  const { bench } = course;
  const { name } = ours(course);
  await bench.setProtected(name, true);
  try {
    same("seen as protected", sheetNamed(await bench.host.readSnapshot(), name)?.isProtected, true);
    return await expectRefused(course, [set(at(name, 1), { value: "1", number: true })], "sheet-protected");
  } finally {
    await bench.setProtected(name, false);
  }
}

async function missingSheet(course: Course): Promise<Facts> {
  const { name } = ours(course);
  const edits = [name, `${name} 0`].map((sheet) => set(at(sheet, 1), { value: "1", number: true }));
  return expectRefused(course, edits, "sheet-missing");
}

async function removeSheet(course: Course): Promise<Facts> {
  const { host } = course.bench;
  const { name, replaced, undo } = ours(course);
  const { keptSheets } = await host.undo(undo);
  same("sheets left alone by undo", keptSheets.length, 0);
  same("the sheet is there", sheetNamed(await host.readSnapshot(), name) !== undefined, replaced);
  return {};
}

async function untouched(course: Course): Promise<Facts> {
  const { start, bench, sheet, added } = course;
  if (start === undefined) throw new NotTried("the start is not known");
  const mine = [...added, ...(sheet === undefined ? [] : [sheet.name])];
  same(
    "sheets of the user's that differ from the start",
    sheetsChanged(start, await bench.host.readSnapshot(), mine),
    0,
  );
  return {};
}
