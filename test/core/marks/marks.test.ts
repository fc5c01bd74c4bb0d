import fc from "fast-check";
import { checkWorkbook } from "../../../src/core/check";
import { marksOf, type Mark, type MarkKind } from "../../../src/core/marks/marks";
import { markAreas } from "../../../src/core/marks/mark-areas";
import { cellKey, plainAddress } from "../../../src/core/workbook/address";
import { sampleSnapshot } from "../../support/sample-snapshot";
import { withCell } from "../../support/units/change";

const sample = sampleSnapshot();
const result = checkWorkbook(sample);
const named = (marks: readonly Mark[]): Record<string, [MarkKind, number]> =>
  Object.fromEntries(marks.map(({ cell, kind, findings }) => [plainAddress(cell), [kind, findings.length]]));

test("the sample: the one wrong cell is an error with its findings; what a person looks at is told apart", () => {
  const marks = named(marksOf(result));
  const wrong = result.findings.filter(({ severity }) => severity === "error");
  expect(marks["表八!C6"]).toEqual(["error", wrong.length]);
  expect(Object.values(marks).filter(([kind]) => kind === "error")).toHaveLength(1);
  expect(Object.values(marks).some(([kind]) => kind === "verify")).toBe(true);
});

test("what rounding explains is not marked", () => {
  const rounding = result.findings.find(({ severity }) => severity === "rounding");
  expect(rounding?.cell).toBeDefined();
  const cells = new Set(
    marksOf({ ...result, findings: rounding ? [rounding] : [], repairs: [] }).map(({ cell }) => cellKey(cell)),
  );
  expect(cells.size).toBe(result.coverage.unread.length);
});

test("a finding that was let stand with a reason is not marked", () => {
  const ignored = { reason: "已核实", cell: { sheet: "已核实的问题", row: 3, column: 0 } };
  const findings = result.findings.map((finding) => ({ ...finding, ignored }));
  expect(marksOf({ ...result, findings })).toEqual([]);
});

test("where nothing singles out a cell every figure of the sum is suspect, the total an error", () => {
  const finding = result.findings.find(({ severity, cells }) => severity === "error" && cells.length > 2);
  if (!finding?.cell) throw new Error("the sample has such an error");
  const marks = marksOf({ ...result, findings: [finding], repairs: [], coverage: { ...result.coverage, unread: [] } });
  expect(marks.map(({ kind }) => kind).filter((kind) => kind === "error")).toHaveLength(1);
  expect(marks.length).toBe(new Set([finding.cell, ...finding.cells.map(({ cell }) => cell)].map(cellKey)).size);
  expect(marks.find(({ kind }) => kind === "error")?.cell).toEqual(finding.cell);
});

test("a cell that was not read is to be verified", () => {
  const unread = checkWorkbook(withCell(sample, { sheet: "表五", row: 8, column: 4 }, "约12"));
  expect(unread.coverage.unread.map(({ cell }) => plainAddress(cell))).toContain("表五!E9");
  expect(named(marksOf({ ...unread, findings: [] }))["表五!E9"]).toEqual(["verify", 0]);
  expect(named(marksOf(unread))["表五!E9"]?.[0]).toBe("error");
});

test("areas hold each marked cell exactly once, and only cells that look alike", () => {
  const arbitraryMark = fc.record({
    cell: fc.record({ sheet: fc.constantFrom("表一", "表二"), row: fc.nat(12), column: fc.nat(3) }),
    kind: fc.constantFrom<MarkKind>("error", "verify", "suspect"),
    findings: fc.array(fc.constantFrom("F1", "F2"), { maxLength: 2 }),
  });
  const marksOnce = fc.uniqueArray(arbitraryMark, { selector: ({ cell }) => cellKey(cell), maxLength: 40 });
  fc.assert(
    fc.property(marksOnce, (marks) => {
      const covered = markAreas(marks).flatMap(({ sheet, column, firstRow, lastRow, kind, several }) =>
        Array.from({ length: lastRow - firstRow + 1 }, (_, index) =>
          [cellKey({ sheet, row: firstRow + index, column }), kind, several].join(" "),
        ),
      );
      const wanted = marks.map(({ cell, kind, findings }) =>
        [cellKey(cell), kind, findings.length > 1 && kind !== "suspect"].join(" "),
      );
      expect(covered.sort()).toEqual(wanted.sort());
    }),
  );
});
