import { checkWorkbook } from "../../src/core/check";
import { chosenFixes } from "../../src/core/fix/choose";
import { fixEdits } from "../../src/core/fix/fix-edits";
import { planFixes } from "../../src/core/fix/plan";
import { marksOf } from "../../src/core/marks/marks";
import type { CellRef } from "../../src/core/workbook/address";
import type { SetCellEdit } from "../../src/core/workbook/edit";
import type { CellSnapshot } from "../../src/core/workbook/snapshot";
import type { HostPort } from "../../src/hosts/port";
import { hosts } from "../support/contract-host";

const at = (row: number, column: number, sheet = "金额"): CellRef => ({ sheet, row, column });
const set = (cell: CellRef, write: Omit<SetCellEdit, "kind" | "cell">): SetCellEdit => ({
  kind: "set-cell",
  cell,
  ...write,
});

async function read(host: HostPort, { sheet, row, column }: CellRef): Promise<CellSnapshot | undefined> {
  const found = (await host.readSnapshot()).sheets.find(({ name }) => name === sheet);
  return found?.rows.find(({ index }) => index === row)?.cells.find((cell) => cell.column === column);
}

/** Excel gives a conditional format that is added again a new id. */
function plain(state: unknown): unknown {
  return JSON.parse(JSON.stringify(state).replaceAll(/\{0{8}-000E-[-0-9]+\}/g, "{id}"));
}

const changes = [
  set(at(0, 0), { value: "1000.05", number: true, expected: { value: 1234.5 } }),
  set(at(1, 0), { value: "12", number: true, format: "0.00", expected: { value: "１２．００" } }),
  set(at(2, 0), { value: "9", number: true, expected: { formula: "=SUM(A1,B1)", value: 1246.5 } }),
  set(at(0, 1), { value: "12", number: true, formula: "=A2", expected: { value: 12 } }),
  set(at(3, 3), { value: "7.25", number: true, format: "0.00", expected: { value: null } }),
];

