// Tests that need a real browser. The suite's global setup has looked for one and left its path in CHROMIUM; where none
// was found it said what to install, and these tests are reported as skipped (in CI the setup fails instead).

import { type Browser, chromium } from "@playwright/test";

import { findChromium } from "../../src/tools/chromium";

/** As `describe`, with a function that gives the browser, started once a block and closed after it. */
export function describeInBrowser(name: string, body: (browser: () => Browser) => void): void {
  const executablePath = findChromium();
  const block = executablePath === undefined ? describe.skip : describe;
  block(name, () => {
    let running: Browser | undefined;
    beforeAll(async () => {
      // Chromium refuses its own sandbox for root, as in containers.
      running = await chromium.launch({ executablePath: executablePath ?? "", args: ["--no-sandbox"] });
    }, 60_000);
    afterAll(async () => {
      await running?.close();
    });
    body(() => {
      if (running === undefined) throw new Error("The browser is used before its tests have begun.");
      return running;
    });
  });
}
