import type { Locator, Page } from "@playwright/test";

/** A page used by keyboard alone: what the Tab key does not reach cannot be had. */
export class Keyboard {
  constructor(private readonly page: Page) {}

  /** Goes on to the element, forwards. */
  async reach(target: Locator): Promise<void> {
    await target.waitFor();
    for (let step = 0; step < 300; step++) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.page.keyboard.press("Tab");
    }
    throw new Error(`The Tab key never reaches ${String(target)}.`);
  }

  /** The first button of that name. */
  async press(name: string | RegExp, key = "Enter"): Promise<void> {
    await this.reach(this.page.getByRole("button", { name, exact: true }).first());
    await this.page.keyboard.press(key);
  }

  /** A page of the pane: back to its row of tabs, and along it. */
  async turnTo(tab: string): Promise<void> {
    const target = this.page.getByRole("tab", { name: tab, exact: true });
    const tabs = this.page.locator("[role=tab]:focus");
    const row = target.locator("xpath=ancestor::*[@role='tablist']");
    for (let step = 0; step < 300 && (await row.locator(tabs).count()) === 0; step++) {
      await this.page.keyboard.press("Shift+Tab");
    }
    for (let step = 0; step < 10; step++) {
      if ((await target.getAttribute("aria-selected")) === "true") return;
      await this.page.keyboard.press("ArrowRight");
    }
    throw new Error(`The arrow keys never turn to ${tab}.`);
  }

  /** Where the keyboard is: the focused element's name or text; empty when its place was lost. */
  async place(): Promise<string> {
    return this.page.evaluate(() => {
      const active = document.activeElement;
      return active === null || active === document.body
        ? ""
        : (active.getAttribute("aria-label") ?? active.textContent);
    });
  }
}
