import { attribute, isTrue, nextTag, unescapeXml, type XmlTag } from "../xlsx/xml";

/** A paragraph is closed by a blank line, so that no reader takes two for one broken line. */
const paragraphEnd = "\n\n";

/** What stands in these is no text of the document: deleted, moved away, or a second form of what stands beside it. */
const passedOver: ReadonlySet<string> = new Set([
  "del",
  "moveFrom",
  "Fallback",
  "delText",
  "instrText",
  "rPrChange",
  "pPrChange",
]);

interface Cell {
  text: string;
}

interface Table {
  readonly rows: Cell[][];
}

/**
 * The text of a part of a Word document (its body, its notes): paragraphs in their order, text boxes where they are
 * anchored, insertions kept and deletions left out. A table's row becomes one line with tabs between its cells; a table
 * of one column is a frame, and its paragraphs are running text.
 */
export function documentText(xml: string): string {
  const reader = new PartReader(xml);
  let tag = nextTag(xml, 0);
  while (tag) tag = nextTag(xml, reader.take(tag));
  return reader.result();
}

class PartReader {
  private out = "";
  /** Open paragraphs: a text box holds paragraphs inside another one. */
  private readonly paragraphs: string[] = [];
  private readonly tables: Table[] = [];
  private isHidden = false;
  private readonly prefix: string;

  constructor(private readonly xml: string) {
    this.prefix = wordPrefix(xml);
  }

  result(): string {
    return this.out;
  }

  /** Reads one tag and gives the position to go on from. */
  take(tag: XmlTag): number {
    const name = tag.name.startsWith(this.prefix) ? tag.name.slice(this.prefix.length) : tag.name.replace(/^.*:/, "?");
    if (tag.kind === "open" && (passedOver.has(name) || tag.name.endsWith(":Fallback"))) return this.behind(tag);
    switch (name) {
      case "p":
        if (tag.kind === "open") this.paragraphs.push("");
        else if (tag.kind === "close") this.closeParagraph();
        else this.write(paragraphEnd);
        break;
      case "r":
        if (tag.kind === "close") this.isHidden = false;
        break;
      case "vanish":
        this.isHidden = isTrue(attribute(tag.tag, `${this.prefix}val`) ?? "1");
        break;
      case "t":
        if (tag.kind === "open") return this.takeText(tag);
        break;
      case "tab":
      case "ptab":
        // A tab stop in running text is no column.
        this.add(" ");
        break;
      case "br":
      case "cr":
        this.add("\n");
        break;
      case "noBreakHyphen":
        this.add("-");
        break;
      default:
        this.takeTable(name, tag);
    }
    return tag.end;
  }

  private takeTable(name: string, { kind }: XmlTag): void {
    if (name === "tbl" && kind === "open") this.tables.push({ rows: [] });
    if (name === "tbl" && kind === "close") this.closeTable();
    if (kind !== "open") return;
    const table = this.tables.at(-1);
    if (name === "tr") table?.rows.push([]);
    if (name === "tc") table?.rows.at(-1)?.push({ text: "" });
  }

  private takeText({ end }: XmlTag): number {
    const close = this.xml.indexOf("<", end);
    const to = close < 0 ? this.xml.length : close;
    if (!this.isHidden) this.add(unescapeXml(this.xml.slice(end, to)).replace(/[\r\n\t]/g, " "));
    return to;
  }

  private add(text: string): void {
    const last = this.paragraphs.length - 1;
    if (last >= 0) this.paragraphs[last] = (this.paragraphs[last] ?? "") + text;
  }

  private closeParagraph(): void {
    this.write(`${this.paragraphs.pop() ?? ""}${paragraphEnd}`);
  }

  private closeTable(): void {
    const table = this.tables.pop();
    const rows = table?.rows ?? [];
    const isFrame = rows.every((cells) => cells.length < 2);
    const line = (cell: Cell): string => (isFrame ? cell.text : cell.text.trim().replace(/\s+/g, " "));
    this.write(`${paragraphEnd}${rows.map((cells) => cells.map(line).join("\t")).join("\n")}${paragraphEnd}`);
  }

  /** Into the open cell, else into the text. */
  private write(text: string): void {
    const cell = this.tables.at(-1)?.rows.at(-1)?.at(-1);
    if (cell) cell.text += text;
    else this.out += text;
  }

  /** Just behind the closing tag of an element. */
  private behind({ name, end }: XmlTag): number {
    let depth = 1;
    for (let tag = nextTag(this.xml, end); tag; tag = nextTag(this.xml, tag.end)) {
      if (tag.name !== name) continue;
      if (tag.kind === "open") depth++;
      if (tag.kind === "close") depth--;
      if (depth === 0) return tag.end;
    }
    return this.xml.length;
  }
}

/** "w:" in nearly every file. */
function wordPrefix(xml: string): string {
  const root = nextTag(xml, 0)?.tag ?? "";
  const declared = /\sxmlns(?::(\w+))?\s*=\s*["'][^"']*wordprocessingml[^"']*main["']/.exec(root);
  return declared ? (declared[1] === undefined ? "" : `${declared[1]}:`) : "w:";
}
