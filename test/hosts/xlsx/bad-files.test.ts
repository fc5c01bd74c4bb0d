import { deflateSync, strToU8, zipSync } from "fflate";
import fc from "fast-check";
import { describeFileProblem, FileProblem } from "../../../src/hosts/xlsx/file-problem";
import { editWorkbookFile } from "../../../src/hosts/xlsx/edit-workbook-file";
import { readWorkbookFile } from "../../../src/hosts/xlsx/read-workbook-file";
import { oldFile } from "../../support/xlsx/old-file";
import { problemOf, unpack } from "../../support/xlsx/parts";
import { richParts, richWorkbook } from "../../support/xlsx/rich-workbook";

const good = richWorkbook();
function without(name: string): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(richParts()).filter(([part]) => part !== name)));
}

function withPart(name: string, text: string): Uint8Array {
  return zipSync({ ...richParts(), [name]: strToU8(text) });
}

const workbook = Buffer.from(richParts()["xl/workbook.xml"] ?? []).toString("utf8");

/** The workbook with D6 of its first sheet at another address. */
function movedCell(address: string): Uint8Array {
  const sheet = Buffer.from(richParts()["xl/worksheets/sheet1.xml"] ?? []).toString("utf8");
  return withPart("xl/worksheets/sheet1.xml", sheet.replace('r="D6"', `r="${address}"`));
}

/** The archive with the claimed size of the first entry of this name set to another one. */
function claiming(name: string, size: number): Uint8Array {
  const bytes = Buffer.from(good);
  for (
    let at = bytes.indexOf("PK\u0001\u0002", 0, "latin1");
    at >= 0;
    at = bytes.indexOf("PK\u0001\u0002", at + 4, "latin1")
  ) {
    if (bytes.toString("latin1", at + 46, at + 46 + bytes.readUInt16LE(at + 28)) === name)
      bytes.writeUInt32LE(size, at + 24);
  }
  return bytes;
}

test.each<[string, Uint8Array, string, string]>([
  ["an empty file", new Uint8Array(), "empty-file", "0 字节"],
  ["CSV renamed", strToU8("类,款,项\r\n201,05,04"), "not-a-workbook", "纯文本"],
  ["CSV in GBK", new Uint8Array([0xc0, 0xe0, 0x2c, 0xbf, 0xee, 0x0d, 0x0a]), "not-a-workbook", "纯文本"],
  [
    "a web page that calls itself .xls",
    strToU8("<html><table><tr><td>1</td></tr></table></html>"),
    "not-a-workbook",
    "网页",
  ],
  [
    "an XML spreadsheet of 2003",
    strToU8('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
    "not-a-workbook",
    "XML 表格",
  ],
  ["a PDF", strToU8("%PDF-1.7\n1 0 obj"), "not-a-workbook", "PDF"],
  ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), "not-a-workbook", "图片"],
  ["a RAR archive", strToU8("Rar!\u001a\u0007"), "not-a-workbook", "压缩包"],
  ["random bytes", new Uint8Array([1, 2, 3, 0, 5, 6, 7]), "not-a-workbook", "无法识别"],
  ["an old .xls", oldFile("Workbook"), "old-excel", ".xls"],
  ["a WPS table", oldFile("Workbook", "ETExtData"), "wps-table", ".et"],
  ["an encrypted workbook", oldFile("EncryptionInfo", "EncryptedPackage"), "encrypted", "打开密码"],
  ["an old Word document", oldFile("WordDocument"), "other-document", "Word"],
  ["half a workbook", good.slice(0, good.length / 2), "damaged", "不完整"],
  ["the first bytes of a workbook", good.slice(0, 10), "damaged", "不完整"],
  [
    "a Word document",
    zipSync({ "[Content_Types].xml": strToU8("<Types/>"), "word/document.xml": strToU8("<w/>") }),
    "other-document",
    "Word",
  ],
  [
    "slides",
    zipSync({ "[Content_Types].xml": strToU8("<Types/>"), "ppt/presentation.xml": strToU8("<p/>") }),
    "other-document",
    "演示文稿",
  ],
  [
    "an OpenDocument table",
    zipSync({
      mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet"),
      "META-INF/manifest.xml": strToU8("<m/>"),
    }),
    "other-document",
    "OpenDocument",
  ],
  [
    "a binary workbook",
    zipSync({ "[Content_Types].xml": strToU8("<Types/>"), "xl/workbook.bin": strToU8("x") }),
    "binary-workbook",
    ".xlsb",
  ],
  ["an archive of workbooks", zipSync({ "单位.xlsx": good }), "not-a-package", "压缩包"],
  ["an empty archive", zipSync({}), "not-a-package", "压缩包"],
  ["a workbook without content types", without("[Content_Types].xml"), "damaged", "[Content_Types].xml"],
  ["a workbook without its main part", without("xl/workbook.xml"), "damaged", "xl/workbook.xml"],
  ["a workbook without one of its sheets", without("xl/worksheets/sheet1.xml"), "damaged", "表一"],
  ["a sheet without cells' element", withPart("xl/worksheets/sheet1.xml", "<worksheet/>"), "damaged", "表一"],
  [
    "a sheet that breaks off",
    withPart("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row r='1'><c r='A1'><v>1"),
    "damaged",
    "表一",
  ],
  ["a string that is not in the list", withPart("xl/sharedStrings.xml", "<sst/>"), "damaged", "表一"],
  ["a cell that says it stands in row 2,147,483,648", movedCell("D2147483648"), "damaged", "表一"],
  ["a cell that says it stands in column ZZZZZZ", movedCell("ZZZZZZ6"), "damaged", "表一"],
  [
    "a list of sheets that is broken in the middle",
    withPart("xl/workbook.xml", workbook.replace('<sheet name="Q', '<sheet na<workbookView/>me="Q')),
    "damaged",
    "xl/workbook.xml",
  ],
  [
    "two sheets of one name",
    withPart("xl/workbook.xml", workbook.replace('name="Q &amp; A"', 'name="表一"')),
    "damaged",
    "表一",
  ],
  [
    "two sheets on one part",
    withPart("xl/workbook.xml", workbook.replace('r:id="rId2"', 'r:id="rId1"')),
    "damaged",
    "Q & A",
  ],
  ["a part that claims less than it holds", claiming("xl/worksheets/sheet1.xml", 100), "damaged", "sheet1.xml"],
  ["a part that claims 4 GB", claiming("xl/worksheets/sheet1.xml", 4_000_000_000), "too-large", "MB"],
])("%s", (_, bytes, kind, words) => {
  const problem = problemOf(() => readWorkbookFile(bytes, "单位.xlsx"));
  const sentence = describeFileProblem(problem, "zh-CN");
  expect(problem.kind).toBe(kind);
  expect(sentence).toContain("单位.xlsx");
  expect(sentence).toContain(words);
  expect(sentence).toMatch(/请.*。$/);
  expect(describeFileProblem(problem, "en-US")).toMatch(/^[^\u4e00-\u9fff]*单位\.xlsx.*\.$/);
});

