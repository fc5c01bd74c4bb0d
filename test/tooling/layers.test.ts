// The layer rules bite: a small project that breaks each rule once is cruised with the real configuration.

import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const ROOT = join(__dirname, "..", "..");

interface Violation {
  readonly from: string;
  readonly to: string;
  readonly rule: string;
}

/** [rule, importing file's folder, what it imports]; the import is written relative to src, or as a package's name. */
const FORBIDDEN: readonly (readonly [rule: string, from: string, to: string])[] = [
  ["core-money-looks-down-only", "src/core/money", "src/core/workbook/target"],
  ["core-workbook-looks-down-only", "src/core/workbook", "src/core/standards/target"],
  ["core-standards-looks-down-only", "src/core/standards", "src/core/reading/target"],
  ["core-classification-looks-down-only", "src/core/classification", "src/core/standards/target"],
  ["core-reading-looks-down-only", "src/core/reading", "src/core/identities/target"],
  ["core-identities-looks-down-only", "src/core/identities", "src/core/audit/target"],
  ["core-audit-looks-down-only", "src/core/audit/rules", "src/core/narrative/target"],
  ["core-custom-rules-looks-down-only", "src/core/custom-rules", "src/core/report/target"],
  ["core-narrative-looks-down-only", "src/core/narrative/sections", "src/core/audit/target"],
  ["core-audit-looks-down-only", "src/core/audit", "src/core/publication/target"],
  ["core-inputs-looks-down-only", "src/core/inputs", "src/core/identities/target"],
  ["core-inputs-looks-down-only", "src/core/inputs", "src/core/narrative/target"],
  ["core-text-looks-down-only", "src/core/text", "src/core/audit/target"],
  ["core-text-looks-down-only", "src/core/text", "src/core/narrative/target"],
  ["core-publication-looks-down-only", "src/core/publication", "src/core/report/target"],
  ["core-report-looks-down-only", "src/core/report", "src/core/publication/target"],
  ["core-blank-looks-down-only", "src/core/blank", "src/core/report/target"],
  ["core-fix-looks-down-only", "src/core/fix", "src/core/report/target"],
  ["core-marks-looks-down-only", "src/core/marks", "src/core/report/target"],
  ["core-report-looks-down-only", "src/core/report", "src/core/batch/target"],
  ["core-entrances-on-top", "src/core/audit", "src/core/target"],
  ["messages-stands-alone", "src/core/messages", "src/core/audit/target"],
  ["core-is-pure", "src/core/publication", "src/hosts/target"],
  ["core-is-pure", "src/core/reading", "src/ui/target"],
  ["core-uses-arithmetic-only", "src/core/reading", "fflate"],
  ["core-without-node", "src/core/workbook", "node:fs"],
  ["web-without-node", "src/ui", "node:path"],
  ["web-without-node", "src/hosts/excel", "fs"],
  ["ui-on-plain-data", "src/ui/findings", "src/hosts/xlsx/target"],
  ["ui-on-plain-data", "src/ui", "src/hosts/excel/target"],
  ["hosts-know-no-page", "src/hosts/excel", "src/ui/target"],
  ["hosts-are-strangers", "src/hosts/xlsx", "src/hosts/excel/target"],
  ["hosts-are-strangers", "src/hosts/excel", "src/hosts/xlsx/target"],
  ["hosts-are-strangers", "src/hosts/docx", "src/hosts/xlsx/target"],
  ["hosts-are-strangers", "src/hosts/wps", "src/hosts/excel/target"],
  ["sheets-know-no-program", "src/hosts/sheets", "src/hosts/excel/target"],
  ["wps-by-its-host-only", "src/preview", "src/hosts/wps/target"],
  ["ui-on-plain-data", "src/ui", "src/hosts/docx/target"],
  ["web-without-node", "src/hosts/docx", "fs"],
  ["wiring-apart", "src/cli", "src/taskpane/target"],
  ["wiring-apart", "src/taskpane", "src/tools/target"],
  ["excel-by-its-host-only", "src/preview", "src/hosts/excel/target"],
  ["excel-by-its-host-only", "src/cli", "src/hosts/excel/target"],
  ["react-in-pages-only", "src/hosts/xlsx", "react"],
  ["react-in-pages-only", "src/core/narrative", "react"],
  ["no-test-in-product", "src/ui", "test/target"],
  ["no-dead-end", "src/ui", "src/ui/nowhere"],
  ["shipped-libraries-only", "src/cli", "fast-check"],
];

