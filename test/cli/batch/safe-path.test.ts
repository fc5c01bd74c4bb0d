import fc from "fast-check";
import { join, relative, sep } from "node:path";
import { safePath } from "../../../src/cli/batch/safe-path";

test("an ordinary name stays as it is", () => {
  expect(safePath("水利局/2026年预算公开表（终稿）.xlsx")).toBe("水利局/2026年预算公开表（终稿）.xlsx");
  expect(safePath("𠮷林街道.xlsx")).toBe("𠮷林街道.xlsx");
});

test.each([
  "../../etc/passwd.xlsx",
  "..\\..\\windows\\a.xlsx",
  "C:\\a.xlsx",
  "a/./../b.xlsx",
  "con.xlsx",
  "NUL .xlsx",
  "空格 .xlsx ",
  "a\u0000b.xlsx",
  "\u202exslx.exe.xlsx",
  `${"长".repeat(300)}.xlsx`,
  "",
])("%j comes to a name that every system takes, below the folder", (name) => {
  const path = safePath(name);
  const way = relative("/out", join("/out", path));
  expect(way.split(sep)).not.toContain("..");
  for (const part of path.split("/")) {
    expect(part).not.toMatch(/[\p{Cc}<>:"|?*\\\u202e]|[. ]$|^$/u);
    expect(part).not.toMatch(/^(?:con|nul) *\./i);
    expect(Buffer.byteLength(part)).toBeLessThan(255);
  }
});

test("whatever an archive calls its entries, none leaves the folder, and two names never come to one file", () => {
  const name = fc.array(fc.oneof(fc.constantFrom("..", ".", "con", "a:", "表 "), fc.string({ unit: "binary" })), {
    maxLength: 4,
  });
  fc.assert(
    fc.property(name, name, (one, other) => {
      const [first, second] = [one.join("/"), other.join("/")];
      expect(relative("/out", join("/out", safePath(first))).startsWith("..")).toBe(false);
      if (first !== second) expect(safePath(first)).not.toBe(safePath(second));
    }),
  );
});
