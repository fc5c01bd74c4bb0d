import { readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { previewWords } from "../../src/preview/words";
import { openDistPage } from "../../src/tools/dist-page";
import { zhCN } from "../../src/ui/i18n/zh-CN";
import { describeInBrowser } from "../support/browser";
import { sample } from "../support/command-line";
import { drawUnit, plainLayout } from "../support/units/layout";
import { makeUnit } from "../support/units/unit";
import { asFile } from "../support/xlsx/as-file";

const SECONDS = 1000;
const words = previewWords["zh-CN"];
const mimeType = "application/octet-stream";

describeInBrowser("several files in the preview", (browser) => {
  test(
    "all are opened, each keeps what was found and changed in it, and none is closed with changes that nobody has",
    async () => {
      const { page, errors, foreign } = await openDistPage(browser(), "preview.html#lang=zh-CN&theme=light", {
        viewport: { width: 1180, height: 720 },
        acceptDownloads: true,
      });
      const other = Buffer.from(asFile(drawUnit(makeUnit(3, { exact: true }), plainLayout)));
      await page.locator("input[type=file]").setInputFiles([
        { name: "预算公开.xlsx", mimeType, buffer: Buffer.from(sample) },
        { name: "说明.txt", mimeType: "text/plain", buffer: Buffer.from("收支总体情况") },
        { name: "预算公开.xlsx", mimeType, buffer: other },
      ]);
      const choice = page.getByRole("combobox", { name: words.workbook });
      await choice.waitFor();
      expect(await choice.locator("option").allTextContents()).toEqual(["预算公开.xlsx", "预算公开.xlsx（2）"]);
      expect(await page.locator(".fui-MessageBar").allTextContents()).toEqual([
        expect.stringMatching(/说明\.txt.*。$/),
      ]);

      await button(page, zhCN.actions.check).click();
      await verdict(page, zhCN.verdict.errors);
      await choice.selectOption({ label: "预算公开.xlsx（2）" });
      await button(page, zhCN.actions.check).click();
      await verdict(page, zhCN.verdict.verify);
      await choice.selectOption({ label: "预算公开.xlsx" });
      await verdict(page, zhCN.verdict.errors);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) }))).toEqual([]);

      await button(page, zhCN.onSheets.mark).click();
      await page.locator("td[style]").first().waitFor();
      await button(page, words.close).click();
      await page.getByText(words.unsaved("预算公开.xlsx")).waitFor();
      await button(page, words.keepOpen).click();
      await verdict(page, zhCN.verdict.errors);
      await button(page, words.close).click();
      const downloading = page.waitForEvent("download");
      // The question has the focus, at its first answer.
      await page.keyboard.press("Enter");
      const marked = readFileSync(await (await downloading).path());
      expect(marked.subarray(0, 2).toString()).toBe("PK");
      expect(marked.equals(Buffer.from(sample))).toBe(false);

      // The other one is left, as it was.
      await page.getByRole("heading", { level: 1, name: "预算公开.xlsx", exact: true }).waitFor();
      await verdict(page, zhCN.verdict.verify);
      await button(page, words.close).click();
      await button(page, words.choose).waitFor();
      expect(errors).toEqual([]);
      expect(foreign).toEqual([]);
    },
    90 * SECONDS,
  );
});

function button(page: Page, name: string): ReturnType<Page["getByRole"]> {
  return page.getByRole("button", { name, exact: true });
}

function verdict(page: Page, text: string): Promise<void> {
  return page.getByRole("heading", { level: 1, name: text, exact: true }).waitFor();
}
