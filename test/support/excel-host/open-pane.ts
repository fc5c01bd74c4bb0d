import { existsSync, readFileSync } from "node:fs";
import { dirname, join, normalize, sep } from "node:path";

import type { Browser, BrowserContext, Frame, Page, Route } from "@playwright/test";

import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { securityHeaders } from "../../../src/tools/package/headers";
import { embedPaneInDesktop } from "./desktop-page";
import { HEIGHT, type PaneSettings, WIDTH } from "./pane-page";
import { EXCEL_VERSIONS, type ExcelVersion, serveWorkbook } from "./start-excel";
import { hostPaneInFrame } from "./web-page";
import type { WireServer } from "./wire-server";
import type { EventMessage } from "./workbook-events";
import type { WorkbookModel } from "./workbook-model";
import { contentTypeOf } from "../../../src/tools/content-types";

const PANE = "https://pane.test:3000";
const HOST_PAGE = "https://pane.test:3999/excel.html";
const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/";
const OFFICE_FILES = join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");

/** The policy that packages send, but for the frames that may show the pane: the page in Excel's place is another origin. */
const policyFor = (workers: "'self'" | "'none'"): string =>
  (securityHeaders({ officeJs: "cdn" })["Content-Security-Policy"] ?? "")
    .replace(/; frame-ancestors .*$/, "")
    .replace("worker-src 'self'", `worker-src ${workers}`);

export interface PaneOptions {
  /** "web": in a frame, by posted messages. "windows": a page of its own, by `window.external`. */
  readonly platform: "web" | "windows";
  /** Office's display language; "zh-CN" when absent. */
  readonly locale?: string;
  readonly workbook: WorkbookSnapshot;
  /** The folder of the production build with taskpane.html, or the address at which a real server offers it. */
  readonly bundleDir: string | URL;
  readonly version?: ExcelVersion;
  readonly colorScheme?: "light" | "dark";
  readonly forcedColors?: boolean;
  /** What the page is asked for beside its name, e.g. "?selftest". */
  readonly query?: string;
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
  /** Excel for Windows tells the pane that another cell was selected. */
  tellSelection(): Promise<void>;
  /** Addresses asked for that are neither the pane's own files nor office.js; each was refused. */
  readonly foreign: readonly string[];
  /** Uncaught errors and messages of console.error, the pane's and office.js's. */
  readonly errors: readonly string[];
  close(): Promise<void>;
}

/** Opens the built pane in Chromium as Excel would, with Microsoft's own office.js between it and an Excel in memory. */
export async function openPaneInExcel(browser: Browser, options: PaneOptions): Promise<OpenPane> {
  const { platform, locale = "zh-CN", bundleDir, version = "newest" } = options;
  if (typeof bundleDir === "string" && !existsSync(join(bundleDir, "taskpane.html")))
    throw new Error(`no taskpane.html in ${bundleDir}: build first`);
  const site = typeof bundleDir === "string" ? `${PANE}/` : bundleDir.href;
  // office.js trusts a host page on the pane's own host name; a real server lets its own origin show the pane in a frame.
  const hostPage = typeof bundleDir === "string" ? HOST_PAGE : new URL("/excel.html", bundleDir).href;
  const { book, server } = serveWorkbook(options.workbook, { largestMessage: 5_000_000 });
  const context = await browser.newContext({
    viewport: { width: WIDTH, height: HEIGHT },
    locale,
    colorScheme: options.colorScheme ?? "light",
    forcedColors: options.forcedColors === true ? "active" : "none",
    ignoreHTTPSErrors: typeof bundleDir !== "string",
  });
  const foreign: string[] = [];
  const policy = policyFor(options.workers === false ? "'none'" : "'self'");
  await serveFiles(context, { bundleDir, site, hostPage, policy }, foreign);
  await context.exposeFunction("askExcel", (message: readonly unknown[]) => server.handle(message));

  const page = await context.newPage();
  const errors = watchErrors(page);
  const paneUrl = `${site}taskpane.html${options.query ?? ""}`;
  const settings: PaneSettings = { paneUrl, locale, sets: EXCEL_VERSIONS[version] };
  const pane = platform === "web" ? await openInFrame(page, settings, hostPage) : await openAlone(page, settings);
  const tell = (message: EventMessage): Promise<void> => pane.evaluate(deliver, message);
  const tellSelection = (): Promise<void> =>
    pane.evaluate(() => {
      if (window.tellSelection === undefined) throw new Error("the pane has not asked to be told of selections");
      window.tellSelection();
    });
  return { pane, page, book, server, tell, tellSelection, foreign, errors, close: () => context.close() };
}

/** Runs in the pane: the message arrives where office.js takes in what its host has sent. */
function deliver(message: EventMessage): void {
  const { OfficeExtension: client } = window as unknown as {
    OfficeExtension: { _testTriggerRichApiMessageEvent: (message: EventMessage) => void };
  };
  client._testTriggerRichApiMessageEvent(message);
}

async function openInFrame(page: Page, settings: PaneSettings, hostPage: string): Promise<Frame> {
  await page.goto(hostPage);
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

interface Places {
  readonly bundleDir: string | URL;
  /** Where the pane's files are asked for, with "/" at its end. */
  readonly site: string;
  readonly hostPage: string;
  /** Content security policy of the files that are served from a folder. */
  readonly policy: string;
}

async function serveFiles(context: BrowserContext, places: Places, foreign: string[]): Promise<void> {
  const { bundleDir, site, hostPage, policy } = places;
  await context.route("**/*", async (route) => {
    const { href, pathname } = new URL(route.request().url());
    if (href === hostPage) {
      await route.fulfill({ contentType: "text/html", body: "<!doctype html><title>Excel</title><body></body>" });
    } else if (href.startsWith(site)) {
      if (typeof bundleDir === "string")
        await fulfill(route, bundleDir, pathname, { "content-security-policy": policy });
      else await route.continue();
    } else if (typeof bundleDir === "string" && href.toLowerCase().startsWith(OFFICE_JS)) {
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
  const contentType = contentTypeOf(file);
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
