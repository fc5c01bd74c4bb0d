/** What moves a terminal's cursor, colours it, renames its window, or turns the direction of text. */
const steering = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu;

/** One line for people at a terminal, whatever names of files and sheets and texts of cells stand in it. */
export function terminalLine(text: string): string {
  return text.replace(/[\t\n\r\u0085\u2028\u2029]+/g, " ").replace(steering, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}
