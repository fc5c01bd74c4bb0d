import { attribute, elements, escapeXml, firstElement, unescapeXml, withAttribute, withInner, withTag } from "./xml";
import type { Namespaces } from "./namespaces";

/** Pure patches of the workbook part. Each returns the new text; undefined when the part has no list of sheets. */

/** Puts a sheet at a position; what counts positions (names of sheets, the open tab) moves along. */
export function withSheet(
  xml: string,
  sheet: { readonly name: string; readonly relation: string; readonly position: number },
  names: Namespaces,
): string | undefined {
  const list = firstElement(xml, "sheets");
  if (!list) return undefined;
  const tags = elements(list.inner, "sheet");
  const id = Math.max(0, ...tags.map(({ tag }) => Number(attribute(tag, "sheetId")) || 0)) + 1;
  const entry = `<${list.prefix}sheet xmlns:r="${names.relationships}" name="${escapeXml(sheet.name)}" sheetId="${id}" r:id="${sheet.relation}"/>`;
  const at = tags[sheet.position]?.start ?? list.inner.length;
  const grown = withInner(xml, list, "sheets", list.inner.slice(0, at) + entry + list.inner.slice(at));
  return sheet.position < tags.length ? movedPositions(grown, sheet.position) : grown;
}

function movedPositions(xml: string, from: number): string {
  const moved = (text: string, element: string, name: string): string => {
    let result = text;
    for (const found of elements(text, element).reverse()) {
      const number = Number(attribute(found.tag, name) ?? NaN);
      if (number >= from) result = withTag(result, found, withAttribute(found.tag, name, String(number + 1)));
    }
    return result;
  };
  return moved(
    moved(moved(xml, "definedName", "localSheetId"), "workbookView", "activeTab"),
    "workbookView",
    "firstSheet",
  );
}

/**
 * How the product knows the sheets it made: a hidden name of the sheet's own whose value is the sheet's name as text.
 * A sheet that the user renamed or copied to keep bears another name than its mark says, and is never replaced.
 * The Excel host marks its sheets alike.
 */
const mark = "_bda_owned";

function markText(sheet: string): string {
  return `"${sheet.replaceAll('"', '""')}"`;
}

/** Marks the sheet at this position as ours. */
export function withMark(xml: string, sheet: string, position: number): string | undefined {
  return withName(xml, `name="${mark}" localSheetId="${position}" hidden="1"`, markText(sheet));
}

const repeatedRows = "_xlnm.Print_Titles";

/** Has every printed page of the sheet at this position begin with a row (counted from 0), or no longer. */
export function withRepeatedRow(
  xml: string,
  sheet: { readonly name: string; readonly position: number },
  row: number | undefined,
): string | undefined {
  const known = elements(xml, "definedName").find(
    ({ tag }) =>
      attribute(tag, "name") === repeatedRows && Number(attribute(tag, "localSheetId") ?? NaN) === sheet.position,
  );
  const bare = known ? xml.slice(0, known.start) + xml.slice(known.end) : xml;
  if (row === undefined) return bare;
  const rows = `'${sheet.name.replaceAll("'", "''")}'!$${row + 1}:$${row + 1}`;
  return withName(bare, `name="${repeatedRows}" localSheetId="${sheet.position}"`, rows);
}

function withName(xml: string, attributes: string, text: string): string | undefined {
  const sheets = firstElement(xml, "sheets");
  if (!sheets) return undefined;
  const { prefix } = sheets;
  const entry = `<${prefix}definedName ${attributes}>${escapeXml(text)}</${prefix}definedName>`;
  const list = firstElement(xml, "definedNames");
  if (list) return withInner(xml, list, "definedNames", list.inner + entry);
  // The schema's order: sheets, functionGroups, externalReferences, definedNames.
  const before = ["externalReferences", "functionGroups"].flatMap((part) => firstElement(xml, part) ?? [])[0] ?? sheets;
  return `${xml.slice(0, before.end)}<${prefix}definedNames>${entry}</${prefix}definedNames>${xml.slice(before.end)}`;
}

/** Is the sheet at this position, which bears this name, one of ours? */
export function isMarked(xml: string, sheet: string, position: number): boolean {
  return elements(xml, "definedName").some(
    ({ tag, inner }) =>
      attribute(tag, "name") === mark &&
      Number(attribute(tag, "localSheetId") ?? NaN) === position &&
      unescapeXml(inner).replace(/^=/, "") === markText(sheet),
  );
}

/** Excel calculates everything on opening. */
export function withFullCalculation(xml: string): string | undefined {
  const known = firstElement(xml, "calcPr");
  if (known) return withTag(xml, known, withAttribute(known.tag, "fullCalcOnLoad", "1"));
  const sheets = firstElement(xml, "sheets");
  if (!sheets) return undefined;
  // The schema's order: …, externalReferences, definedNames, calcPr.
  const parts = ["definedNames", "externalReferences", "functionGroups"];
  const before = parts.flatMap((part) => firstElement(xml, part) ?? [])[0] ?? sheets;
  return `${xml.slice(0, before.end)}<${sheets.prefix}calcPr fullCalcOnLoad="1"/>${xml.slice(before.end)}`;
}
