import type { Language } from "../../core/messages/message";
import { contentMessages, fileMessages } from "./messages";
import type { ContentName, FileProblemData } from "./problem-kinds";

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
