// The whole way of a clerk in the production build, by keyboard alone: no step needs a mouse, and none loses the place.

import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { readInputs } from "../../src/core/inputs/read-inputs";
import type { SetCellEdit } from "../../src/core/workbook/edit";
import { editWorkbookFile } from "../../src/hosts/xlsx/edit-workbook-file";
import { readWorkbookFile } from "../../src/hosts/xlsx/read-workbook-file";
import { openDistPage } from "../../src/tools/dist-page";
import { zhCN } from "../../src/ui/i18n/zh-CN";
import { describeInBrowser } from "../support/browser";
import { sample } from "../support/command-line";
import { Keyboard } from "../support/keyboard";

const MINUTES = 60_000;
/** An amount and a choice. */
const left = ["lastYear.basicExpenditure", "agencyOperatingExpenses.published"];

/** The sample without two of its facts. */
function withoutFacts(): Uint8Array {
  const { places } = readInputs(readWorkbookFile(sample, "workbook.xlsx"));
  const edits = left.map((field): SetCellEdit => {
    const cell = places.get(field);
    if (!cell) throw new Error(`the sample has no place for ${field}`);
    return { kind: "set-cell", cell, value: null };
  });
  return editWorkbookFile(sample, "workbook.xlsx", edits);
}

describeInBrowser("the preview by keyboard alone", (browser) => {
  test(
    "open, check, to a finding, repair, generate, fill in what is missing, read, write, download",
    async () => {
      const { page, errors, foreign } = await openDistPage(browser(), "preview.html#lang=zh-CN&theme=light", {
        viewport: { width: 1180, height: 720 },
        acceptDownloads: true,
      });
      const keyboard = new Keyboard(page);
      const verdict = (text: string): Promise<void> => page.getByRole("heading", { level: 1, name: text }).waitFor();

      const choosing = page.waitForEvent("filechooser");
      await keyboard.press("选择工作簿…");
      const buffer = Buffer.from(withoutFacts());
      await (await choosing).setFiles({ name: "单位预算.xlsx", mimeType: "application/octet-stream", buffer });

      await keyboard.press(zhCN.actions.check);
      await verdict(zhCN.verdict.errors);
      expect(await keyboard.place()).toBe(zhCN.actions.checkAgain);

      await keyboard.press("表八 C6");
      expect(await page.locator("td[aria-current=true]").getAttribute("data-cell")).toBe("C6");
      expect(await keyboard.place()).toBe("表八 C6");

      await keyboard.reach(page.getByRole("checkbox", { name: zhCN.repairs.number(1) }));
      await page.keyboard.press("Space");
      await keyboard.press(zhCN.fixes.apply(1));
      await verdict(zhCN.verdict.verify);
      expect(await page.locator("td[data-cell=C6]").textContent()).toMatch(/^0(\.00)?$/);
      expect(await keyboard.place()).not.toBe("");

      await keyboard.turnTo(zhCN.views.narrative);
      await keyboard.press(zhCN.actions.generate);
      await page.getByRole("button", { name: zhCN.narrative.gapsHeading(left.length) }).waitFor();
      expect(await keyboard.place()).not.toBe("");
      const form = page.getByRole("form", { name: zhCN.narrative.formName });
      const fields = form.locator("input, select, textarea");
      expect(await fields.count()).toBe(left.length);
      for (const field of await fields.all()) {
        await keyboard.reach(field);
        if (await field.evaluate((element) => element.tagName === "SELECT")) await page.keyboard.press("ArrowDown");
        else await page.keyboard.type("174.82");
      }
      await keyboard.press(zhCN.narrative.fill(left.length));
      await page.getByText(zhCN.narrative.complete).waitFor();
      expect(await keyboard.place()).not.toBe("");

      await keyboard.press(/^十、/);
      await page.getByRole("button", { name: /^十、/, expanded: true }).waitFor();

      await keyboard.turnTo(zhCN.views.narrative);
      await keyboard.press(zhCN.actions.write);
      await page.getByText(zhCN.notices.narrativeWritten("预算情况说明")).waitFor();

      const downloading = page.waitForEvent("download");
      await keyboard.press(zhCN.publish.actions.docx);
      const download = await downloading;
      expect(download.suggestedFilename()).toMatch(/\.docx$/);
      const document = unzipSync(readFileSync(await download.path()))["word/document.xml"];
      const text = Buffer.from(document ?? [])
        .toString("utf8")
        .replace(/<[^>]+>/g, "");
      // 290.93 beside the 174.82 that was typed.
      expect(/基本支出290\.93万元，[^。]*比上年预算增加116\.11万元，增长66\.42%/.exec(text)).not.toBeNull();
      expect(text.includes("待填")).toBe(false);
      expect(errors).toEqual([]);
      expect(foreign).toEqual([]);
    },
    2 * MINUTES,
  );
});
