import type { Language } from "../../core/messages/message";
import { contentMessages, fileMessages, type ContentName } from "./messages";

type Nothing = Readonly<Record<string, never>>;

/** The data that the sentence of each kind of problem needs besides the file's name. */
export interface FileProblemData {
  "file-missing": Nothing;
  "file-is-folder": Nothing;
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
  "too-large": { readonly where: string; readonly size: string; readonly limit: string };
  "sheet-not-in-file": { readonly where: string };
  "no-such-cell": { readonly where: string; readonly cell: string };
  "part-of-array": { readonly where: string; readonly cell: string };
  "folder-missing": Nothing;
  "write-denied": Nothing;
  "disk-full": Nothing;
  "target-is-folder": Nothing;
  "target-is-input": Nothing;
  "target-not-folder": Nothing;
  "write-failed": { readonly reason: string };
}

export type FileProblemKind = keyof FileProblemData;

/** Why a file cannot be read or written. Made by `fileProblem`. */
export class FileProblem extends Error {
  constructor(
    /** Also the code in the command line's report. */
    readonly kind: FileProblemKind,
    /** The file's name, as the user knows it. */
    readonly file: string,
    readonly data: Readonly<Record<string, string>>,
    options?: ErrorOptions,
  ) {
    super(`${kind}: ${file} ${JSON.stringify(data)}`, options);
    this.name = "FileProblem";
  }
}

export function fileProblem<Kind extends FileProblemKind>(
  kind: Kind,
  file: string,
  data: FileProblemData[Kind],
  options?: ErrorOptions,
): FileProblem {
  return new FileProblem(kind, file, data, options);
}

/** The problem as one sentence: what, where, and what to do. */
export function describeFileProblem(problem: FileProblem, language: Language): string {
  const data: Readonly<Record<string, string>> = { ...problem.data, file: problem.file };
  return fileMessages[language][problem.kind].replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = data[name];
    if (value === undefined) throw new Error(`file message ${problem.kind} needs data for {${name}}`);
    return name === "content" ? contentMessages[language][value as ContentName] : value;
  });
}
