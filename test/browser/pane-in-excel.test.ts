// The production build in Chromium, as Excel on the web and Excel for Windows open it: Microsoft's own office.js between
// the pane and an Excel in memory, and no network.

import { readFileSync } from "node:fs";
import { join } from "node:path";

import type { Browser } from "@playwright/test";

import type { Language } from "../../src/core/messages/message";
import { narrativeSheetName } from "../../src/core/narrative/render";
import { readWorkbookFile } from "../../src/hosts/xlsx/read-workbook-file";
import { placeText } from "../../src/ui/format";
import { dictionaryOf } from "../../src/ui/i18n/language";
import { describeInBrowser } from "../support/browser";
import { events } from "../support/excel-host/workbook-events";
import { type OpenPane, openPaneInExcel, type PaneOptions } from "../support/excel-host/open-pane";

const ROOT = join(__dirname, "..", "..");
const SAMPLE = join(ROOT, "assets", "sample", "workbook.xlsx");
const SECONDS = 1000;

const workbook = readWorkbookFile(readFileSync(SAMPLE), "workbook.xlsx");

/** Resolves when the number has not changed for half a second. */
async function settled(count: () => number): Promise<void> {
  for (let before = -1; before !== count();) {
    before = count();
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

const bundleDir = join(ROOT, "dist");

function open(browser: Browser, platform: PaneOptions["platform"], locale: Language): Promise<OpenPane> {
  return openPaneInExcel(browser, { platform, locale, workbook, bundleDir });
}

describeInBrowser("the pane in Excel", (browser) => {
  describe.each<[PaneOptions["platform"], Language]>([
    ["web", "zh-CN"],
    ["web", "en-US"],
    ["windows", "zh-CN"],
    ["windows", "en-US"],
  ])("on %s in %s", (platform, locale) => {
    const words = dictionaryOf(locale);
    let excel: OpenPane;

    beforeAll(async () => {
      excel = await open(browser(), platform, locale);
    }, 60 * SECONDS);
    afterAll(async () => {
      await excel.close();
    });

    test(
      "reads the tables, then checks in two round trips and writes nothing",
      async () => {
        const { pane, server, book } = excel;
        const button = pane.getByRole("button", { name: words.actions.check, exact: true });
        await button.waitFor({ timeout: 20 * SECONDS });
        const before = book.state();
        const trips = server.batches.length;
        await button.click();
        await pane.getByRole("heading", { name: words.verdict.errors }).waitFor({ timeout: 20 * SECONDS });
        expect(await pane.locator("main li").count()).toBeGreaterThan(1);
        expect(server.batches.length - trips).toBe(2);
        expect(server.log.filter(({ kind, writes }) => kind !== "service" && writes)).toEqual([]);
        expect(book.state()).toEqual(before);
      },
      60 * SECONDS,
    );

    test(
      "a click on a finding's cell shows the cell in Excel",
      async () => {
        const { pane, book, server } = excel;
        await pane
          .locator("main li button[title]")
          .first()
          .click({ timeout: 5 * SECONDS });
        await excel.page.waitForTimeout(200);
        const { sheet, area } = book.selection;
        const shown = words.goTo(placeText({ sheet: sheet.name, row: area.row, column: area.column }));
        expect(await pane.locator("main li button[title]").first().getAttribute("title")).toBe(shown);
        expect(book.active).toBe(sheet);
        expect(server.log.filter(({ kind, writes }) => kind !== "service" && writes)).toEqual([]);
        expect(book.undoStack).not.toEqual([]);
      },
      30 * SECONDS,
    );

    test(
      "with 自动核对 on, a cell typed into is judged within a second, in one round trip, and the user's undo stays",
      async () => {
        const { pane, book, server, tell } = excel;
        const live = pane.getByRole("checkbox", { name: words.live.label, exact: true });
        await live.check({ timeout: 5 * SECONDS });
        const sheet = book.sheet("表八");
        const cell = { row: 5, column: 2, rowCount: 1, columnCount: 1 };
        // The switch reads the workbook once, to know what changes.
        await settled(() => server.batches.length);
        expect(book.undoStack).not.toEqual([]);
        const trips = server.batches.length;
        sheet.cell(cell.row, cell.column).value = 0;
        const began = Date.now();
        await tell(events.changed(sheet, cell));
        await pane.getByRole("heading", { name: words.verdict.verify }).waitFor({ timeout: 20 * SECONDS });
        // A busy machine is allowed for; the benchmark states the time.
        expect(Date.now() - began).toBeLessThan(5 * SECONDS);
        expect(server.batches.length - trips).toBe(1);
        expect(server.batches.at(-1)?.writes).toBe(false);
        sheet.cell(cell.row, cell.column).value = 0.5;
        await tell(events.changed(sheet, cell));
        await pane.getByRole("heading", { name: words.verdict.errors }).waitFor({ timeout: 20 * SECONDS });
        await live.uncheck();
      },
      60 * SECONDS,
    );

    test(
      "the narrative is written to a sheet of its own, in two round trips, and replaced the next time",
      async () => {
        const { pane, server, book } = excel;
        const sheets = book.sheets.length;
        await pane.getByRole("tab", { name: words.views.narrative }).click();
        for (const generate of [words.actions.generate, words.actions.generateAgain]) {
          await pane.getByRole("button", { name: generate, exact: true }).click({ timeout: 5 * SECONDS });
          const write = pane.getByRole("button", { name: words.actions.write, exact: true });
          await write.waitFor({ timeout: 20 * SECONDS });
          await excel.page.waitForTimeout(300);
          const trips = server.batches.length;
          await write.click();
          await pane.getByText(words.notices.narrativeWritten(narrativeSheetName)).waitFor({ timeout: 20 * SECONDS });
          expect(server.batches.length - trips).toBe(2);
        }
        expect(book.sheets).toHaveLength(sheets + 1);
        expect(book.sheet(narrativeSheetName).names).toEqual([
          { name: "_bda_owned", formula: `="${narrativeSheetName}"`, visible: false },
        ]);
      },
      60 * SECONDS,
    );

    test("reads, checks and generates in a worker thread, under a policy that allows the pane's own files only", () => {
      expect(excel.page.workers().map((worker) => new URL(worker.url()).origin)).toEqual(["https://pane.test:3000"]);
    });

    test("asks no address but its own and office.js, and reports no error", () => {
      expect(excel.foreign).toEqual([]);
      expect(excel.errors).toEqual([]);
    });
  });

  test(
    "opened from the menu of a cell, the pane tells of the selected cell and follows the selection; nothing is written",
    async () => {
      const options: PaneOptions = { platform: "windows", locale: "zh-CN", workbook, bundleDir, query: "?page=cell" };
      const { pane, book, server, tellSelection, foreign, errors, close } = await openPaneInExcel(browser(), options);
      const region = pane.getByRole("region", { name: "这个数从哪来" });
      await region.getByText(`${book.active.name}!A1不是九张表中的金额`).waitFor({ timeout: 20 * SECONDS });
      const trips = server.batches.length;
      book.selection = { sheet: book.sheet("表八"), area: { row: 5, column: 2, rowCount: 1, columnCount: 1 } };
      await tellSelection();
      await region
        .getByText("不成立")
        .first()
        .waitFor({ timeout: 20 * SECONDS });
      expect(await region.getByRole("button", { name: "表八 C6", exact: true }).count()).toBe(1);
      // What is selected; the workbook is not read again.
      expect(server.batches.length - trips).toBe(1);
      expect(server.log.filter(({ kind, writes }) => kind !== "service" && writes)).toEqual([]);
      expect(book.undoStack).not.toEqual([]);
      expect([foreign, errors]).toEqual([[], []]);
      await close();
    },
    60 * SECONDS,
  );

  test(
    "opened by the ribbon's 标注, then by its 清除标注: the workbook is as before",
    async () => {
      const options: PaneOptions = { platform: "windows", locale: "zh-CN", workbook, bundleDir, query: "?page=mark" };
      const { pane, page, book, close } = await openPaneInExcel(browser(), options);
      const formats = (): number => book.sheets.reduce((sum, sheet) => sum + sheet.conditionalFormats.length, 0);
      await pane.getByText(/^已标注 \d+ 个单元格/).waitFor({ timeout: 20 * SECONDS });
      expect(formats()).toBeGreaterThan(0);
      await page.goto(page.url().replace("?page=mark", "?page=clear-marks"));
      await page.getByText("标注已全部清除。").waitFor({ timeout: 20 * SECONDS });
      expect(formats()).toBe(0);
      await close();
    },
    60 * SECONDS,
  );

  test(
    "where the page's policy forbids workers, the check is made in the page",
    async () => {
      const options: PaneOptions = { platform: "windows", locale: "zh-CN", workbook, bundleDir, workers: false };
      const { pane, page, close } = await openPaneInExcel(browser(), options);
      const words = dictionaryOf("zh-CN");
      await pane.getByRole("button", { name: words.actions.check, exact: true }).click({ timeout: 20 * SECONDS });
      await pane.getByRole("heading", { name: words.verdict.errors }).waitFor({ timeout: 20 * SECONDS });
      expect(page.workers()).toEqual([]);
      await close();
    },
    60 * SECONDS,
  );
});
