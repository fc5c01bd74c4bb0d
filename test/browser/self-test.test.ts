// The self-test's page of the production build, as Excel on the web and Excel for Windows open it.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import type { Language } from "../../src/core/messages/message";
import { readWorkbookFile } from "../../src/hosts/xlsx/read-workbook-file";
import { type SelfTestReport, SELF_TEST_STEPS } from "../../src/hosts/self-test/report";
import { selfTestWords } from "../../src/ui/i18n/self-test-words";
import { describeInBrowser } from "../support/browser";
import { openPaneInExcel, type PaneOptions } from "../support/excel-host/open-pane";
import { events } from "../support/excel-host/workbook-events";
import { calculate } from "../support/scratch-formulas";

const ROOT = join(__dirname, "..", "..");
const bundleDir = join(ROOT, "dist");
const workbook = readWorkbookFile(readFileSync(join(ROOT, "assets/sample/workbook.xlsx")), "workbook.xlsx");
const SECONDS = 1000;

describeInBrowser("the self-test in Excel", (browser) => {
  test.each<[PaneOptions["platform"], Language]>([
    ["web", "zh-CN"],
    ["windows", "en-US"],
  ])(
    "on %s in %s every step passes, the file is handed over, and the workbook is as it was",
    async (platform, locale) => {
      const words = selfTestWords[locale];
      const excel = await openPaneInExcel(browser(), { platform, locale, workbook, bundleDir, query: "?selftest" });
      const { pane, page, book, tell } = excel;
      book.calculate = calculate;
      const sheets = (): unknown => (book.state() as { sheets: unknown }).sheets;
      const before = sheets();
      const start = pane.getByRole("button", { name: words.start, exact: true });
      await start.waitFor({ timeout: 20 * SECONDS });
      expect(sheets()).toEqual(before);
      await start.click();
      const download = pane.getByRole("button", { name: words.download });
      // Excel tells of what is typed past the pane.
      for (let tries = 0; tries < 300 && !(await download.isVisible()); tries += 1) {
        const sheet = book.find(words.sheetName);
        const typed = sheet?.peek(2, 1)?.value === 41.5;
        if (sheet && typed) await tell(events.changed(sheet, { row: 2, column: 1, rowCount: 1, columnCount: 1 }));
        await page.waitForTimeout(100);
      }
      const [file] = await Promise.all([page.waitForEvent("download"), download.click()]);
      const report = JSON.parse(readFileSync(await file.path(), "utf8")) as SelfTestReport;
      expect(report.steps.filter(({ outcome }) => outcome !== "passed")).toEqual([]);
      expect(report).toMatchObject({ passed: SELF_TEST_STEPS.length, failed: 0, sheetsLeft: [] });
      expect(report.environment).toMatchObject({ host: "Excel", displayLanguage: locale, workers: true });
      expect(report.environment["excelApi"]).toContain("1.15");
      expect(sheets()).toEqual(before);
      expect([excel.foreign, excel.errors]).toEqual([[], []]);
      await excel.close();
    },
    90 * SECONDS,
  );

  test("it is no part of the pane's first load", () => {
    const first = readdirSync(bundleDir).filter((name) => /^taskpane\..*\.js$/.test(name));
    const texts = first.map((name) => readFileSync(join(bundleDir, name), "utf8"));
    expect(texts).toHaveLength(1);
    expect(texts.join("")).not.toContain(selfTestWords["zh-CN"].intro);
    const all = readdirSync(bundleDir).filter((name) => name.endsWith(".js"));
    const holds = (name: string): boolean =>
      readFileSync(join(bundleDir, name), "utf8").includes(selfTestWords["zh-CN"].intro);
    expect(all.some(holds)).toBe(true);
  });
});
