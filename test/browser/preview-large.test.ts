// A large workbook on its way into the preview: how far it is can be seen, the page stays usable, and it can be stopped.
// PREVIEW_ROWS=290000 makes the file 20 MB.

import { openDistPage } from "../../src/tools/dist-page";
import { zhCN } from "../../src/ui/i18n/zh-CN";
import { largeUnit } from "../bench/large-unit";
import { describeInBrowser } from "../support/browser";
import { drawUnit, plainLayout } from "../support/units/layout";
import { asFile } from "../support/xlsx/as-file";

const ROWS = Number(process.env["PREVIEW_ROWS"] ?? 20_000);
const MINUTES = 60_000;

describeInBrowser(`a workbook of ${ROWS} rows in the preview`, (browser) => {
  test(
    "shows how far it is, is stopped on request, and opens when it is let",
    async () => {
      const buffer = Buffer.from(asFile(drawUnit(largeUnit(ROWS), plainLayout)));
      const { page, errors } = await openDistPage(browser(), "preview.html#lang=zh-CN&theme=light");
      // A file of this size passes in a moment on a fast machine.
      const session = await page.context().newCDPSession(page);
      await session.send("Emulation.setCPUThrottlingRate", { rate: ROWS > 100_000 ? 1 : 4 });
      const choose = async (): Promise<void> => {
        await page
          .locator("input[type=file]")
          .setInputFiles({ name: "大表.xlsx", mimeType: "application/octet-stream", buffer });
        await page.getByRole("progressbar").waitFor({ timeout: MINUTES });
        await page.getByText(`正在打开“大表.xlsx”（${(buffer.length / 1_048_576).toFixed(1)} MB）…`).waitFor();
      };

      await choose();
      await page.getByRole("button", { name: "停止", exact: true }).click();
      await page.getByRole("progressbar").waitFor({ state: "detached" });
      expect(await page.getByRole("button", { name: "选择工作簿…" }).isEnabled()).toBe(true);
      expect(await page.getByRole("heading", { level: 1, name: "大表.xlsx" }).count()).toBe(0);

      await choose();
      const began = Date.now();
      await page.getByRole("heading", { level: 1, name: "大表.xlsx" }).waitFor({ timeout: 5 * MINUTES });
      process.stdout.write(`${(buffer.length / 1_048_576).toFixed(1)} MB opened in ${Date.now() - began} ms\n`);
      await page.getByRole("button", { name: zhCN.actions.check, exact: true }).waitFor({ timeout: 5 * MINUTES });
      expect(errors).toEqual([]);
    },
    15 * MINUTES,
  );
});
