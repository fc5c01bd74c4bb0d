const encoder = new TextEncoder();

/** The text of an XML part, in whatever encoding it says it is in; the declaration of the result says UTF-8. */
export function decodeXml(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  return encoding === "utf-8" ? text : text.replace(/^(<\?xml[^>]*?\sencoding\s*=\s*)(?:"[^"]*"|'[^']*')/, '$1"UTF-8"');
}

export function encodeXml(text: string): Uint8Array {
  return encoder.encode(text);
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const start = String.fromCharCode(...bytes.subarray(0, 100));
  const declared = /^<\?xml[^>]*?\sencoding\s*=\s*["']([\w-]+)["']/.exec(start)?.[1]?.toLowerCase() ?? "utf-8";
  return ["gbk", "gb2312", "gb18030", "iso-8859-1", "windows-1252"].includes(declared) ? declared : "utf-8";
}
