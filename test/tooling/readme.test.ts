// The two READMEs keep in step, and what they tell people to run and open is there.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(__dirname, "..", "..");
const ENGLISH = readFileSync(join(ROOT, "README.md"), "utf8");
const CHINESE = readFileSync(join(ROOT, "README.zh-CN.md"), "utf8");
const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { scripts: Record<string, string> };

test("both have the same sections in the same order", () => {
  const levels = (text: string): string[] => [...text.matchAll(/^(#+) /gm)].map((match) => match[1] ?? "");
  expect(levels(CHINESE)).toEqual(levels(ENGLISH));
});

test("both show the same commands", () => {
  expect(commands(CHINESE)).toEqual(commands(ENGLISH));
  expect(commands(ENGLISH)).toContain("npm ci && npm run demo");
});

test("both have the same folders in their table and the same number of limitations", () => {
  const folders = (text: string): string[] => [...text.matchAll(/^\| `([\w/]+)`/gm)].map((match) => match[1] ?? "");
  const points = (text: string): number => (text.match(/^- /gm) ?? []).length;
  expect(folders(CHINESE)).toEqual(folders(ENGLISH));
  expect(points(CHINESE)).toBe(points(ENGLISH));
});

test.each([
  ["README.md", ENGLISH],
  ["README.zh-CN.md", CHINESE],
  ["CONTRIBUTING.md", readFileSync(join(ROOT, "CONTRIBUTING.md"), "utf8")],
])("%s: every script, file and folder named is there", (_file, text) => {
  const named = [...text.matchAll(/npm run ([\w:-]+)/g)].map((match) => match[1] ?? "");
  expect(named.filter((name) => !(name in scripts))).toEqual([]);

  const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)/g)].map((match) => match[1] ?? "");
  const quoted = [...text.matchAll(/`((?:src|test|assets|docs)\/[\w./-]+)`/g)].map((match) => match[1] ?? "");
  expect([...links, ...quoted].filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});

/** The lines of the shell blocks, without their comments. */
function commands(text: string): string[] {
  const blocks = [...text.matchAll(/```sh\n([\s\S]*?)```/g)].map((match) => match[1] ?? "");
  return blocks.flatMap((block) => block.split("\n")).map((line) => line.replace(/\s+#.*$/, "").trim());
}
