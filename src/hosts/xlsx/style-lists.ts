import type { Namespaces } from "./namespaces";
import { firstElement, withAttribute, withInner, type XmlElement } from "./xml";

/** Lists of a styles part in the order of the schema, with what a list that is not there has to begin with. */
const lists = [
  ["numFmts", []],
  ["fonts", ['<font><sz val="11"/><name val="宋体"/></font>']],
  ["fills", ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>']],
  ["borders", ["<border><left/><right/><top/><bottom/><diagonal/></border>"]],
  ["cellStyleXfs", ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']],
  ["cellXfs", ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>']],
] as const satisfies readonly (readonly [string, readonly string[]])[];

export type StyleListName = (typeof lists)[number][0];

export function emptyStyles({ main }: Namespaces): string {
  const styles = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${main}"><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
  return withStyleLists(styles) ?? styles;
}

/** The styles part with every list that a new look needs; undefined when it is no styles part. */
export function withStyleLists(xml: string): string | undefined {
  const root = firstElement(xml, "styleSheet");
  if (!root) return undefined;
  let text = xml;
  let end = root.innerStart;
  for (const [name, entries] of lists) {
    const known = firstElement(text, name);
    if (!known && entries.length > 0) {
      const p = root.prefix;
      const inner = prefixed(entries.join(""), p);
      const list = `<${p}${name} count="${entries.length}">${inner}</${p}${name}>`;
      text = text.slice(0, end) + list + text.slice(end);
    }
    end = firstElement(text, name)?.end ?? end;
  }
  return text;
}

/** Adds the number formats' list, which stands first. */
export function withNumberFormatList(xml: string): string {
  const root = firstElement(xml, "styleSheet");
  if (!root || firstElement(xml, "numFmts")) return xml;
  const list = `<${root.prefix}numFmts count="0"></${root.prefix}numFmts>`;
  return xml.slice(0, root.innerStart) + list + xml.slice(root.innerStart);
}

export function withEntries(xml: string, name: StyleListName, list: XmlElement, inner: string, count: number): string {
  return withInner(xml, { ...list, tag: withAttribute(list.tag, "count", String(count)) }, name, inner);
}

/** Our own markup in the prefix that the part uses. */
export function prefixed(markup: string, prefix: string): string {
  return prefix === "" ? markup : markup.replace(/<(\/?)(?=\w)/g, `<$1${prefix}`);
}
