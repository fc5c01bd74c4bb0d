// Inputs that are made to be slow or endless: each ends within five seconds of processor time.

import type { CheckResult } from "../../src/core/audit/check-result";
import { checkWorkbook } from "../../src/core/check";
import { marksOf } from "../../src/core/marks/marks";
import { resultsSheet } from "../../src/core/report/results-sheet";
import { editWorkbookFile } from "../../src/hosts/xlsx/edit-workbook-file";
import { markWorkbookFile } from "../../src/hosts/xlsx/mark-workbook-file";
import { readWorkbookFile } from "../../src/hosts/xlsx/read-workbook-file";
import { readTextFile } from "../../src/hosts/text/read-text-file";
import { longestCase } from "./fuzz-run";
import { deepDocument, heavyFiles, longCells, longPublications } from "./heavy-cases";
import { mustHoldTogether, orProblem } from "./properties";
import { sheetsNamed } from "./seeds";

jest.setTimeout(300_000);

/** What is written back is packed anew: of a sheet of 45 MB that is most of the work. */
const longestWrite = 6 * longestCase;

function within(action: () => void, longest = longestCase): void {
  const began = process.cpuUsage();
  action();
  const { user, system } = process.cpuUsage(began);
  expect((user + system) / 1000).toBeLessThan(longest);
}

test.each(heavyFiles)("%s: read and checked, or refused; written back", (_, make) => {
  const bytes = make();
  let result: CheckResult | undefined;
  within(() => {
    orProblem(() => {
      const snapshot = readWorkbookFile(bytes, "单位.xlsx");
      result = checkWorkbook(snapshot);
      return mustHoldTogether(snapshot, result);
    });
  });
  if (!result) return;
  const marks = marksOf(result);
  const content = resultsSheet(result, "zh-CN");
  within(() => {
    editWorkbookFile(bytes, "单位.xlsx", [{ kind: "write-sheet", content }]);
  }, longestWrite);
  within(() => {
    markWorkbookFile(bytes, "单位.xlsx", marks);
  }, longestWrite);
});

test.each(longCells)("cells of 32,767 times %j", (_, make) => {
  const snapshot = make();
  within(() => {
    mustHoldTogether(snapshot, checkWorkbook(snapshot));
  });
});

test.each(longPublications)("a text with a line of twenty thousand times %j", (_, text) => {
  const snapshot = { sheets: sheetsNamed("表一", "表八") };
  within(() => {
    mustHoldTogether(snapshot, checkWorkbook(snapshot, { text }));
  });
});

test("a document of tables in tables, fifty thousand deep", () => {
  const bytes = deepDocument();
  within(() => {
    readTextFile(bytes, "说明.docx");
  });
});
