import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { readTextFile } from "../../../src/hosts/text/read-text-file";
import { problemOf } from "../../support/xlsx/parts";

const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A Word document of this body, with notes when they are given. */
function docx(body: string, notes?: string): Uint8Array {
  const relation = (id: string, kind: string, target: string): string =>
    `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`;
  const relations = (inner: string): Uint8Array =>
    strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`,
    );
  return zipSync({
    "[Content_Types].xml": strToU8("<Types/>"),
    "_rels/.rels": relations(relation("rId1", "officeDocument", "word/document.xml")),
    "word/document.xml": strToU8(
      `<w:document xmlns:w="${word}" xmlns:a="a" xmlns:mc="mc"><w:body>${body}</w:body></w:document>`,
    ),
    ...(notes !== undefined && {
      "word/_rels/document.xml.rels": relations(relation("rId1", "footnotes", "footnotes.xml")),
      "word/footnotes.xml": strToU8(`<w:footnotes xmlns:w="${word}">${notes}</w:footnotes>`),
    }),
  });
}

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (...inner: string[]): string => `<w:p>${inner.join("")}</w:p>`;
const read = (body: string, notes?: string): string =>
  readTextFile(docx(body, notes), "a.docx")
    .replace(/\n{2,}/g, "\n")
    .trim();

describe("a Word document", () => {
  test("gives its paragraphs in order; runs that Word parted are one text", () => {
    expect(read(p(run("基本支出"), run("290.93"), run("万元")) + p(run("A&amp;B")))).toBe("基本支出290.93万元\nA&B");
  });

  test("keeps what was inserted and leaves out what was deleted, moved away or hidden", () => {
    const text = read(
      p(
        `<w:ins w:id="1">${run("384.33")}</w:ins>`,
        `<w:del w:id="2"><w:r><w:delText>384.34</w:delText></w:r></w:del>`,
        `<w:moveFrom w:id="3">${run("移走")}</w:moveFrom>`,
        `<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r>`,
        run("万元"),
      ),
    );
    expect(text).toBe("384.33万元");
  });

  test("a table's row is one line with tabs, a frame of one column is running text", () => {
    const cell = (...inner: string[]): string => `<w:tc>${inner.map((text) => p(run(text))).join("")}</w:tc>`;
    const table = `<w:tbl><w:tr>${cell("项目", "名称")}${cell("12")}</w:tr><w:tr>${cell("合计")}${cell("")}</w:tr></w:tbl>`;
    expect(read(p(run("前")) + table + p(run("后")))).toBe("前\n项目 名称\t12\n合计\t\n后");
    expect(read(`<w:tbl><w:tr>${cell("一段", "另一段")}</w:tr></w:tbl>`)).toBe("一段\n另一段");
  });

  test("a text box is read once, where Word and its older form both hold it; drawings' own letters are no text", () => {
    const box = (text: string): string => `<w:txbxContent>${p(run(text))}</w:txbxContent>`;
    const both = `<mc:AlternateContent><mc:Choice>${box("框中")}</mc:Choice><mc:Fallback>${box("框中")}</mc:Fallback></mc:AlternateContent>`;
    const text = read(p(run("正文"), `<w:r>${both}<a:t>图</a:t></w:r>`));
    expect([...text.matchAll(/框中/g)]).toHaveLength(1);
    expect(text).toContain("正文");
    expect(text).not.toContain("图");
  });

  test("footnotes follow the text, the lines between them do not", () => {
    const note = `<w:footnote w:type="separator" w:id="0">${p(run("线"))}</w:footnote><w:footnote w:id="2">${p(run("注文"))}</w:footnote>`;
    expect(read(p(run("正文")), note)).toBe("正文\n注文");
  });
});

describe("a text file", () => {
  const sentence = "基本支出290.93万元，与上年持平。";
  const wide = (swap: boolean, mark: boolean): Uint8Array => {
    const bytes = Buffer.from(`${mark ? "\ufeff" : ""}${sentence}`, "utf16le");
    return new Uint8Array(swap ? bytes.swap16() : bytes);
  };
  // 基本支出 in GB18030, then plain digits.
  const national = new Uint8Array([0xbb, 0xf9, 0xb1, 0xbe, 0xd6, 0xa7, 0xb3, 0xf6, 0x32, 0x39, 0x30]);

  test.each<[string, Uint8Array, string]>([
    ["UTF-8", strToU8(sentence), sentence],
    ["UTF-8 with its mark", strToU8(`\ufeff${sentence}`), sentence],
    ["UTF-16, little end first", wide(false, true), sentence],
    ["UTF-16, big end first", wide(true, true), sentence],
    ["UTF-16 without a mark", wide(false, false), sentence],
    ["GB18030", national, "基本支出290"],
  ])("%s", (_, bytes, text) => {
    expect(readTextFile(bytes, "a.txt")).toBe(text);
  });
});

describe("what is no text says what it is", () => {
  const workbook = new Uint8Array(readFileSync(join(__dirname, "../../../assets/sample/workbook.xlsx")));
  test.each<[string, Uint8Array, string, string | undefined]>([
    ["nothing", new Uint8Array(), "empty-file", undefined],
    ["a workbook", workbook, "not-a-text", "workbook"],
    ["a PDF", strToU8("%PDF-1.7 …"), "not-a-text", "pdf"],
    ["an old Word file", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), "old-word", undefined],
    ["bytes of no kind", new Uint8Array([1, 2, 0, 0, 0, 255, 254, 3]), "not-a-text", "unknown"],
    ["an archive", zipSync({ "a.txt": strToU8("a") }), "not-a-text", "archive"],
  ])("%s", (_, bytes, kind, content) => {
    const problem = problemOf(() => readTextFile(bytes, "a"));
    expect([problem.kind, problem.data["content"]]).toEqual([kind, content]);
  });
});
