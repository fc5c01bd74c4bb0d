// What must hold of every state of the pane in Chromium, in one language.

import AxeBuilder from "@axe-core/playwright";
import type { Browser } from "@playwright/test";

import { otherStories, stories } from "../../src/preview/stories/stories";
import { type DistPage, openDistPage, untilShown } from "../../src/tools/dist-page";
import { enUS } from "../../src/ui/i18n/en-US";
import { zhCN } from "../../src/ui/i18n/zh-CN";
import { describeInBrowser } from "./browser";

const SECONDS = 1000;
const names = [...Object.keys(stories), ...otherStories];

async function openStory(browser: Browser, story: string, lang: string): Promise<DistPage> {
  const opened = await openDistPage(browser, `preview.html#story=${story}&lang=${lang}`, {
    viewport: { width: 320, height: 378 },
    reducedMotion: "reduce",
    colorScheme: "light",
  });
  await untilShown(opened.page);
  return opened;
}

/** Of a long list only so many parts are unfolded: its cards are all alike. */
const enough = 15;

/** Opens what is folded, so that its content is looked at too. */
async function unfold({ page }: DistPage): Promise<void> {
  const open = (most: number): Promise<number> =>
    page.evaluate((count) => {
      const folded = [...document.querySelectorAll<HTMLElement>("button[aria-expanded=false]")].slice(0, count);
      folded.forEach((button) => {
        button.click();
      });
      return folded.length;
    }, most);
  // What was folded may hold more of it.
  for (let left = enough; left > 0;) {
    const opened = await open(left);
    if (opened === 0) break;
    left -= opened;
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  // The parts of pictures are loaded when they are asked for.
  await page.waitForFunction(
    (words) => words.every((text) => !document.body.innerText.includes(text)),
    [zhCN.charts.loading, enUS.charts.loading],
  );
}

const contrast = ["color-contrast"];

async function violations({ page }: DistPage, about: "all" | "colours" | "all but colours"): Promise<unknown[]> {
  const axe = new AxeBuilder({ page });
  if (about === "colours") axe.withRules(contrast);
  if (about === "all but colours") axe.disableRules(contrast);
  const result = await axe.analyze();
  return result.violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html).slice(0, 3) }));
}

/** The page follows the system; what was unfolded stays so. */
async function turnDark({ page }: DistPage): Promise<void> {
  const colour = (): string => getComputedStyle(document.querySelector(".fui-FluentProvider") ?? document.body).color;
  const light = await page.evaluate(colour);
  await page.emulateMedia({ colorScheme: "dark" });
  await page.waitForFunction(
    (before) => getComputedStyle(document.querySelector(".fui-FluentProvider") ?? document.body).color !== before,
    light,
  );
}

/** With PANE_STATES=all every state is asked everything in both languages and both themes, which takes as long again. */
const isThorough = process.env["PANE_STATES"] === "all";

/**
 * Accessible in both themes, nothing cut off at 320 px, nothing sent anywhere. Every state is asked everything in Chinese and
 * light. A theme changes colours and nothing else, a language words and nothing else, and states share their parts: so one
 * half of the states is asked about the dark theme's colours, the other about all but colours in English.
 */
export function describePaneStates(lang: "zh-CN" | "en-US"): void {
  describeInBrowser(`the pane's states in ${lang}`, (browser) => {
    test.each(names.map((story, index) => [story, index % 2 === 0] as const))(
      "%s: no violation of accessibility, nothing wider than the pane, no error, nothing sent",
      async (story, isDarkHalf) => {
        const opened = await openStory(browser(), story, lang);
        await unfold(opened);
        if (lang === "zh-CN" || isThorough) expect(await violations(opened, "all")).toEqual([]);
        else if (!isDarkHalf) expect(await violations(opened, "all but colours")).toEqual([]);
        if (isThorough || (lang === "zh-CN" && isDarkHalf)) {
          await turnDark(opened);
          expect(await violations(opened, isThorough ? "all" : "colours")).toEqual([]);
        }
        expect(await opened.page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
        // The page's own stylesheet is applied: without it the pane would stand further in.
        expect(await opened.page.evaluate(() => getComputedStyle(document.body).margin)).toBe("0px");
        expect(opened.errors).toEqual([]);
        expect(opened.foreign).toEqual([]);
        await opened.page.context().close();
      },
      120 * SECONDS,
    );
  });
}