const ALLOWED: readonly (readonly [from: string, to: string])[] = [
  ["src/core/workbook", "src/core/money/target"],
  ["src/core/standards", "src/core/classification/target"],
  ["src/core/audit", "src/core/identities/target"],
  ["src/core/audit/text-rules", "src/core/text/target"],
  ["src/core/text", "src/core/inputs/target"],
  ["src/core/publication", "src/core/narrative/target"],
  ["src/core/publication", "src/core/audit/target"],
  ["src/core/batch", "src/core/report/target"],
  ["src/core/reading", "src/core/messages/target"],
  ["src/core/messages", "src/core/standards/definition"],
  ["src/core", "src/core/publication/target"],
  ["src/core/money", "big.js"],
  ["src/hosts/xlsx", "src/core/reading/target"],
  ["src/hosts/xlsx", "fflate"],
  ["src/hosts/excel", "src/hosts/target"],
  ["src/hosts/wps", "src/hosts/sheets/target"],
  ["src/ui", "src/hosts/target"],
  ["src/ui", "react"],
  ["src/taskpane", "src/hosts/excel/target"],
  ["src/preview", "src/hosts/xlsx/target"],
  ["src/cli", "node:fs"],
  ["test/core", "src/core/audit/target"],
];

describe("layer rules", () => {
  let project: string;
  let violations: readonly Violation[];

  beforeAll(() => {
    project = mkdtempSync(join(tmpdir(), "layers-"));
    writeProject(project);
    violations = cruise(project);
  }, 60_000);

  afterAll(() => {
    rmSync(project, { recursive: true, force: true });
  });

  test.each(FORBIDDEN)("%s: %s must not import %s", (rule, from, to) => {
    expect(rulesBrokenBy(violations, forbiddenFile(rule, from, to))).toContain(rule);
  });

  test.each(ALLOWED)("%s may import %s", (from, to) => {
    expect(rulesBrokenBy(violations, allowedFile(from, to))).toEqual([]);
  });

  test("two files in a circle are named", () => {
    expect(rulesBrokenBy(violations, "src/ui/circle-a.ts")).toContain("no-circles");
  });

  test("every rule of the configuration is broken by this test at least once", () => {
    const exercised = new Set([...FORBIDDEN.map(([rule]) => rule), "no-circles"]);
    expect([...exercised].sort()).toEqual(configuredRules().sort());
  });
});

function writeProject(project: string): void {
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(project, path)), { recursive: true });
    writeFileSync(join(project, path), text);
  };
  const packages = { "big.js": "1.0.0", fflate: "1.0.0", react: "1.0.0" };
  write("package.json", JSON.stringify({ dependencies: packages, devDependencies: { "fast-check": "1.0.0" } }));
  write("tsconfig.json", JSON.stringify({ compilerOptions: { module: "ESNext", moduleResolution: "Bundler" } }));
  for (const name of [...Object.keys(packages), "fast-check"]) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: "1.0.0", main: "index.js" }));
    write(`node_modules/${name}/index.js`, "exports.x = 1;\n");
  }
  const imports = [
    ...FORBIDDEN.map(([rule, from, to]) => ({ file: forbiddenFile(rule, from, to), to })),
    ...ALLOWED.map(([from, to]) => ({ file: allowedFile(from, to), to })),
  ];
  for (const { file, to } of imports) {
    const up = "../".repeat(dirname(file).split("/").length);
    const isOurs = to.startsWith("src/") || to.startsWith("test/");
    write(file, `import { x } from "${isOurs ? up + to : to}";\nexport const y = x;\n`);
    if (isOurs && !to.endsWith("/nowhere")) write(`${to}.ts`, "export const x = 1;\n");
  }
  write("src/ui/circle-a.ts", 'import { b } from "./circle-b";\nexport const a = (): number => b();\n');
  write("src/ui/circle-b.ts", 'import { a } from "./circle-a";\nexport const b = (): number => a();\n');
}

function cruise(project: string): readonly Violation[] {
  const program = join(ROOT, "node_modules", "dependency-cruiser", "bin", "dependency-cruise.mjs");
  const configuration = join(ROOT, ".dependency-cruiser.cjs");
  const args = [program, "src", "test", "--config", configuration, "--output-type", "json"];
  // With this output the program ends with status 0 whatever it finds.
  const output = execFileSync(process.execPath, args, { cwd: project, encoding: "utf8", maxBuffer: 50_000_000 });
  const report = JSON.parse(output) as {
    summary: { violations: { from: string; to: string; rule: { name: string } }[] };
  };
  return report.summary.violations.map(({ from, to, rule }) => ({ from, to, rule: rule.name }));
}

function configuredRules(): string[] {
  const program = "process.stdout.write(JSON.stringify(require(process.argv[1]).forbidden.map((rule) => rule.name)))";
  const configuration = join(ROOT, ".dependency-cruiser.cjs");
  return JSON.parse(execFileSync(process.execPath, ["-e", program, configuration], { encoding: "utf8" })) as string[];
}

function rulesBrokenBy(violations: readonly Violation[], file: string): string[] {
  return violations.filter(({ from }) => from === file).map(({ rule }) => rule);
}

function forbiddenFile(rule: string, from: string, to: string): string {
  return `${from}/forbidden-${rule}-${slug(to)}.ts`;
}

function allowedFile(from: string, to: string): string {
  return `${from}/allowed-${slug(to)}.ts`;
}

function slug(text: string): string {
  return text.replace(/[^a-z]+/gi, "-");
}
