import { checkWorkbook } from "../../src/core/check";
import { chosenFixes } from "../../src/core/fix/choose";
import { fixEdits } from "../../src/core/fix/fix-edits";
import { planFixes } from "../../src/core/fix/plan";
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
    expect(await host.undo(undo)).toEqual({ kept: [] });
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
    expect(await host.undo(undo)).toEqual({ kept: [at(0, 0)] });
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
});
