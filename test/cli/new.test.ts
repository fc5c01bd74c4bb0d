import { readFileSync } from "node:fs";
import { readWorkbookFile } from "../../src/hosts/xlsx/read-workbook-file";
import { call, Folder, workbooks } from "../support/command-line";

const folder = Folder.forEachTest();

test.each(["xinjiang-2022", "shanghai-district-2023"])(
  "new lays the blank form of %s, which checks without an error",
  async (standard) => {
    const path = folder.path("空白.xlsx");
    expect(await call("new", "--standard", standard, "--out", path)).toEqual({
      status: 0,
      out: "",
      err: `已写入： ${path}`,
    });
    const sheets = readWorkbookFile(new Uint8Array(readFileSync(path)), path).sheets.map(({ name }) => name);
    expect(sheets).toHaveLength(14);
    expect(sheets.slice(9).every((name) => name.startsWith("填报-"))).toBe(true);
    const [entry] = workbooks((await call("check", path, "--json", "-")).out);
    expect(entry?.standard).toBe(standard);
    expect(entry?.tables.map(({ status }) => status)).toEqual(Array.from({ length: 9 }, () => "empty"));
    expect(entry?.findings.filter(({ severity }) => severity === "error")).toEqual([]);
  },
);

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
