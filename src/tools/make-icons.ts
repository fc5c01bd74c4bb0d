// Draws the PNG icons that manifest.xml names from the drawings beside them. Run after a drawing has changed:
//   npm run icons

import { readFileSync } from "node:fs";
import { join } from "node:path";

import { chromium } from "@playwright/test";

import { CHROMIUM_ADVICE, findOrInstallChromium } from "./chromium";

const ICONS = join(__dirname, "..", "..", "assets", "icons");

/** Pixels of each side. Ribbon buttons want 16, 32 and 80; the add-in itself 32 and 64, and 128 in the catalog; 192 and
 *  the outline are the unified manifest's. */
const SIZES = {
  icon: [16, 32, 64, 80, 128, 192],
  check: [16, 32, 80],
  generate: [16, 32, 80],
  outline: [32],
  mark: [16, 32, 80],
  clear: [16, 32, 80],
  cell: [16, 32, 80],
} as const;

async function makeIcons(executablePath: string): Promise<void> {
  // Chromium refuses its own sandbox for root, as in containers.
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  const page = await browser.newPage();
  for (const [name, sizes] of Object.entries(SIZES)) {
    const drawing = Buffer.from(readFileSync(join(ICONS, `${name}.svg`))).toString("base64");
    for (const size of sizes) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(
        `<body style="margin:0"><img alt="" width="${size}" height="${size}" style="display:block" src="data:image/svg+xml;base64,${drawing}"></body>`,
      );
      await page.screenshot({ path: join(ICONS, `${name}-${size}.png`), omitBackground: true });
    }
  }
  await browser.close();
}

const executablePath = findOrInstallChromium();
if (executablePath === undefined) {
  process.stderr.write(`${CHROMIUM_ADVICE}\n`);
  process.exitCode = 2;
} else {
  void makeIcons(executablePath);
}
