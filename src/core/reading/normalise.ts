const cache = new Map<string, string>();
const cacheLimit = 20_000;

/**
 * Text as it is compared: full-width forms made half-width, all white space and quotation marks removed.
 * "财政拨款（补\n助）" → "财政拨款(补助)".
 */
export function normaliseText(text: string): string {
  const known = cache.get(text);
  if (known !== undefined) return known;
  const normal = text
    .normalize("NFKC")
    .replace(/[\s\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]+/g, "")
    .replace(/["'“”‘’「」『』]/g, "");
  if (cache.size >= cacheLimit) cache.clear();
  cache.set(text, normal);
  return normal;
}

/**
 * Share of common letter pairs of two normalised texts (Dice), 0 … 1. Where the lengths alone forbid `least`,
 * nothing is compared and the answer is 0.
 */
export function similarity(a: string, b: string, least = 0): number {
  if (a === b) return 1;
  const all = a.length + b.length - 2;
  const mostCommon = Math.min(a.length, b.length) - 1;
  if (mostCommon < 1 || (2 * mostCommon) / all < least) return 0;
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
  return (2 * common) / all;
}

function pairAt(text: string, index: number): number {
  return text.charCodeAt(index) * 0x10000 + text.charCodeAt(index + 1);
}
