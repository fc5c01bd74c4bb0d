/** Does a spreadsheet take a text for a formula that begins like this, when it opens a list or somebody edits the cell? */
export function beginsLikeFormula(text: string): boolean {
  return /^[=+\-@＝＋－＠\t\r\n]/.test(text);
}
