// The pictures of docs/deploy*.md: packages the site, serves it by nginx with the packaged configuration, and photographs what
// an administrator and a user see of it. npm run deploy-pictures [folder].

import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import { dictionaryOf } from "../ui/i18n/language";
import { CHROMIUM_ADVICE, findChromium } from "./chromium";
import { freePort, serveByNginx } from "./nginx";
import { untilShown } from "./dist-page";

const root = join(__dirname, "..", "..");
/** In the pictures the server has the address of the instructions, whatever port it had here. */
const shown = "https://budget.example.gov.cn/addin/";
const words = dictionaryOf("zh-CN");

async function main(out: string): Promise<void> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error(CHROMIUM_ADVICE);
  mkdirSync(out, { recursive: true });
  const folder = mkdtempSync(join(tmpdir(), "deploy-pictures-"));
  const url = new URL(`https://127.0.0.1:${String(await freePort())}/addin/`);
  const options = ["--url", url.href, "--office-js", "self", "--out", folder];
  execFileSync("npm", ["run", "--silent", "package", "--", ...options], {
    cwd: root,
    stdio: ["ignore", "ignore", "pipe"],
  });
  const site = await serveByNginx(folder, url);
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--ignore-certificate-errors"] });
  try {
    await takePictures(browser, url, (name) => join(out, `deploy-${name}.png`));
  } finally {
    await browser.close();
    await site.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function takePictures(browser: Browser, url: URL, file: (name: string) => string): Promise<void> {
  const open = async (address: string, height: number, width = 420): Promise<Page> => {
    const viewport = { width, height };
    const context = await browser.newContext({
      viewport,
      locale: "zh-CN",
      deviceScaleFactor: 2,
      reducedMotion: "reduce",
    });
    const page = await context.newPage();
    await page.goto(address);
    return page;
  };
  const inBrowser = await open(new URL("taskpane.html", url).href, 130);
  await inBrowser.getByText(words.start.notInExcel).waitFor();
  await inBrowser.screenshot({ path: file("in-browser") });

  const without = await open("about:blank", 130);
  await without.route("**/office-js/**", (route) => route.abort());
  await without.goto(new URL("taskpane.html", url).href);
  await without.getByText(words.start.officeMissing).waitFor({ timeout: 60_000 });
  await without.screenshot({ path: file("no-office-js") });

  for (const [name, story] of [
    ["update-bar", "update-waiting"],
    ["wps-pane", "wps"],
  ] as const) {
    const pane = await open(new URL(`preview.html#story=${story}&lang=zh-CN&theme=light`, url).href, 420);
    await untilShown(pane);
    await pane.screenshot({ path: file(name) });
  }

  // Without the lines that differ from one day to the next.
  const answer = execFileSync("curl", ["-skI", new URL("taskpane.html", url).href], { encoding: "utf8" })
    .replaceAll("\r", "")
    .replace(/^(?:Date|Last-Modified|ETag): .*\n/gm, "");
  const headers = await open("about:blank", 460, 900);
  await headers.setContent(
    "<pre style='margin:16px;font:13px/1.5 monospace;white-space:pre-wrap;overflow-wrap:anywhere'></pre>",
  );
  await headers.locator("pre").evaluate((pre, text) => {
    pre.textContent = text;
  }, `$ curl -sI ${shown}taskpane.html\n${answer}`);
  await headers.locator("pre").screenshot({ path: file("headers") });
}

main(resolve(process.argv[2] ?? join(root, "docs", "images"))).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
});
