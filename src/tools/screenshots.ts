// Pictures of the pane, for the documentation and for looking at: npm run build, then tsx src/tools/screenshots.ts [folder].
// Without a folder only the pictures of the documentation are taken, into docs/images.

import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium } from "@playwright/test";
import { CHROMIUM_ADVICE, findChromium } from "./chromium";
import { enUS } from "../ui/i18n/en-US";
import { zhCN } from "../ui/i18n/zh-CN";
import { openDistPage, untilShown } from "./dist-page";

const ROOT = join(__dirname, "..", "..");
const DIST = join(ROOT, "dist");

interface Look {
  readonly theme: "light" | "dark";
  readonly forcedColors?: true;
}

interface Picture extends Look {
  readonly name: string;
  readonly story: string;
  readonly lang: "zh-CN" | "en-US";
  readonly width: number;
  readonly height: number;
  /** The part that is opened and scrolled to. */
  readonly part?: string;
}

const small = { width: 350, height: 378 };
const medium = { width: 420, height: 560 };
const tall = { width: 500, height: 800 };
const light = { theme: "light" } as const;
const dark = { theme: "dark" } as const;
const forced = { theme: "dark", forcedColors: true } as const;

/** The guide's pictures, in both languages. */
const guide: readonly Picture[] = ([zhCN, enUS] as const).flatMap((words) => {
  const lang = words === zhCN ? "zh-CN" : "en-US";
  const look = { lang, ...medium, ...light } as const;
  const name = (step: string): string => `pane-${step}-${lang.slice(0, 2)}`;
  return [
    { name: name("first-run"), story: "workbook-empty", ...look },
    { name: name("fixed"), story: "fixed", ...look },
    { name: name("ignored"), story: "ignored", part: words.ignoring.heading(1), ...look },
    { name: name("form"), story: "narrative-form", ...look },
    { name: name("text"), story: "text", ...look },
  ];
});
const documented: readonly Picture[] = [
  { name: "pane-zh", story: "errors", lang: "zh-CN", ...small, ...light },
  { name: "pane-en", story: "errors", lang: "en-US", ...small, ...light },
  { name: "pane-tables-zh", story: "tables", lang: "zh-CN", ...small, ...light },
  { name: "pane-tables-en", story: "tables", lang: "en-US", ...small, ...light },
  { name: "pane-findings-zh", story: "errors", lang: "zh-CN", ...tall, ...light },
  { name: "pane-findings-en", story: "errors", lang: "en-US", ...tall, ...light },
  { name: "pane-narrative-zh", story: "narrative", lang: "zh-CN", ...tall, ...light },
  { name: "pane-narrative-en", story: "narrative", lang: "en-US", ...tall, ...light },
  { name: "pane-gaps-zh", story: "narrative-gaps", lang: "zh-CN", ...tall, ...light },
  { name: "pane-dark-zh", story: "errors", lang: "zh-CN", ...tall, ...dark },
  { name: "pane-contrast-zh", story: "errors", lang: "zh-CN", ...tall, ...forced },
  ...guide,
];

const looks = { light, dark, forced } as const;
const everyStory = [
  "loading",
  "workbook-empty",
  "no-tables",
  "first-run",
  "tour",
  "partly-found",
  "unknown-heads",
  "pointed-out",
  "tables",
  "not-checked",
  "checking",
  "reading-large",
  "live",
  "errors",
  "tables-disagree",
  "pictures",
  "where-from",
  "where-from-total",
  "partly-checked",
  "unread",
  "many-findings",
  "custom-rules",
  "form-fixes",
  "fixed",
  "undone-kept",
  "marked",
  "results-written",
  "cells-changed",
  "rounding",
  "balanced",
  "balance-impossible",
  "ready",
  "not-generated",
  "narrative",
  "narrative-form",
  "narrative-blocked",
  "narrative-gaps",
  "narrative-prior",
  "narrative-prior-contradicts",
  "narrative-prior-refused",
  "narrative-stale",
  "ignored",
  "written",
  "inputs-added",
  "text-none",
  "text",
  "text-right",
  "text-unreadable",
  "text-in-findings",
  "host-problem",
  "host-lost",
  "no-office",
  "update-waiting",
  "wps",
] as const;

/** Every state in both sizes and languages, light; dark and forced colours in Chinese. */
function everyPicture(): Picture[] {
  return everyStory.flatMap((story) =>
    (["zh-CN", "en-US"] as const).flatMap((lang) =>
      (["light", "dark", "forced"] as const).flatMap((look) =>
        [small, tall]
          .filter(() => look === "light" || lang === "zh-CN")
          .map((size) => ({ name: `${story}-${lang}-${look}-${size.width}`, story, lang, ...size, ...looks[look] })),
      ),
    ),
  );
}

async function main(folder: string | undefined): Promise<void> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error(CHROMIUM_ADVICE);
  if (!existsSync(join(DIST, "preview.html")))
    throw new Error("There is no dist/preview.html: run npm run build first.");
  const out = folder ?? join(ROOT, "docs", "images");
  mkdirSync(out, { recursive: true });
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  try {
    for (const picture of folder === undefined ? documented : everyPicture()) await take(browser, picture, out);
    if (folder === undefined) await takePreview(browser, out);
  } finally {
    await browser.close();
  }
}

async function take(browser: Browser, picture: Picture, out: string): Promise<void> {
  const { name, story, lang, width, height, theme, forcedColors, part } = picture;
  const { page } = await openDistPage(browser, `preview.html#story=${story}&lang=${lang}&theme=${theme}`, {
    viewport: { width, height },
    colorScheme: theme,
    reducedMotion: "reduce",
    locale: lang,
    deviceScaleFactor: 2,
    forcedColors: forcedColors ? "active" : "none",
  });
  await untilShown(page);
  // A wait shows itself only after half a second.
  if (["loading", "checking", "reading-large"].includes(story)) await page.locator("[role=progressbar]").waitFor();
  if (part !== undefined) {
    const summary = page.getByText(part, { exact: true });
    await summary.click();
    await summary.evaluate((element) => {
      element.scrollIntoView({ block: "start" });
    });
  }
  await page.screenshot({ path: join(out, `${name}.png`) });
  await page.context().close();
}

/** The whole preview on the sample: after a check and a click on the first cell, and with the cells marked. */
async function takePreview(browser: Browser, out: string): Promise<void> {
  for (const [lang, words] of [["zh-CN", zhCN] as const, ["en-US", enUS] as const]) {
    const { page } = await openDistPage(browser, `preview.html#sample&lang=${lang}&theme=light`, {
      viewport: { width: 1180, height: 720 },
      locale: lang,
      reducedMotion: "reduce",
    });
    await page.getByRole("button", { name: words.actions.check, exact: true }).click();
    // A click while the check still runs would go to the list of tables, and be passed over.
    await page.getByRole("heading", { name: words.verdict.errors }).waitFor();
    await page.locator("main li button[title]").first().click();
    await page.locator("td[aria-current=true]").waitFor();
    if (lang === "zh-CN") await page.screenshot({ path: join(out, "preview-zh.png") });
    await page.getByRole("button", { name: words.onSheets.mark, exact: true }).click();
    await page.locator("td[style]").first().waitFor();
    await page.screenshot({ path: join(out, `preview-marked-${lang.slice(0, 2)}.png`) });
    await page.context().close();
  }
}

main(process.argv[2]).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
});
