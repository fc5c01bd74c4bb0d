import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { type Browser, chromium, type Page } from "@playwright/test";
import webpack from "webpack";
import { findChromium } from "../../src/tools/chromium";
import { openPageOf } from "../../src/tools/dist-page";
import { zhCN } from "../../src/ui/i18n/zh-CN";
import prepareBuilt from "../support/prepare-built";
import { percentile } from "./tables";

/** What the benchmark of the production bundle measured; times in milliseconds, one a run. */
export interface PaneTimes {
  /** Size of the scripts that a page names itself, gzip, in bytes. */
  readonly taskpaneBytes: number;
  readonly minimalBytes: number;
  /** From the navigation to the first frame with the page's button, the processor slowed down. */
  readonly preview: readonly number[];
  readonly minimal: readonly number[];
  /** From the navigation to 检查 that can be pressed: the sample is fetched, read and shown. */
  readonly ready: readonly number[];
  /** From the press of 检查 to the frame with the findings, at full speed. */
  readonly check: readonly number[];
}

const slowDown = 4;
/** Each kind is measured so often. */
export const paneRuns = 7;
const root = join(__dirname, "..", "..");
const dist = join(root, "dist");

/** Undefined where there is no browser to measure in. */
export async function paneTimes(): Promise<PaneTimes | undefined> {
  const executablePath = findChromium();
  if (executablePath === undefined) return undefined;
  prepareBuilt();
  const minimal = mkdtempSync(join(tmpdir(), "minimal-pane-"));
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  try {
    await buildMinimal(minimal);
    const times = { preview: [] as number[], minimal: [] as number[], ready: [] as number[], check: [] as number[] };
    // In turns, so that a busy moment of the machine meets all of them.
    for (let run = 0; run < paneRuns; run++) {
      times.minimal.push(await untilButton(browser, minimal, "minimal.html", "检查"));
      times.preview.push(await untilButton(browser, dist, "preview.html#lang=zh-CN", "选择工作簿…"));
      times.ready.push(await untilButton(browser, dist, "preview.html#sample&lang=zh-CN", zhCN.actions.check));
      times.check.push(await clickToFindings(browser));
    }
    return {
      ...times,
      taskpaneBytes: scriptBytes(dist, "taskpane.html"),
      minimalBytes: scriptBytes(minimal, "minimal.html"),
    };
  } finally {
    await browser.close();
    rmSync(minimal, { recursive: true, force: true });
  }
}

