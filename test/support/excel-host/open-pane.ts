import { existsSync, readFileSync } from "node:fs";
import { dirname, extname, join, normalize, sep } from "node:path";

import type { Browser, BrowserContext, Frame, Page, Route } from "@playwright/test";

import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { embedPaneInDesktop } from "./desktop-page";
import { HEIGHT, type PaneSettings, WIDTH } from "./pane-page";
import { EXCEL_VERSIONS, type ExcelVersion, serveWorkbook } from "./start-excel";
import { hostPaneInFrame } from "./web-page";
import type { WireServer } from "./wire-server";
import type { EventMessage } from "./workbook-events";
import type { WorkbookModel } from "./workbook-model";

const PANE = "https://pane.test:3000";
/** office.js trusts a host page on the pane's own host name. */
const HOST_PAGE = "https://pane.test:3999/excel.html";
const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/";
const OFFICE_FILES = join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");

/**
 * As strict as a unit's own server may be: scripts, workers and connections of the pane's own address and office.js only.
 * Fluent puts its styles into the page; office.js on the web takes data addresses for its pictures.
 */
const policyFor = (workers: "'self'" | "'none'"): string =>
  [
    "default-src 'none'",
    "script-src 'self' https://appsforoffice.microsoft.com",
    `worker-src ${workers}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
  ].join("; ");

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
};

export interface PaneOptions {
  /** "web": in a frame, by posted messages. "windows": a page of its own, by `window.external`. */
  readonly platform: "web" | "windows";
  /** Office's display language; "zh-CN" when absent. */
  readonly locale?: string;
  readonly workbook: WorkbookSnapshot;
  /** The folder of the production build with taskpane.html. */
  readonly bundleDir: string;
  readonly version?: ExcelVersion;
  readonly colorScheme?: "light" | "dark";
  readonly forcedColors?: boolean;
  /** False: the page's policy forbids worker threads. */
  readonly workers?: boolean;
}

export interface OpenPane {
  /** Where the pane's elements are looked up. */
  readonly pane: Frame;
  /** For pictures: 350 × 378 px, the pane and nothing else. */
  readonly page: Page;
  readonly book: WorkbookModel;
  readonly server: WireServer;
  /** Excel tells the pane of something that has happened. */
  tell(message: EventMessage): Promise<void>;
  /** Addresses asked for that are neither the pane's own files nor office.js; each was refused. */
  readonly foreign: readonly string[];
  /** Uncaught errors and messages of console.error, the pane's and office.js's. */
  readonly errors: readonly string[];
  close(): Promise<void>;
}

/** Opens the built pane in Chromium as Excel would, with Microsoft's own office.js between it and an Excel in memory. */
export async function openPaneInExcel(browser: Browser, options: PaneOptions): Promise<OpenPane> {
  const { platform, locale = "zh-CN", bundleDir, version = "newest" } = options;
  if (!existsSync(join(bundleDir, "taskpane.html"))) throw new Error(`no taskpane.html in ${bundleDir}: build first`);
  const { book, server } = serveWorkbook(options.workbook, { largestMessage: 5_000_000 });
  const context = await browser.newContext({
    viewport: { width: WIDTH, height: HEIGHT },
    locale,
    colorScheme: options.colorScheme ?? "light",
    forcedColors: options.forcedColors === true ? "active" : "none",
  });
  const foreign: string[] = [];
  await serveFiles(context, bundleDir, policyFor(options.workers === false ? "'none'" : "'self'"), foreign);
  await context.exposeFunction("askExcel", (message: readonly unknown[]) => server.handle(message));

  const page = await context.newPage();
  const errors = watchErrors(page);
  const settings: PaneSettings = { paneUrl: `${PANE}/taskpane.html`, locale, sets: EXCEL_VERSIONS[version] };
  const pane = platform === "web" ? await openInFrame(page, settings) : await openAlone(page, settings);
  const tell = (message: EventMessage): Promise<void> => pane.evaluate(deliver, message);
  return { pane, page, book, server, tell, foreign, errors, close: () => context.close() };
}

/** Runs in the pane: the message arrives where office.js takes in what its host has sent. */
function deliver(message: EventMessage): void {
  const { OfficeExtension: client } = window as unknown as {
    OfficeExtension: { _testTriggerRichApiMessageEvent: (message: EventMessage) => void };
  };
  client._testTriggerRichApiMessageEvent(message);
}

async function openInFrame(page: Page, settings: PaneSettings): Promise<Frame> {
  await page.goto(HOST_PAGE);
  await page.evaluate(hostPaneInFrame, settings);
  const frame = await (await page.waitForSelector("#pane")).contentFrame();
  if (frame === null) throw new Error("the pane's frame has no content");
  return frame;
}

async function openAlone(page: Page, settings: PaneSettings): Promise<Frame> {
  await page.addInitScript(embedPaneInDesktop, settings);
  await page.goto(settings.paneUrl);
  return page.mainFrame();
}

async function serveFiles(
  context: BrowserContext,
  bundleDir: string,
  policy: string,
  foreign: string[],
): Promise<void> {
  await context.route("**/*", async (route) => {
    const { href, origin, pathname } = new URL(route.request().url());
    if (href === HOST_PAGE) {
      await route.fulfill({ contentType: "text/html", body: "<!doctype html><title>Excel</title><body></body>" });
    } else if (origin === PANE) {
      await fulfill(route, bundleDir, pathname, { "content-security-policy": policy });
    } else if (href.toLowerCase().startsWith(OFFICE_JS)) {
      await fulfill(route, OFFICE_FILES, pathname.slice(new URL(OFFICE_JS).pathname.length));
    } else {
      foreign.push(href);
      await route.abort();
    }
  });
}

async function fulfill(
  route: Route,
  folder: string,
  path: string,
  more: Readonly<Record<string, string>> = {},
): Promise<void> {
  const file = normalize(join(folder, decodeURIComponent(path)));
  if (!file.startsWith(folder + sep) || !existsSync(file)) {
    await route.fulfill({ status: 404, body: "" });
    return;
  }
  const headers = { "access-control-allow-origin": "*", ...more };
  const contentType = TYPES[extname(file)] ?? "application/octet-stream";
  await route.fulfill({ body: readFileSync(file), contentType, headers });
}

function watchErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  return errors;
}
