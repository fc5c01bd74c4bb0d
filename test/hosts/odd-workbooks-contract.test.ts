import type { CellRef } from "../../src/core/workbook/address";
import type { SetCellEdit } from "../../src/core/workbook/edit";
import { HostProblem } from "../../src/hosts/port";
import { enUS } from "../../src/ui/i18n/en-US";
import { zhCN } from "../../src/ui/i18n/zh-CN";
import { hosts } from "../support/contract-host";

const at = (sheet: string, row: number, column = 1): CellRef => ({ sheet, row, column });
const set = (cell: CellRef): SetCellEdit => ({ kind: "set-cell", cell, value: "9.75", number: true });

describe.each(hosts)("%s", (_, open) => {
  test("hidden rows, protection and very hidden sheets are noticed", async () => {
    const { sheets } = await open("odd").host.readSnapshot();
    expect(sheets.map(({ name, visibility, isProtected = false }) => [name, visibility, isProtected])).toEqual([
      ["表一", "visible", false],
      ["锁定", "visible", true],
      ["深藏", "veryHidden", false],
    ]);
    expect(sheets[0]?.rows.filter(({ hidden }) => hidden).map(({ index }) => index)).toEqual([3]);
  });

  test("merged cells, filtered rows, validated cells and very hidden sheets are written to and taken back", async () => {
    const { host, state } = open("odd");
    const before = state();
    const cells = [at("表一", 0, 0), at("表一", 3), at("表一", 4), at("深藏", 2)];
    const { undo } = await host.applyEdits(cells.map(set));
    expect(state()).not.toEqual(before);
    expect(await host.undo(undo)).toEqual({ kept: [], keptSheets: [] });
    expect(state()).toEqual(before);
  });

  test("they are marked, and cleared to the start; the protected sheet is named", async () => {
    const { host, state } = open("odd");
    await host.readSnapshot();
    const before = state();
    const cells = [at("表一", 0, 0), at("表一", 3), at("锁定", 2), at("深藏", 2)];
    const report = await host.mark(cells.map((cell) => ({ cell, kind: "error", findings: ["F1"] })));
    expect(report).toMatchObject({ marked: 3, skipped: [{ sheet: "锁定", kind: "sheet-protected" }] });
    expect(state()).not.toEqual(before);
    await host.clearMarks();
    expect(state()).toEqual(before);
  });

  test.each<[string, SetCellEdit[], string]>([
    ["a protected sheet", [set(at("表一", 2)), set(at("锁定", 2))], "sheet-protected"],
    ["a sheet that is gone", [set(at("表一", 2)), set(at("表九", 2))], "sheet-missing"],
    ["a cell changed since", [{ ...set(at("表一", 2)), expected: { value: 7 } }], "cells-changed"],
  ])("%s: nothing is written, and a sentence says what to do", async (__, edits, kind) => {
    const { host, state } = open("odd");
    const before = state();
    const problem: unknown = await host.applyEdits(edits).catch((error: unknown) => error);
    if (!(problem instanceof HostProblem)) throw new Error("expected a HostProblem", { cause: problem });
    expect(problem.kind).toBe(kind);
    expect(state()).toEqual(before);
    expect(zhCN.problems.host[problem.kind](problem.detail)).toMatch(/^[^。]*请[^。]*。$/);
    expect(enUS.problems.host[problem.kind](problem.detail)).toMatch(/: .*\.$/);
  });
});
