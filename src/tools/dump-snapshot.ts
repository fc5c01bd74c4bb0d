// Shows what the reader sees in a workbook: `npx tsx src/tools/dump-snapshot.ts <file.xlsx> [sheet]`.

import { readFileSync } from "node:fs";
import { a1 } from "../core/workbook/address";
import { isCellError, type CellSnapshot } from "../core/workbook/snapshot";
import { describeFileProblem, FileProblem } from "../hosts/xlsx/file-problem";
import { readWorkbookFile } from "../hosts/xlsx/read-workbook-file";

function shown({ value, formula, format }: CellSnapshot): string {
  const text = isCellError(value) ? value.error : JSON.stringify(value);
  return [text, formula, format && `[${format}]`].filter(Boolean).join("  ");
}

function dump(file: string, wanted: string | undefined): void {
  const start = performance.now();
  const { sheets, manualCalculation, externalLinks } = readWorkbookFile(new Uint8Array(readFileSync(file)), file);
  const time = (performance.now() - start).toFixed(1);
  console.log(`${file}: ${sheets.length} sheets, ${time} ms`, { manualCalculation, externalLinks });
  for (const { name, visibility, isProtected, rows, hiddenColumns } of sheets) {
    if (wanted !== undefined && name !== wanted) continue;
    console.log(`\n${name} (${visibility}${isProtected ? ", protected" : ""}) hidden columns: ${hiddenColumns.join()}`);
    for (const { index, hidden, cells } of rows) {
      for (const cell of cells) {
        console.log(`  ${a1({ row: index, column: cell.column })}${hidden ? " (hidden row)" : ""}  ${shown(cell)}`);
      }
    }
  }
}

const [file, wanted] = process.argv.slice(2);
if (file === undefined) {
  console.error("npx tsx src/tools/dump-snapshot.ts <file.xlsx> [sheet]");
  process.exitCode = 2;
} else {
  try {
    dump(file, wanted);
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    console.error(describeFileProblem(error, "zh-CN"));
    process.exitCode = 2;
  }
}
