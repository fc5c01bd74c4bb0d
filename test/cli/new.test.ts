import { readFileSync } from "node:fs";
import { readInputs } from "../../src/core/inputs/read-inputs";
import type { Edit } from "../../src/core/workbook/edit";
import { editWorkbookFile } from "../../src/hosts/xlsx/edit-workbook-file";
import { readWorkbookFile } from "../../src/hosts/xlsx/read-workbook-file";
import { call, Folder, workbooks } from "../support/command-line";

const folder = Folder.forEachTest();

test.each([
  ["xinjiang-2022", 5],
  // No table of projects, so no sheet asks about them.
  ["shanghai-district-2023", 4],
])("new lays the blank form of %s, which checks without an error", async (standard, inputs) => {
  const path = folder.path("空白.xlsx");
  expect(await call("new", "--standard", standard, "--out", path)).toEqual({
    status: 0,
    out: "",
    err: `已写入： ${path}`,
  });
  const sheets = readWorkbookFile(new Uint8Array(readFileSync(path)), path).sheets.map(({ name }) => name);
  expect(sheets).toHaveLength(9 + inputs + 1);
  expect(sheets.at(-1)).toBe("自定义规则");
  expect(sheets.slice(9, -1).every((name) => name.startsWith("填报-"))).toBe(true);
  const [entry] = workbooks((await call("check", path, "--json", "-")).out);
  expect(entry?.standard).toBe(standard);
  expect(entry?.tables.map(({ status }) => status)).toEqual(Array.from({ length: 9 }, () => "empty"));
  expect(entry?.findings.filter(({ severity }) => severity === "error")).toEqual([]);
});

test("new never writes over a file", async () => {
  const path = folder.put("有了.xlsx", "mine");
  const { status, err } = await call("new", "--standard", "xinjiang-2022", "--out", path);
  expect(status).toBe(2);
  expect(err).toContain("已经存在");
  expect(readFileSync(path, "utf8")).toBe("mine");
});

test("an unknown standard is answered with the known ones", async () => {
  const { status, err } = await call("new", "--standard", "mars", "--out", folder.path("a.xlsx"));
  expect(status).toBe(2);
  expect(err).toContain("xinjiang-2022、shanghai-district-2023");
});

test("the dates typed on the input sheet of a workbook are compared when it is checked", async () => {
  const path = folder.path("空白.xlsx");
  await call("new", "--standard", "shanghai-district-2023", "--out", path);
  const blank = new Uint8Array(readFileSync(path));
  const { places } = readInputs(readWorkbookFile(blank, path));
  const typed = async (approved: string, published: string): Promise<string[]> => {
    const edits = [
      ["publication.approvalDate", approved],
      ["publication.date", published],
    ].flatMap(([field = "", value = ""]): Edit[] => {
      const cell = places.get(field);
      return cell ? [{ kind: "set-cell", cell, value }] : [];
    });
    expect(edits).toHaveLength(2);
    const file = folder.put("填好.xlsx", editWorkbookFile(blank, path, edits));
    const [entry] = workbooks((await call("check", file, "--json", "-")).out);
    return (entry?.findings ?? [])
      .filter(({ rule }) => rule === "publication-in-time")
      .map(({ severity, sheet, message }) => `${severity} ${sheet ?? ""} ${message}`);
  };
  expect(await typed("2023-02-10", "2023-03-03")).toEqual([
    "warning 填报-单位与人员 预算于2023-02-10批复，2023-03-03公开，相隔21天，超过了20天的期限，请核对日期并说明原因。",
  ]);
  expect(await typed("2023年2月10日", "2023.3.2")).toEqual([]);
  expect(await typed("2023-02-10", "")).toEqual([]);
});
