// Every state of the pane in Chromium: accessible in both themes and languages, nothing cut off at 320 px, nothing sent
// anywhere, and the whole preview by keyboard alone.

import AxeBuilder from "@axe-core/playwright";
import type { Browser } from "@playwright/test";

import { otherStories, stories } from "../../src/preview/stories/stories";
import { type DistPage, openDistPage } from "../../src/tools/dist-page";
import { zhCN } from "../../src/ui/i18n/zh-CN";
import { describeInBrowser } from "../support/browser";

const SECONDS = 1000;
const names = [...Object.keys(stories), ...otherStories];

async function openStory(browser: Browser, story: string, lang: string, theme: "light" | "dark"): Promise<DistPage> {
  const opened = await openDistPage(browser, `preview.html#story=${story}&lang=${lang}&theme=${theme}`, {
    viewport: { width: 320, height: 378 },
    reducedMotion: "reduce",
    colorScheme: theme,
  });
  await opened.page.locator("h1, h2").first().waitFor();
  return opened;
}

/** Opens what is folded, so that its content is looked at too. */
async function unfold({ page }: DistPage): Promise<void> {
  const openAll = (): Promise<number> =>
    page.evaluate(() => {
      const folded = document.querySelectorAll<HTMLElement>("button[aria-expanded=false]");
      folded.forEach((button) => {
        button.click();
      });
      return folded.length;
    });
  // What was folded may hold more of it.
  while ((await openAll()) > 0) await page.evaluate(() => new Promise(requestAnimationFrame));
}

describeInBrowser("the pane's states", (browser) => {
  describe.each(names)("%s", (story) => {
    // Contrast goes with the theme and length with the language, so two of the four show both.
    test.each([
      ["zh-CN", "light"],
      ["en-US", "dark"],
    ] as const)(
      "in %s, %s: no violation of accessibility, nothing wider than the pane, no error, nothing sent",
      async (lang, theme) => {
        const opened = await openStory(browser(), story, lang, theme);
        await unfold(opened);
        const { violations } = await new AxeBuilder({ page: opened.page }).analyze();
        expect(violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html).slice(0, 3) }))).toEqual(
          [],
        );
        expect(await opened.page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
        // The page's own stylesheet is applied: without it the pane would stand further in.
        expect(await opened.page.evaluate(() => getComputedStyle(document.body).margin)).toBe("0px");
        expect(opened.errors).toEqual([]);
        expect(opened.foreign).toEqual([]);
        await opened.page.context().close();
      },
      60 * SECONDS,
    );
  });
});

describeInBrowser("the preview", (browser) => {
  test(
    "the whole way by keyboard alone: sample, check, to a cell, generate, write",
    async () => {
      const { page, errors, foreign } = await openDistPage(browser(), "preview.html#lang=zh-CN&theme=light", {
        viewport: { width: 1180, height: 720 },
      });
      const press = async (name: string | RegExp): Promise<void> => {
        const target = page.getByRole("button", { name, exact: true }).first();
        await target.waitFor();
        for (let step = 0; step < 200; step++) {
          if (await target.evaluate((element) => element === document.activeElement))
            return page.keyboard.press("Enter");
          await page.keyboard.press("Tab");
        }
        throw new Error(`The Tab key never reaches ${String(name)}.`);
      };
      await press("用示例工作簿试一试");
      await press(zhCN.actions.check);
      await page.getByRole("heading", { name: zhCN.verdict.errors }).waitFor();
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(zhCN.actions.checkAgain);
      await press("表八 C6");
      expect(await page.locator("td[aria-current=true]").getAttribute("data-cell")).toBe("C6");
      for (let step = 0; step < 200; step++) {
        await page.keyboard.press("Shift+Tab");
        if (await page.evaluate(() => document.activeElement?.id.startsWith("pane-view-"))) break;
      }
      await page.keyboard.press("ArrowRight");
      await press(zhCN.actions.generate);
      await press(zhCN.actions.write);
      await page.getByText(zhCN.notices.narrativeWritten("预算情况说明")).waitFor();
      await page.getByRole("tab", { name: "预算情况说明", exact: true }).waitFor();
      expect(errors).toEqual([]);
      expect(foreign).toEqual([]);
    },
    60 * SECONDS,
  );

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
