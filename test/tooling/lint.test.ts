// The lint rules that keep the layers honest bite: short texts are linted as if they lay in the folder named.
// ESLint's configuration is an ES module, which jest does not load, so a Node process of its own does the linting.

import { execFileSync } from "node:child_process";
import { join } from "node:path";

const ROOT = join(__dirname, "..", "..");

/** [what, file it would be, text, rule that must complain or undefined when nobody may] */
const CASES: readonly (readonly [what: string, file: string, text: string, rule: string | undefined])[] = [
  ["a default export", "src/ui/x.ts", "export default function x(): void {}", "no-restricted-syntax"],
  ["console in the core", "src/core/x.ts", "console.log(1);", "no-console"],
  ["a clock in the core", "src/core/x.ts", "export const x = new Date();", "no-restricted-syntax"],
  ["a date handed to the core", "src/core/x.ts", "export const x = new Date(0);", undefined],
  ["chance in the core", "src/core/x.ts", "export const x = Math.random();", "no-restricted-syntax"],
  ["a timer in the core", "src/core/x.ts", "setTimeout(() => 1, 1);", "no-restricted-globals"],
  ["a page in the core", "src/core/x.ts", "export const x = document.title;", "no-restricted-globals"],
  ["Excel in a component", "src/ui/x.ts", "void Excel.run(() => Promise.resolve());", "no-restricted-globals"],
  ["Excel's types in a component", "src/ui/x.ts", "export type X = Excel.Range;", "no-restricted-syntax"],
  ["Office in the task pane's wiring", "src/taskpane/x.ts", "void Office.onReady();", "no-restricted-globals"],
  ["Excel in its own host", "src/hosts/excel/x.ts", "export type X = Excel.Range;", undefined],
  [
    "a round trip in a loop",
    "src/hosts/excel/x.ts",
    "export async function x(context: Excel.RequestContext): Promise<void> { for (let i = 0; i < 3; i++) await context.sync(); }",
    "office-addins/no-context-sync-in-loop",
  ],
  [
    "an empty load",
    "src/hosts/excel/x.ts",
    'export function x(sheet: Excel.Worksheet): void { const range = sheet.getRange("A1"); range.load(); }',
    "office-addins/no-empty-load",
  ],
  ["any", "src/core/x.ts", "export const x = (y: any): number => Number(y);", "@typescript-eslint/no-explicit-any"],
  ["ts-ignore", "src/core/x.ts", "// @ts-ignore\nexport const x = 1;", "@typescript-eslint/ban-ts-comment"],
  [
    "a picture without a text",
    "src/ui/x.tsx",
    'export const X = (): unknown => <img src="x.png" />;',
    "jsx-a11y/alt-text",
  ],
  [
    "a hook in a condition",
    "src/ui/x.tsx",
    'import { useState } from "react";\nexport function X({ on }: { on: boolean }): unknown { if (on) { useState(1); } return <p />; }',
    "react-hooks/rules-of-hooks",
  ],
];

const LINT = `
const { ESLint } = require("eslint");
const tseslint = require("typescript-eslint");
(async () => {
  // The texts are no files of the TypeScript project, so the rules that ask for types are left out here.
  const untyped = { ...tseslint.configs.disableTypeChecked, files: ["**/*.ts", "**/*.tsx"] };
  const eslint = new ESLint({ cwd: process.cwd(), overrideConfig: [untyped] });
  const results = [];
  for (const [, filePath, text] of JSON.parse(process.argv[1])) {
    const [result] = await eslint.lintText(text, { filePath });
    results.push(result.messages.map(({ ruleId, message, severity }) => ({ rule: ruleId ?? message, severity })));
  }
  process.stdout.write(JSON.stringify(results));
})();
`;

describe("lint rules", () => {
  let results: readonly (readonly { rule: string; severity: number }[])[];

  beforeAll(() => {
    const output = execFileSync(process.execPath, ["-e", LINT, JSON.stringify(CASES)], { cwd: ROOT, encoding: "utf8" });
    results = JSON.parse(output) as typeof results;
  }, 60_000);

  test.each(CASES.map((row, index) => [...row, index] as const))("%s in %s", (_what, _file, _text, rule, index) => {
    const messages = results[index] ?? [];
    if (rule === undefined) expect(messages).toEqual([]);
    else expect(messages).toContainEqual({ rule, severity: 2 });
  });
});
