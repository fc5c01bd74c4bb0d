import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { HostProblem } from "../../../src/hosts/port";
import { startExcel } from "../../support/excel-host/start-excel";
import { HostFailure } from "../../support/excel-host/wire-server";

const WEB = { largestMessage: 5_000_000 };

function table(name: string, rowCount: number, columnCount: number, hiddenRow = -1): SheetSnapshot {
  return {
    name,
    visibility: "visible",
    rows: Array.from({ length: rowCount }, (_, index) => ({
      index,
      ...(index === hiddenRow ? { hidden: true } : {}),
      cells: Array.from({ length: columnCount }, (__, column) => ({ column, value: index + column / 8 })),
    })),
    hiddenColumns: columnCount > 70 ? [3, 68] : [],
  };
}

test("a long sheet is read in blocks under the web's limit", async () => {
  const snapshot: WorkbookSnapshot = { sheets: [table("表一", 50, 9), table("明细", 20_000, 9, 15_000)] };
  const { host, server } = startExcel(snapshot, "newest", WEB);
  expect(await host.readSnapshot()).toEqual(snapshot);
  // 18,000 rows of 9 cells beyond the first 2,000, at most 40,000 cells a trip.
  expect(server.batches).toHaveLength(2 + Math.ceil((18_000 * 9) / 40_000));
  expect(Math.max(...server.batches.map(({ responseBytes }) => responseBytes))).toBeLessThan(WEB.largestMessage);
});

test("a wide sheet is read to its last column", async () => {
  const snapshot: WorkbookSnapshot = { sheets: [table("宽表", 30, 200)] };
  const { host, server } = startExcel(snapshot, "newest", WEB);
  expect(await host.readSnapshot()).toEqual(snapshot);
  expect(server.batches).toHaveLength(3);
});

test("one cell far down costs one trip more", async () => {
  const far = { index: 1_048_575, cells: [{ column: 16_383, value: "末格" }] };
  const snapshot: WorkbookSnapshot = { sheets: [{ ...table("表一", 5, 5), rows: [far] }] };
  const { host, server } = startExcel(snapshot, "newest", WEB);
  expect(await host.readSnapshot()).toEqual(snapshot);
  expect(server.batches).toHaveLength(3);
});

test("an answer that is too large is asked for again in smaller parts", async () => {
  const snapshot: WorkbookSnapshot = { sheets: [table("表一", 900, 30), table("表二", 40, 9)] };
  const { host, server } = startExcel(snapshot, "newest", { largestMessage: 300_000 });
  expect(await host.readSnapshot()).toEqual(snapshot);
  expect(server.batches.filter(({ error }) => error === String(HostFailure.responseTooLarge)).length).toBeGreaterThan(
    1,
  );
});

test("a single cell that is too large ends in a problem", async () => {
  const cells = [{ column: 0, value: "长".repeat(32_000) }];
  const snapshot: WorkbookSnapshot = { sheets: [{ ...table("表一", 0, 0), rows: [{ index: 0, cells }] }] };
  const { host } = startExcel(snapshot, "newest", { largestMessage: 20_000 });
  await expect(host.readSnapshot()).rejects.toEqual(expect.objectContaining({ kind: "too-large" }));
  await expect(host.readSnapshot()).rejects.toBeInstanceOf(HostProblem);
});
