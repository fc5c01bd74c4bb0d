import { escapeXml, notXml } from "./xml";

/** What a cell is to hold. `value` is an exact decimal with `isNumber`; with a formula it is the result to show until it is calculated. */
export interface CellText {
  readonly value: string | null;
  readonly isNumber?: boolean;
  /** With the leading "=". */
  readonly formula?: string;
}

/** One `<c>` element. `attributes` are those to keep, each with a space in front (` s="4"`). */
export function cellXml(address: string, attributes: string, cell: CellText, prefix = ""): string {
  const p = prefix;
  const start = `<${p}c r="${address}"${attributes}`;
  const isNumber = cell.isNumber === true && cell.value !== null && cell.value !== "";
  if (cell.formula !== undefined) {
    const type = !isNumber && cell.value ? ' t="str"' : "";
    const result = cell.value ? `<${p}v>${isNumber ? number(cell.value) : cellText(cell.value)}</${p}v>` : "";
    return `${start}${type}><${p}f>${escapeXml(cell.formula.replace(/^=/, ""))}</${p}f>${result}</${p}c>`;
  }
  if (cell.value === null || cell.value === "") return `${start}/>`;
  if (isNumber) return `${start}><${p}v>${number(cell.value)}</${p}v></${p}c>`;
  return `${start} t="inlineStr"><${p}is><${p}t xml:space="preserve">${cellText(cell.value)}</${p}t></${p}is></${p}c>`;
}

/** Guards the file's format: Excel refuses a whole workbook over one number it cannot read. */
function number(value: string): string {
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(value)) throw new Error(`not a decimal number: ${value}`);
  return value;
}

/**
 * Text as Excel keeps it: characters that XML cannot hold, and carriage returns, are written as _xHHHH_;
 * text that happens to look like that is guarded by _x005F_.
 */
function cellText(text: string): string {
  const code = (character: string): string => {
    return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
  };
  const kept = text
    .replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_")
    .replace(notXml, code)
    .replaceAll("\r", code);
  return escapeXml(kept);
}
