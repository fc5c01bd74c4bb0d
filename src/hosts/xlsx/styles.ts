import type { ContentCell, ContentRole } from "../../core/workbook/sheet-content";
import { beginsLikeFormula } from "../../core/workbook/formula-start";
import { fileProblem, type FileProblem } from "./file-problem";
import type { PackageParts } from "./package/package-parts";
import { prefixed, withEntries, withNumberFormatList, withStyleLists, type StyleListName } from "./style-lists";
import { attribute, elements, escapeXml, firstElement, withAttribute, type XmlElement } from "./xml";

interface Look {
  readonly font?: string;
  readonly fill?: string;
  readonly border?: true;
  readonly horizontal?: "left" | "center" | "right";
  readonly wrap?: true;
  readonly format?: string;
  /** A text that begins like a formula stays one when somebody opens its cell and leaves it again. */
  readonly quoted?: true;
}

/** One look a role. Colours keep a contrast of 4.5 : 1 and never carry meaning alone. */
const looks: Record<ContentRole, Look> = {
  title: { font: '<b/><sz val="16"/><name val="宋体"/>', horizontal: "center" },
  subtitle: { font: '<sz val="11"/><name val="宋体"/>' },
  heading: {
    font: '<b/><sz val="11"/><name val="宋体"/>',
    fill: "FFDDEBF7",
    border: true,
    horizontal: "center",
    wrap: true,
  },
  label: { font: '<sz val="11"/><name val="宋体"/>', border: true, wrap: true },
  hint: { font: '<i/><sz val="10"/><color rgb="FF595959"/><name val="宋体"/>', border: true, wrap: true },
  input: {
    font: '<sz val="11"/><color rgb="FF1F3864"/><name val="宋体"/>',
    fill: "FFFFF9E5",
    border: true,
    wrap: true,
  },
  amount: { font: '<sz val="11"/><name val="宋体"/>', border: true, horizontal: "right", format: "0.00" },
  total: { font: '<b/><sz val="11"/><name val="宋体"/>', border: true, horizontal: "right", format: "0.00" },
  text: { font: '<sz val="11"/><name val="宋体"/>', border: true },
  paragraph: { font: '<sz val="12"/><name val="仿宋"/>', wrap: true },
  error: {
    font: '<b/><sz val="11"/><color rgb="FF9C0006"/><name val="宋体"/>',
    fill: "FFFFE3E6",
    border: true,
    wrap: true,
  },
  warning: {
    font: '<sz val="11"/><color rgb="FF7F4A00"/><name val="宋体"/>',
    fill: "FFFFF4CE",
    border: true,
    wrap: true,
  },
  good: { font: '<sz val="11"/><color rgb="FF0B5A0B"/><name val="宋体"/>', fill: "FFE8F5E8", border: true, wrap: true },
};

/** Appends the looks of content cells to a styles part; hands out the number of each. What was there keeps its number. */
export class StyleBook {
  private readonly added = new Map<string, number>();
  private xml: string;

  /** Throws `damaged` when the part holds no styles. */
  constructor(
    private readonly parts: PackageParts,
    private readonly part: string,
  ) {
    const xml = withStyleLists(parts.requiredText(part));
    if (xml === undefined) throw this.damaged();
    this.xml = xml;
  }

  /** Writes the looks that were added into the part. */
  save(): void {
    if (this.added.size > 0) this.parts.put(this.part, this.xml);
  }

  styleOf(cell: ContentCell): number | undefined {
    const quoted = cell.formula === undefined && beginsLikeFormula(cell.value) && (cell.kind ?? "text") === "text";
    if (!cell.role && !cell.format && !quoted) return undefined;
    const look = cell.role ? looks[cell.role] : {};
    const format = cell.format ?? look.format;
    const key = `${cell.role ?? ""}|${format ?? ""}|${quoted}`;
    const known = this.added.get(key);
    if (known !== undefined) return known;
    const number = this.append({ ...look, ...(format !== undefined && { format }), ...(quoted && { quoted }) });
    this.added.set(key, number);
    return number;
  }

