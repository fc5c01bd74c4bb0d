/** Addresses that name the vocabulary of a package; the strict form of the standard has its own. */
export interface Namespaces {
  readonly main: string;
  readonly relationships: string;
}

const transitional: Namespaces = {
  main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  relationships: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
};

const strict: Namespaces = {
  main: "http://purl.oclc.org/ooxml/spreadsheetml/main",
  relationships: "http://purl.oclc.org/ooxml/officeDocument/relationships",
};

/** Those that a workbook part uses. */
export function namespacesOf(workbookXml: string): Namespaces {
  return workbookXml.includes(strict.main) ? strict : transitional;
}
