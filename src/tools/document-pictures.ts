// Pictures of pages of the sample's publication, for the documentation: npm run document-pictures. LibreOffice sets the
// pages, poppler draws them, and a browser puts a frame around them, so that a white page is seen on a white ground.

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium } from "@playwright/test";
import { checkWorkbook } from "../core/check";
import { generateNarrative } from "../core/narrative/generate";
import { publish } from "../core/publication/publish";
import { writeDocx } from "../hosts/docx/write-docx";
import { readWorkbookFile } from "../hosts/xlsx/read-workbook-file";
import { CHROMIUM_ADVICE, findChromium } from "./chromium";

const ROOT = join(__dirname, "..", "..");
const IMAGES = join(ROOT, "docs", "images");

/** What a page must say to be the picture; contents, which name everything, are passed over. */
const pictures: readonly { readonly name: string; readonly says: RegExp }[] = [
  { name: "document-cover", says: /^/ },
  { name: "document-table", says: /六、一般公共预算基本支出情况表/ },
  { name: "document-wide-table", says: /七、一般公共预算项目支出情况表/ },
  { name: "document-narrative", says: /第三部分/ },
];

const heightInPixels = 560;

/** Free faces for those of official documents, which may not be passed on with a system. */
const FACES = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><include>/etc/fonts/fonts.conf</include>${[
  ...["方正小标宋简体", "仿宋", "楷体", "宋体", "Times New Roman"].map((face) => [face, "Noto Serif CJK SC"]),
  ["黑体", "Noto Sans CJK SC"],
]
  .map(
    ([face = "", free = ""]) =>
      `<alias binding="strong"><family>${face}</family><prefer><family>${free}</family></prefer></alias>`,
  )
  .join("")}</fontconfig>`;

async function main(): Promise<void> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error(CHROMIUM_ADVICE);
  const folder = mkdtempSync(join(tmpdir(), "document-pictures-"));
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  try {
    const pdf = printed(folder, await sampleDocument());
    const pages = execFileSync("pdftotext", ["-layout", pdf, "-"], { encoding: "utf8" }).split("\f");
    for (const { name, says } of pictures) {
      const index = pages.findIndex((text) => says.test(text) && !text.includes("....."));
      if (index < 0) throw new Error(`No page of the document says ${String(says)}.`);
      writeFileSync(join(IMAGES, `${name}.png`), await framed(browser, drawn(folder, pdf, index + 1)));
    }
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function sampleDocument(): Promise<Uint8Array> {
  const path = join(ROOT, "assets", "sample", "workbook.xlsx");
  const snapshot = readWorkbookFile(new Uint8Array(readFileSync(path)), path);
  const { reading, facts } = checkWorkbook(snapshot);
  const narrative = generateNarrative(reading, facts);
  return writeDocx(publish({ snapshot, reading, facts, narrative }), new Date(0));
}

/** The path of the document's pages as LibreOffice sets them. */
function printed(folder: string, document: Uint8Array): string {
  const faces = join(folder, "fonts.conf");
  writeFileSync(faces, FACES);
  writeFileSync(join(folder, "document.docx"), document);
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
  execFileSync("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, "document.docx"], {
    cwd: folder,
    env: { ...process.env, FONTCONFIG_FILE: faces },
    stdio: ["ignore", "ignore", "pipe"],
    timeout: 120_000,
  });
  return join(folder, "document.pdf");
}

/** One page as PNG; a turned page is as wide as the others are high. */
function drawn(folder: string, pdf: string, number: number): Buffer {
  const out = join(folder, "page");
  const page = String(number);
  execFileSync("pdftoppm", ["-png", "-gray", "-singlefile", "-f", page, "-l", page, "-scale-to", "1120", pdf, out]);
  return readFileSync(`${out}.png`);
}

async function framed(browser: Browser, png: Buffer): Promise<Buffer> {
  const page = await browser.newPage({ deviceScaleFactor: 1.5 });
  try {
    const source = `data:image/png;base64,${png.toString("base64")}`;
    const size = `max-width:${heightInPixels}px;max-height:${heightInPixels}px`;
    await page.setContent(`<img src="${source}" alt="" style="${size};border:1px solid #999;box-sizing:border-box">`);
    return await page.locator("img").screenshot();
  } finally {
    await page.close();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
});
