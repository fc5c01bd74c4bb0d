import type { Message } from "../../messages/message";
import { normaliseText } from "../../reading/normalise";
import type { Phrase } from "./phrases";
import { optionalPlaceholders, placeholderCalled, placeholderNames, placeholdersOf } from "./placeholders";

/** A phrase as the template gives it: the line of its name, and its text line by line. */
export interface WrittenPhrase {
  readonly name: string;
  readonly line: number;
  readonly lines: readonly { readonly number: number; readonly text: string }[];
}

/** The phrase with the placeholders' own names, and what stands against its use. */
export function checkPhrase(
  { line, lines }: WrittenPhrase,
  { name, official }: Phrase,
): { text: string; problems: Message[] } {
  const allowed = placeholdersOf(official);
  const read = lines.map(({ number, text }) => readLine(text, number, name, allowed));
  const text = read.map((part) => part.text).join("");
  const problems = read.flatMap((part) => part.problems);
  if (lines.length === 0) problems.push({ key: "template.phrase-empty", data: { line: String(line), name } });
  // A misspelt placeholder would be called missing too.
  if (problems.length > 0) return { text, problems };
  return { text, problems: [...missing(text, line, name, allowed), ...wrongForm(text, line, name, official)] };
}

function readLine(
  line: string,
  number: number,
  phrase: string,
  allowed: readonly string[],
): { text: string; problems: Message[] } {
  const problems: Message[] = [];
  const text = line.replace(/[{｛]([^{}｛｝]*)[}｝]/g, (_, written: string) => {
    const internal = placeholderCalled(normaliseText(written));
    if (internal !== undefined && allowed.includes(internal)) return `{${internal}}`;
    const data = { line: String(number), phrase, name: written.trim() };
    problems.push(
      allowed.length === 0
        ? { key: "template.no-placeholders", data }
        : { key: "template.unknown-placeholder", data: { ...data, allowed: named(allowed) } },
    );
    return "";
  });
  const rest = text.replace(/\{\w+\}/g, "");
  if (/[{}｛｝]/.test(rest)) problems.push({ key: "template.single-brace", data: { line: String(number), phrase } });
  return { text, problems };
}

function missing(text: string, line: number, phrase: string, allowed: readonly string[]): Message[] {
  const used = placeholdersOf(text);
  const absent = allowed.filter((name) => !optionalPlaceholders.has(name) && !used.includes(name));
  if (absent.length === 0) return [];
  return [{ key: "template.placeholder-missing", data: { line: String(line), phrase, names: named(absent) } }];
}

/** A figure keeps its unit, else it would say something else; a clause is no sentence, for others are set behind it. */
function wrongForm(text: string, line: number, phrase: string, official: string): Message[] {
  const at = { line: String(line), phrase };
  const problems = unitsOf(official).flatMap(([name, unit]): Message[] => {
    const pieces = text.split(`{${name}}`).slice(1);
    return pieces.every((piece) => piece.startsWith(unit))
      ? []
      : [{ key: "template.unit-missing", data: { ...at, name: named([name]), unit } }];
  });
  const isSentence = official.endsWith("。");
  if (text.endsWith("。") === isSentence) return problems;
  return [...problems, { key: isSentence ? "template.stop-missing" : "template.stop-too-many", data: at }];
}

/** "{total}万元，占{share}%" → total with 万元, share with % */
function unitsOf(official: string): [string, string][] {
  const found = [...official.matchAll(/\{(\w+)\}(万元|%|平方米|台（套）|[人辆家个])/g)];
  return found.map(([, name = "", unit = ""]) => [name, unit]);
}

function named(placeholders: readonly string[]): string {
  return [...new Set(placeholders)].map((name) => `{${placeholderNames[name] ?? name}}`).join("、");
}
