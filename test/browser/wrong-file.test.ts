import { openDistPage } from "../../src/tools/dist-page";
import { describeInBrowser } from "../support/browser";

const SECONDS = 1000;

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
