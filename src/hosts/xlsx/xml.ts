/** Small helpers for patching the XML of a workbook's parts as text, so that all else stays byte for byte. */

/** Characters that XML 1.0 cannot hold are dropped; markup characters are escaped. */
export function escapeXml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

export function unescapeXml(text: string): string {
  return text
    .replace(/&#x([0-9a-f]+);/gi, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16)))
    .replace(/&#(\d+);/g, (_, digits: string) => String.fromCodePoint(Number(digits)))
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}

/** Value of an attribute in the text of one tag, unescaped. */
export function attribute(tag: string, name: string): string | undefined {
  const match = new RegExp(`\\s${name.replace(":", "\\:")}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  const value = match?.[1] ?? match?.[2];
  return value === undefined ? undefined : unescapeXml(value);
}

export interface XmlElement {
  /** The opening tag, e.g. `<x:row r="5">`. */
  readonly tag: string;
  readonly start: number;
  /** Just behind the closing tag. */
  readonly end: number;
  readonly inner: string;
  readonly innerStart: number;
  /** "x:" or "". */
  readonly prefix: string;
}

/** Every element of this local name between two positions that does not contain another of the same name. */
export function elements(xml: string, name: string, from = 0, to = xml.length): XmlElement[] {
  const found: XmlElement[] = [];
  const open = new RegExp(`<((?:[\\w.-]+:)?)${name}(?=[\\s/>])(?:[^>"']|"[^"]*"|'[^']*')*>`, "g");
  open.lastIndex = from;
  for (let match = open.exec(xml); match && match.index < to; match = open.exec(xml)) {
    const [tag, prefix = ""] = match;
    const innerStart = match.index + tag.length;
    if (tag.endsWith("/>")) {
      found.push({ tag, start: match.index, end: innerStart, inner: "", innerStart, prefix });
      continue;
    }
    const closing = `</${prefix}${name}`;
    const innerEnd = xml.indexOf(closing, innerStart);
    if (innerEnd < 0) break;
    const end = xml.indexOf(">", innerEnd) + 1;
    found.push({ tag, start: match.index, end, inner: xml.slice(innerStart, innerEnd), innerStart, prefix });
    open.lastIndex = end;
  }
  return found;
}

export function firstElement(xml: string, name: string): XmlElement | undefined {
  return elements(xml, name)[0];
}

/** Puts text into an element's inside, opening a self-closed one. */
export function withInner(xml: string, element: XmlElement, name: string, inner: string): string {
  const tag = element.tag.endsWith("/>") ? `${element.tag.slice(0, -2).trimEnd()}>` : element.tag;
  return `${xml.slice(0, element.start)}${tag}${inner}</${element.prefix}${name}>${xml.slice(element.end)}`;
}

/** The tag with an attribute set. */
export function withAttribute(tag: string, name: string, value: string): string {
  const bare = tag.replace(new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`), "");
  const end = bare.endsWith("/>") ? "/>" : ">";
  return `${bare.slice(0, bare.length - end.length).trimEnd()} ${name}="${escapeXml(value)}"${end}`;
}
