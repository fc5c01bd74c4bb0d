import type { Publication } from "../../../src/core/publication/publication";
import { writeDocx } from "../../../src/hosts/docx/write-docx";
import { published, tablesOf } from "../../support/published";
import { sampleSnapshot } from "../../support/sample-snapshot";
import { unpack } from "../../support/xlsx/parts";

const { publication } = published(sampleSnapshot());
const now = new Date("2026-01-02T03:04:05.678Z");

async function partsOf(from: Publication, at = now): Promise<Record<string, string>> {
  const parts = unpack(await writeDocx(from, at));
  return Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, bytes.toString("utf8")]));
}

function matches(xml: string | undefined, pattern: RegExp): string[] {
  return [...(xml ?? "").matchAll(pattern)].map((match) => match[1] ?? match[0]);
}

let parts: Record<string, string>;
let body: string;
beforeAll(async () => {
  parts = await partsOf(publication);
  body = parts["word/document.xml"] ?? "";
});

test("the same publication at the same time gives the same bytes; another time changes the properties only", async () => {
  const once = await writeDocx(publication, now);
  expect(Buffer.from(await writeDocx(publication, now)).equals(Buffer.from(once))).toBe(true);
  const later = await partsOf(publication, new Date("2027-01-01T00:00:00Z"));
  expect(Object.keys(parts).filter((name) => parts[name] !== later[name])).toEqual(["docProps/core.xml"]);
  expect(later["docProps/core.xml"]).toContain("2027-01-01T00:00:00Z");
});

test("pages are A4 with the official margins, wide tables on turned pages", () => {
  const sizes = new Set(matches(body, /<w:pgSz[^>]*>/g));
  expect(sizes).toEqual(
    new Set([
      '<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>',
      '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>',
    ]),
  );
  // 37, 26, 35 and 28 mm in twentieths of a point.
  expect(body).toContain('<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"');
  expect(matches(body, /w:orient="landscape"/g).length).toBeGreaterThan(0);
});

test("properties name the document and the unit; nothing leads out of the file", () => {
  expect(parts["docProps/core.xml"]).toContain(
    "<dc:title>克孜勒苏柯尔克孜自治州电子政务服务中心2022年单位预算公开</dc:title>",
  );
  expect(parts["docProps/core.xml"]).toContain("<dc:creator>克孜勒苏柯尔克孜自治州电子政务服务中心</dc:creator>");
  for (const xml of Object.values(parts)) expect(xml).not.toMatch(/TargetMode="External"|file:\/\/|\bINCLUDE/);
});

test("headings are Word's own, and every entry of the contents leads to the bookmark of one, with its page", () => {
  expect(matches(body, /<w:pStyle w:val="Heading1"\/>/g)).toHaveLength(4);
  const headings = matches(body, /<w:pStyle w:val="Heading[12]"\/>/g).length;
  const entries = matches(body, /<w:hyperlink [^>]*w:anchor="([^"]+)"/g);
  expect(entries).toHaveLength(headings);
  const bookmarks = matches(body, /<w:bookmarkStart [^>]*w:name="([^"]+)"/g);
  expect(new Set(bookmarks).size).toBe(bookmarks.length);
  expect(bookmarks).toEqual(expect.arrayContaining(entries));
  expect(matches(body, /<w:tab\/><w:t xml:space="default">(\d+)<\/w:t>/g)).toHaveLength(headings);
});

test("tables repeat their heads, keep their rows whole and are described for readers who do not see them", () => {
  const tables = tablesOf(publication);
  expect(matches(body, /<w:tbl>/g)).toHaveLength(tables.length);
  expect(matches(body, /<w:tblHeader\/>/g)).toHaveLength(tables.reduce((sum, { head }) => sum + head.length, 0));
  const rows = tables.reduce((sum, { head, rows: own }) => sum + head.length + own.length, 0);
  expect(matches(body, /<w:cantSplit\/>/g)).toHaveLength(rows);
  expect(matches(body, /<w:tblDescription w:val="([^"]+)"\/>/g)).toEqual(tables.map(({ summary }) => summary));
});

test("what a user typed stays text: no field, no mark-up, no character that XML forbids", async () => {
  const wicked = '{ INCLUDETEXT "c:\\\\x" } =cmd|\u0000\u0007 <w:p> & ]]> \ud800 {DDEAUTO} 末';
  const changed = await partsOf({ ...publication, closing: { ...publication.closing, unit: [{ text: wicked }] } });
  const written = changed["word/document.xml"] ?? "";
  expect(written).toContain("{ INCLUDETEXT &quot;c:\\\\x&quot; } =cmd| &lt;w:p&gt; &amp; ]]&gt;  {DDEAUTO} 末");
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  expect(written).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff]/);
  expect(matches(written, /<w:instrText[^>]*>([^<]*)</g)).toEqual(matches(body, /<w:instrText[^>]*>([^<]*)</g));
});

test("the unit of amounts is set off by Word's own tab, not by a character in the text", () => {
  expect(matches(body, /<w:tab\/><w:t xml:space="preserve">单位：万元<\/w:t>/g)).toHaveLength(9);
  expect(body).not.toContain("\t");
});

test("what is missing or in doubt is highlighted, and only that", async () => {
  expect(body).not.toContain("<w:highlight");
  const doubtful = await partsOf({
    ...publication,
    closing: { unit: [{ gap: "unit.name", text: "【单位】" }], date: [{ text: "【待核实】", mark: "unverified" }] },
  });
  expect(matches(doubtful["word/document.xml"], /<w:highlight w:val="yellow"\/><\/w:rPr><w:t[^>]*>([^<]*)</g)).toEqual([
    "【单位】",
    "【待核实】",
  ]);
});

test("the faces have substitutes for machines without them", () => {
  const fonts = parts["word/fontTable.xml"] ?? "";
  for (const face of ["方正小标宋简体", "仿宋", "楷体", "黑体", "宋体"]) {
    expect(fonts).toMatch(new RegExp(`<w:font w:name="${face}"><w:altName w:val="[^"]+"/>`));
  }
});
