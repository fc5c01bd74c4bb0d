import { remembered } from "../workbook/remembered";

/** Han characters, half-width letters, digits and marks are compared as they stand: most cells hold nothing else. */
const normalAlready = /^[\u4e00-\u9fff\w.,:;()%+/-]*$/;

/**
 * Text as it is compared: full-width forms made half-width, all white space and quotation marks removed.
 * "财政拨款（补\n助）" → "财政拨款(补助)".
 */
export const normaliseText = remembered((text: string): string =>
  normalAlready.test(text)
    ? text
    : text
        .normalize("NFKC")
        .replace(/[\s\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]+/g, "")
        .replace(/["'“”‘’「」『』]/g, ""),
);

/**
 * Share of common letter pairs of two normalised texts (Dice), 0 … 1. Where the lengths alone forbid `least`,
 * nothing is compared and the answer is 0.
 */
export function similarity(a: string, b: string, least = 0): number {
  if (a === b) return 1;
  const all = a.length + b.length - 2;
  const mostCommon = Math.min(a.length, b.length) - 1;
  if (mostCommon < 1 || (2 * mostCommon) / all < least) return 0;
  return (2 * (a.length > bitsInMask ? commonOfLong(a, b) : commonOfShort(a, b))) / all;
}

const bitsInMask = 31;

/** How many letter pairs the texts share, each counted as often as both have it; of heads and labels quicker without a table. */
function commonOfShort(a: string, b: string): number {
  let taken = 0;
  let common = 0;
  for (let i = 0; i < b.length - 1; i++) {
    const [first, second] = [b.charCodeAt(i), b.charCodeAt(i + 1)];
    for (let at = 0; at < a.length - 1; at++) {
      if (a.charCodeAt(at) !== first || a.charCodeAt(at + 1) !== second || (taken & (1 << at)) !== 0) continue;
      taken |= 1 << at;
      common++;
      break;
    }
  }
  return common;
}

function commonOfLong(a: string, b: string): number {
  const pairs = new Map<number, number>();
  for (let i = 0; i < a.length - 1; i++) {
    const pair = pairAt(a, i);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let common = 0;
  for (let i = 0; i < b.length - 1; i++) {
    const pair = pairAt(b, i);
    const left = pairs.get(pair) ?? 0;
    if (left > 0) {
      common++;
      pairs.set(pair, left - 1);
    }
  }
  return common;
}

function pairAt(text: string, index: number): number {
  return text.charCodeAt(index) * 0x10000 + text.charCodeAt(index + 1);
}
