import type { PublicationDates } from "../../../../src/core/inputs/publication-dates";
import { publicationInTime } from "../../../../src/core/audit/rules/publication-in-time";
import { brief, findings, outcomeOf, spendingTable, statistics, workbook } from "../../../support/form-rules";

const snapshot = workbook({ 表三: spendingTable("表三", statistics) });
const cell = { sheet: "填报", row: 3, column: 1 };
const dates = (approved: string, published: string): { publication: PublicationDates } => ({
  publication: { approvedOn: { text: approved }, publishedOn: { text: published, cell } },
});

test("up to 20 days after approval is in time, over month ends, leap days and new year", () => {
  for (const [approved, published] of [
    ["2022-01-10", "2022-01-10"],
    ["2022-01-10", "2022-01-30"],
    ["2024-02-20", "2024-03-11"],
    ["2021-12-20", "2022-01-09"],
    ["2022年2月8日", "2022/2/28"],
  ] as const) {
    expect(findings(publicationInTime, snapshot, dates(approved, published))).toEqual([]);
  }
});

test("a day more is late, by its count of days", () => {
  for (const [approved, published, days] of [
    ["2022-01-10", "2022-01-31", "21"],
    ["2023-02-20", "2023-03-13", "21"],
    ["2024-02-20", "2024-03-12", "21"],
    ["2021-12-20", "2022-12-20", "365"],
  ] as const) {
    const found = findings(publicationInTime, snapshot, dates(approved, published));
    expect(brief(found)).toEqual(["publication.late 填报!B4"]);
    expect(found[0]?.text).toContain(`相隔${days}天`);
  }
});

test("publication before approval is told as that", () => {
  expect(brief(findings(publicationInTime, snapshot, dates("2022-02-10", "2022-02-09")))).toEqual([
    "publication.before-approval 填报!B4",
  ]);
});

test("without both dates the rule does not apply, and no date cannot be counted", () => {
  expect(outcomeOf(publicationInTime, snapshot)).toMatchObject({ kind: "not-applicable" });
  expect(outcomeOf(publicationInTime, snapshot, { publication: { approvedOn: { text: "2022-01-10" } } })).toMatchObject(
    {
      kind: "not-applicable",
    },
  );
  for (const text of ["年初", "2022-02-30", "2022-13-01", "20220110"]) {
    expect(outcomeOf(publicationInTime, snapshot, dates(text, "2022-02-09"))).toMatchObject({
      kind: "could-not-evaluate",
    });
  }
});
