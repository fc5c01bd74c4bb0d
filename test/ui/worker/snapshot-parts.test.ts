import fc from "fast-check";

import type { CellSnapshot, RowSnapshot, SheetSnapshot, WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { snapshotMessages, SnapshotReceiver } from "../../../src/ui/worker/snapshot-parts";

const cells = fc
  .array(fc.string({ maxLength: 3 }), { minLength: 1, maxLength: 4 })
  .map((texts): CellSnapshot[] => texts.map((value, column) => ({ column, value })));
const rows = fc
  .uniqueArray(fc.nat({ max: 12 }), { maxLength: 8 })
  .chain((indexes) =>
    fc
      .tuple(...indexes.sort((a, b) => a - b).map(() => cells))
      .map((all): RowSnapshot[] => all.map((row, n) => ({ index: indexes[n] ?? 0, cells: row }))),
  );
const workbook = fc.uniqueArray(fc.constantFrom("表一", "表二", "表三", "附表"), { maxLength: 3 }).chain((names) =>
  fc.tuple(...names.map(() => rows)).map((all): WorkbookSnapshot => ({
    sheets: all.map((sheet, n): SheetSnapshot => ({
      name: names[n] ?? "",
      visibility: "visible",
      rows: sheet,
      hiddenColumns: [],
    })),
  })),
);

/** The second workbook with some rows that are the very objects of the first. */
function sharing(first: WorkbookSnapshot, second: WorkbookSnapshot, shared: readonly boolean[]): WorkbookSnapshot {
  return {
    ...second,
    sheets: second.sheets.map((sheet) => {
      const before = first.sheets.find(({ name }) => name === sheet.name)?.rows ?? [];
      const kept = before.filter((_, n) => shared[n % shared.length]);
      const added = sheet.rows.filter(({ index }) => !kept.some((row) => row.index === index));
      return { ...sheet, rows: [...kept, ...added].sort((a, b) => a.index - b.index) };
    }),
  };
}

test("whatever is sent arrives, in whole or as what is new; rows known are not sent again", () => {
  fc.assert(
    fc.property(workbook, workbook, fc.array(fc.boolean(), { minLength: 1, maxLength: 5 }), (first, second, shared) => {
      const next = sharing(first, second, shared);
      const receiver = new SnapshotReceiver();
      for (const message of snapshotMessages(undefined, first)) receiver.receive(structuredClone(message));
      expect(receiver.snapshot).toEqual(first);
      const known = new Set(first.sheets.flatMap((sheet) => sheet.rows));
      for (const message of snapshotMessages(first, next)) {
        for (const part of message.parts) {
          if ("rows" in part) expect(part.rows.filter((row) => known.has(row))).toEqual([]);
        }
        receiver.receive(structuredClone(message));
      }
      expect(receiver.snapshot).toEqual(next);
    }),
  );
});

test("a large workbook goes in many small messages", () => {
  const many = Array.from({ length: 30_000 }, (_, index): RowSnapshot => ({
    index,
    cells: [
      { column: 0, value: index },
      { column: 1, value: "x" },
    ],
  }));
  const large: WorkbookSnapshot = {
    sheets: [{ name: "表七", visibility: "visible", rows: many, hiddenColumns: [] }],
  };
  const messages = [...snapshotMessages(undefined, large)];
  expect(messages.length).toBeGreaterThan(5);
  const receiver = new SnapshotReceiver();
  for (const message of messages) receiver.receive(message);
  expect(receiver.snapshot).toEqual(large);
});
