import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, normalize, sep } from "node:path";
import { gzipSync } from "node:zlib";
import { type Browser, chromium, type Page } from "@playwright/test";
import webpack from "webpack";
import { findChromium } from "../../src/tools/chromium";
import { contentTypeOf } from "../../src/tools/content-types";
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
  /** The same of a page that is nothing but a button, without scripts: what navigating costs here. */
  readonly empty: readonly number[];
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
  const server = serve({ dist, minimal });
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  try {
    await buildMinimal(minimal);
    const times = {
      preview: [] as number[],
      empty: [] as number[],
      minimal: [] as number[],
      ready: [] as number[],
      check: [] as number[],
    };
    // In turns, so that a busy moment of the machine meets all of them.
    for (let run = 0; run < paneRuns; run++) {
      times.empty.push(await untilButton(browser, server, "minimal/empty.html", "检查"));
      times.minimal.push(await untilButton(browser, server, "minimal/minimal.html", "检查"));
      times.preview.push(await untilButton(browser, server, "dist/preview.html#lang=zh-CN", "选择工作簿…"));
      times.ready.push(await untilButton(browser, server, "dist/preview.html#sample&lang=zh-CN", zhCN.actions.check));
      times.check.push(await clickToFindings(browser, server));
    }
    return {
      ...times,
      taskpaneBytes: scriptBytes(dist, "taskpane.html"),
      minimalBytes: scriptBytes(minimal, "minimal.html"),
    };
  } finally {
    await browser.close();
    server.close();
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
  const page = (body: string): string =>
    `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>检查</title><body>${body}</body></html>`;
  writeFileSync(join(folder, "minimal.html"), page(`<div id="root"></div><script defer src="minimal.js"></script>`));
  writeFileSync(join(folder, "empty.html"), page("<button>检查</button>"));
}

/** Each folder below its name, on this machine, as a server on the intranet would: nothing is kept by the browser. */
function serve(folders: Readonly<Record<string, string>>): Server {
  return createServer((request, response) => {
    const [, name = "", ...rest] = new URL(request.url ?? "/", "http://localhost").pathname.split("/");
    const folder = folders[name] ?? "";
    const path = normalize(join(folder, ...rest.map(decodeURIComponent)));
    if (folder === "" || !path.startsWith(folder + sep) || !existsSync(path) || !statSync(path).isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { "Content-Type": contentTypeOf(path), "Cache-Control": "no-store" });
    response.end(readFileSync(path));
  }).listen(0, "127.0.0.1");
}

/** The scripts that the page itself names; office.js, which Excel keeps, is not ours. */
function scriptBytes(folder: string, page: string): number {
  const html = readFileSync(join(folder, page), "utf8");
  const files = readdirSync(folder).filter((file) => file.endsWith(".js") && html.includes(file));
  return files.reduce((bytes, file) => bytes + gzipSync(readFileSync(join(folder, file)), { level: 9 }).length, 0);
}

declare global {
  interface Window {
    /** Tells when the awaited thing was on the screen, in milliseconds since the navigation. */
    seen: Promise<number>;
  }
}

/** Runs in the page: notes the frame in which an enabled button, or a heading, with that text stands. */
function watchFor(text: string): void {
  let tell: (time: number) => void = () => undefined;
  window.seen = new Promise((resolve) => {
    tell = resolve;
  });
  let isFound = false;
  const look = (): void => {
    if (isFound) return;
    isFound = [...document.querySelectorAll("button, h1")].some((element) => {
      const isOff = element.matches("[disabled], [aria-disabled=true]");
      return element.textContent === text && !isOff;
    });
    if (!isFound) return;
    // The frame is drawn before what is asked for behind it.
    requestAnimationFrame(() => {
      setTimeout(() => {
        tell(performance.now());
      });
    });
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true, attributes: true });
}

async function untilButton(browser: Browser, server: Server, address: string, button: string): Promise<number> {
  const { page, seen } = await watchedPage(browser, server, address, button, slowDown);
  const time = await seen();
  await page.context().close();
  return time;
}

async function clickToFindings(browser: Browser, server: Server): Promise<number> {
  const address = "dist/preview.html#sample&lang=zh-CN";
  const { page, seen } = await watchedPage(browser, server, address, zhCN.verdict.errors, 1);
  const button = page.getByRole("button", { name: zhCN.actions.check, exact: true });
  await button.waitFor();
  const began = await button.evaluate((element: HTMLElement) => {
    const now = performance.now();
    element.click();
    return now;
  });
  const time = (await seen()) - began;
  await page.context().close();
  return time;
}

/** Opens the page, watched from its beginning. `seen` waits without asking the page again and again, which would slow it. */
async function watchedPage(
  browser: Browser,
  server: Server,
  address: string,
  text: string,
  rate: number,
): Promise<{ readonly page: Page; readonly seen: () => Promise<number> }> {
  const page = await (await browser.newContext({ viewport: { width: 1180, height: 720 } })).newPage();
  // The runner of scripts names inner functions by a helper of its own, which a page does not have.
  const content = `globalThis.__name = (made) => made; (${watchFor.toString()})(${JSON.stringify(text)});`;
  await page.addInitScript({ content });
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  // The first page of a context also starts a process, which is no page's own time.
  await page.goto(`${origin}/dist/assets/page.css`);
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate });
  await page.goto(`${origin}/${address}`, { waitUntil: "commit" });
  const seen = async (): Promise<number> => {
    const { result } = await session.send("Runtime.evaluate", { expression: "window.seen", awaitPromise: true });
    return Number(result.value);
  };
  return { page, seen };
}

/** The section of the benchmark in Markdown. */
export function paneTable(times: PaneTimes): string {
  const kilobytes = (bytes: number): string => (bytes / 1024).toFixed(1);
  const row = (name: string, list: readonly number[]): string =>
    `| ${name} | ${percentile(list, 0.5)} | ${percentile(list, 0.95)} |`;
  return `| milliseconds | median | 95th percentile |
| :-- | --: | --: |
${row(`page with its first button, processor slowed down ${slowDown} times`, times.preview)}
${row(`page of one button without scripts, slowed down as much`, times.empty)}
${row(`minimal Fluent pane with its button, slowed down as much`, times.minimal)}
${row(`检查 can be pressed, the sample fetched and read, slowed down as much`, times.ready)}
${row("from the press of 检查 on the sample to the findings, full speed", times.check)}

First-load scripts: ${kilobytes(times.taskpaneBytes)} KB gzip; of the minimal pane ${kilobytes(times.minimalBytes)} KB.
`;
}
