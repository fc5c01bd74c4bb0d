// Every workbook of a folder opened in the preview's production build and checked. PREVIEW_FILES=<folder> names the
// folder; without it these are generated units in layouts of all kinds.

import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import fc from "fast-check";
import { previewWords } from "../../src/preview/words";
import { openDistPage } from "../../src/tools/dist-page";
import { zhCN } from "../../src/ui/i18n/zh-CN";
import { describeInBrowser } from "../support/browser";
import { anyLayout } from "../support/units/arbitrary";
import { drawUnit } from "../support/units/layout";
import { makeUnit } from "../support/units/unit";
import { asFile } from "../support/xlsx/as-file";

const MINUTES = 60_000;
const folder = process.env["PREVIEW_FILES"];

interface Workbook {
  readonly name: string;
  readonly buffer: Buffer;
}

function generated(): Workbook[] {
  return fc.sample(anyLayout, { seed: 20, numRuns: 10 }).map((layout, index) => ({
    name: `unit-${index + 1}.xlsx`,
    buffer: Buffer.from(asFile(drawUnit(makeUnit(index + 1, { exact: index % 2 === 0 }), layout))),
  }));
}

function ofFolder(path: string): Workbook[] {
  const files = readdirSync(path).filter((file) => file.endsWith(".xlsx"));
  return files.map((file) => ({ name: basename(file), buffer: readFileSync(join(path, file)) }));
}

describeInBrowser(`workbooks in the preview: ${folder ?? "generated units"}`, (browser) => {
  test(
    "each opens, shows its tables and is checked, without an error of the page",
    async () => {
      const workbooks = folder === undefined ? generated() : ofFolder(folder);
      expect(workbooks.length).toBeGreaterThan(0);
      const { page, errors, foreign } = await openDistPage(browser(), "preview.html#lang=zh-CN&theme=light");
      const failed: string[] = [];
      for (const { name, buffer } of workbooks) {
        await page
          .locator("input[type=file]")
          .first()
          .setInputFiles({ name, mimeType: "application/octet-stream", buffer });
        await page.getByRole("heading", { level: 1, name }).waitFor();
        await page.getByRole("button", { name: zhCN.actions.check, exact: true }).click();
        const verdicts = new RegExp(`^(${Object.values(zhCN.verdict).join("|")})$`);
        await page.getByRole("heading", { level: 1, name: verdicts }).waitFor();
        expect(await page.locator("[role=tabpanel] td[data-cell]").count()).toBeGreaterThan(0);
        const problems = await page.locator(".fui-MessageBar").allTextContents();
        if (problems.length + errors.length > 0) failed.push(`${name}: ${[...problems, ...errors].join(" ")}`);
        await page.getByRole("button", { name: previewWords["zh-CN"].close, exact: true }).click();
      }
      expect(failed).toEqual([]);
      expect(foreign).toEqual([]);
    },
    20 * MINUTES,
  );
});
