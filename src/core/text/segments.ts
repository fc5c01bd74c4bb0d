import type { Stretch } from "./normal-text";

/** Sentences and parts between semicolons: stretches of the text without the mark at their end. */
export interface Sentence extends Stretch {
  /** The mark behind it: "。", ";" or "" at the end of the paragraph. */
  readonly mark: string;
}

export function sentencesOf(text: string, from: number): Sentence[] {
  const sentences: Sentence[] = [];
  let start = from;
  for (const match of text.matchAll(/[。！？!?;]/g)) {
    if (match.index < from) continue;
    sentences.push({ start, end: match.index, mark: match[0] === ";" ? ";" : "。" });
    start = match.index + 1;
  }
  if (start < text.length) sentences.push({ start, end: text.length, mark: "" });
  return sentences.filter(({ start: first, end }) => end > first);
}

/** The last piece of a text between clause marks, with the mark before it and the piece before that. */
export interface Tail {
  readonly text: string;
  /** "，", "、", ":", "(" or "" at the beginning. */
  readonly mark: string;
  readonly before: string;
}

export function tailOf(text: string): Tail {
  const cut = lastMark(text);
  const tail = text.slice(cut + 1).replace(/^\)+/, "");
  const rest = text.slice(0, Math.max(0, cut));
  return { text: tail, mark: cut < 0 ? "" : text.charAt(cut), before: rest.slice(lastMark(rest) + 1) };
}

/** "收、支总预算" is one thing. */
function isBoth(text: string, at: number): boolean {
  return text.charAt(at - 1) === "收" && text.charAt(at + 1) === "支";
}

/** Position of the last clause mark that stands in no closed bracket; -1 when there is none. */
function lastMark(text: string): number {
  let closed = 0;
  for (let at = text.length - 1; at >= 0; at--) {
    const letter = text.charAt(at);
    if (letter === ")") closed++;
    else if (letter === "(" && closed > 0) closed--;
    else if (closed === 0 && "，、:。;(".includes(letter) && !(letter === "、" && isBoth(text, at))) return at;
  }
  // A bracket that closes but never opened belongs to the number before.
  return closed > 0 ? text.lastIndexOf(")") : -1;
}
