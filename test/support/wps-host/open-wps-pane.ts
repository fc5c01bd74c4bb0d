import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "@playwright/test";
import webpack, { type Configuration } from "webpack";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { type DistPage, openDistPage } from "../../../src/tools/dist-page";

export interface WpsPane extends DistPage {
  /** All of the workbook in the page, as text to compare. */
  state(): Promise<string>;
}

/** The WPS in memory as one script. */
export async function bundledWps(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "wps-"));
  const { default: configure } = (await import(join(__dirname, "../../../webpack.config.js"))) as {
    readonly default: (env: object, argv: object) => Promise<Configuration[]>;
  };
  const [pages] = await configure({}, { mode: "development" });
  const settings: Configuration = {
    mode: "development",
    devtool: false,
    entry: join(__dirname, "in-page.ts"),
    output: { path: folder, filename: "wps.js" },
    ...(pages?.resolve && { resolve: pages.resolve }),
    ...(pages?.module && { module: pages.module }),
  };
  const stats = await new Promise<webpack.Stats | undefined>((done, fail) => {
    webpack(settings, (error, result) => {
      if (error) fail(error);
      else done(result);
    });
  });
  if (!stats || stats.hasErrors()) throw new Error(stats?.toString("errors-only"));
  const script = readFileSync(join(folder, "wps.js"), "utf8");
  rmSync(folder, { recursive: true });
  return script;
}

/** Opens the built page for WPS with this WPS in it. */
export async function openWpsPane(
  browser: Browser,
  wps: string,
  workbook: WorkbookSnapshot,
  query: string,
): Promise<WpsPane> {
  // No server answers for dist.test: what is kept beside it is tried elsewhere.
  const withoutWorker = "delete Navigator.prototype.serviceWorker;";
  const scripts = [withoutWorker, `window.testedWorkbook = ${JSON.stringify(workbook)};`, wps];
  const opened = await openDistPage(
    browser,
    `wps-pane.html${query}`,
    { viewport: { width: 350, height: 378 }, locale: "zh-CN" },
    scripts,
  );
  return { ...opened, state: () => opened.page.evaluate<string>("window.testedState()") };
}
