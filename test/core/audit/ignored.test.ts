import { ignoreEdits } from "../../../src/core/audit/ignored/with-ignored";
import type { CheckResult } from "../../../src/core/audit/check-result";
import type { Finding } from "../../../src/core/audit/finding";
import { checkWorkbook, type CheckOptions } from "../../../src/core/check";
import { isIgnoredSheet } from "../../../src/core/reading/repeating-sheets";
import { workbookReport } from "../../../src/core/report/report";
import { resultsSheet } from "../../../src/core/report/results-sheet";
import type { Edit } from "../../../src/core/workbook/edit";
import { Grid } from "../../../src/core/workbook/grid";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { editWorkbookFile } from "../../../src/hosts/xlsx/edit-workbook-file";
import { readWorkbookFile } from "../../../src/hosts/xlsx/read-workbook-file";
import { sample } from "../../support/command-line";

/** The sample as a file that is written to and read again, as a host does. */
class Book {
  private bytes = new Uint8Array(sample);
  snapshot: WorkbookSnapshot = readWorkbookFile(this.bytes, "a.xlsx");

  apply(edits: readonly Edit[]): void {
    this.bytes = new Uint8Array(editWorkbookFile(this.bytes, "a.xlsx", edits));
    this.snapshot = readWorkbookFile(this.bytes, "a.xlsx");
  }

  check(options: CheckOptions = {}): CheckResult {
    return checkWorkbook(this.snapshot, options);
  }

  ignore(finding: Finding, reason: string | undefined): void {
    const grids = this.snapshot.sheets.filter(isIgnoredSheet).map((sheet) => new Grid(sheet));
    this.apply(ignoreEdits(grids, finding, reason));
  }
}

const reason = "已与业务科室核对，确有原因。";
const warningOf = ({ findings }: CheckResult): Finding => findings.find(({ severity }) => severity === "warning")!;

test("a warning with a reason stays listed with it, in the report, too; nothing else changes", () => {
  const book = new Book();
  const before = book.check();
  const warning = warningOf(before);
  book.ignore(warning, reason);
  const after = book.check();
  const cell = { sheet: "已忽略的发现", row: 3, column: 2 };
  expect(after.findings).toEqual(
    before.findings.map((one) => (one.id === warning.id ? { ...one, ignored: { reason, cell } } : one)),
  );
  expect(after.coverage).toEqual(before.coverage);
  const entry = workbookReport("a.xlsx", after, "zh-CN").findings.find((one) => "ignored" in one);
  expect(entry).toMatchObject({ id: warning.id, ignored: { reason, sheet: "已忽略的发现", cell: "C4" } });
  const printed = resultsSheet(after, "zh-CN").rows.flatMap(({ cells }) => cells.map((one) => one?.value ?? ""));
  expect(printed.filter((text) => text.endsWith(`（已忽略，理由：${reason}）`))).toHaveLength(1);
});

test("with every warning answered and no error left the workbook is ready; an error counts whatever the reason", () => {
  const book = new Book();
  const error = book.check().findings.find(({ severity }) => severity === "error")!;
  book.ignore(error, reason);
  expect(book.check().findings.find(({ id }) => id === error.id)?.ignored?.reason).toBe(reason);
  expect(book.check().verdict).toBe("errors");
  const [repair] = book.check().repairs;
  book.apply(repair!.changes.map(({ cell, to }) => ({ kind: "set-cell", cell, value: to.toFixed(), number: true })));
  expect(book.check().verdict).toBe("verify");
  for (const finding of book.check().findings.filter(({ severity }) => severity === "warning")) {
    book.ignore(finding, reason);
  }
  expect(book.check().verdict).toBe("ready");
});

test("a reason is taken back, one without words counts for nothing, and the others stay", () => {
  const book = new Book();
  const [first, second] = book.check().findings.filter(({ severity }) => severity === "warning");
  book.ignore(first!, reason);
  book.ignore(second!, "另一个理由");
  book.ignore(first!, undefined);
  expect(book.check().findings.flatMap(({ id, ignored }) => (ignored ? [`${id} ${ignored.reason}`] : []))).toEqual([
    `${second!.id} 另一个理由`,
  ]);
  book.apply([{ kind: "set-cell", cell: { sheet: "已忽略的发现", row: 3, column: 2 }, value: null }]);
  expect(book.check().findings.some(({ ignored }) => ignored)).toBe(false);
});

test("once a figure of the sentence has changed, it is asked about again", () => {
  const text = "三、支出预算情况说明\n支出预算384.33万元，其中：项目支出93.4万元，增长10%。";
  const book = new Book();
  const about = (source: string): Finding[] =>
    book.check({ text: source }).findings.filter(({ texts = [] }) => texts.length > 0);
  const [finding] = about(text);
  book.ignore(finding!, reason);
  expect(about(text)[0]?.ignored?.reason).toBe(reason);
  expect(about(text.replace("10%", "11%"))[0]?.ignored).toBeUndefined();
});
