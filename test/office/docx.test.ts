// The publication of the sample, opened, printed and saved again by LibreOffice.

import { plainText } from "../../src/core/publication/publication";
import { writeDocx } from "../../src/hosts/docx/write-docx";
import { convertDocumentWithLibreOffice, pagesOfPdf, type PrintedPage, textOfPdf } from "../support/libreoffice";
import { published, tablesOf } from "../support/published";
import { sampleSnapshot } from "../support/sample-snapshot";
import { rewriteSheets, texts } from "../support/units/rewrite";
import { unpack } from "../support/xlsx/parts";

jest.setTimeout(180_000);

const { publication, reading } = published(sampleSnapshot());
const ordinals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

let document: Uint8Array;
let text: string;
let printed: string;
let pages: PrintedPage[];
beforeAll(async () => {
  document = await writeDocx(publication, new Date("2026-01-02T03:04:05Z"));
  text = joined(Buffer.from(convertDocumentWithLibreOffice(document, "txt")).toString("utf8"));
  const pdf = convertDocumentWithLibreOffice(document, "pdf");
  printed = joined(textOfPdf(pdf));
  pages = pagesOfPdf(pdf);
});

test("every paragraph of the four parts is in the text, the ten sections in their order", () => {
  const paragraphs = publication.parts.flatMap(({ title, blocks }) => [
    plainText(title),
    ...blocks.flatMap((block) => (block.kind === "table" ? [] : [plainText(block.spans)])),
  ]);
  expect(paragraphs.length).toBeGreaterThan(60);
  expect(paragraphs.filter((paragraph) => !text.includes(joined(paragraph)))).toEqual([]);

  const headings = (publication.parts[2]?.blocks ?? []).flatMap((block) =>
    block.kind === "heading" && block.level === 2 ? [plainText(block.spans)] : [],
  );
  expect(headings.map((heading) => heading[0])).toEqual(ordinals);
  // The contents name them first; the sections themselves come last.
  const places = headings.map((heading) => text.lastIndexOf(joined(heading)));
  expect(places).toEqual([...places].sort((one, other) => one - other));
});

test("every row of every table is in the text, cell by cell", () => {
  const tables = tablesOf(publication);
  expect(tables.length).toBeGreaterThan(9);
  const rows = tables.flatMap(({ head, rows: own }) =>
    [...head, ...own].map(({ cells }) => joined(cells.map(({ spans }) => plainText(spans)).join(""))),
  );
  expect(rows.filter((row) => !text.includes(row))).toEqual([]);
});

test("every figure of the nine tables is on the printed pages", () => {
  const figures = reading.tables.flatMap(({ id, blocks }) =>
    blocks.flatMap(({ rows }) =>
      rows.flatMap(({ figures: own }) =>
        [...own.values()].filter(({ value }) => !value.eq("0")).map(({ value }) => `${id} ${value.toFixed(2)}`),
      ),
    ),
  );
  expect(figures.length).toBeGreaterThan(90);
  expect(figures.filter((figure) => !printed.includes(figure.replace(/^\S+ /, "")))).toEqual([]);
});

test("pages are A4, upright or turned, and nothing is printed in the margins but the page's number", () => {
  const a4 = [595, 842];
  const shapes = pages.map(({ width, height }) => [Math.round(width), Math.round(height)]);
  expect(shapes[0]).toEqual(a4);
  expect(shapes.filter((shape) => [...shape].sort().join() !== a4.join())).toEqual([]);
  expect(shapes.some(([width = 0, height = 0]) => width > height)).toBe(true);

  // Top, right, bottom, left in millimetres; the binding edge of a turned page is its top. A closing mark may hang
  // out by its own width, a character of 16 pt.
  const margins = (turned: boolean): [number, number, number, number] => (turned ? [28, 37, 26, 35] : [37, 26, 35, 28]);
  const hanging = 16;
  const outside = pages.flatMap(({ width, height, words }, index) => {
    const [top, right, bottom, left] = margins(width > height).map((edge) => (edge / 25.4) * 72) as [
      number,
      number,
      number,
      number,
    ];
    return words
      .filter(({ text: word, box: [x, y, toX, toY] }) => {
        const center = (y + toY) / 2;
        return (
          x < left - 1 ||
          toX > width - right + (/[，。、；：]$/.test(word) ? hanging : 0) + 1 ||
          center < top ||
          center > height - bottom
        );
      })
      .filter(({ text: word }) => !/^[—\d]+$/.test(word))
      .map(({ text: word }) => `${index + 1} ${word}`);
  });
  expect(outside).toEqual([]);
});

test("saved again by LibreOffice it has the same paragraphs, headings and tables", () => {
  const before = structure(document);
  const after = structure(convertDocumentWithLibreOffice(document, "docx"));
  expect(before.paragraphs.length).toBeGreaterThan(500);
  expect(after).toEqual(before);
});

test("a long name breaks neither the cover nor the line above a table, and a table that fits stays on its page", async () => {
  const longName =
    "克孜勒苏柯尔克孜自治州人民政府金桥经济技术开发区综合管理委员会办公室（电子政务与大数据发展促进和服务保障中心）";
  const renamed = texts((words) => words.replaceAll("克孜勒苏柯尔克孜自治州电子政务服务中心", longName));
  const { publication: longer } = published(rewriteSheets(sampleSnapshot(), renamed));
  const pdf = convertDocumentWithLibreOffice(await writeDocx(longer, new Date(0)), "pdf");
  const sheets = textOfPdf(pdf).split("\f");
  const cover = joined(sheets[0] ?? "");
  expect(cover).toContain(joined(plainText(longer.cover.unit)));
  expect(cover).toContain(joined(plainText(longer.cover.date)));
  for (const [title, end] of [
    // With the title of its part 表一 needs more than a page under such a name.
    ["一、单位收支总体情况表", "收入"],
    ["四、财政拨款收支总体情况表", "支出总计"],
    ["七、一般公共预算项目支出情况表", "93.40"],
  ] as const) {
    const sheet = sheets.find((words) => words.includes(title) && !words.includes("....")) ?? "";
    expect(sheet).toMatch(/^ *单位：万元$/m);
    expect(sheet).toContain(end);
  }
});

interface Structure {
  /** The texts of the paragraphs that have one, those of cells included. */
  readonly paragraphs: readonly string[];
  readonly tables: number;
  readonly headRows: number;
  readonly anchors: readonly string[];
}

function structure(file: Uint8Array): Structure {
  const xml = unpack(file)["word/document.xml"]?.toString("utf8") ?? "";
  const paragraphs = [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, run = ""]) => run).join(""),
  );
  return {
    paragraphs: paragraphs.filter((paragraph) => paragraph.trim() !== ""),
    tables: [...xml.matchAll(/<w:tbl>/g)].length,
    headRows: [...xml.matchAll(/<w:tblHeader(?: w:val="(?:true|1)")?\/>/g)].length,
    anchors: [...xml.matchAll(/w:anchor="([^"]+)"/g)].map(([, anchor = ""]) => anchor),
  };
}

/** Without blanks: where lines end is the program's choice. */
function joined(words: string): string {
  return words.replace(/\s+/g, "");
}
