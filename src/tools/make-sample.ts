import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { sampleWorkbook } from "./sample/sample-workbook";

/** Writes assets/sample/workbook.xlsx again from the data beside this script: `npx tsx src/tools/make-sample.ts`. */
const path = join(__dirname, "../../assets/sample/workbook.xlsx");
mkdirSync(dirname(path), { recursive: true });
writeFileSync(path, sampleWorkbook());
