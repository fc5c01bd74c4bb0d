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

/** Share of common letter pairs of two normalised texts (Dice), 0 … 1. */
export function similarity(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length < 2 || b.length < 2) return 0;
  const pairs = new Map<string, number>();
  for (let i = 0; i < a.length - 1; i++) pairs.set(a.slice(i, i + 2), (pairs.get(a.slice(i, i + 2)) ?? 0) + 1);
  let common = 0;
  for (let i = 0; i < b.length - 1; i++) {
    const left = pairs.get(b.slice(i, i + 2)) ?? 0;
    if (left > 0) {
      common++;
      pairs.set(b.slice(i, i + 2), left - 1);
    }
  }
  return (2 * common) / (a.length + b.length - 2);
}
