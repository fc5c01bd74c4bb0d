// LibreOffice as a second opinion: it opens the files we write and calculates the formulas in them anew.

import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** LibreOffice trusts the values kept in a file unless it is told always to calculate (0) when it loads .xlsx. */
const ALWAYS_CALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** An option that gives soffice a profile of its own in this folder: two runs at once would otherwise disturb each other. */
export function recalculatingProfile(folder: string): string {
  const profile = join(folder, "profile");
  mkdirSync(join(profile, "user"), { recursive: true });
  writeFileSync(join(profile, "user", "registrymodifications.xcu"), ALWAYS_CALCULATE);
  return `-env:UserInstallation=${pathToFileURL(profile).href}`;
}

/** The workbook as LibreOffice writes it after calculating; `format` "pdf" prints it instead. */
export function convertWithLibreOffice(workbook: Uint8Array, format: "xlsx" | "pdf"): Uint8Array {
  return converted(workbook, "xlsx", format);
}

/** The text document as LibreOffice reads it: saved anew, printed, or its text alone in UTF-8. */
export function convertDocumentWithLibreOffice(document: Uint8Array, format: "docx" | "pdf" | "txt"): Uint8Array {
  return converted(document, "docx", format === "txt" ? "txt:Text (encoded):UTF8" : format);
}

/** `filter` is what soffice calls a format: an ending, with a filter's name and options where the ending says too little. */
function converted(file: Uint8Array, ending: "xlsx" | "docx", filter: string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "libreoffice-"));
  try {
    const profileOption = recalculatingProfile(folder);
    const input = join(folder, `converted.${ending}`);
    writeFileSync(input, file);
    const output = join(folder, "out");
    execFileSync("soffice", [profileOption, "--headless", "--convert-to", filter, "--outdir", output, input], {
      stdio: ["ignore", "ignore", "pipe"],
      timeout: 120_000,
    });
    return readFileSync(join(output, `converted.${filter.replace(/:.*/, "")}`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The text of a PDF file, laid out as on its pages (poppler's pdftotext). */
export function textOfPdf(pdf: Uint8Array): string {
  return readPdf(pdf, (path) => execFileSync("pdftotext", ["-layout", path, "-"], { encoding: "utf8" }));
}

/** Where the words of a page stand, in points from its upper left corner. */
export interface PrintedPage {
  readonly width: number;
  readonly height: number;
  readonly words: readonly { readonly text: string; readonly box: readonly [number, number, number, number] }[];
}

/** Size and words of every page of a PDF file (poppler's pdftotext). */
export function pagesOfPdf(pdf: Uint8Array): PrintedPage[] {
  const xml = readPdf(pdf, (path) => execFileSync("pdftotext", ["-bbox", path, "-"], { encoding: "utf8" }));
  return [...xml.matchAll(/<page width="([\d.]+)" height="([\d.]+)">(.*?)<\/page>/gs)].map(
    ([, width, height, body = ""]) => ({
      width: Number(width),
      height: Number(height),
      words: [
        ...body.matchAll(/<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/g),
      ].map(([, left, top, right, bottom, text = ""]) => ({
        text,
        box: [Number(left), Number(top), Number(right), Number(bottom)] as const,
      })),
    }),
  );
}

function readPdf<T>(pdf: Uint8Array, read: (path: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "pdf-"));
  try {
    const path = join(folder, "document.pdf");
    writeFileSync(path, pdf);
    return read(path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
