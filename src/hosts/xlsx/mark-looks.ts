import type { MarkLook } from "../../core/marks/mark-areas";
import { markStyle } from "../mark-look";
import { prefixed } from "./style-lists";
import { elements, firstElement, withAttribute, withInner } from "./xml";

/** Our looks stand together at the end of their list; the note in front keeps the list's tag as it was, "" for no list. */
const opening = "_bda_marks";
const closing = `<!--/${opening}-->`;
const blockPattern = new RegExp(`<!--${opening}((?:(?!-->)[^])*)-->(?:(?!<!--)[^])*${closing}$`);

export interface LooksAdded {
  readonly xml: string;
  /** Number of each look, in the order in which they were given. */
  readonly numbers: readonly number[];
}

/** The styles part with these looks among its looks for conditional formats; undefined when it is no styles part. */
export function withMarkLooks(xml: string, looks: readonly MarkLook[]): LooksAdded | undefined {
  const root = firstElement(xml, "styleSheet");
  if (!root) return undefined;
  const p = root.prefix;
  const block = (tag: string): string => `<!--${opening}${tag}-->${prefixed(looks.map(lookXml).join(""), p)}${closing}`;
  const list = firstElement(xml, "dxfs");
  if (!list) {
    const at = ["cellStyles", "cellXfs", "cellStyleXfs"].flatMap((name) => firstElement(xml, name) ?? [])[0]?.end;
    if (at === undefined) return undefined;
    const added = `<${p}dxfs count="${looks.length}">${block("")}</${p}dxfs>`;
    return { xml: xml.slice(0, at) + added + xml.slice(at), numbers: looks.map((_, index) => index) };
  }
  const known = elements(list.inner, "dxf").length;
  const tag = withAttribute(list.tag, "count", String(known + looks.length));
  return {
    xml: withInner(xml, { ...list, tag }, "dxfs", list.inner + block(list.tag)),
    numbers: looks.map((_, index) => known + index),
  };
}

/** The styles part without our looks. They stay where another program put its own behind them, or dropped the note. */
export function withoutMarkLooks(xml: string): string {
  const list = firstElement(xml, "dxfs");
  const block = list && blockPattern.exec(list.inner);
  if (!list || !block) return xml;
  const [, tag = ""] = block;
  const rest = list.inner.slice(0, block.index);
  const before = tag === "" || tag.endsWith("/>") ? tag : `${tag}${rest}</${list.prefix}dxfs>`;
  return xml.slice(0, list.start) + before + xml.slice(list.end);
}

/** Parts in the schema's order: font, fill, border. The colour of a full fill is its background's here. */
function lookXml(look: MarkLook): string {
  const { bold, italic, underline, color, fill, border, borderColor } = markStyle(look);
  const rgb = (hex: string): string => `rgb="FF${hex.slice(1)}"`;
  const font = [
    bold ? "<b/>" : "",
    italic ? "<i/>" : "",
    underline === undefined ? "" : underline === "double" ? '<u val="double"/>' : "<u/>",
    color === undefined ? "" : `<color ${rgb(color)}/>`,
  ].join("");
  const sides = ["left", "right", "top", "bottom"].map(
    (side) => `<${side} style="${border}"><color ${rgb(borderColor)}/></${side}>`,
  );
  return [
    "<dxf>",
    font === "" ? "" : `<font>${font}</font>`,
    fill === undefined ? "" : `<fill><patternFill patternType="solid"><bgColor ${rgb(fill)}/></patternFill></fill>`,
    `<border>${sides.join("")}</border>`,
    "</dxf>",
  ].join("");
}
