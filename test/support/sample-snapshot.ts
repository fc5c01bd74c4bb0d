import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { WorkbookSnapshot } from "../../src/core/workbook/snapshot";
import { readWorkbookFile } from "../../src/hosts/xlsx/read-workbook-file";

export function sampleSnapshot(): WorkbookSnapshot {
  const path = join(__dirname, "..", "..", "assets", "sample", "workbook.xlsx");
  return readWorkbookFile(new Uint8Array(readFileSync(path)), "sample.xlsx");
}
