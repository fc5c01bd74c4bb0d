import { readFileSync } from "node:fs";
import { editWorkbookFile } from "../../src/hosts/xlsx/edit-workbook-file";
import { readWorkbookFile } from "../../src/hosts/xlsx/read-workbook-file";
import { call, Folder, sample, workbooks } from "../support/command-line";

const folder = Folder.forEachTest();

function sampleWithRules(...rules: readonly string[]): string {
  const rows = [["规则"], ...rules.map((rule) => [rule])];
  const content = {
    name: "自定义规则",
    columnWidths: [60],
    rows: rows.map((cells) => ({ cells: cells.map((value) => ({ value })) })),
  };
  return folder.put("规则.xlsx", editWorkbookFile(sample, "a.xlsx", [{ kind: "write-sheet", content }]));
}

const rules = ["表八.公务接待费 <= 表六[30217].合计 + 5", "表三.合计 = 1", "表三.合计 = "];

test("the report and the summary tell what became of each rule, and its findings stand among the others", async () => {
  const { status, out, err } = await call("check", sampleWithRules(...rules), "--json", "-");
  expect(status).toBe(1);
  expect(err).toContain("本单位自定义规则：成立1条，不成立1条，未能核对1条，停用0条。");
  const [entry] = workbooks(out) as unknown as [Record<string, unknown> & { findings: { rule: string }[] }];
  expect(entry["customRules"]).toEqual([
    { rule: "custom-2", sheet: "自定义规则", cell: "A2", text: rules[0], outcome: "passed" },
    { rule: "custom-3", sheet: "自定义规则", cell: "A3", text: rules[1], outcome: "failed" },
    { rule: "custom-4", sheet: "自定义规则", cell: "A4", text: "表三.合计 =", outcome: "could-not-evaluate" },
  ]);
  expect(entry.findings.find(({ rule }) => rule === "custom-3")).toMatchObject({
    severity: "error",
    table: "T3",
    sheet: "表三",
    cell: "E10",
    stated: "384.33",
    expected: "1.00",
    difference: "383.33",
  });
  expect(entry.findings.find(({ rule }) => rule === "custom-4")).toMatchObject({ severity: "warning", cell: "A4" });
});

test("the results sheet counts them", async () => {
  await call("generate", sampleWithRules(...rules), "--out", folder.path("out"));
  const written = new Uint8Array(readFileSync(folder.path("out/workbook.xlsx")));
  const sheet = readWorkbookFile(written, "workbook.xlsx").sheets.find(({ name }) => name === "检查结果");
  const texts =
    sheet?.rows.flatMap(({ cells }) => cells.map(({ value }) => (typeof value === "string" ? value : ""))) ?? [];
  expect(texts.some((text) => text.includes("成立1条，不成立1条"))).toBe(true);
  expect(texts).toContain("custom-3");
});
