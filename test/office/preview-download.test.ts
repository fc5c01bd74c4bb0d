// The sample's whole way through the preview's production build, and LibreOffice's opinion of the document it ends in.

import { readFileSync } from "node:fs";
import { type Browser, chromium } from "@playwright/test";
import { openDistPage } from "../../src/tools/dist-page";
import { findOrInstallChromium } from "../../src/tools/chromium";
import { zhCN } from "../../src/ui/i18n/zh-CN";
import { Keyboard } from "../support/keyboard";
import { convertDocumentWithLibreOffice, pagesOfPdf } from "../support/libreoffice";
import prepareBuilt from "../support/prepare-built";

jest.setTimeout(600_000);

let browser: Browser;

beforeAll(async () => {
  prepareBuilt();
  browser = await chromium.launch({ executablePath: findOrInstallChromium() ?? "", args: ["--no-sandbox"] });
});

afterAll(async () => {
  await browser.close();
});

test("sample, check, repair, another verdict, text, document: LibreOffice opens it and prints its pages", async () => {
  const { page, errors } = await openDistPage(browser, "preview.html#sample&lang=zh-CN&theme=light", {
    viewport: { width: 1180, height: 720 },
    acceptDownloads: true,
  });
  const keyboard = new Keyboard(page);
  await keyboard.press(zhCN.actions.check);
  await page.getByRole("heading", { level: 1, name: zhCN.verdict.errors }).waitFor();
  await keyboard.reach(page.getByRole("checkbox", { name: zhCN.repairs.number(1) }));
  await page.keyboard.press("Space");
  await keyboard.press(zhCN.fixes.apply(1));
  await page.getByRole("heading", { level: 1, name: zhCN.verdict.verify }).waitFor();
  await keyboard.turnTo(zhCN.views.narrative);
  await keyboard.press(zhCN.actions.generate);
  const downloading = page.waitForEvent("download");
  await keyboard.press(zhCN.publish.actions.docx);
  const document = new Uint8Array(readFileSync(await (await downloading).path()));
  expect(errors).toEqual([]);

  const text = Buffer.from(convertDocumentWithLibreOffice(document, "txt")).toString("utf8").replace(/\s/g, "");
  expect(text).toContain("收支总预算384.33万元");
  // The repaired 公务用车 is nought in the table and in the sentence.
  expect(text).toMatch(/公务用车购置.{0,20}0万元/);
  expect(pagesOfPdf(convertDocumentWithLibreOffice(document, "pdf")).length).toBeGreaterThan(10);
});
