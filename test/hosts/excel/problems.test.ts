import type { Edit } from "../../../src/core/workbook/edit";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { HostProblem, type HostProblemKind } from "../../../src/hosts/port";
import { enUS } from "../../../src/ui/i18n/en-US";
import { zhCN } from "../../../src/ui/i18n/zh-CN";
import { startExcel } from "../../support/excel-host/start-excel";
import { ExcelError } from "../../support/excel-host/wire-object";
import { HostFailure } from "../../support/excel-host/wire-server";

const table = (name: string, more: Partial<SheetSnapshot> = {}): SheetSnapshot => ({
  name,
  visibility: "visible",
  rows: [{ index: 0, cells: [{ column: 0, value: 1 }] }],
  hiddenColumns: [],
  ...more,
});

const workbook: WorkbookSnapshot = {
  sheets: [table("表一"), table("表二", { isProtected: true }), table("底稿", { visibility: "hidden" })],
};

const setCell = (sheet: string): Edit => ({
  kind: "set-cell",
  cell: { sheet, row: 0, column: 0 },
  value: "2",
  number: true,
});
const writeSheet: Edit = {
  kind: "write-sheet",
  content: { name: "检查结果", columnWidths: [], rows: [{ cells: [{ value: "甲" }] }] },
};

/** The problem with which the work fails; fails itself when the work succeeds. */
async function problemOf(work: Promise<unknown>): Promise<HostProblem> {
  const outcome: unknown = await work.then(
    () => "it succeeded",
    (error: unknown) => error,
  );
  if (!(outcome instanceof HostProblem)) throw new Error("expected a HostProblem", { cause: outcome });
  return outcome;
}

function expectSentence({ kind, detail }: HostProblem): void {
  expect(zhCN.problems.host[kind](detail)).toMatch(/^[^。]+。$/);
  expect(enUS.problems.host[kind](detail)).toMatch(/\.$/);
}

describe("refused before anything is changed", () => {
  test.each<[string, Edit[], HostProblemKind, string]>([
    ["a missing sheet", [setCell("表一"), setCell("表九")], "sheet-missing", "表九"],
    ["a locked cell of a protected sheet", [setCell("表一"), setCell("表二")], "sheet-protected", "表二!A1"],
  ])("%s", async (_, edits, kind, detail) => {
    const { host, book } = startExcel(workbook);
    const before = book.state();
    const problem = await problemOf(host.applyEdits(edits));
    expect([problem.kind, problem.detail]).toEqual([kind, detail]);
    expect(book.state()).toEqual(before);
    expectSentence(problem);
  });

  test("a new sheet in a workbook whose structure is protected", async () => {
    const { host, book } = startExcel(workbook);
    book.isProtected = true;
    const before = book.state();
    const problem = await problemOf(host.applyEdits([setCell("表一"), writeSheet]));
    expect([problem.kind, problem.detail]).toEqual(["workbook-protected", "检查结果"]);
    expect(book.state()).toEqual(before);
    expectSentence(problem);
  });

  test("our own sheet that the user has protected", async () => {
    const { host, book } = startExcel(workbook);
    await host.applyEdits([writeSheet]);
    book.sheet("检查结果").isProtected = true;
    const before = book.state();
    const problem = await problemOf(host.applyEdits([writeSheet]));
    expect([problem.kind, problem.detail]).toEqual(["sheet-protected", "检查结果"]);
    expect(book.state()).toEqual(before);
  });
});

test("an unlocked cell of a protected sheet may be changed", async () => {
  const { host, book } = startExcel(workbook);
  book.sheet("表二").cell(0, 0).locked = false;
  await host.applyEdits([setCell("表二")]);
  expect(book.sheet("表二").peek(0, 0)?.value).toBe(2);
});

test.each<[string, HostProblemKind]>([
  ["表九", "sheet-missing"],
  ["底稿", "sheet-hidden"],
])("a cell of %s cannot be shown", async (sheet, kind) => {
  const problem = await problemOf(startExcel(workbook).host.select({ sheet, row: 0, column: 0 }));
  expect([problem.kind, problem.detail]).toEqual([kind, sheet]);
  expectSentence(problem);
});

test.each<[ExcelError | number, HostProblemKind]>([
  [new ExcelError("AccessDenied", "You can't.", "Range.values"), "sheet-protected"],
  [new ExcelError("ItemNotFound", "It isn't there.", "WorksheetCollection.getItem"), "sheet-missing"],
  [new ExcelError("RangeExceedsLimit", "Too many cells."), "too-large"],
  [new ExcelError("UnsupportedFeature", "Not here."), "api-missing"],
  [new ExcelError("GeneralException", "There was an internal error."), "unknown"],
  [HostFailure.sessionLost, "not-connected"],
])("%p becomes %s", async (failure, kind) => {
  const { host, server } = startExcel(workbook);
  server.failNext = failure;
  const problem = await problemOf(host.readSnapshot());
  expect(problem.kind).toBe(kind);
  expect(problem.cause).toBeInstanceOf(Error);
  expectSentence(problem);
});

test("an edit that does not fit into one request is refused as too large", async () => {
  const { host } = startExcel(workbook, "newest", { largestMessage: 20_000 });
  const rows = [{ cells: [{ value: "长".repeat(30_000) }] }];
  const problem = await problemOf(
    host.applyEdits([{ kind: "write-sheet", content: { name: "检查结果", columnWidths: [], rows } }]),
  );
  expect(problem.kind).toBe("too-large");
});

describe("while the user types in a cell", () => {
  test("an Excel that can wait answers when he has finished", async () => {
    const { host, server } = startExcel(workbook, "2021");
    const finish = server.startTyping();
    const reading = host.readSnapshot();
    expect(await Promise.race([reading, new Promise((resolve) => setTimeout(resolve, 30, "still waiting"))])).toBe(
      "still waiting",
    );
    finish();
    expect((await reading).sheets).toHaveLength(3);
  });

  test("an older one refuses, and the problem says so", async () => {
    const { host, server } = startExcel(workbook, "2019");
    server.startTyping();
    const problem = await problemOf(host.readSnapshot());
    expect(problem.kind).toBe("cell-being-edited");
    expectSentence(problem);
  });
});
