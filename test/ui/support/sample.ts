import "./text-encoding";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { readWorkbookFile } from "../../../src/hosts/xlsx/read-workbook-file";
import { FileHost } from "../../../src/preview/file-host";
import * as xlsx from "../../../src/preview/xlsx-functions";

export const sampleBytes = readFileSync(join(__dirname, "..", "..", "..", "assets", "sample", "workbook.xlsx"));

export const sample: WorkbookSnapshot = readWorkbookFile(sampleBytes, "workbook.xlsx");

/** The sample workbook as a host: the real file, read and written by the real package code. */
export function sampleHost(): FileHost {
  return new FileHost("workbook.xlsx", sampleBytes, xlsx);
}
