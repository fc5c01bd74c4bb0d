import type { Finding, Severity } from "../../../src/core/audit/finding";
import { xinjiang2022 } from "../../../src/core/standards/xinjiang-2022";
import { countBySeverity, groupFindings } from "../../../src/ui/findings/group-findings";

function finding(id: string, severity: Severity, table?: string): Finding {
  const message = { key: "coverage.not-a-number", data: {} } as const;
  return { id, rule: "made-up", severity, message, cells: [], ...(table !== undefined && { table }) };
}

const { tables } = xinjiang2022;

function order(findings: readonly Finding[]): [string | undefined, string[]][] {
  return groupFindings(findings, tables).map((group) => [group.table?.id, group.findings.map(({ id }) => id)]);
}

describe("findings by table", () => {
  test("the table with the worst finding comes first, equals in the standard's order", () => {
    expect(
      order([
        finding("F1", "warning", "T1"),
        finding("F2", "info", "T3"),
        finding("F3", "error", "T8"),
        finding("F4", "warning", "T2"),
      ]),
    ).toEqual([
      ["T8", ["F3"]],
      ["T1", ["F1"]],
      ["T2", ["F4"]],
      ["T3", ["F2"]],
    ]);
  });

  test("within a table the worst comes first and equals keep their order", () => {
    expect(
      order([
        finding("F1", "info", "T1"),
        finding("F2", "warning", "T1"),
        finding("F3", "error", "T1"),
        finding("F4", "error", "T1"),
      ]),
    ).toEqual([["T1", ["F3", "F4", "F2", "F1"]]]);
  });

  test("findings about the workbook stand together, before tables that are no worse", () => {
    expect(order([finding("F1", "warning", "T1"), finding("F2", "warning")])).toEqual([
      [undefined, ["F2"]],
      ["T1", ["F1"]],
    ]);
  });

  test("no finding is lost: one whose table the standard does not know counts for the workbook", () => {
    expect(order([finding("F1", "error", "T99")])).toEqual([[undefined, ["F1"]]]);
  });

  test("counts leave out what is not there, worst first", () => {
    expect(countBySeverity([finding("a", "info"), finding("b", "error"), finding("c", "info")])).toEqual([
      { severity: "error", count: 1 },
      { severity: "info", count: 2 },
    ]);
  });
});
