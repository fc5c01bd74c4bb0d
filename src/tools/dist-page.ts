// Opens a page of dist/ in a browser without a server: every request is answered from the folder, and every request
// for anything else is refused and written down.

import { existsSync, readFileSync, statSync } from "node:fs";
import { join, normalize, sep } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "@playwright/test";
import { contentTypeOf } from "./content-types";

const DIST = join(__dirname, "..", "..", "dist");
const ORIGIN = "https://dist.test";

export interface DistPage {
  readonly page: Page;
  /** Addresses outside of dist/ that the page asked for. */
  readonly foreign: readonly string[];
  /** Uncaught errors and errors written to the console. */
  readonly errors: readonly string[];
}

/** `address` is a page of dist/ with its query and fragment: "preview.html#sample"; `scripts` run before its own. */
export function openDistPage(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
  scripts: readonly string[] = [],
): Promise<DistPage> {
  return openPageOf(DIST, browser, address, options, scripts);
}

/** The same for a page of another folder. */
export async function openPageOf(
  folder: string,
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
  scripts: readonly string[] = [],
): Promise<DistPage> {
  const page = await (await browser.newContext(options)).newPage();
  for (const content of scripts) await page.addInitScript({ content });
  const foreign: string[] = [];
  const errors: string[] = [];
  page.on("pageerror", ({ message }) => errors.push(message));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  await page.route("**/*", async (route) => {
    const url = new URL(route.request().url());
    const path = normalize(join(folder, decodeURIComponent(url.pathname)));
    if (url.origin !== ORIGIN) {
      foreign.push(url.href);
      await route.abort();
    } else if (path.startsWith(folder + sep) && existsSync(path) && statSync(path).isFile()) {
      await route.fulfill({
        body: readFileSync(path),
        contentType: contentTypeOf(path),
      });
    } else {
      await route.fulfill({ status: 404, body: "" });
    }
  });
  await page.goto(`${ORIGIN}/${address}`);
  return { page, foreign, errors };
}

/** Waits for a page's first heading and for what stands below its tabs, which comes a moment later. */
export async function untilShown(page: Page): Promise<void> {
  await page.locator("h1, h2").first().waitFor();
  await page.waitForFunction(() =>
    [...document.querySelectorAll("[role=tabpanel]")].every(({ childElementCount }) => childElementCount > 0),
  );
}
