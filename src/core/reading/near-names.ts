import { normaliseText, similarity } from "./normalise";

const most = 3;

/**
 * The names that are most like what was written, the nearest first; of digits those with the longest common beginning.
 * Where nothing is alike, the first names.
 */
export function nearNames(written: string, names: readonly string[]): string[] {
  const wanted = normaliseText(written);
  const ranked = [...new Set(names)]
    .map((name, index) => ({ name, index, alike: likeness(wanted, normaliseText(name)) }))
    .sort((a, b) => b.alike - a.alike || a.index - b.index);
  const alike = ranked.filter((name) => name.alike > 0);
  return (alike.length > 0 ? alike : ranked).slice(0, most).map(({ name }) => name);
}

function likeness(wanted: string, name: string): number {
  if (/^\d+/.test(wanted)) {
    let common = 0;
    while (common < wanted.length && wanted[common] === name[common]) common++;
    const length = /^\d*/.exec(name)?.[0].length ?? 0;
    return common === 0 ? 0 : common - Math.abs(length - wanted.length) / 10;
  }
  const contained = name.length > 1 && (name.includes(wanted) || wanted.includes(name)) ? 0.5 : 0;
  return similarity(wanted, name) + contained;
}
