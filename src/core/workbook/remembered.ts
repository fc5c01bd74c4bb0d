/** Characters of a text that is remembered: heads, labels and codes are short, and hostile cells hold 32,767. */
const longest = 200;
const mostTexts = 10_000;

/**
 * What is made of texts that come again and again, in one workbook and in the next: heads, labels, codes. Only the text decides,
 * so that nobody can tell it from what is made anew; the results must not be changed.
 */
export function remembered<Result>(make: (text: string) => Result): (text: string) => Result {
  const made = new Map<string, Result & {}>();
  return (text) => {
    const known = made.get(text);
    if (known !== undefined) return known;
    if (text.length > longest) return make(text);
    const own = copied(text);
    const result = make(own) as Result & {};
    if (made.size >= mostTexts) made.clear();
    made.set(own, result);
    return result;
  };
}

/** A text cut out of a file would keep the whole file in memory. */
function copied(text: string): string {
  return ` ${text}`.slice(1);
}
