// Workbooks with charts, pictures, notes and macros, as our commands write them, opened by LibreOffice.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readWorkbookFile } from "../../src/hosts/xlsx/read-workbook-file";
import { Folder } from "../support/command-line";
import { convertWithLibreOffice } from "../support/libreoffice";
import { featureWorkbook } from "../support/xlsx/feature-workbook";
import { cellsOf, unpack } from "../support/xlsx/parts";
import { writingCommands, writtenCopy } from "../support/xlsx/written-copies";

jest.setTimeout(120_000);

const folder = Folder.forEachTest();
const workbooks: [string, Uint8Array][] = [
  ["as Excel writes it", featureWorkbook()],
  ["with macros", featureWorkbook({ macros: true })],
  ["by LibreOffice", new Uint8Array(readFileSync(join(__dirname, "../fixtures/xlsx/features-libreoffice.xlsx")))],
];
const commands = writingCommands.filter(({ name }) =>
  ["fix", "generate --marked --live", "batch --marked"].includes(name),
);

describe.each(workbooks)("a workbook %s", (_, before) => {
  test.each(commands)("as $name writes it opens, with all that it held", async (command) => {
    const written = await writtenCopy(command, before, folder);
    const opened = convertWithLibreOffice(written, "xlsx");
    const parts = unpack(opened);
    const all = Object.values(parts)
      .map((part) => part.toString("utf8"))
      .join("\n");
    for (const kept of [
      "barChart",
      "请核对",
      "填写金额",
      "三公合计",
      "第&amp;P页",
      'ref="A4:G20"',
      "_xlnm.Print_Titles",
    ]) {
      expect(all).toContain(kept);
    }
    expect(Object.keys(parts).some((name) => name.startsWith("xl/media/"))).toBe(true);
    const values = (bytes: Uint8Array): Map<string, unknown> =>
      new Map([...cellsOf(readWorkbookFile(bytes, "a.xlsx"))].map(([address, { value }]) => [address, value]));
    const [ours, theirs] = [values(written), values(opened)];
    for (const [address, value] of ours)
      if (/^表[一三八]!/.test(address)) expect([address, theirs.get(address)]).toEqual([address, value]);
    expect(theirs.get("表八!A5")).toBe(command.name === "fix" ? 53.26 : 53.62);
  });
});
