/** Small helpers for patching the XML of a workbook's parts as text, so that all else stays byte for byte. */

/** Characters that XML 1.0 cannot hold: control characters, halves of surrogate pairs, U+FFFE and U+FFFF. */
export const notXml = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Characters that XML 1.0 cannot hold are replaced; markup characters and line ends are escaped. For attributes and text. */
export function escapeXml(text: string): string {
  return text
    .replace(notXml, "\ufffd")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\r", "&#13;")
    .replaceAll("\n", "&#10;");
}

export function unescapeXml(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|lt|gt|quot|apos|amp);/gi,
    (whole, hex?: string, digits?: string) => {
      if (hex !== undefined || digits !== undefined) {
        const code = hex !== undefined ? parseInt(hex, 16) : Number(digits);
        return code > 0x10ffff ? whole : String.fromCodePoint(code);
      }
      return named[whole.toLowerCase()] ?? whole;
    },
  );
}

const named: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&apos;": "'",
  "&amp;": "&",
};

const attributePatterns = new Map<string, RegExp>();

/** Value of an attribute in the text of one tag, unescaped. */
export function attribute(tag: string, name: string): string | undefined {
  let pattern = attributePatterns.get(name);
  if (!pattern) {
    pattern = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
    attributePatterns.set(name, pattern);
  }
  const match = pattern.exec(tag);
  const value = match?.[1] ?? match?.[2];
  return value === undefined ? undefined : unescapeXml(value);
}

/** The value of a boolean attribute; false when it is absent. */
export function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true" || value === "on";
}

export interface XmlTag {
  /** The tag's text, e.g. `<x:row r="5">`. */
  readonly tag: string;
  readonly start: number;
  readonly end: number;
  /** With its prefix: "x:row". */
  readonly name: string;
  readonly kind: "open" | "close" | "empty";
}

const tagPattern = /<(\/?)([^\s/>!?"'=<]+)((?:[^>"'<]|"[^"]*"|'[^']*')*)>/y;
const skipped: readonly (readonly [start: string, end: string])[] = [
  ["<!--", "-->"],
  ["<![CDATA[", "]]>"],
  ["<?", "?>"],
  ["<!", ">"],
];

/** The next tag from a position on, comments, CDATA and declarations passed over; undefined at the end or at broken markup. */
export function nextTag(xml: string, from: number): XmlTag | undefined {
  let start = xml.indexOf("<", from);
  while (start >= 0 && (xml[start + 1] === "!" || xml[start + 1] === "?")) {
    const skip = skipped.find(([begin]) => xml.startsWith(begin, start));
    if (!skip) break;
    const end = xml.indexOf(skip[1], start + skip[0].length);
    if (end < 0) return undefined;
    start = xml.indexOf("<", end + skip[1].length);
  }
  if (start < 0) return undefined;
  tagPattern.lastIndex = start;
  const match = tagPattern.exec(xml);
  if (!match) return undefined;
  const [tag, slash, name = "", rest = ""] = match;
  return { tag, start, end: start + tag.length, name, kind: slash ? "close" : rest.endsWith("/") ? "empty" : "open" };
}

/** Does every tag that opens close, and is there no "<" that begins none? Attributes and entities are not looked into. */
export function isWellFormed(xml: string): boolean {
  const open: string[] = [];
  let end = 0;
  for (let tag = nextTag(xml, 0); tag; tag = nextTag(xml, tag.end)) {
    if (tag.kind === "open") open.push(tag.name);
    if (tag.kind === "close" && open.pop() !== tag.name) return false;
    end = tag.end;
  }
  const rest = xml.slice(end).replace(/<!--[^]*?-->|<\?[^]*?\?>/g, "");
  return open.length === 0 && end > 0 && !rest.includes("<");
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

/**
 * Every outermost element of this local name that begins between two positions, in the order of the text. Whoever asks for
 * many stretches of one text says once whether it `isPlain`: to find out takes a walk through all of it.
 */
export function elements(
  xml: string,
  name: string,
  from = 0,
  to = xml.length,
  isPlain = isPlainXml(xml),
): XmlElement[] {
  const found: XmlElement[] = [];
  let element = elementFrom(xml, name, { from, to, isPlain });
  while (element) {
    found.push(element);
    element = elementFrom(xml, name, { from: element.end, to, isPlain });
  }
  return found;
}

export function firstElement(xml: string, name: string, to = xml.length): XmlElement | undefined {
  return elementFrom(xml, name, { from: 0, to, isPlain: isPlainXml(xml) });
}

/** Does every "<" of the text begin a tag? Comments and CDATA may hold what looks like one. */
export function isPlainXml(xml: string): boolean {
  return !xml.includes("<!");
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  /** True when every "<" of the text begins a tag. */
  readonly isPlain: boolean;
}

function elementFrom(xml: string, local: string, { from, to, isPlain }: Stretch): XmlElement | undefined {
  let open = nextTag(xml, from);
  while (open && open.start < to && (open.kind === "close" || localName(open.name) !== local)) {
    open = nextTag(xml, open.end);
  }
  if (!open || open.start >= to) return undefined;
  const { tag, start, end: innerStart, name } = open;
  const prefix = name.slice(0, name.length - local.length);
  if (open.kind === "empty") return { tag, start, end: innerStart, inner: "", innerStart, prefix };
  const close = (isPlain ? nextClose(xml, name, innerStart) : undefined) ?? matchingClose(xml, name, innerStart);
  if (!close) return undefined;
  return { tag, start, end: close.end, inner: xml.slice(innerStart, close.start), innerStart, prefix };
}

/** The closing tag found by its text, for large sheets; undefined when another element of the name may stand in between. */
function nextClose(xml: string, name: string, from: number): XmlTag | undefined {
  const at = xml.indexOf(`</${name}`, from);
  const nested = xml.indexOf(`<${name}`, from);
  if (at < 0 || (nested >= 0 && nested < at)) return undefined;
  const close = nextTag(xml, at);
  return close?.name === name ? close : undefined;
}

function matchingClose(xml: string, name: string, from: number): XmlTag | undefined {
  let depth = 1;
  for (let next = nextTag(xml, from); next; next = nextTag(xml, next.end)) {
    if (next.name !== name) continue;
    if (next.kind === "open") depth++;
    if (next.kind === "close") depth--;
    if (depth === 0) return next;
  }
  return undefined;
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
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

/** The text with the opening tag of an element exchanged. */
export function withTag(xml: string, element: XmlElement, tag: string): string {
  return xml.slice(0, element.start) + tag + xml.slice(element.start + element.tag.length);
}
