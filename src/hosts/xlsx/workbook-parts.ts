import { fileProblem } from "./file-problem";
import type { PackageParts } from "./package/package-parts";
import { relationsOf, type Relation } from "./package/relations";
import { workbookPartOf } from "./recognise-file";
import { attribute, elements, firstElement } from "./xml";

/** Which part of a package holds what, by its relations. */
export interface WorkbookParts {
  readonly workbook: string;
  /** In the order of the tabs; chart and dialog sheets too, for positions count them. */
  readonly sheets: readonly SheetPart[];
  readonly styles: string | undefined;
  readonly sharedStrings: string | undefined;
  readonly calculationChain: string | undefined;
  readonly externalLinks: readonly string[];
}

export interface SheetPart {
  readonly name: string;
  readonly id: number;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  readonly part: string;
  readonly isWorksheet: boolean;
}

/** Throws `damaged` when the workbook part is broken or a sheet leads nowhere. */
export function findWorkbookParts(parts: PackageParts): WorkbookParts {
  const workbook = workbookPartOf(parts);
  if (workbook === undefined) throw fileProblem("damaged", parts.file, { where: "_rels/.rels" });
  const relations = relationsOf(parts, workbook);
  const one = (kind: string): string | undefined => {
    const target = relations.find((relation) => relation.kind === kind)?.target;
    return target !== undefined && parts.has(target) ? target : undefined;
  };
  const list = firstElement(parts.requiredText(workbook), "sheets");
  if (!list) throw fileProblem("damaged", parts.file, { where: workbook });
  return {
    workbook,
    sheets: elements(list.inner, "sheet").map(({ tag }) => sheetPart(tag, relations, parts)),
    styles: one("styles"),
    sharedStrings: one("sharedStrings"),
    calculationChain: one("calcChain"),
    externalLinks: relations.filter(({ kind }) => kind === "externalLink").map(({ target }) => target),
  };
}

function sheetPart(tag: string, relations: readonly Relation[], parts: PackageParts): SheetPart {
  const name = attribute(tag, "name") ?? "";
  // The prefix of the relation's id is free ("r:id"); the sheet's own number is called sheetId.
  const id = /\s[\w.-]+:id\s*=\s*["']([^"']*)["']/.exec(tag)?.[1];
  const relation = relations.find((candidate) => candidate.id === id);
  if (!relation || !parts.has(relation.target)) throw fileProblem("damaged", parts.file, { where: name });
  const state = attribute(tag, "state");
  return {
    name,
    id: Number(attribute(tag, "sheetId")),
    visibility: state === "hidden" || state === "veryHidden" ? state : "visible",
    part: relation.target,
    isWorksheet: relation.kind === "worksheet",
  };
}
