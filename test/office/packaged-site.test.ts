// What an organisation gets, as it would use it: packaged, served by nginx with the packaged configuration, opened by
// Chromium in the place of Excel on the web and Excel for Windows.

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium } from "@playwright/test";
import { readWorkbookFile } from "../../src/hosts/xlsx/read-workbook-file";
import { findOrInstallChromium } from "../../src/tools/chromium";
import { securityHeaders } from "../../src/tools/package/headers";
import { dictionaryOf } from "../../src/ui/i18n/language";
import { openPaneInExcel } from "../support/excel-host/open-pane";
import { freePort, headersOf, serveByNginx, type RunningSite } from "../../src/tools/nginx";

jest.setTimeout(600_000);

const root = join(__dirname, "..", "..");
const workbook = readWorkbookFile(readFileSync(join(root, "assets/sample/workbook.xlsx")), "workbook.xlsx");
const words = dictionaryOf("zh-CN");

let folder: string;
let release: string;
let url: URL;
let site: RunningSite;
let browser: Browser;

function makePackage(name: string): string {
  const out = join(folder, name);
  const words = ["run", "--silent", "package", "--", "--url", url.href, "--office-js", "self", "--out", out];
  execFileSync("npm", words, { cwd: root, stdio: ["ignore", "ignore", "pipe"] });
  return out;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "package-"));
  url = new URL(`https://127.0.0.1:${await freePort()}/addin/`);
  release = makePackage("release");
  site = await serveByNginx(release, url);
  const args = ["--no-sandbox", "--ignore-certificate-errors"];
  browser = await chromium.launch({ executablePath: findOrInstallChromium() ?? "", args });
});

afterAll(async () => {
  await browser.close();
  await site.stop();
  rmSync(folder, { recursive: true, force: true });
});

test("the same sources make the same bytes", () => {
  const again = makePackage("again");
  const sums = (out: string): string => readFileSync(join(out, "SHA256SUMS"), "utf8");
  expect(sums(again)).toBe(sums(release));
  const archive = (out: string): Buffer =>
    readFileSync(join(out, readdirSync(out).find((name) => name.endsWith(".zip")) ?? ""));
  expect(archive(again).equals(archive(release))).toBe(true);
});

test("every file has its checksum, and the pages ask for nothing but their own files", () => {
  const lines = readFileSync(join(release, "SHA256SUMS"), "utf8").trimEnd().split("\n");
  expect(lines.length).toBeGreaterThan(40);
  for (const line of lines) {
    const [sum, path = ""] = line.split("  ");
    expect(
      createHash("sha256")
        .update(readFileSync(join(release, path)))
        .digest("hex"),
    ).toBe(sum);
  }
  for (const page of ["taskpane.html", "preview.html"]) {
    expect(readFileSync(join(release, "site", page), "utf8")).not.toMatch(/(?:src|href)="?(?:https?:)?\/\//);
  }
});

test("nginx answers with the security headers, keeps hashed files and asks for pages anew", async () => {
  const hashed =
    readdirSync(join(release, "site")).find((name) => name.startsWith("taskpane.") && name.endsWith(".js")) ?? "";
  const expected = Object.entries(securityHeaders({ officeJs: "self" })).map(([name, value]) => [
    name.toLowerCase(),
    value,
  ]);
  for (const [path, cache] of [
    ["taskpane.html", "no-cache"],
    [hashed, "public, max-age=31536000, immutable"],
    ["assets/icons/icon-32.png", "no-cache"],
    ["service-worker.js", "no-cache"],
  ] as const) {
    const { status, headers } = await headersOf(new URL(path, url));
    expect([path, status]).toEqual([path, 200]);
    expect(headers).toMatchObject({ ...Object.fromEntries(expected), "cache-control": cache });
  }
  expect((await headersOf(new URL("taskpane.html", url))).headers["content-type"]).toBe("text/html; charset=utf-8");
  expect((await headersOf(new URL("/", url))).status).toBe(404);
  expect((await headersOf(new URL("assets/", url))).status).toBe(403);
});

test.each(["web", "windows"] as const)(
  "the pane opens from it on %s, checks and writes, and asks nobody else",
  async (platform) => {
    const excel = await openPaneInExcel(browser, { platform, workbook, bundleDir: url });
    const { pane } = excel;
    await pane.getByRole("button", { name: words.actions.check, exact: true }).click();
    await pane.getByRole("heading", { name: words.verdict.errors }).waitFor();
    await pane.getByRole("tab", { name: words.views.narrative }).click();
    await pane.getByRole("button", { name: words.actions.generate }).click();
    await pane.getByText("关于", { exact: false }).first().waitFor();
    expect(excel.foreign).toEqual([]);
    expect(excel.errors).toEqual([]);
    await excel.close();
  },
);

test("in a plain browser the page says where it works, as the instructions promise", async () => {
  const page = await (await browser.newContext({ locale: "zh-CN" })).newPage();
  await page.goto(new URL("taskpane.html", url).href);
  await page.getByText(words.start.notInExcel).waitFor();
  await page.context().close();
});

test("with the server down, the pane opens again and checks", async () => {
  const excel = await openPaneInExcel(browser, { platform: "windows", workbook, bundleDir: url });
  await excel.pane.getByRole("button", { name: words.actions.check, exact: true }).waitFor();
  // Kept in whole, and in charge of the page.
  await excel.page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    while (navigator.serviceWorker.controller === null) await new Promise((done) => setTimeout(done, 50));
  });
  await site.stop();
  await expect(headersOf(new URL("taskpane.html", url))).rejects.toThrow();
  await excel.page.reload();
  const pane = excel.page.mainFrame();
  await pane.getByRole("button", { name: words.actions.check, exact: true }).click();
  await pane.getByRole("heading", { name: words.verdict.errors }).waitFor();
  expect(excel.foreign).toEqual([]);
  await excel.close();
  site = await serveByNginx(release, url);
});
