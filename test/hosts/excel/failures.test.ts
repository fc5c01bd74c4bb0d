import type { Edit } from "../../../src/core/workbook/edit";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { HostProblem, type HostPort } from "../../../src/hosts/port";
import { enUS } from "../../../src/ui/i18n/en-US";
import { zhCN } from "../../../src/ui/i18n/zh-CN";
import { startExcel } from "../../support/excel-host/start-excel";
import { ExcelError } from "../../support/excel-host/wire-object";
import { HostFailure } from "../../support/excel-host/wire-server";

const table = (name: string): SheetSnapshot => ({
  name,
  visibility: "visible",
  rows: [{ index: 0, cells: [{ column: 0, value: 1 }] }],
  hiddenColumns: [],
});
const workbook: WorkbookSnapshot = { sheets: [table("表一"), table("表二")] };
const cell = { sheet: "表一", row: 0, column: 0 };
const set: Edit = { kind: "set-cell", cell, value: "2", number: true };
const sheet: Edit = {
  kind: "write-sheet",
  content: { name: "检查结果", columnWidths: [], rows: [{ cells: [{ value: "甲" }] }] },
};

const acts: Readonly<Record<string, (host: HostPort) => Promise<unknown>>> = {
  check: (host) => host.readSnapshot(),
  fix: (host) => host.applyEdits([set]),
  "write a sheet": (host) => host.applyEdits([sheet]),
  mark: (host) => host.mark([{ cell, kind: "error", findings: ["F1"] }]),
  "clear the marks": (host) => host.clearMarks(),
  "show a cell": (host) => host.select(cell),
  "ask for the selection": (host) => host.selection(),
};
const failures: Readonly<Record<string, ExcelError | number>> = {
  "a cell is being edited": HostFailure.cellEditing,
  "the request is too large": HostFailure.requestTooLarge,
  "the answer is too large": HostFailure.responseTooLarge,
  "the session is lost": HostFailure.sessionLost,
  "a sheet was protected": new ExcelError("AccessDenied", "You can't.", "Range"),
  "a range was deleted": new ExcelError("InvalidReference", "It isn't there.", "Range"),
  "a function is missing": new ExcelError("ApiNotFound", "Not here.", "Range"),
  "something else": new ExcelError("GeneralException", "There was an internal error."),
};

describe.each(Object.entries(failures))("%s", (_, failure) => {
  test.each(Object.entries(acts))("%s: it is done all the same, or a sentence says what to do", async (__, act) => {
    const { host, server } = startExcel(workbook, "2019");
    await host.readSnapshot();
    server.failNext = failure;
    const problem: unknown = await act(host).then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(server.failNext).toBeUndefined();
    if (problem === undefined) return;
    if (!(problem instanceof HostProblem)) throw new Error("expected a HostProblem", { cause: problem });
    expect(zhCN.problems.host[problem.kind](problem.detail)).toMatch(/^[^。]*请[^。]*。$/);
    expect(enUS.problems.host[problem.kind](problem.detail)).toMatch(/[:,] .*\.$/);
  });
});

test("a sheet deleted between the look and the writing is named, and the next check finds it gone", async () => {
  const { host, book, server } = startExcel(workbook);
  const handle = server.handle.bind(server);
  server.handle = async (message) => {
    const answer = await handle(message);
    book.sheets = book.sheets.filter(({ name }) => name !== "表一");
    return answer;
  };
  const problem: unknown = await host.applyEdits([set]).catch((error: unknown) => error);
  expect(problem).toMatchObject({ kind: "sheet-missing" });
  expect((await host.readSnapshot()).sheets.map(({ name }) => name)).toEqual(["表二"]);
});
