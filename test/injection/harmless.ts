// What makes an output harmless, whatever stands in its texts.

import { JSDOM } from "jsdom";
import { unpack } from "../support/xlsx/parts";

/** Characters that steer a terminal, end a line for some program, or turn the direction of text; but for line feeds. */
const steering = /(?!\n)[\p{Cc}\p{Cs}\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/u;

export function expectPlain(text: string): void {
  expect(steering.exec(text)?.[0]).toBeUndefined();
}

interface Names {
  readonly document: Document;
  readonly names: ReadonlySet<string>;
}

function namesIn(page: string): Names {
  const { document } = new JSDOM(page).window;
  const all = [...document.querySelectorAll("*")];
  return {
    document,
    names: new Set(
      all.flatMap((element) => [element.localName, ...element.getAttributeNames().map((name) => `@${name}`)]),
    ),
  };
}

/** A few pages and files are what all others are held against: parsed once. */
const usualPages = new Map<string, Names>();

function usualNames(page: string): Names {
  const known = usualPages.get(page) ?? namesIn(page);
  usualPages.set(page, known);
  return known;
}

/** Only elements and attributes that the page has without hostile texts; no address that leads out or runs. */
export function expectHarmlessPage(html: string, usual: string): void {
  const [page, known] = [namesIn(html), usualNames(usual)];
  expect([...page.names].filter((name) => !known.names.has(name))).toEqual([]);
  const scripts = ({ document }: { readonly document: Document }): string[] =>
    [...document.querySelectorAll("script,style,title")].flatMap(({ localName, textContent }) =>
      localName === "title" ? [] : [textContent],
    );
  expect(scripts(page)).toEqual(scripts(known));
  for (const link of page.document.querySelectorAll("[href]")) {
    expect(link.getAttribute("href")).toMatch(/^(?:#|tables\/|\.\.?\/)[^:\\]*$/);
  }
  // Tabs and line ends are nothing but space to a page.
  expectPlain(html.replace(/[\t\r]/g, " "));
}

/** No field is a formula to a program that opens the list; numbers are. */
export function expectHarmlessList(csv: string): void {
  const fields = csv.replace(/^\ufeff/, "").match(/"(?:[^"]|"")*"|[^,\r\n]+/g) ?? [];
  for (const field of fields) {
    const text = field.replace(/^"/, "");
    if (!/^[+-]?\d+(?:\.\d+)?$/.test(text)) expect(text).not.toMatch(/^[=+\-@\t\r]/);
  }
}

interface SoundPart {
  readonly text: string;
  readonly document: Document;
}

const parsed = new WeakMap<Uint8Array, ReadonlyMap<string, SoundPart>>();
const { DOMParser } = new JSDOM("").window;

/** Sound XML in every part; nothing leads out of the file. */
function soundParts(file: Uint8Array): ReadonlyMap<string, SoundPart> {
  const parts = parsed.get(file) ?? parsedParts(file);
  parsed.set(file, parts);
  return parts;
}

function parsedParts(file: Uint8Array): ReadonlyMap<string, SoundPart> {
  const parts = new Map<string, SoundPart>();
  for (const [name, bytes] of Object.entries(unpack(file))) {
    if (!/\.(?:xml|rels)$/.test(name)) continue;
    const text = bytes.toString("utf8");
    const document = new DOMParser().parseFromString(text, "application/xml");
    expect([name, document.getElementsByTagName("parsererror")[0]?.textContent]).toEqual([name, undefined]);
    expect(text).not.toMatch(/TargetMode\s*=\s*["']External/);
    parts.set(name, { text, document });
  }
  return parts;
}

/** No field code but those that the document has without hostile texts. */
export function expectHarmlessDocument(docx: Uint8Array, usual: Uint8Array): void {
  const fields = (file: Uint8Array): string[] =>
    [...(soundParts(file).get("word/document.xml")?.text ?? "").matchAll(/<w:instrText[^>]*>([^<]*)/g)].map(
      ([, code = ""]) => code,
    );
  expect(new Set(fields(docx))).toEqual(new Set(fields(usual)));
  for (const { text } of soundParts(docx).values()) expectPlain(text.replaceAll("\r", "").replaceAll("\t", ""));
}

export interface SheetCells {
  readonly formulas: readonly string[];
  /** Texts that begin like formulas, whose look does not say that they are texts. */
  readonly unguarded: readonly string[];
}

/** What a program could take for a formula on the sheets of these names. */
export function cellsOfSheets(file: Uint8Array, isOurs: (sheet: string) => boolean): SheetCells {
  const parts = soundParts(file);
  const all = (name: string, element: string): Element[] => [
    ...(parts.get(name)?.document.getElementsByTagName(element) ?? []),
  ];
  const looks = all("xl/styles.xml", "cellXfs").flatMap(({ children }) => [...children]);
  const targets = new Map(
    all("xl/_rels/workbook.xml.rels", "Relationship").map((one) => [
      one.getAttribute("Id"),
      (one.getAttribute("Target") ?? "").replace(/^\/?(?:xl\/)?/, "xl/"),
    ]),
  );
  const sheets = all("xl/workbook.xml", "sheet").filter((sheet) => isOurs(sheet.getAttribute("name") ?? ""));
  expect(sheets.length).toBeGreaterThan(0);
  const cells = sheets.flatMap((sheet) => all(targets.get(sheet.getAttribute("r:id")) ?? "", "c"));
  expect(cells.length).toBeGreaterThan(0);
  const isGuarded = (cell: Element): boolean =>
    looks[Number(cell.getAttribute("s") ?? 0)]?.getAttribute("quotePrefix") === "1";
  return {
    formulas: cells.flatMap((cell) => cell.getElementsByTagName("f")[0]?.textContent ?? []),
    unguarded: cells
      .filter((cell) => cell.getAttribute("t") === "inlineStr" && !isGuarded(cell))
      .map((cell) => cell.textContent)
      .filter((text) => /^[=+\-@]/.test(text)),
  };
}
