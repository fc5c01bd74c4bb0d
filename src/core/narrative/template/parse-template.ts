import type { Message } from "../../messages/message";
import { nearNames } from "../../reading/near-names";
import { normaliseText } from "../../reading/normalise";
import { officialWording, type Wording } from "../wording/official";
import { checkPhrase, type WrittenPhrase } from "./check-phrase";
import { phrasesOf, type Phrase } from "./phrases";

export type TemplateOutcome = { readonly wording: Wording } | { readonly problems: readonly Message[] };

/**
 * An organisation's wording from its template: `[收支总体情况.总述]` with the sentence on the lines below; `#` begins a remark. What
 * the template does not name keeps the standard wording. Every line that cannot be used is refused with its number.
 */
export function parseTemplate(text: string, standard: string): TemplateOutcome {
  const { written, strayLines } = split(text);
  const phrases = phrasesOf(standard);
  const known = new Map(phrases.map((phrase) => [normaliseText(phrase.name), phrase]));
  const problems: Message[] = strayLines.map((line) => ({
    key: "template.text-without-name",
    data: { line: String(line), name: phrases[0]?.name ?? "" },
  }));
  const replaced = new Map<Phrase, { readonly line: number; readonly text: string }>();
  for (const given of written) {
    const phrase = known.get(normaliseText(given.name));
    const line = String(given.line);
    if (!phrase) {
      const names = phrases.map(({ name }) => name);
      const near = nearNames(given.name, names).map((name) => `[${name}]`);
      problems.push({ key: "template.unknown-phrase", data: { line, name: given.name, near: near.join("、") } });
      continue;
    }
    const first = replaced.get(phrase);
    if (first) {
      problems.push({ key: "template.phrase-twice", data: { line, name: phrase.name, first: String(first.line) } });
      continue;
    }
    const checked = checkPhrase(given, phrase);
    replaced.set(phrase, { line: given.line, text: checked.text });
    problems.push(...checked.problems);
  }
  return problems.length > 0 ? { problems } : { wording: withReplaced(replaced) };
}

/** Into phrases; of several lines in front of the first name only the first is named. */
function split(text: string): { written: WrittenPhrase[]; strayLines: number[] } {
  const written: { name: string; line: number; lines: { number: number; text: string }[] }[] = [];
  const strayLines: number[] = [];
  for (const [index, raw] of text
    .replace(/^\ufeff/, "")
    .split(/\r\n|\n|\r/)
    .entries()) {
    const line = raw.trim();
    if (line === "" || /^[#＃]/.test(line)) continue;
    const name = /^[[［](.*)[\]］]$/.exec(line)?.[1]?.trim();
    const last = written.at(-1);
    if (name !== undefined) written.push({ name, line: index + 1, lines: [] });
    else if (last) last.lines.push({ number: index + 1, text: line });
    else if (strayLines.length === 0) strayLines.push(index + 1);
  }
  return { written, strayLines };
}

function withReplaced(replaced: ReadonlyMap<Phrase, { readonly text: string }>): Wording {
  const texts = new Map([...replaced].map(([{ group, key }, { text }]) => [`${group}.${key}`, text]));
  const groups = Object.entries(officialWording).map(([group, phrases]) => [
    group,
    Object.fromEntries(
      Object.entries(phrases).map(([key, official]) => [key, texts.get(`${group}.${key}`) ?? official]),
    ),
  ]);
  // The same groups and keys as the official wording's, so of its shape.
  return Object.fromEntries(groups) as Wording;
}
