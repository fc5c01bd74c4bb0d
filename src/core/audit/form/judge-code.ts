import {
  codeEntry,
  codesNamed,
  retired,
  type Classification,
  type CodeEntry,
  type OtherName,
} from "../../classification/dictionary";
import { comparableName } from "../../classification/comparable-name";

/** What the dictionary says of a code with a name in a year. */
export type CodeVerdict =
  | { readonly kind: "right" }
  /** `named`: the one code of the same class that has this name. */
  | { readonly kind: "unknown"; readonly named?: string }
  | { readonly kind: "retired"; readonly lastYear: number; readonly successors: readonly string[] }
  | { readonly kind: "not-yet"; readonly firstYear: number }
  | { readonly kind: "ended"; readonly lastYear: number }
  /** An old, later or local name of the same code, out of its years. */
  | { readonly kind: "other-name"; readonly official: string; readonly used: OtherName }
  /** The name belongs to another code. */
  | { readonly kind: "name-of-other"; readonly official: string; readonly other: string; readonly certain: boolean }
  | { readonly kind: "name-differs"; readonly official: string };

/** In front of a name: "其中：", "一、", "1.", "（一）". */
const enumerator = /^(?:其中:|[一二三四五六七八九十]+[、.]|\d+[、.]|\([一二三四五六七八九十\d]+\))+/;

/** Judges one code and the name printed beside it; an empty name is not judged. Without a year no period is judged. */
export function judgeCode(
  code: string,
  printedName: string,
  classification: Classification,
  year: number | undefined,
): CodeVerdict {
  const name = comparableName(printedName).replace(enumerator, "");
  const entry = codeEntry(code, classification);
  if (!entry) return judgeUnknown(code, name, classification);
  const official = comparableName(entry.name);
  const other = entry.otherNames.find((candidate) => comparableName(candidate.name) === name);
  if (other && isUsedIn(other, year)) return { kind: "right" };
  if (name === official || name === "") return judgePeriod(entry, year);
  if (other) return { kind: "other-name", official: entry.name, used: other };
  const [owner] = codesNamed(name, classification);
  if (owner !== undefined) {
    const certain = entry.sourced || code.length === 3;
    return {
      kind: "name-of-other",
      official: entry.name,
      other: nearest(code, name, classification) ?? owner,
      certain,
    };
  }
  return { kind: "name-differs", official: entry.name };
}

function judgeUnknown(code: string, name: string, classification: Classification): CodeVerdict {
  const ended = retired(code);
  if (ended) return { kind: "retired", lastYear: ended.lastYear, successors: ended.successors };
  const named = nearest(code, name, classification);
  return { kind: "unknown", ...(named !== undefined && { named }) };
}

/** The code of this name and level that shares most leading digits; undefined when several share as many. */
function nearest(code: string, name: string, classification: Classification): string | undefined {
  const shared = (other: string): number => [...other].findIndex((digit, index) => digit !== code[index]);
  const sameLevel = codesNamed(name, classification).filter((other) => other.length === code.length && other !== code);
  const [best, next] = [...sameLevel].sort((a, b) => shared(b) - shared(a));
  return best !== undefined && (next === undefined || shared(best) > shared(next)) ? best : undefined;
}

function isUsedIn({ from, until }: OtherName, year: number | undefined): boolean {
  if ((from === null && until === null) || year === undefined) return false;
  return (from ?? year) <= year && year <= (until ?? year);
}

function judgePeriod(entry: CodeEntry, year: number | undefined): CodeVerdict {
  if (year === undefined) return { kind: "right" };
  const { validFrom = year, validUntil = year, otherNames } = entry;
  if (year < validFrom) return { kind: "not-yet", firstYear: validFrom };
  // Renamed after that year: the code goes on, and the change of name is no fault of the code.
  const goesOn = otherNames.some(({ from }) => from !== null && from <= year);
  if (year > validUntil && !goesOn) return { kind: "ended", lastYear: validUntil };
  return { kind: "right" };
}
