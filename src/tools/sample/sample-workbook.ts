import { inputSheetContents } from "../../core/inputs/layout/sheet-contents";
import { readWorkbook } from "../../core/reading/read-workbook";
import { xinjiang2022 } from "../../core/standards/xinjiang-2022";
import { createWorkbook } from "../../hosts/xlsx/create-workbook";
import { readWorkbookFile } from "../../hosts/xlsx/read-workbook-file";
import { sampleFacts } from "./sample-facts";
import { sampleTables } from "./sample-tables";

/** The sample workbook's bytes: the nine tables, then the input sheets with the document's facts. */
export function sampleWorkbook(): Uint8Array {
  const tables = sampleTables();
  const reading = readWorkbook(readWorkbookFile(createWorkbook(tables), "sample.xlsx"), xinjiang2022);
  return createWorkbook([...tables, ...inputSheetContents(reading, sampleFacts())]);
}
