import { checkWorkbook } from "../../src/core/check";
import { chosenFixes } from "../../src/core/fix/choose";
import { fixEdits } from "../../src/core/fix/fix-edits";
import { planFixes } from "../../src/core/fix/plan";
import { marksOf } from "../../src/core/marks/marks";
import { generateNarrative } from "../../src/core/narrative/generate";
import { narrativeSheet } from "../../src/core/narrative/render";
import { resultsSheet } from "../../src/core/report/results-sheet";
import type { SheetContent } from "../../src/core/workbook/sheet-content";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/core/workbook/snapshot";
import { ExcelHost } from "../../src/hosts/excel/excel-host";
import { loadOffice } from "../support/excel-host/load-office";
import { EXCEL_VERSIONS, type ExcelVersion, startExcel } from "../support/excel-host/start-excel";
import { sampleSnapshot } from "../support/sample-snapshot";

/** Excels by what they know, and sizes of workbooks; the largest has the nine tables among forty sheets. */
export const tripVersions = ["baseline", "2021", "2024", "newest"] as const satisfies readonly ExcelVersion[];
export const tripSheets = [1, 9, 40] as const;

/** Acts of the pane in the order in which they are measured. */
export interface Trips {
  readonly act: string;
  /** The most that the act may take. */
  readonly allowed: number;
  readonly counts: readonly number[];
}

/** Round trips of each act on Microsoft's own client: one count for each Excel and size, sizes first. */
export async function roundTrips(): Promise<Trips[]> {
  const columns = tripVersions.flatMap((version) => tripSheets.map((sheets) => ({ version, sheets })));
  const measured: (readonly (readonly [act: string, allowed: number, trips: number])[])[] = [];
  for (const { version, sheets } of columns) measured.push(await measure(version, workbookOf(sheets)));
  const [first = []] = measured;
  return first.map(([act, allowed], index) => ({
    act,
    allowed,
    counts: measured.map((column) => column[index]?.[2] ?? Number.NaN),
  }));
}

async function measure(version: ExcelVersion, snapshot: WorkbookSnapshot): Promise<[string, number, number][]> {
  const { host, server, book } = startExcel(snapshot, version, { largestMessage: 5_000_000 });
  // Of a check only the host's part is measured: what it wrote would be seen by it.
  const trips: [string, number, number][] = [];
  const act = async <T>(name: string, allowed: number, work: () => Promise<T>): Promise<T> => {
    const soFar = server.batches.length;
    const result = await work();
    trips.push([name, allowed, server.batches.length - soFar]);
    return result;
  };
  const write = (content: SheetContent): Promise<unknown> => host.applyEdits([{ kind: "write-sheet", content }]);

  const read = await act("check", 2, () => host.readSnapshot());
  const result = checkWorkbook(read);
  const marks = marksOf(result);
  await act("mark", 1, () => host.mark(marks));
  await act("mark anew", 1, () => host.mark(marks));
  await act("clear the marks", 1, () => host.clearMarks());
  await host.mark(marks);
  const later = new ExcelHost(loadOffice(server, EXCEL_VERSIONS[version]).runtime);
  await later.readSnapshot();
  await act("clear marks of an earlier session", 2, () => later.clearMarks());
  const narrative = narrativeSheet(generateNarrative(result.reading, result.facts));
  await act("write the narrative", 2, () => write(narrative));
  await act("write it again", 2, () => write(narrative));
  const results = resultsSheet(result, "zh-CN");
  const written = await act("write the results sheet", 2, () =>
    host.applyEdits([{ kind: "write-sheet", content: results }]),
  );
  await act("take it away again", 2, () => host.undo(written.undo));
  const changes = chosenFixes(planFixes(read, result)).flatMap((fix) => fix.changes);
  const fixed = await act("apply the fixes", 2, () => host.applyEdits(fixEdits(changes, "values")));
  await act("undo them", 2, () => host.undo(fixed.undo));
  await act("show a cell", 2, () => host.select({ sheet: book.sheets[0]?.name ?? "", row: 4, column: 1 }));
  return trips;
}

/** The sample's 表八 alone, its nine tables, or these and its input sheets among sheets of other figures. */
/** The nine tables among so many sheets; of one sheet, 表八 alone. */
export function workbookOf(count: number): WorkbookSnapshot {
  const { sheets } = sampleSnapshot();
  if (count === 1) return { sheets: sheets.filter(({ name }) => name === "表八") };
  const others = Array.from({ length: Math.max(0, count - sheets.length) }, (_, index) => figures(`底稿${index + 1}`));
  return { sheets: [...sheets, ...others].slice(0, count) };
}

function figures(name: string): SheetSnapshot {
  const rows = Array.from({ length: 60 }, (_, index) => ({
    index,
    cells: Array.from({ length: 12 }, (__, column) => ({ column, value: index + column / 8 })),
  }));
  return { name, visibility: "visible", rows, hiddenColumns: [] };
}