  /** The number of a look that is like the numbered one but for its number format. */
  withFormat(style: number, format: string): number {
    const key = `${style} with ${format}`;
    const known = this.added.get(key);
    if (known !== undefined) return known;
    const numFmt = this.formatNumber(format);
    const list = this.list("cellXfs");
    const present = elements(list.inner, "xf")[style];
    if (!present) throw this.damaged();
    const tag = withAttribute(withAttribute(present.tag, "numFmtId", String(numFmt)), "applyNumberFormat", "1");
    const text = list.inner.slice(present.start, present.end).replace(present.tag, () => tag);
    const number = this.placeEntry("cellXfs", "xf", text);
    this.added.set(key, number);
    return number;
  }

  private append(look: Look): number {
    const font = look.font ? this.place("fonts", "font", `<font>${look.font}</font>`) : 0;
    const fill = look.fill
      ? `<fill><patternFill patternType="solid"><fgColor rgb="${look.fill}"/><bgColor indexed="64"/></patternFill></fill>`
      : "";
    const fillId = fill === "" ? 0 : this.place("fills", "fill", fill);
    const sides = ["left", "right", "top", "bottom"].map((side) => {
      return `<${side} style="thin"><color rgb="FFA6A6A6"/></${side}>`;
    });
    const border = look.border ? this.place("borders", "border", `<border>${sides.join("")}<diagonal/></border>`) : 0;
    const format = look.format === undefined ? 0 : this.formatNumber(look.format);
    const alignment = `<alignment${look.horizontal ? ` horizontal="${look.horizontal}"` : ""} vertical="center"${look.wrap ? ' wrapText="1"' : ""}/>`;
    return this.place(
      "cellXfs",
      "xf",
      `<xf numFmtId="${format}" fontId="${font}" fillId="${fillId}" borderId="${border}" xfId="0"${look.quoted ? ' quotePrefix="1"' : ""} applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${alignment}</xf>`,
    );
  }

  /** Number of the entry in its list: of the same one when it is there already, so that writing twice adds nothing. */
  private place(listName: StyleListName, name: string, markup: string): number {
    return this.placeEntry(listName, name, prefixed(markup, this.list(listName).prefix));
  }

  private placeEntry(listName: StyleListName, name: string, entry: string): number {
    const list = this.list(listName);
    const entries = elements(list.inner, name);
    const same = entries.findIndex(({ start, end }) => list.inner.slice(start, end) === entry);
    if (same >= 0) return same;
    this.xml = withEntries(this.xml, listName, list, list.inner + entry, entries.length + 1);
    return entries.length;
  }

  private formatNumber(code: string): number {
    const known = builtInFormats[code];
    if (known !== undefined) return known;
    this.xml = withNumberFormatList(this.xml);
    const list = this.list("numFmts");
    const formats = elements(list.inner, "numFmt").map(({ tag }) => ({
      id: Number(attribute(tag, "numFmtId")),
      code: attribute(tag, "formatCode"),
    }));
    const same = formats.find((format) => format.code === code);
    if (same) return same.id;
    const number = Math.max(firstOwnFormat - 1, ...formats.map(({ id }) => id)) + 1;
    const entry = `<${list.prefix}numFmt numFmtId="${number}" formatCode="${escapeXml(code)}"/>`;
    this.xml = withEntries(this.xml, "numFmts", list, list.inner + entry, formats.length + 1);
    return number;
  }

  private list(name: StyleListName): XmlElement {
    const list = firstElement(this.xml, name);
    if (!list) throw this.damaged();
    return list;
  }

  private damaged(): FileProblem {
    return fileProblem("damaged", this.parts.file, { where: this.part });
  }
}

/** Formats that every program knows by number; a file's own begin at 164. */
const builtInFormats: Readonly<Record<string, number>> = {
  General: 0,
  "0": 1,
  "0.00": 2,
  "#,##0": 3,
  "#,##0.00": 4,
  "@": 49,
};
const firstOwnFormat = 164;
