import type { Finding, Severity } from "../../../src/core/audit/finding";
import { countsOf, filtered, noFilter } from "../../../src/ui/findings/finding-filter";

function finding(id: string, severity: Severity, rule: string, table?: string): Finding {
  const message = { key: "coverage.not-a-number", data: {} } as const;
  return { id, rule, severity, message, cells: [], ...(table !== undefined && { table }) };
}

const findings = [
  finding("F1", "error", "t7-row-sum", "T7"),
  finding("F2", "error", "t7-row-sum", "T7"),
  finding("F3", "warning", "code-official", "T1"),
  finding("F4", "error", "custom-3"),
  finding("F5", "error", "custom-4", "T7"),
];
const words = ({ id }: Finding): string => ({ F1: "表七 F8 合计 １２．００", F2: "表七 F9 合计 6" })[id] ?? "其他";

function ids(filter: Partial<typeof noFilter>): string {
  return filtered(findings, { ...noFilter, ...filter }, words)
    .map(({ id }) => id)
    .join();
}

test("nothing asked for leaves everything, in its order", () => {
  expect(ids({})).toBe("F1,F2,F3,F4,F5");
  expect(ids({ text: "  " })).toBe("F1,F2,F3,F4,F5");
});

test("each choice narrows the list, and all together do", () => {
  expect(ids({ severity: "warning" })).toBe("F3");
  expect(ids({ table: "T7" })).toBe("F1,F2,F5");
  expect(ids({ table: "workbook" })).toBe("F4");
  expect(ids({ rule: "custom-rules" })).toBe("F4,F5");
  expect(ids({ rule: "custom-rules", table: "T7" })).toBe("F5");
  expect(ids({ rule: "custom-rules", severity: "warning" })).toBe("");
});

test("every word must be there, whatever its width and case", () => {
  expect(ids({ text: "f8" })).toBe("F1");
  expect(ids({ text: "合计 12.00" })).toBe("F1");
  expect(ids({ text: "合计　表七" })).toBe("F1,F2");
  expect(ids({ text: "合计 99" })).toBe("");
});

test("the choices of one facet are counted under the others", () => {
  const filter = { ...noFilter, table: "T7", rule: "t7-row-sum" };
  expect([...countsOf(filtered(findings, filter, words, "rule"), "rule")]).toEqual([
    ["t7-row-sum", 2],
    ["custom-rules", 1],
  ]);
  expect([...countsOf(filtered(findings, filter, words, "table"), "table")]).toEqual([["T7", 2]]);
});
