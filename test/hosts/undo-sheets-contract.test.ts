import type { Edit } from "../../src/core/workbook/edit";
import type { SheetContent } from "../../src/core/workbook/sheet-content";
import { hosts } from "../support/contract-host";

const content = (...texts: string[]): SheetContent => ({
  name: "检查结果",
  columnWidths: [12, 30],
  rows: [
    { cells: [{ value: "标题", role: "title" }, null], height: 28 },
    ...texts.map((value) => ({
      cells: [
        { value, role: "text" as const },
        { value: "1.50", kind: "number" as const, role: "amount" as const, format: "0.00", link: "'金额'!A1" },
      ],
    })),
  ],
  merges: [{ firstRow: 0, lastRow: 0, firstColumn: 0, lastColumn: 1 }],
  frozenRows: 1,
  landscape: true,
});
const write = (...texts: string[]): Edit => ({ kind: "write-sheet", content: content(...texts) });

describe.each(hosts)("%s", (_, open) => {
  test("a sheet that was added is taken away again, in two round trips", async () => {
    const { host, state, trips } = open("amounts");
    const before = state();
    const { undo } = await host.applyEdits([write("甲")]);
    expect(trips()).toBeLessThanOrEqual(2);
    expect(await host.undo(undo)).toEqual({ kept: [], keptSheets: [] });
    expect(trips()).toBeLessThanOrEqual(4);
    expect(state()).toEqual(before);
  });

  test("what a replaced sheet held comes back with its looks, links and sizes", async () => {
    const { host, state } = open("amounts");
    const start = state();
    const first = await host.applyEdits([write("甲", "乙", "丙")]);
    const between = state();
    const second = await host.applyEdits([write("丁")]);
    expect(state()).not.toEqual(between);
    expect(await host.undo(second.undo)).toEqual({ kept: [], keptSheets: [] });
    expect(state()).toEqual(between);
    await host.undo(first.undo);
    expect(state()).toEqual(start);
  });

  test("a sheet that the user has written on since stays and is named", async () => {
    const { host, type, state } = open("amounts");
    const { undo } = await host.applyEdits([write("甲")]);
    await type({ sheet: "检查结果", row: 5, column: 0 }, 7);
    const before = state();
    expect(await host.undo(undo)).toEqual({ kept: [], keptSheets: ["检查结果"] });
    expect(state()).toEqual(before);
  });

  test("sheets, marks and cells are taken back one after the other to the start", async () => {
    const { host, state } = open("amounts");
    const start = state();
    const cell = { sheet: "金额", row: 0, column: 0 };
    const steps = [
      (await host.applyEdits([write("甲")])).undo,
      (await host.mark([{ cell, kind: "error", findings: ["F1"] }])).undo,
      (await host.applyEdits([{ kind: "set-cell", cell, value: "1", number: true }])).undo,
      (await host.applyEdits([write("乙")])).undo,
    ];
    for (const step of steps.reverse()) await host.undo(step);
    expect(state()).toEqual(start);
  });
});
