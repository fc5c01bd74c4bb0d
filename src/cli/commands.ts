import { basename } from "node:path";
import { checkWorkbook, type CheckOptions } from "../core/check";
import type { CheckResult } from "../core/audit/check-result";
import type { Language } from "../core/messages/message";
import { jsonText } from "../core/report/json-text";
import { failedReport, workbookReport, type WorkbookReport } from "../core/report/report";
import { standardById, standards } from "../core/standards/registry";
import { describeFileProblem, FileProblem } from "../hosts/xlsx/file-problem";
import { readTextFile } from "../hosts/text/read-text-file";
import { readWorkbookFile } from "../hosts/xlsx/read-workbook-file";
import type { WorkbookSnapshot } from "../core/workbook/snapshot";
import { loadFile } from "./load";
import { summaryLines } from "./summary";
import { cliWords, fill } from "./words";
import { writeFilesWhole } from "./write-file";

/** Where a command's words go: `out` is for machines, `err` for people. */
export interface CommandOutput {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** The program's own script, for commands that work in several threads; they work in this one when it is left out. */
  readonly script?: string;
  /** Where a long work shows how far it is; nowhere when left out. */
  readonly progress?: NodeJS.WritableStream;
}

export type ExitStatus = 0 | 1 | 2;

export interface CheckCommand {
  readonly files: readonly string[];
  /** Path, or "-" for standard output. */
  readonly json?: string;
  readonly standard?: string;
  readonly prior?: string;
  readonly text?: string;
  /** Last year's publication, to compare the text with. */
  readonly compare?: string;
  readonly language: Language;
}

export function runCheck(command: CheckCommand, { out, err }: CommandOutput): ExitStatus {
  const start = prepare(command);
  if ("message" in start) {
    err(start.message);
    return 2;
  }
  if (command.compare !== undefined && command.text === undefined) {
    err(cliWords[command.language].compareNeedsText);
    return 2;
  }
  const { prior } = start;
  const texts = readTexts(command);
  let worst: ExitStatus = 0;
  const workbooks = command.files.map((file): WorkbookReport => {
    const outcome =
      "message" in texts
        ? texts
        : attempt(file, command.language, () => checkFile(file, command.standard, prior, texts.value));
    if ("message" in outcome) {
      worst = 2;
      err(outcome.message);
      return failedReport(file, outcome.code, outcome.message);
    }
    const { result } = outcome.value;
    if (result.findings.some(({ severity }) => severity === "error") && worst === 0) worst = 1;
    for (const line of summaryLines(file, result, command.language)) err(line);
    return workbookReport(file, result, command.language);
  });
  if (command.json !== undefined) {
    const text = `${jsonText({ schema: 1, workbooks }, 2)}\n`;
    if (command.json === "-") {
      out(text);
    } else {
      const target = command.json;
      const written = attempt(target, command.language, () => {
        writeFilesWhole([{ path: target, content: text }], command.files);
      });
      if ("message" in written) {
        err(written.message);
        return 2;
      }
    }
  }
  return worst;
}

type Texts = Pick<CheckOptions, "text" | "compare">;

/** The text to check and the one to compare it with. */
function readTexts({ text, compare, language }: CheckCommand): Attempt<Texts> {
  const current = text === undefined ? undefined : attempt(text, language, () => readTextFile(loadFile(text), text));
  if (current && "message" in current) return current;
  const last =
    compare === undefined ? undefined : attempt(compare, language, () => readTextFile(loadFile(compare), compare));
  if (last && "message" in last) return last;
  return {
    value: {
      ...(current && { text: current.value }),
      ...(last && compare !== undefined && { compare: { name: basename(compare), text: last.value } }),
    },
  };
}

/** Last year's file: a workbook, or a publication as a text. */
export type Prior = Pick<CheckOptions, "prior" | "priorText">;

/** What is said before any workbook is read: an unknown standard, a last year's workbook that cannot be read. */
export function prepare({
  standard,
  prior: file,
  language,
}: {
  readonly standard?: string;
  readonly prior?: string;
  readonly language: Language;
}): { readonly prior?: Prior } | { readonly message: string } {
  const wrong = unknownStandard(standard, language);
  if (wrong !== undefined) return { message: wrong };
  if (file === undefined) return {};
  const read = attempt(file, language, (): Prior => {
    const name = basename(file);
    const bytes = loadFile(file);
    return isText(file)
      ? { priorText: { name, text: readTextFile(bytes, file) } }
      : { prior: { name, snapshot: readWorkbookFile(bytes, file) } };
  });
  return "message" in read ? read : { prior: read.value };
}

/** A publication and not a workbook, by the file's name. */
function isText(file: string): boolean {
  return /\.(?:docx?|txt|md)$/i.test(file);
}

/** Read and checked; throws when the file cannot be read or holds no table. */
export function checkFile(
  file: string,
  standardId: string | undefined,
  prior?: Prior,
  texts: Texts = {},
): { bytes: Uint8Array; snapshot: WorkbookSnapshot; result: CheckResult } {
  const bytes = loadFile(file);
  return { bytes, ...checkBytes(bytes, file, standardId, prior, texts) };
}

/** The same for a file that is loaded already. */
export function checkBytes(
  bytes: Uint8Array,
  file: string,
  standardId: string | undefined,
  prior?: Prior,
  texts: Texts = {},
): { snapshot: WorkbookSnapshot; result: CheckResult } {
  const snapshot = readWorkbookFile(bytes, file);
  const result = checkWorkbook(snapshot, {
    ...(standardId !== undefined && { standardId }),
    ...prior,
    ...texts,
  });
  if (result.reading.tables.every(({ status }) => status === "missing")) throw new NoTables(file);
  return { snapshot, result };
}

class NoTables extends Error {
  constructor(readonly file: string) {
    super(`no table in ${file}`);
    this.name = "NoTables";
  }
}

export function unknownStandard(id: string | undefined, language: Language): string | undefined {
  if (id === undefined || standardById(id)) return undefined;
  return fill(cliWords[language].unknownStandard, { id, known: standards.map((standard) => standard.id).join("、") });
}

export type Attempt<T> = { readonly value: T } | { readonly code: string; readonly message: string };

/** Turns what can go wrong with a file into a sentence; anything else is a defect of ours and says so without a trace. */
export function attempt<T>(file: string, language: Language, action: () => Promise<T>): Promise<Attempt<T>>;
export function attempt<T>(file: string, language: Language, action: () => T): Attempt<T>;
export function attempt<T>(
  file: string,
  language: Language,
  action: () => T | Promise<T>,
): Attempt<T> | Promise<Attempt<T>> {
  try {
    const value = action();
    if (!(value instanceof Promise)) return { value };
    return value
      .then((settled): Attempt<T> => ({ value: settled }))
      .catch((error: unknown) => failure(error, file, language));
  } catch (error) {
    return failure(error, file, language);
  }
}

function failure(error: unknown, file: string, language: Language): { code: string; message: string } {
  if (error instanceof FileProblem) return { code: error.kind, message: describeFileProblem(error, language) };
  if (error instanceof NoTables) return { code: "no-tables", message: fill(cliWords[language].noTables, { file }) };
  const detail = error instanceof Error ? `${error.name} ${error.message}` : String(error);
  return { code: "internal", message: fill(cliWords[language].failed, { detail }) };
}
