type Nothing = Readonly<Record<string, never>>;

/** The data that the sentence of each kind of problem needs besides the file's name. */
export interface FileProblemData {
  "file-missing": Nothing;
  "file-is-folder": Nothing;
  /** A file where a folder is wanted. */
  "not-a-folder": Nothing;
  "file-no-permission": Nothing;
  "file-read-failed": { readonly reason: string };
  "empty-file": Nothing;
  "not-a-workbook": { readonly content: ContentName };
  "old-excel": Nothing;
  "wps-table": Nothing;
  "binary-workbook": Nothing;
  encrypted: Nothing;
  /** `where`: the part of the package that is broken or missing. */
  damaged: { readonly where: string };
  "not-a-package": Nothing;
  "other-document": { readonly content: ContentName };
  "not-a-text": { readonly content: ContentName };
  "old-word": Nothing;
  "too-large": { readonly where: string; readonly size: string; readonly limit: string };
  "sheet-not-in-file": { readonly where: string };
  "no-such-cell": { readonly where: string; readonly cell: string };
  "part-of-array": { readonly where: string; readonly cell: string };
  "folder-missing": Nothing;
  "write-denied": Nothing;
  "disk-full": Nothing;
  "name-too-long": Nothing;
  "target-is-folder": Nothing;
  "target-is-input": Nothing;
  "target-not-folder": Nothing;
  "write-failed": { readonly reason: string };
}

/** What a file turned out to hold instead of a workbook. */
export type ContentName =
  | "pdf"
  | "html"
  | "xml-2003"
  | "text"
  | "rich-text"
  | "image"
  | "archive"
  | "word"
  | "workbook"
  | "slides"
  | "open-document"
  | "unknown";
