/** Text as it is compared, with the way back: the character at `i` came from `source[offsets[i]]`. */
export interface NormalText {
  readonly text: string;
  /** One a character of `text`, ascending. */
  readonly offsets: readonly number[];
}

/** White space, marks without width, and quotation marks: they say nothing, and machine readers put them anywhere. */
const dropped = /[\s\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff"'“”‘’「」『』*#]/u;
/** ① … ⑳ are list marks; made plain digits they would be numbers. */
const listMark = /[\u2460-\u24ff\u2776-\u2793]/u;

/**
 * Half-width, without spaces, line breaks and quotation marks: "384. 33 万\n元" → "384.33万元". The comma between clauses
 * becomes "，" whatever its width; "," stays only where it groups the digits of one number. `[from, to)` of the source.
 */
export function normalise(source: string, from = 0, to = source.length): NormalText {
  const letters: string[] = [];
  const offsets: number[] = [];
  for (let at = from; at < to;) {
    const letter = String.fromCodePoint(source.codePointAt(at) ?? 0);
    if (!dropped.test(letter)) {
      const plain = letter === "，" || listMark.test(letter) ? letter : letter.normalize("NFKC");
      for (const unit of plain.split("")) {
        if (dropped.test(unit)) continue;
        letters.push(unit === "−" || unit === "﹣" ? "-" : unit);
        offsets.push(at);
      }
    }
    at += letter.length;
  }
  const joined = letters.join("");
  return {
    text: joined.replace(/,/g, (comma, index: number) => (groupsDigits(joined, index) ? comma : "，")),
    offsets,
  };
}

/** "1,434.89": a digit before it, exactly three digits behind it. */
function groupsDigits(text: string, comma: number): boolean {
  return (
    /\d{1,3}$/.test(text.slice(Math.max(0, comma - 3), comma)) && /^\d{3}(?!\d)/.test(text.slice(comma + 1, comma + 5))
  );
}

/** A stretch of a text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The stretch of the source that a stretch of the normal text came from. */
export function sourceStretch(normal: NormalText, { start, end }: Stretch): Stretch {
  const first = normal.offsets[start] ?? 0;
  const last = normal.offsets[Math.max(start, end - 1)] ?? first;
  return { start: first, end: last + 1 };
}

/** As the source prints it, on one line. */
export function quoteOf(source: string, { start, end }: Stretch): string {
  return source
    .slice(start, end)
    .replace(/[ \t\u00a0]*\n[\s#*-]*/g, "")
    .replace(/\s+/g, " ")
    .trim();
}