/** Fluent's provider, the theme and one button, built with the same versions and settings. */
async function buildMinimal(folder: string): Promise<void> {
  const entry = join(folder, "entry.tsx");
  writeFileSync(
    entry,
    `import { Button, FluentProvider, webLightTheme } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";
createRoot(document.getElementById("root")!).render(
  <FluentProvider theme={webLightTheme}><Button appearance="primary">检查</Button></FluentProvider>,
);
`,
  );
  const makeConfig = (await import(join(root, "webpack.config.js"))) as {
    readonly default: (env: object, argv: object) => Promise<readonly [webpack.Configuration]>;
  };
  const [web] = await makeConfig.default({}, { mode: "production" });
  const { resolve, module, target } = web;
  await new Promise<void>((done, fail) => {
    webpack(
      {
        mode: "production",
        context: root,
        entry: { minimal: entry },
        output: { path: folder, filename: "[name].js" },
        resolve: { ...resolve, modules: [join(root, "node_modules")] },
        resolveLoader: { modules: [join(root, "node_modules")] },
        ...(module && { module }),
        ...(target !== undefined && { target }),
        devtool: false,
        performance: { hints: false },
      },
      (error, stats) => {
        if (error) fail(error);
        else if (stats?.hasErrors() === true) fail(new Error(stats.toString("errors-only")));
        else done();
      },
    );
  });
  const html = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>检查</title><body><div id="root"></div><script defer src="minimal.js"></script></body></html>`;
  writeFileSync(join(folder, "minimal.html"), html);
}

/** The scripts that the page itself names; office.js, which Excel keeps, is not ours. */
function scriptBytes(folder: string, page: string): number {
  const html = readFileSync(join(folder, page), "utf8");
  const files = readdirSync(folder).filter((file) => file.endsWith(".js") && html.includes(file));
  return files.reduce((bytes, file) => bytes + gzipSync(readFileSync(join(folder, file)), { level: 9 }).length, 0);
}

declare global {
  interface Window {
    /** When each awaited thing was first on the screen, in milliseconds since the navigation. */
    seen: Record<string, number>;
  }
}

/** Runs in the page: notes the frame in which an enabled button, or a heading, with that text stands. */
function watchFor(text: string): void {
  const seen: Record<string, number> = {};
  Object.assign(window, { seen });
  const look = (): void => {
    if (seen[text] !== undefined) return;
    const found = [...document.querySelectorAll("button, h1")].some((element) => {
      const isOff = element.matches("[disabled], [aria-disabled=true]");
      return element.textContent === text && !isOff;
    });
    if (!found) return;
    seen[text] = Number.NaN;
    // The frame is drawn before what is asked for behind it.
    requestAnimationFrame(() => {
      setTimeout(() => {
        seen[text] = performance.now();
      });
    });
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true, attributes: true });
}

async function whenSeen(page: Page, text: string): Promise<number> {
  const handle = await page.waitForFunction((wanted) => {
    const time = window.seen[wanted];
    return time !== undefined && !Number.isNaN(time) && time;
  }, text);
  return Number(await handle.jsonValue());
}

async function untilButton(browser: Browser, folder: string, address: string, button: string): Promise<number> {
  const page = await watchedPage(browser, folder, button);
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowDown });
  await page.goto(addressOf(page, address));
  const time = await whenSeen(page, button);
  await page.context().close();
  return time;
}

async function clickToFindings(browser: Browser): Promise<number> {
  const page = await watchedPage(browser, dist, zhCN.verdict.errors);
  await page.goto(addressOf(page, "preview.html#sample&lang=zh-CN"));
  const button = page.getByRole("button", { name: zhCN.actions.check, exact: true });
  await button.waitFor();
  const began = await button.evaluate((element: HTMLElement) => {
    const now = performance.now();
    element.click();
    return now;
  });
  const time = (await whenSeen(page, zhCN.verdict.errors)) - began;
  await page.context().close();
  return time;
}

/** A page that only shows a file of the folder; every page that it turns to is watched from its beginning. */
async function watchedPage(browser: Browser, folder: string, text: string): Promise<Page> {
  const { page } = await openPageOf(folder, browser, folder === dist ? "assets/page.css" : "minimal.js", {
    viewport: { width: 1180, height: 720 },
  });
  // The runner of scripts names inner functions by a helper of its own, which a page does not have.
  const content = `globalThis.__name = (made) => made; (${watchFor.toString()})(${JSON.stringify(text)});`;
  await page.addInitScript({ content });
  return page;
}

const addressOf = (page: Page, address: string): string => new URL(`/${address}`, page.url()).href;

/** The section of the benchmark in Markdown. */
export function paneTable(times: PaneTimes): string {
  const kilobytes = (bytes: number): string => (bytes / 1024).toFixed(1);
  const row = (name: string, list: readonly number[]): string =>
    `| ${name} | ${percentile(list, 0.5)} | ${percentile(list, 0.95)} |`;
  return `| milliseconds | median | 95th percentile |
| :-- | --: | --: |
${row(`page with its first button, processor slowed down ${slowDown} times`, times.preview)}
${row(`minimal Fluent pane with its button, slowed down as much`, times.minimal)}
${row(`检查 can be pressed, the sample fetched and read, slowed down as much`, times.ready)}
${row("from the press of 检查 on the sample to the findings, full speed", times.check)}

First-load scripts: ${kilobytes(times.taskpaneBytes)} KB gzip; of the minimal pane ${kilobytes(times.minimalBytes)} KB.
`;
}
