// Jest's global setup for the suites that look at the finished product: a dist/ no older than the sources, and a
// browser where one can be had. Its findings travel to the test files in environment variables.

import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

import { CHROMIUM_ADVICE, findOrInstallChromium } from "../../src/tools/chromium";

const ROOT = join(__dirname, "..", "..");
const INPUTS = ["src", "assets", "webpack.config.js", "package.json", "tsconfig.json"];
const OUTPUTS = ["dist/cli.js", "dist/taskpane.html", "dist/preview.html"];

export default function prepare(): void {
  if (isStale()) {
    const bundler = join(ROOT, "node_modules", "webpack", "bin", "webpack.js");
    execFileSync(process.execPath, [bundler, "--mode", "production"], {
      cwd: ROOT,
      // The bundler tells its errors on standard output, which belongs to jest's report.
      stdio: ["ignore", 2, 2],
    });
  }
  const browser = findOrInstallChromium();
  if (browser !== undefined) {
    process.env["CHROMIUM"] = browser;
  } else if (process.env["CI"] === "true") {
    throw new Error(CHROMIUM_ADVICE);
  } else {
    process.stderr.write(`${CHROMIUM_ADVICE}\n`);
  }
}

function isStale(): boolean {
  const outputs = OUTPUTS.map((path) => join(ROOT, path));
  if (!outputs.every((path) => existsSync(path))) return true;
  const oldestOutput = Math.min(...outputs.map((path) => statSync(path).mtimeMs));
  return INPUTS.some((path) => newestChange(join(ROOT, path)) > oldestOutput);
}

function newestChange(path: string): number {
  const own = statSync(path);
  if (!own.isDirectory()) return own.mtimeMs;
  return readdirSync(path).reduce((newest, name) => Math.max(newest, newestChange(join(path, name))), 0);
}
