import { createHash } from "node:crypto";

/** Bytes: file systems take names of 255 at most, and a checksum and an ending come behind. */
const longest = 180;
/** Names that Windows keeps for devices, with or without an extension. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d) *(?:\.|$)/i;

/**
 * A path for writing that stays below its folder on every system, whatever the name of a file or archive entry says: no
 * steps upwards, no drive, no characters that a system refuses. Two names that come out alike are told apart by a checksum.
 */
export function safePath(file: string): string {
  const parts = file.split("/").map(safePart);
  const path = parts.join("/");
  return path === file ? path : path.replace(/(\.[^./]*)?$/, (extension) => `-${checksum(file)}${extension}`);
}

function safePart(part: string): string {
  // Control characters, lone surrogates, what turns the direction of text, and what Windows refuses.
  const plain = part.replace(/[\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069<>:"|?*\\]/gu, "_");
  const ended = plain.replace(/[. ]+$/, "_");
  const named = devices.test(ended) || ended === "" ? `_${ended}` : ended;
  return bytesOf(named) <= longest ? named : `${shortened(named)}${/\.[^.]{1,5}$/.exec(named)?.[0] ?? ""}`;
}

function shortened(name: string): string {
  let short = "";
  for (const letter of name) {
    if (bytesOf(short) + bytesOf(letter) > longest) break;
    short += letter;
  }
  return short;
}

function bytesOf(text: string): number {
  return Buffer.byteLength(text, "utf8");
}

function checksum(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 8);
}
