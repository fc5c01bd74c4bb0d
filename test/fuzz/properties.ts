// What must hold whatever comes in: a result accounts for every number and can be said in both languages; what cannot be
// read is named by a sentence.

import type { CheckResult } from "../../src/core/audit/check-result";
import { a1, cellKey } from "../../src/core/workbook/address";
import { workbookReport } from "../../src/core/report/report";
import type { WorkbookSnapshot } from "../../src/core/workbook/snapshot";
import { describeFileProblem, FileProblem } from "../../src/hosts/xlsx/file-problem";

export type Outcome = "result" | "problem";

/** A case that ended otherwise than it may. */
export class FuzzFault extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "FuzzFault";
  }
}

export function must(holds: boolean, what: string): asserts holds {
  if (!holds) throw new FuzzFault(what);
}

/** Runs what may meet a bad file: a `FileProblem` with whole sentences is a lawful end, any other error is thrown on. */
export function orProblem(action: () => Outcome): Outcome {
  try {
    return action();
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    const zh = describeFileProblem(error, "zh-CN");
    must(/请[^]*。$/.test(zh) && zh.includes(error.file), `no Chinese sentence: ${zh}`);
    const en = describeFileProblem(error, "en-US");
    must(en.endsWith(".") && en.includes(error.file), `no English sentence: ${en}`);
    return "problem";
  }
}

/** Every number of the tables is weighed or unread, once; every sentence can be said; every amount is a decimal text. */
export function mustHoldTogether(snapshot: WorkbookSnapshot, result: CheckResult): Outcome {
  mustAccount(snapshot, result);
  for (const language of ["zh-CN", "en-US"] as const) {
    const { findings, repairs, tables } = workbookReport("a.xlsx", result, language);
    for (const { message, stated = "0", expected = "0", difference = "0" } of findings) {
      must(message !== "" && !/undefined|\[object/.test(message), `no sentence: ${message}`);
      for (const text of [stated, expected, difference]) must(/^-?\d+(?:\.\d+)?$/.test(text), `no decimal: ${text}`);
    }
    for (const { message } of repairs)
      must(message !== "" && !message.includes("undefined"), `no sentence: ${message}`);
    if (tables.every(({ status }) => status === "missing")) return "problem";
  }
  return "result";
}

function mustAccount(snapshot: WorkbookSnapshot, { reading, coverage, verdict }: CheckResult): void {
  const read = reading.tables.flatMap(({ blocks }) =>
    blocks.flatMap(({ rows }) =>
      rows.flatMap(({ figures }) =>
        [...figures.values()].filter(({ written }) => written === "number" || written === "text"),
      ),
    ),
  );
  const accounted = [...read.map(({ cell }) => cellKey(cell)), ...coverage.unread.map(({ cell }) => cellKey(cell))];
  const keys = new Set(accounted);
  must(keys.size === accounted.length, "a number is counted twice");
  must(coverage.numericCells === keys.size, `${coverage.numericCells} numbers, but ${keys.size} are accounted for`);
  must(coverage.unread.length === 0 || verdict !== "ready", "a workbook with an unread number passes");
  // The cells of the snapshot itself, where a row of a table holds an amount.
  const sheets = new Map(
    snapshot.sheets.map(({ name, rows }) => [name, new Map(rows.map((row) => [row.index, row.cells]))]),
  );
  for (const block of reading.tables.flatMap(({ blocks }) => blocks)) {
    for (const { label } of block.rows) {
      const columns = new Set(block.columns.filter(({ sheet }) => sheet === label.sheet).map(({ column }) => column));
      for (const { column, value } of sheets.get(label.sheet)?.get(label.row) ?? []) {
        if (typeof value !== "number" || !columns.has(column)) continue;
        const cell = { sheet: label.sheet, row: label.row, column };
        must(keys.has(cellKey(cell)), `${cell.sheet}!${a1(cell)} holds ${value}, which is neither read nor unread`);
      }
    }
  }
}
