// Every state of the pane in Chromium: accessible in both themes and languages, nothing cut off at 320 px, nothing sent
// anywhere.

import AxeBuilder from "@axe-core/playwright";
import type { Browser } from "@playwright/test";

import { otherStories, stories } from "../../src/preview/stories/stories";
import { type DistPage, openDistPage } from "../../src/tools/dist-page";
import { describeInBrowser } from "../support/browser";

const SECONDS = 1000;
const names = [...Object.keys(stories), ...otherStories];

async function openStory(browser: Browser, story: string, lang: string): Promise<DistPage> {
  const opened = await openDistPage(browser, `preview.html#story=${story}&lang=${lang}`, {
    viewport: { width: 320, height: 378 },
    reducedMotion: "reduce",
    colorScheme: "light",
  });
  await opened.page.locator("h1, h2").first().waitFor();
  return opened;
}

/** Of a long list only so many parts are unfolded: its cards are all alike. */
const enough = 40;

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
  await page.waitForLoadState("networkidle");
}

async function violations({ page }: DistPage): Promise<unknown[]> {
  const result = await new AxeBuilder({ page }).analyze();
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

describeInBrowser("the pane's states", (browser) => {
  describe.each(names)("%s", (story) => {
    test.each(["zh-CN", "en-US"])(
      "in %s, light and dark: no violation of accessibility, nothing wider than the pane, no error, nothing sent",
      async (lang) => {
        const opened = await openStory(browser(), story, lang);
        await unfold(opened);
        expect(await violations(opened)).toEqual([]);
        await turnDark(opened);
        expect(await violations(opened)).toEqual([]);
        expect(await opened.page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
        expect(opened.errors).toEqual([]);
        expect(opened.foreign).toEqual([]);
        await opened.page.context().close();
      },
      120 * SECONDS,
    );
  });
});

describeInBrowser("the preview", (browser) => {
  test(
    "a file that is no workbook is named in one sentence, and another can be chosen",
    async () => {
      const { page } = await openDistPage(browser(), "preview.html#lang=zh-CN&theme=light");
      const input = page.locator("input[type=file]");
      await input.setInputFiles({ name: "说明.txt", mimeType: "text/plain", buffer: Buffer.from("收支总体情况") });
      const problem = page.getByRole("group").or(page.locator(".fui-MessageBar")).first();
      await problem.waitFor();
      expect(await problem.textContent()).toMatch(/说明\.txt.*。$/);
      expect(await page.getByRole("button", { name: "选择工作簿…" }).isEnabled()).toBe(true);
    },
    30 * SECONDS,
  );
});