describe.each(hosts)("%s", (_, open) => {
  test("cells get value, formula and format; other formats stay; two round trips", async () => {
    const { host, trips } = open("amounts");
    await host.applyEdits(changes);
    expect(trips()).toBeLessThanOrEqual(2);
    expect(await read(host, at(0, 0))).toEqual({ column: 0, value: 1000.05, format: "#,##0.00" });
    expect(await read(host, at(1, 0))).toEqual({ column: 0, value: 12, format: "0.00" });
    expect(await read(host, at(2, 0))).toEqual({ column: 0, value: 9, format: "0.00" });
    expect((await read(host, at(0, 1)))?.formula).toBe("=A2");
    expect(await read(host, at(3, 3))).toEqual({ column: 3, value: 7.25, format: "0.00" });
  });

  test("undo restores every value, formula and format, in two round trips more", async () => {
    const { host, state, trips } = open("amounts");
    const before = state();
    const { undo } = await host.applyEdits(changes);
    expect(state()).not.toEqual(before);
    const soFar = trips();
    expect(await host.undo(undo)).toEqual({ kept: [], keptSheets: [] });
    expect(trips() - soFar).toBeLessThanOrEqual(2);
    expect(state()).toEqual(before);
  });

  test("steps are taken back one by one, the last first", async () => {
    const { host, state } = open("amounts");
    const before = state();
    const first = await host.applyEdits([set(at(0, 0), { value: "1", number: true })]);
    const between = state();
    const second = await host.applyEdits([set(at(0, 0), { value: "2", number: true })]);
    await host.undo(second.undo);
    expect(state()).toEqual(between);
    await host.undo(first.undo);
    expect(state()).toEqual(before);
  });

  test("when a cell was changed after the check nothing at all is written, and it is named", async () => {
    const { host, state, type } = open("amounts");
    await type(at(0, 0), 5);
    const before = state();
    await expect(host.applyEdits(changes)).rejects.toMatchObject({
      kind: "cells-changed",
      detail: expect.stringMatching(/^金额!A1/) as string,
    });
    expect(state()).toEqual(before);
  });

  test("undo leaves a cell alone that was changed since, names it, and restores the others", async () => {
    const { host, type } = open("amounts");
    const { undo } = await host.applyEdits(changes);
    await type(at(0, 0), 5);
    expect(await host.undo(undo)).toEqual({ kept: [at(0, 0)], keptSheets: [] });
    expect((await read(host, at(0, 0)))?.value).toBe(5);
    expect(await read(host, at(1, 0))).toEqual({ column: 0, value: "１２．００", format: "@" });
    expect((await read(host, at(2, 0)))?.formula).toBe("=SUM(A1,B1)");
    expect(await read(host, at(0, 1))).toMatchObject({ value: 12 });
    expect((await read(host, at(0, 1)))?.formula).toBeUndefined();
  });

  test("a sheet that is gone is named, and nothing is written", async () => {
    const { host, state } = open("amounts");
    const before = state();
    const edits = [...changes, set(at(0, 0, "没有"), { value: "1", number: true })];
    await expect(host.applyEdits(edits)).rejects.toMatchObject({
      kind: expect.stringMatching(/^sheet-missing|cells-changed$/) as string,
    });
    expect(state()).toEqual(before);
  });

  test.each(["values", "formulas"] as const)("the sample: mended as %s, then taken back to the start", async (mode) => {
    const { host, state } = open("sample");
    const before = state();
    const snapshot = await host.readSnapshot();
    const fixes = chosenFixes(planFixes(snapshot, checkWorkbook(snapshot)));
    const { undo } = await host.applyEdits(
      fixEdits(
        fixes.flatMap((fix) => fix.changes),
        mode,
      ),
    );
    expect(state()).not.toEqual(before);
    await host.undo(undo);
    expect(state()).toEqual(before);
  });

  test("the sample: marked in one round trip, then cleared in one to the very start", async () => {
    const { host, state, trips } = open("sample");
    const before = state();
    const marks = marksOf(checkWorkbook(await host.readSnapshot()));
    expect(marks.length).toBeGreaterThan(2);
    const soFar = trips();
    expect(await host.mark(marks)).toMatchObject({ marked: marks.length, skipped: [] });
    expect(trips() - soFar).toBeLessThanOrEqual(1);
    expect(state()).not.toEqual(before);
    expect(await host.clearMarks()).toMatchObject({ marked: 0, skipped: [] });
    expect(trips() - soFar).toBeLessThanOrEqual(2);
    expect(state()).toEqual(before);
  });

  test("marks take the place of those before, and undo brings these back", async () => {
    const { host, state } = open("amounts");
    await host.readSnapshot();
    const before = state();
    const first = await host.mark([{ cell: at(0, 0), kind: "error", findings: ["F1"] }]);
    const between = state();
    const second = await host.mark([{ cell: at(2, 0), kind: "verify", findings: ["F2", "F3"] }]);
    const cleared = await host.clearMarks();
    expect(state()).toEqual(before);
    await host.undo(cleared.undo);
    await host.undo(second.undo);
    expect(plain(state())).toEqual(plain(between));
    await host.undo(first.undo);
    expect(state()).toEqual(before);
  });

  test("marks stay where a cell is changed, and change nothing but looks", async () => {
    const { host, state } = open("amounts");
    const before = await host.readSnapshot();
    const { undo: unmark } = await host.mark([{ cell: at(0, 0), kind: "error", findings: ["F1"] }]);
    expect(await host.readSnapshot()).toEqual(before);
    const marked = state();
    const { undo } = await host.applyEdits([set(at(0, 0), { value: "1", number: true })]);
    await host.undo(undo);
    expect(state()).toEqual(marked);
    await host.undo(unmark);
    expect(await host.readSnapshot()).toEqual(before);
  });

  test("a sheet that is gone is named, the others are marked", async () => {
    const { host } = open("amounts");
    await host.readSnapshot();
    const marks = [at(0, 0), at(0, 0, "没有")].map((cell) => ({ cell, kind: "error", findings: ["F1"] }) as const);
    expect(await host.mark(marks)).toMatchObject({ marked: 1, skipped: [{ sheet: "没有", kind: "sheet-missing" }] });
  });
});
