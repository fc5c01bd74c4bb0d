import { problemFindings, problemSeverities } from "../../../src/core/audit/problem-findings";
import { renderMessage } from "../../../src/core/messages/render";
import type { ReadingProblem } from "../../../src/core/reading/reading";
import { smallReading } from "../../support/small-reading";
import { smallInstances } from "../../support/small-system";

const instances = smallInstances({ "T1.a": "1", "T2.a": "1" }, ["T1.a = T2.a"]);
const found = (problem: ReadingProblem) => {
  const [draft, ...others] = problemFindings(smallReading(instances, { problems: [problem] }));
  if (!draft || others.length > 0) throw new Error("not one finding");
  return { ...draft, text: renderMessage(draft.message, "zh-CN") };
};
const cell = { sheet: "表一", row: 4, column: 2 };

test("a table that is missing is a warning at no cell", () => {
  const draft = found({ kind: "table-missing", table: "T1" });
  expect(draft).toMatchObject({ rule: "table-missing", severity: "warning", table: "T1", cells: [] });
  expect(draft).not.toHaveProperty("cell");
  expect(draft.text).toContain("没有找到表T1“第T1张表”");
});

test("a cell that is no amount is an error at this cell", () => {
  const draft = found({ kind: "not-a-number", table: "T2", cell, text: "待定" });
  expect(draft).toMatchObject({ rule: "not-a-number", severity: "error", cell, cells: [{ cell, role: "text" }] });
  expect(draft.text).toBe("表T2的C5填的是“待定”，不是金额，请改为数字；没有金额时请留空。");
});

test("a total row that is missing is named as the form prints it", () => {
  expect(found({ kind: "total-row-missing", table: "T1", text: "合计" }).text).toContain("缺少“合计”一行");
});

test("a table that may be several names them all, by their numbers where the standard has them", () => {
  const draft = found({ kind: "ambiguous-table", cell, candidates: ["T1", "T2", "T9"] });
  expect(draft).not.toHaveProperty("table");
  expect(draft.message.data).toMatchObject({
    table: "",
    title: "",
    first: "表T1",
    second: "表T2",
    candidates: "表T1、表T2、T9",
    sheet: "表一",
    row: "5",
    text: "",
  });
});

test("a problem without a place leaves its words out", () => {
  expect(found({ kind: "table-unreadable" }).message.data).toMatchObject({
    cell: "",
    row: "",
    sheet: "",
    first: "",
    second: "",
    candidates: "",
    line: "",
  });
});

test("every kind has its severity and its sentence", () => {
  for (const [kind, severity] of Object.entries(problemSeverities)) {
    const draft = found({ kind: kind as ReadingProblem["kind"], table: "T1", cell, text: "x" });
    expect([draft.rule, draft.severity]).toEqual([kind, severity]);
    expect(draft.text).not.toBe("");
  }
});
