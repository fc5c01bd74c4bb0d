// The page for WPS of the production build, in Chromium, with a WPS in memory in the page.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { JSDOM } from "jsdom";
import type { SelfTestReport } from "../../src/hosts/self-test/report";
import { selfTestWords } from "../../src/ui/i18n/self-test-words";
import { zhCN } from "../../src/ui/i18n/zh-CN";
import { describeInBrowser } from "../support/browser";
import { sample } from "../ui/support/sample";
import { bundledWps, openWpsPane } from "../support/wps-host/open-wps-pane";

const DIST = join(__dirname, "../../dist");
const SECONDS = 1_000;

describeInBrowser("the pane in WPS", (browser) => {
  let wps: string;
  beforeAll(async () => {
    wps = await bundledWps();
  }, 60 * SECONDS);

  test(
    "it says that it is experimental, checks, marks, clears, and writes the narrative sheet",
    async () => {
      const { page, state, foreign, errors } = await openWpsPane(browser(), wps, sample, "?page=check");
      await page.getByText(zhCN.experimental).waitFor();
      await page.getByRole("heading", { name: zhCN.verdict.errors }).waitFor({ timeout: 30 * SECONDS });
      const before = await state();
      await page.getByRole("button", { name: zhCN.onSheets.mark, exact: true }).click();
      await page.getByRole("button", { name: zhCN.onSheets.clear, exact: true }).click();
      for (let tries = 0; tries < 100 && (await state()) !== before; tries += 1) await page.waitForTimeout(50);
      expect(await state()).toBe(before);
      await page.getByRole("tab", { name: zhCN.views.narrative }).click();
      await page.getByRole("button", { name: zhCN.actions.generate }).click();
      await page.getByText("关于", { exact: false }).first().waitFor();
      expect(foreign).toEqual([]);
      expect(errors).toEqual([]);
      await page.context().close();
    },
    90 * SECONDS,
  );

  test(
    "its self-test passes every step",
    async () => {
      const words = selfTestWords["zh-CN"];
      const { page, errors } = await openWpsPane(browser(), wps, sample, "?selftest");
      await page.getByRole("heading", { name: words.title("WPS") }).waitFor();
      await page.getByRole("button", { name: words.start, exact: true }).click();
      const download = page.waitForEvent("download");
      await page.getByRole("button", { name: words.download }).click({ timeout: 60 * SECONDS });
      const report = JSON.parse(readFileSync(await (await download).path(), "utf8")) as SelfTestReport;
      expect(report).toMatchObject({ failed: 0, skipped: 0, environment: { program: "WPS表格" } });
      expect(errors).toEqual([]);
      await page.context().close();
    },
    90 * SECONDS,
  );
});

describe("the ribbon in WPS", () => {
  const ribbon = readFileSync(join(DIST, "wps/ribbon.xml"), "utf8");
  const called: string[] = [];
  const storage = new Map<string, unknown>();
  const pane = {
    ID: 7,
    Visible: false,
    Navigate: (url: string) => {
      called.push(`navigate ${url}`);
    },
  };
  const page: Record<string, unknown> = {
    location: { href: "https://budget.example.gov.cn/addin/wps/index.html" },
    navigator: { language: "zh-CN" },
    URL,
    Application: {
      PluginStorage: {
        getItem: (key: string) => storage.get(key),
        setItem: (key: string, value: unknown) => storage.set(key, value),
      },
      CreateTaskPane: (url: string, title: string) => {
        called.push(`create ${url} ${title}`);
        return pane;
      },
      GetTaskPane: (id: number) => (id === pane.ID ? pane : null),
    },
  };
  page["window"] = page;
  runInContext(readFileSync(join(DIST, "wps/main.js"), "utf8"), createContext(page));
  const callback = (name: string): ((control: { readonly Id: string }) => unknown) => page[name] as never;

  test("it is well-formed, and each callback that it names is there", () => {
    const { window } = new JSDOM();
    const document = new window.DOMParser().parseFromString(ribbon, "application/xml");
    expect(document.querySelector("parsererror")).toBeNull();
    // WPS's installing page takes nothing in front of the root.
    expect(ribbon.startsWith("<customUI")).toBe(true);
    const names = [...ribbon.matchAll(/(?:onLoad|onAction|get[A-Z]\w+)="(\w+)"/g)].map(([, name = ""]) => name);
    expect(names.length).toBeGreaterThan(5);
    for (const name of names) expect(typeof page[name]).toBe("function");
  });

  test("each button has a label and a picture that is there", () => {
    for (const [, id = ""] of ribbon.matchAll(/<button id="(\w+)"/g)) {
      expect(callback("OnGetLabel")({ Id: id })).toMatch(/^(?:检查|生成说明)$/);
      expect(readFileSync(join(DIST, "wps", String(callback("GetImage")({ Id: id })))).length).toBeGreaterThan(0);
    }
  });

  test("the first click makes the pane, later ones show it on their page", () => {
    const pages = "https://budget.example.gov.cn/addin/wps-pane.html?page=";
    callback("OnAction")({ Id: "BudgetDisclosureCheck" });
    pane.Visible = false;
    callback("OnAction")({ Id: "BudgetDisclosureCheck" });
    expect(pane.Visible).toBe(true);
    callback("OnAction")({ Id: "BudgetDisclosureGenerate" });
    expect(called).toEqual([`create ${pages}check 预算公开助手`, `navigate ${pages}narrative`]);
  });
});
