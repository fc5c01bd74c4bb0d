/**
 * Text broken into lines of about so many em, the last cut off where there are too many: a drawing breaks no lines itself.
 * Words and hyphenated parts stay whole, and no line begins with a closing bracket or ends with an opening one.
 */
export function wrapped(text: string, em: number, lines: number): string[] {
  const broken: string[] = [];
  let line = "";
  for (const word of text.match(/[（(“]*(?:[A-Za-z0-9.,'’]+[)-]?\s*|\s+|.)[）)”、，。：；]*/gu) ?? []) {
    if (line !== "" && widthOf(line + word.trimEnd()) > em) {
      broken.push(line.trimEnd());
      line = "";
    }
    line += word;
  }
  if (line.trim() !== "") broken.push(line.trimEnd());
  if (broken.length <= lines) return broken;
  return [...broken.slice(0, lines - 1), `${broken[lines - 1] ?? ""}…`];
}

/** Chinese characters and their punctuation are one em wide, others about half. */
function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) width += /[\u2e80-\uffef]/.test(letter) ? 1 : 0.6;
  return width;
}
