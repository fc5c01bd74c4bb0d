/** Text in any of the encodings that Chinese programs save; undefined when it is in none of them. */
export function decodeText(bytes: Uint8Array): string | undefined {
  const marked = markedEncoding(bytes);
  if (marked !== undefined) return tryDecode(bytes, marked);
  const wide = wideEncoding(bytes);
  if (wide !== undefined) return tryDecode(bytes, wide);
  return tryDecode(bytes, "utf-8") ?? tryDecode(bytes, "gb18030");
}

/** By the mark at the beginning, which the decoder takes away. */
function markedEncoding([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return undefined;
}

/** Two bytes a letter without a mark: every digit and line end then has a zero byte, which other encodings never have. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  const start = bytes.subarray(0, 4096);
  if (!start.includes(0)) return undefined;
  const zerosAt = (parity: number): number => start.filter((byte, index) => byte === 0 && index % 2 === parity).length;
  return zerosAt(1) >= zerosAt(0) ? "utf-16le" : "utf-16be";
}

/** Undefined where the bytes are no text of this encoding: the decoder then puts its mark for a broken letter. */
function tryDecode(bytes: Uint8Array, encoding: string): string | undefined {
  const text = new TextDecoder(encoding).decode(bytes);
  return text.includes("\ufffd") ? undefined : text;
}
