import { similarity } from "../../reading/normalise";
import { readPageLine } from "../../reading/page-lines";
import { titleScores } from "../../reading/table-titles";
import { normaliseText } from "../../reading/normalise";
import { bodyTexts, headTexts, placedTables, textsOutsideTables, type PrintedText } from "./table-area";
import { remembered } from "../../workbook/remembered";
import type { RuleContext } from "../rule";

/** The unit's name as one place of the workbook prints it. */
export interface PrintedName {
  readonly printed: PrintedText;
  /** Normalised, without label and year. */
  readonly name: string;
  /** "label": behind 编制单位：; "text": a line above a title, a note, a cover. */
  readonly source: "label" | "text";
  readonly table?: string;
}

const alike = 0.6;

/** Every place that prints the unit's name, or a text so like it that it must be meant. */
export function printedNames(context: RuleContext): PrintedName[] {
  const { reading, grids } = context;
  const expected = reading.unitName;
  const scoresOf = titleScores(reading.standard.tables);
  const found: PrintedName[] = [];
  for (const placed of placedTables(reading, grids)) {
    const { table } = placed;
    for (const printed of headTexts(placed)) {
      const labelled = readPageLine(printed.text).unitName;
      if (labelled !== undefined) found.push({ printed, name: labelled, source: "label", table: table.id });
      else if (scoresOf(printed.text).best === 0) found.push(...inText(printed, expected, table.id));
    }
    for (const printed of bodyTexts(placed)) {
      if (isNoteOn(printed.normal)) found.push(...inText(printed, expected, table.id));
    }
  }
  for (const printed of textsOutsideTables(reading, grids)) {
    const labelled = readPageLine(printed.text).unitName;
    if (labelled !== undefined) found.push({ printed, name: labelled, source: "label" });
    else found.push(...inText(printed, expected));
  }
  return found;
}

const isNoteOn = remembered((normal: string): boolean => /^(?:备注|附注|注|说明)/.test(normal));

/** "双桥坝市中心血站2026年单位预算" → the name in front, when it is like the expected one. */
function inText(printed: PrintedText, expected: string | undefined, table?: string): PrintedName[] {
  if (expected === undefined) return [];
  const name = printed.normal
    .replace(/^(?:备注|附注|注|说明)[:：、]?/, "")
    .replace(/^20\d{2}年度?/, "")
    .replace(/(?:20\d{2}年|没有|未|无|单位预算|部门预算).*$/, "");
  // 青河县水利局概况 names the unit rightly and says more.
  if (name !== expected && name.includes(expected)) return [];
  if (name.length < 4 || (name !== expected && similarity(name, expected, alike) < alike)) return [];
  return [{ printed, name, source: "text", ...(table !== undefined && { table }) }];
}

export type NameDifference = "none" | "variant" | "near-miss" | "other";

/**
 * variant: an abbreviation, or with 本级, 机关 and the like behind it. near-miss: a few characters differ.
 * other: another name.
 */
export function compareNames(printed: string, expected: string): NameDifference {
  const a = normaliseText(printed);
  const b = normaliseText(expected);
  if (a === b) return "none";
  const suffix = /\(?(?:本级|机关|汇总|本部)\)?$/;
  if (a.replace(suffix, "") === b.replace(suffix, "") || a.endsWith(b) || b.endsWith(a)) return "variant";
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  // 克州… for 克孜勒苏柯尔克孜自治州…: much is left out; one or two characters left out are a slip.
  if (isSubsequence(short, long) && long.length - short.length > 2) return "variant";
  return similarity(a, b, alike) >= alike ? "near-miss" : "other";
}

function isSubsequence(short: string, long: string): boolean {
  let index = 0;
  for (const letter of long) if (letter === short[index]) index++;
  return index === short.length;
}
