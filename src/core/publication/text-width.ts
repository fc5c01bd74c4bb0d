/** Width of a text in half-width characters: a Chinese character counts two. */
export function textWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += letter > "\u00ff" ? 2 : 1;
  return width;
}
