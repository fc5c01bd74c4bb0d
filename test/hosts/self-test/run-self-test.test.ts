import { reportFileName, reportText, SELF_TEST_STEPS, type SelfTestReport } from "../../../src/hosts/self-test/report";
import type { ExcelVersion } from "../../support/excel-host/start-excel";
import { ExcelError } from "../../support/excel-host/wire-object";
import type { WorkbookModel } from "../../support/excel-host/workbook-model";
import { selfTest, selfTestedExcel } from "../../support/self-test";

/** All but Excel's own undo list. */
function sheetsOf(book: WorkbookModel): unknown {
  return { ...(book.state() as object), undoStack: undefined };
}

function outcomes({ steps }: SelfTestReport): Record<string, string> {
  return Object.fromEntries(steps.map(({ id, outcome }) => [id, outcome]));
}

function stepOf({ steps }: SelfTestReport, wanted: string): SelfTestReport["steps"][number] {
  const found = steps.find(({ id }) => id === wanted);
  if (found === undefined) throw new Error(`no step ${wanted}`);
  return found;
}

test.each<ExcelVersion>(["baseline", "2021", "2024", "newest"])(
  "with the API sets of %s every step passes, and the workbook is as it was",
  async (version) => {
    const { book, bench } = selfTestedExcel(version);
    const before = sheetsOf(book);
    const report = await selfTest(bench);
    expect(report.steps.filter(({ outcome }) => outcome !== "passed")).toEqual([]);
    expect(report).toMatchObject({ passed: SELF_TEST_STEPS.length, failed: 0, skipped: 0, sheetsLeft: [] });
    expect(sheetsOf(book)).toEqual(before);
  },
);

test("round trips of the acts are counted as the host makes them", async () => {
  const report = await selfTest(selfTestedExcel("newest").bench);
  const trips = (id: string): unknown => stepOf(report, id).facts?.["actRoundTrips"];
  expect(["read", "fix", "undo-fix", "mark", "clear-marks"].map(trips)).toEqual([2, 2, 2, 1, 1]);
});

test("the report tells nothing of the user's sheets and survives as text", async () => {
  const report = await selfTest(selfTestedExcel("newest").bench);
  const text = reportText(report);
  expect(JSON.parse(text)).toEqual(report);
  expect(text).not.toMatch(/表[一二三四五六七八九]/);
  expect(report).toMatchObject({
    version: "1.2.3",
    startedAt: "2026-01-31T08:00:00.000Z",
    environment: { host: "Excel" },
  });
  expect(reportFileName(report)).toBe("budget-disclosure-self-test-2026-01-31T08-00-00.json");
});

test("no word of a change: the step fails, the others pass, and the workbook is as it was", async () => {
  const { book, bench } = selfTestedExcel("newest");
  const before = sheetsOf(book);
  const silent: typeof bench = {
    ...bench,
    type: ({ sheet, row, column }, value) => {
      book.sheet(sheet).cell(row, column).value = value;
      return Promise.resolve();
    },
  };
  const report = await selfTest(silent);
  expect(stepOf(report, "watch")).toMatchObject({ outcome: "failed", reason: { kind: "differs" } });
  expect(report).toMatchObject({ failed: 1, passed: SELF_TEST_STEPS.length - 1 });
  expect(sheetsOf(book)).toEqual(before);
});

test("an error of Excel's is told as such, what needs the step is skipped, and no sheet is left", async () => {
  const { book, server, bench } = selfTestedExcel("newest");
  const before = sheetsOf(book);
  const { host } = bench;
  const mark = host.mark.bind(host);
  jest.spyOn(host, "mark").mockImplementation((marks) => {
    server.failNext = new ExcelError("RequestAborted", "The request was aborted.", "Range.conditionalFormats");
    return mark(marks);
  });
  const report = await selfTest(bench);
  expect(stepOf(report, "mark")).toMatchObject({
    outcome: "failed",
    reason: { kind: "not-connected", detail: expect.stringContaining("RequestAborted") as string },
  });
  expect(outcomes(report)).toMatchObject({ "clear-marks": "skipped", "remove-sheet": "passed", untouched: "passed" });
  expect(stepOf(report, "clear-marks").reason).toEqual({ kind: "needs", detail: "mark" });
  expect(sheetsOf(book)).toEqual(before);
});

test("a step that leaves its writing behind fails the taking back, and the sheet goes all the same", async () => {
  const { book, bench } = selfTestedExcel("newest");
  const before = sheetsOf(book);
  jest.spyOn(bench.host, "undo").mockImplementationOnce(() => Promise.resolve({ kept: [], keptSheets: [] }));
  const report = await selfTest(bench);
  expect(outcomes(report)).toMatchObject({ "undo-fix": "failed", "remove-sheet": "failed", untouched: "passed" });
  expect(report.sheetsLeft).toEqual([]);
  expect(sheetsOf(book)).toEqual(before);
});

test("a change of the user's sheets is seen", async () => {
  const { book, bench } = selfTestedExcel("newest");
  const { type } = bench;
  const careless = {
    ...bench,
    type: async (...call: Parameters<typeof type>) => {
      book.sheet("表八").cell(5, 2).value = 0.25;
      await type(...call);
    },
  };
  const report = await selfTest(careless);
  expect(stepOf(report, "untouched")).toMatchObject({
    outcome: "failed",
    reason: { kind: "differs", detail: "sheets of the user's that differ from the start: 1 instead of 0" },
  });
});

test("marks of the product's on the user's sheets stay: marking is not tried", async () => {
  const { book, bench } = selfTestedExcel("2021");
  await bench.host.readSnapshot();
  await bench.host.mark([{ cell: { sheet: "表八", row: 5, column: 2 }, kind: "error", findings: ["F1"] }]);
  const before = sheetsOf(book);
  const report = await selfTest(bench);
  expect(stepOf(report, "mark")).toMatchObject({ outcome: "skipped", reason: { kind: "not-tried" } });
  expect(sheetsOf(book)).toEqual(before);
});

test("a workbook that cannot be read ends the test before anything is written", async () => {
  const { book, server, bench } = selfTestedExcel("newest");
  const before = book.state();
  jest.spyOn(bench.host, "readSnapshot").mockRejectedValue(new Error("out of reach"));
  const report = await selfTest(bench);
  expect(report).toMatchObject({ failed: 1, passed: 0, skipped: SELF_TEST_STEPS.length - 1 });
  expect(server.log.filter(({ writes }) => writes)).toEqual([]);
  expect(book.state()).toEqual(before);
});
