import { a1 } from "../../core/workbook/address";
import type { MarkArea } from "../../core/marks/mark-areas";
import { isMarkFormula, MARK_FORMULA } from "../mark-look";
import { elements, escapeXml, firstElement, isPlainXml, nextTag, unescapeXml } from "./xml";

/** What stands behind the cells of a worksheet before its conditional formats, and these themselves, in the schema's order. */
const before = new Set([
  ...["sheetCalcPr", "sheetProtection", "protectedRanges", "scenarios", "autoFilter", "sortState", "dataConsolidate"],
  ...["customSheetViews", "mergeCells", "phoneticPr", "conditionalFormatting"],
]);

/**
 * The worksheet with a conditional format for each area, in front of all others; `looks` are the numbers of the areas'
 * looks. Undefined when the XML has no sheetData. Taking them off again gives the very text.
 */
export function withMarks(
  xml: string,
  areas: readonly MarkArea[],
  looks: (area: MarkArea) => number,
): string | undefined {
  const data = firstElement(xml, "sheetData");
  if (!data) return undefined;
  const { prefix: p } = data;
  const formats = areas.map((area, index) => {
    const rule = `<${p}cfRule type="expression" dxfId="${looks(area)}" priority="${index + 1}"><${p}formula>${escapeXml(MARK_FORMULA)}</${p}formula></${p}cfRule>`;
    return `<${p}conditionalFormatting sqref="${rangeOf(area)}">${rule}</${p}conditionalFormatting>`;
  });
  const at = placeOf(xml, data.end);
  const shifted = (text: string): string => withPriorities(text, (priority) => priority + areas.length);
  return shifted(xml.slice(0, at)) + formats.join("") + shifted(xml.slice(at));
}

/** The worksheet without our conditional formats; the same text when there are none. */
export function withoutMarks(xml: string): string {
  const gone: number[] = [];
  const isPlain = isPlainXml(xml);
  let text = xml;
  for (const format of elements(xml, "conditionalFormatting").reverse()) {
    const rules = elements(xml, "cfRule", format.innerStart, format.innerStart + format.inner.length, isPlain);
    const ours = rules.filter(({ inner }) => isMarkFormula(unescapeXml(firstElement(inner, "formula")?.inner ?? "")));
    gone.push(...ours.map(({ tag }) => priorityOf(tag)));
    const cuts = ours.length > 0 && ours.length === rules.length ? [format] : [...ours].reverse();
    for (const { start, end } of cuts) text = text.slice(0, start) + text.slice(end);
  }
  if (gone.length === 0) return xml;
  return withPriorities(text, (priority) => priority - gone.filter((other) => other < priority).length);
}

function rangeOf({ column, firstRow, lastRow }: MarkArea): string {
  const first = a1({ row: firstRow, column });
  return firstRow === lastRow ? first : `${first}:${a1({ row: lastRow, column })}`;
}

/** Just behind the last element that the schema wants before a conditional format, or behind the last one of these. */
function placeOf(xml: string, from: number): number {
  let at = from;
  const isPlain = isPlainXml(xml);
  for (let tag = nextTag(xml, from); tag && tag.kind !== "close"; tag = nextTag(xml, at)) {
    const name = tag.name.slice(tag.name.indexOf(":") + 1);
    const [element] = before.has(name) ? elements(xml, name, tag.start, tag.start + 1, isPlain) : [];
    if (!element) break;
    at = element.end;
  }
  return at;
}

/** A rule's tag up to the number of its priority, wherever it stands: those of the extension list count along. */
const priorityPattern =
  /(<(?:[\w.-]+:)?cfRule\b(?:[^>"']|"[^"]*"|'[^']*')*?\spriority\s*=\s*["'])(\d+)(?=["'](?:[^>"']|"[^"]*"|'[^']*')*>)/g;

function withPriorities(xml: string, change: (priority: number) => number): string {
  return xml.replace(priorityPattern, (_, head: string, number: string) => `${head}${change(Number(number))}`);
}

function priorityOf(tag: string): number {
  return Number(/\spriority\s*=\s*["'](\d+)/.exec(tag)?.[1] ?? NaN);
}
