/** What has no place in a text for readers: control characters, halves of letters, and what turns the direction of text. */
const unprintable = /[^\t\n\r\u0020-\u007e\u00a0-\u2027\u202f-\u2065\u206a-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** The text as it may stand in what is published; tabs and line ends stay, line ends of other programs become spaces. */
export function printable(text: string): string {
  return text.replace(/[\u0085\u2028\u2029]/g, " ").replace(unprintable, "");
}
