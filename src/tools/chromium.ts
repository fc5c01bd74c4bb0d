// Finds a browser of Chromium's family for tests and pictures; never downloads one of its own.

import { execFileSync } from "node:child_process";
import { accessSync, constants, existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";

const COMMANDS = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "microsoft-edge-stable",
  "msedge",
];

const MAC_APPLICATIONS = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
];

const WINDOWS_APPLICATIONS = ["Google\\Chrome\\Application\\chrome.exe", "Microsoft\\Edge\\Application\\msedge.exe"];

/** What a person does when no browser was found: one sentence, English and Chinese. */
export const CHROMIUM_ADVICE =
  "No Chrome, Chromium or Edge was found: install one (Debian: apt-get install chromium fonts-noto-cjk), or set CHROMIUM to the browser's program file. " +
  "没有找到 Chrome、Chromium 或 Edge：请安装其中之一，或把环境变量 CHROMIUM 设为浏览器程序的路径。";

/** The browser's program file, or undefined when none is installed. The variable CHROMIUM goes before everything. */
export function findChromium(): string | undefined {
  return candidates().find(isExecutable);
}

/** As findChromium; on Debian, run as root, a missing browser is installed from Debian's packages first. */
export function findOrInstallChromium(): string | undefined {
  const found = findChromium();
  if (found !== undefined || !isDebianRoot()) return found;
  process.stderr.write("Installing Debian's chromium for the browser tests …\n");
  installDebianPackages(["chromium", "fonts-noto-cjk"]);
  return findChromium();
}

/** True where apt-get can be used without asking anybody. */
export function isDebianRoot(): boolean {
  return process.getuid?.() === 0 && existsSync("/etc/debian_version") && existsSync("/usr/bin/apt-get");
}

/** Installs Debian packages; throws with apt-get's own words when that fails. */
export function installDebianPackages(names: readonly string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const run = (args: readonly string[]): void => {
    execFileSync("apt-get", args, { env, stdio: ["ignore", "ignore", "pipe"] });
  };
  run(["update", "-qq"]);
  run(["install", "-y", "-qq", "--no-install-recommends", ...names]);
}

function candidates(): string[] {
  const named = process.env["CHROMIUM"];
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  const onPath = COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)));
  const windowsRoots = [process.env["PROGRAMFILES"], process.env["PROGRAMFILES(X86)"], process.env["LOCALAPPDATA"]];
  const onWindows = windowsRoots.flatMap((root) =>
    root === undefined ? [] : WINDOWS_APPLICATIONS.map((path) => join(root, path)),
  );
  const installed = [...onPath, ...MAC_APPLICATIONS, ...onWindows];
  return named === undefined || named === "" ? installed : [named, ...installed];
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return !isSnapPlaceholder(path);
  } catch {
    return false;
  }
}

/** Ubuntu's /usr/bin/chromium-browser may be a script that only asks for a snap to be installed. */
function isSnapPlaceholder(path: string): boolean {
  if (!path.endsWith("chromium-browser")) return false;
  const head = readFileSync(path).subarray(0, 2000).toString("latin1");
  return head.startsWith("#!") && head.includes("snap install");
}
