import { startExcel } from "../../support/excel-host/start-excel";

const sheets = [
  {
    name: "表一",
    visibility: "visible" as const,
    hiddenColumns: [],
    rows: [{ index: 0, cells: [{ column: 0, value: "甲" }] }],
  },
  {
    name: "表二",
    visibility: "visible" as const,
    hiddenColumns: [],
    rows: [{ index: 3, cells: [{ column: 2, value: 1 }] }],
  },
];

test("the selection is told with its sheet in one round trip, and nothing is written", () => {
  const { host, book, server } = startExcel({ sheets }, "newest");
  const second = book.sheets[1];
  if (!second) throw new Error("the model lacks its second sheet");
  book.selection = { sheet: second, area: { row: 3, column: 2, rowCount: 4, columnCount: 3 } };
  return host.selection().then((selection) => {
    expect(selection).toEqual({ sheet: "表二", firstRow: 3, lastRow: 6, firstColumn: 2, lastColumn: 4 });
    expect(server.batches).toHaveLength(1);
    expect(server.log.filter(({ writes }) => writes)).toEqual([]);
  });
});
