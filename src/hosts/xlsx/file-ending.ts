import type { PackageParts } from "./package/package-parts";
import { contentTypesPart } from "./package/relations";
import { openPackage, workbookPartOf } from "./recognise-file";
import { attribute, elements } from "./xml";

const endings: Readonly<Record<string, string>> = {
  "application/vnd.ms-excel.sheet.macroenabled.main+xml": ".xlsm",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml": ".xltx",
  "application/vnd.ms-excel.template.macroenabled.main+xml": ".xltm",
};

/** What a file of this workbook has to end in: Excel opens a workbook with macros under no other name than .xlsm. */
export function fileEnding(bytes: Uint8Array, file: string): string {
  return endings[mainType(openPackage(bytes, file))] ?? ".xlsx";
}

function mainType(parts: PackageParts): string {
  const part = `/${workbookPartOf(parts) ?? ""}`.toLowerCase();
  const types = elements(parts.text(contentTypesPart) ?? "", "Override");
  const own = types.find(({ tag }) => attribute(tag, "PartName")?.toLowerCase() === part);
  return (own && attribute(own.tag, "ContentType")?.toLowerCase()) ?? "";
}
