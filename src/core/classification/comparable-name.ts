/** A name as it is compared: half-width, without white space and quotation marks. "政府办公厅（室）" → "政府办公厅(室)". */
export function comparableName(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\s\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]+/g, "")
    .replace(/["'“”‘’「」『』]/g, "");
}
