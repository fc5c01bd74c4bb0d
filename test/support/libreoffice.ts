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

/** The workbook as LibreOffice writes it after calculating; `format` "pdf" prints it instead. */
export function convertWithLibreOffice(workbook: Uint8Array, format: "xlsx" | "pdf"): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "libreoffice-"));
  try {
    // A profile of its own: two runs at once would otherwise disturb each other.
    const profile = join(folder, "profile");
    mkdirSync(join(profile, "user"), { recursive: true });
    writeFileSync(join(profile, "user", "registrymodifications.xcu"), ALWAYS_CALCULATE);
    const input = join(folder, "workbook.xlsx");
    writeFileSync(input, workbook);
    const output = join(folder, "out");
    const profileOption = `-env:UserInstallation=${pathToFileURL(profile).href}`;
    execFileSync("soffice", [profileOption, "--headless", "--convert-to", format, "--outdir", output, input], {
      stdio: ["ignore", "ignore", "pipe"],
      timeout: 120_000,
    });
    return readFileSync(join(output, `workbook.${format}`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The text of a PDF file, laid out as on its pages (poppler's pdftotext). */
export function textOfPdf(pdf: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), "pdf-"));
  try {
    writeFileSync(join(folder, "document.pdf"), pdf);
    return execFileSync("pdftotext", ["-layout", join(folder, "document.pdf"), "-"], { encoding: "utf8" });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
