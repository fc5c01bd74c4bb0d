/** What a formula takes its values from, as far as its text tells. */
export interface FormulaReach {
  /** Names of the other sheets it refers to, in lower case. */
  readonly sheets: readonly string[];
  /** True when it may refer to cells that its text does not name: a defined name, INDIRECT, several sheets at once. */
  readonly anywhere: boolean;
}

const TEXTS = /"(?:[^"]|"")*"/g;
const QUOTED = /'((?:[^']|'')+)'!/g;
const BARE = /([\p{L}\p{N}_.]+)!/gu;
/** Cells, ranges, whole columns and rows, functions, truth values, numbers: all that is no name. */
const KNOWN =
  /(?<![\p{L}\p{N}_.])(?:[A-Za-z_.][\w.]*(?=\()|\$?[A-Za-z]{1,3}\$?\d+|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|TRUE|FALSE|\d+(?:\.\d+)?(?:[Ee][+-]?\d+)?)(?![\p{L}\p{N}_.])/giu;
const ROAMING = /\b(?:INDIRECT|OFFSET|CELL|TODAY|NOW|RAND|RANDBETWEEN)\(/i;

/** Errs on the side of `anywhere`. */
export function formulaReach(formula: string): FormulaReach {
  const text = formula.replace(TEXTS, "");
  const quoted = [...text.matchAll(QUOTED)].map(([, name = ""]) => name.replaceAll("''", "'").toLowerCase());
  const withoutQuoted = text.replace(QUOTED, "");
  const bare = [...withoutQuoted.matchAll(BARE)].map(([, name = ""]) => name.toLowerCase());
  const rest = withoutQuoted.replace(BARE, "").replace(KNOWN, "");
  const several = quoted.some((name) => name.includes(":")) || /:[\p{L}\p{N}_.']+!/u.test(text);
  return {
    sheets: [...new Set([...quoted, ...bare])],
    anywhere: ROAMING.test(text) || several || /[\p{L}#[]/u.test(rest),
  };
}
