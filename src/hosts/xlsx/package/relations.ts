import { fileProblem } from "../file-problem";
import { attribute, elements, escapeXml, firstElement, withInner } from "../xml";
import type { PackageParts } from "./package-parts";

/** A link from one part of a package to another, or to the outside. */
export interface Relation {
  readonly id: string;
  /** Last word of the type's address ("worksheet"), alike in the transitional and the strict form of the standard. */
  readonly kind: string;
  /** Name of the part, or the address outside. */
  readonly target: string;
  readonly isExternal: boolean;
}

export const contentTypesPart = "[Content_Types].xml";
const emptyRelations =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/** Relations of a part ("" for the package itself); none when it has no relations part. */
export function relationsOf(parts: PackageParts, part: string): Relation[] {
  const xml = parts.text(relationsPart(part));
  if (xml === undefined) return [];
  return elements(xml, "Relationship").map(({ tag }) => {
    const isExternal = attribute(tag, "TargetMode") === "External";
    const target = attribute(tag, "Target") ?? "";
    return {
      id: attribute(tag, "Id") ?? "",
      kind: (attribute(tag, "Type") ?? "").split("/").at(-1) ?? "",
      target: isExternal ? target : resolve(part, target),
      isExternal,
    };
  });
}

/** Adds a relation and gives its id. */
export function addRelation(parts: PackageParts, part: string, type: string, target: string): string {
  const name = relationsPart(part);
  const xml = parts.text(name) ?? emptyRelations;
  const list = firstElement(xml, "Relationships");
  if (!list) throw fileProblem("damaged", parts.file, { where: name });
  const ids = new Set(elements(list.inner, "Relationship").map(({ tag }) => attribute(tag, "Id")));
  let number = 1;
  while (ids.has(`rId${number}`)) number++;
  const entry = `<${list.prefix}Relationship Id="rId${number}" Type="${escapeXml(type)}" Target="/${escapeXml(target)}"/>`;
  parts.put(name, withInner(xml, list, "Relationships", list.inner + entry));
  return `rId${number}`;
}

/** Takes out every relation of this kind. */
export function removeRelations(parts: PackageParts, part: string, kind: string): void {
  const name = relationsPart(part);
  const xml = parts.text(name);
  if (xml === undefined) return;
  let text = xml;
  for (const { tag, start, end } of elements(xml, "Relationship").reverse()) {
    if ((attribute(tag, "Type") ?? "").endsWith(`/${kind}`)) text = text.slice(0, start) + text.slice(end);
  }
  if (text !== xml) parts.put(name, text);
}

export function addContentType(parts: PackageParts, part: string, type: string): void {
  const xml = parts.requiredText(contentTypesPart);
  const list = firstElement(xml, "Types");
  if (!list) throw fileProblem("damaged", parts.file, { where: contentTypesPart });
  const entry = `<${list.prefix}Override PartName="/${escapeXml(part)}" ContentType="${escapeXml(type)}"/>`;
  parts.put(contentTypesPart, withInner(xml, list, "Types", list.inner + entry));
}

export function removeContentType(parts: PackageParts, part: string): void {
  const xml = parts.requiredText(contentTypesPart);
  const wanted = `/${part}`.toLowerCase();
  const found = elements(xml, "Override").find(({ tag }) => attribute(tag, "PartName")?.toLowerCase() === wanted);
  if (found) parts.put(contentTypesPart, xml.slice(0, found.start) + xml.slice(found.end));
}

function relationsPart(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** "xl/workbook.xml", "../customXml/a.xml" → "customXml/a.xml"; never leaves the package. */
function resolve(part: string, target: string): string {
  const base = target.startsWith("/") ? [] : part.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") base.pop();
    else if (step !== "." && step !== "") base.push(step);
  }
  return base.join("/");
}