test("a zip bomb is refused before it is unpacked", () => {
  const bomb = zipSync({ ...richParts(), "xl/worksheets/sheet1.xml": new Uint8Array(140 * 1024 * 1024) }, { level: 6 });
  expect(bomb.length).toBeLessThan(500_000);
  const start = performance.now();
  expect(problemOf(() => readWorkbookFile(bomb, "a.xlsx")).kind).toBe("too-large");
  expect(performance.now() - start).toBeLessThan(200);
});

test("a bomb that lies about its size does not outgrow the lie", () => {
  // 100 MB in one entry that says it holds 1 MB.
  const packed = deflateSync(new Uint8Array(100 * 1024 * 1024));
  const honest = zipSync({ ...richParts(), "xl/worksheets/sheet1.xml": packed }, { level: 0 });
  const bytes = Buffer.from(honest);
  for (const [signature, method, size] of [
    ["PK\u0003\u0004", 8, 22],
    ["PK\u0001\u0002", 10, 24],
  ] as const) {
    for (let at = bytes.indexOf(signature, 0, "latin1"); at >= 0; at = bytes.indexOf(signature, at + 4, "latin1")) {
      const name = bytes.toString("latin1", at + (signature === "PK\u0003\u0004" ? 30 : 46)).slice(0, 24);
      if (name !== "xl/worksheets/sheet1.xml") continue;
      bytes.writeUInt16LE(8, at + method);
      bytes.writeUInt32LE(1024 * 1024, at + size);
    }
  }
  const start = process.cpuUsage();
  expect(problemOf(() => readWorkbookFile(bytes, "a.xlsx")).kind).toBe("damaged");
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(2000);
});

test("entities are not expanded", () => {
  const lol = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join("");
  const sheet = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "lol">${lol}<!ENTITY f SYSTEM "file:///etc/passwd">]><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&l9;&f;</t></is></c></row></sheetData></worksheet>`;
  const value = readWorkbookFile(withPart("xl/worksheets/sheet2.xml", sheet), "a.xlsx").sheets[1]?.rows[0]?.cells[0]
    ?.value;
  expect(value).toBe("&l9;&f;");
});

test("whatever happens to the bytes, reading and writing end in a result or a named problem", () => {
  const names = Object.keys(unpack(good));
  const readsOrNames = (bytes: Uint8Array): boolean => {
    try {
      const { sheets } = readWorkbookFile(bytes, "a.xlsx");
      const cell = { sheet: sheets[0]?.name ?? "", row: 2, column: 2 };
      const content = {
        name: "检查结果",
        columnWidths: [9],
        rows: [{ cells: [{ value: "1", role: "total" as const }] }],
      };
      const after = editWorkbookFile(bytes, "a.xlsx", [
        { kind: "set-cell", cell, value: "7", number: true },
        { kind: "write-sheet", content },
      ]);
      return after.length > 0;
    } catch (error) {
      return error instanceof FileProblem && describeFileProblem(error, "zh-CN").endsWith("。");
    }
  };
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat({ max: good.length - 1 }), fc.nat({ max: 255 })), { minLength: 1, maxLength: 8 }),
      (hits) => {
        const bytes = good.slice();
        for (const [at, byte] of hits) bytes[at] = byte;
        return readsOrNames(bytes);
      },
    ),
    { numRuns: 400 },
  );
  // Damage inside a part, with the checksum right again.
  fc.assert(
    fc.property(
      fc.constantFrom(...names),
      fc.nat(),
      fc.string({ unit: "binary", maxLength: 12 }),
      fc.nat({ max: 60 }),
      (name, at, text, cut) => {
        const parts = richParts();
        const old = Buffer.from(parts[name] ?? []);
        const place = at % (old.length + 1);
        parts[name] = Buffer.concat([
          old.subarray(0, place),
          Buffer.from(text),
          old.subarray(Math.min(old.length, place + cut)),
        ]);
        return readsOrNames(zipSync(parts));
      },
    ),
    { numRuns: 400 },
  );
});
