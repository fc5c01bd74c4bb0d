import type { ContentCell, ContentRole } from "../../core/workbook/sheet-content";
import { attribute, elements, escapeXml, firstElement, withAttribute, withInner } from "./xml";

interface Look {
  readonly font?: string;
  readonly fill?: string;
  readonly border?: true;
  readonly horizontal?: "left" | "center" | "right";
  readonly wrap?: true;
  readonly format?: string;
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

  constructor(private xml: string) {}

  toXml(): string {
    return this.xml;
  }

  styleOf(cell: ContentCell): number | undefined {
    if (!cell.role && !cell.format) return undefined;
    const look = cell.role ? looks[cell.role] : {};
    const format = cell.format ?? look.format;
    const key = `${cell.role ?? ""}|${format ?? ""}`;
    const known = this.added.get(key);
    if (known !== undefined) return known;
    const number = this.append({ ...look, ...(format !== undefined && { format }) });
    this.added.set(key, number);
    return number;
  }

  private append(look: Look): number {
    const font = look.font ? this.add("fonts", "font", look.font) : 0;
    const fill = look.fill
      ? this.add(
          "fills",
          "fill",
          `<patternFill patternType="solid"><fgColor rgb="${look.fill}"/><bgColor indexed="64"/></patternFill>`,
        )
      : 0;
    const side = (name: string): string => `<${name} style="thin"><color rgb="FFA6A6A6"/></${name}>`;
    const border = look.border
      ? this.add("borders", "border", `${["left", "right", "top", "bottom"].map(side).join("")}<diagonal/>`)
      : 0;
    const format = look.format === undefined ? 0 : this.formatNumber(look.format);
    const alignment = `<alignment vertical="center"${look.horizontal ? ` horizontal="${look.horizontal}"` : ""}${look.wrap ? ' wrapText="1"' : ""}/>`;
    return this.addXf(
      `numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"`,
      alignment,
    );
  }

  private addXf(attributes: string, alignment: string): number {
    const list = firstElement(this.xml, "cellXfs");
    if (!list) throw new Error("styles part without cellXfs");
    const { prefix } = list;
    const number = elements(list.inner, "xf").length;
    const entry = `<${prefix}xf ${attributes}>${alignment.replace("<", `<${prefix}`)}</${prefix}xf>`;
    this.replaceList("cellXfs", list.inner + entry, number + 1);
    return number;
  }

  private add(listName: string, name: string, inner: string): number {
    const list = firstElement(this.xml, listName);
    if (!list) throw new Error(`styles part without ${listName}`);
    const { prefix } = list;
    const number = elements(list.inner, name).length;
    const prefixed = prefix === "" ? inner : inner.replace(/<(\/?)(?=\w)/g, `<$1${prefix}`);
    this.replaceList(listName, `${list.inner}<${prefix}${name}>${prefixed}</${prefix}${name}>`, number + 1);
    return number;
  }

  private formatNumber(code: string): number {
    const builtIn: Record<string, number> = { General: 0, "0": 1, "0.00": 2, "#,##0": 3, "#,##0.00": 4, "@": 49 };
    const known = builtIn[code];
    if (known !== undefined) return known;
    const list = firstElement(this.xml, "numFmts");
    const formats = list ? elements(list.inner, "numFmt") : [];
    const same = formats.find(({ tag }) => attribute(tag, "formatCode") === code);
    if (same) return Number(attribute(same.tag, "numFmtId"));
    const number = Math.max(163, ...formats.map(({ tag }) => Number(attribute(tag, "numFmtId")))) + 1;
    if (list) {
      const entry = `<${list.prefix}numFmt numFmtId="${number}" formatCode="${escapeXml(code)}"/>`;
      this.replaceList("numFmts", list.inner + entry, formats.length + 1);
      return number;
    }
    const fonts = firstElement(this.xml, "fonts");
    if (!fonts) throw new Error("styles part without fonts");
    const { prefix, start } = fonts;
    const entry = `<${prefix}numFmts count="1"><${prefix}numFmt numFmtId="${number}" formatCode="${escapeXml(code)}"/></${prefix}numFmts>`;
    this.xml = this.xml.slice(0, start) + entry + this.xml.slice(start);
    return number;
  }

  private replaceList(name: string, inner: string, count: number): void {
    const list = firstElement(this.xml, name);
    if (!list) return;
    const counted = { ...list, tag: withAttribute(list.tag, "count", String(count)) };
    this.xml = withInner(this.xml, counted, name, inner);
  }
}
