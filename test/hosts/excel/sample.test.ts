import { readFileSync } from "node:fs";
import { join } from "node:path";

import { readWorkbookFile } from "../../../src/hosts/xlsx/read-workbook-file";
import { EXCEL_VERSIONS, type ExcelVersion, startExcel } from "../../support/excel-host/start-excel";

const file = join(__dirname, "..", "..", "..", "assets", "sample", "workbook.xlsx");

test.each(Object.keys(EXCEL_VERSIONS) as ExcelVersion[])(
  "the sample opened in Excel %s reads like the sample's file",
  async (version) => {
    const snapshot = readWorkbookFile(readFileSync(file), "workbook.xlsx");
    const { host, server } = startExcel(snapshot, version);
    expect(await host.readSnapshot()).toEqual(snapshot);
    expect(server.batches).toHaveLength(2);
  },
);
