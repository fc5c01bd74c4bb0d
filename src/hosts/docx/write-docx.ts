import { Packer } from "docx";
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import type { Publication, Block } from "../../core/publication/publication";
import { printable } from "../../core/workbook/printable";
import type { PublishedTable } from "../../core/publication/published-table";
import { wordDocument } from "./document";
import { fontTableXml } from "./font-table";
import { textWidth } from "./measures";

/** The zip format knows no time zone; a fixed time keeps equal documents equal byte by byte. */
const packedAt = new Date(1980, 0, 1);

/**
 * The publication as a .docx file. `now` becomes the time of making in the document's properties: the same publication
 * at the same time gives the same bytes.
 */
export async function writeDocx(publication: Publication, now: Date): Promise<Uint8Array> {
  const packed = unzipSync(new Uint8Array(await Packer.toArrayBuffer(wordDocument(publication))));
  const time = `${now.toISOString().slice(0, 19)}Z`;
  const parts: Zippable = {};
  for (const name of Object.keys(packed).sort(byPackageOrder)) {
    const bytes = packed[name];
    if (bytes) parts[name] = [settled(name, bytes, publication, time), { mtime: packedAt }];
  }
  return zipSync(parts, { level: 6 });
}

/** The list of content types leads, as readers expect. */
function byPackageOrder(one: string, other: string): number {
  const rank = (name: string): number => (name === "[Content_Types].xml" ? 0 : name === "_rels/.rels" ? 1 : 2);
  return rank(one) - rank(other) || (one < other ? -1 : 1);
}

/** What the library leaves to chance is set: times, numbers of bookmarks; and what it cannot say is added. */
function settled(name: string, bytes: Uint8Array, publication: Publication, time: string): Uint8Array {
  switch (name) {
    case "docProps/core.xml":
      return strToU8(strFromU8(bytes).replace(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, time));
    case "word/fontTable.xml":
      return strToU8(fontTableXml());
    case "word/document.xml":
      return strToU8(withSummaries(withCountedBookmarks(withTabsAtMargin(strFromU8(bytes))), tablesOf(publication)));
    default:
      return bytes;
  }
}

/** The library ends the lines of filled-in contents at the margin of another page. */
function withTabsAtMargin(xml: string): string {
  return xml.replaceAll(/(<w:tab w:val="right" w:pos=)"9025"/g, `$1"${textWidth}"`);
}

/** Bookmarks are numbered in their order, whatever was written before in the same process. */
function withCountedBookmarks(xml: string): string {
  const numbers = new Map<string, number>();
  return xml.replace(/<w:bookmark(?:Start|End)\b[^>]*>/g, (tag) =>
    tag.replace(/w:id="([^"]*)"/, (_, id: string) => {
      if (!numbers.has(id)) numbers.set(id, numbers.size + 1);
      return `w:id="${numbers.get(id) ?? 0}"`;
    }),
  );
}

function tablesOf({ parts }: Publication): PublishedTable[] {
  return parts.flatMap(({ blocks }) => blocks.flatMap((block: Block) => (block.kind === "table" ? [block.table] : [])));
}

/** A title and a description of every table for readers who do not see it. */
function withSummaries(xml: string, tables: readonly PublishedTable[]): string {
  let index = 0;
  return xml.replaceAll("</w:tblPr>", (end) => {
    const table = tables[index++];
    if (!table) return end;
    const caption = table.title.map(({ text }) => text).join("");
    return `<w:tblCaption w:val="${attribute(caption)}"/><w:tblDescription w:val="${attribute(table.summary)}"/>${end}`;
  });
}

function attribute(text: string): string {
  return printable(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
