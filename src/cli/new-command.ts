import { existsSync } from "node:fs";
import { blankTables, readBlank } from "../core/blank/blank-workbook";
import { ruleSheetContent } from "../core/custom-rules/rule-sheet";
import { inputSheetContents } from "../core/inputs/layout/sheet-contents";
import type { Language } from "../core/messages/message";
import { sampleTemplate } from "../core/narrative/template/sample-template";
import type { Standard } from "../core/standards/definition";
import { standardById, standards } from "../core/standards/registry";
import { createWorkbook } from "../hosts/xlsx/create-workbook";
import { attempt, type CommandOutput, type ExitStatus } from "./commands";
import { cliWords, fill } from "./words";
import { writeFilesWhole } from "./write-file";

export interface NewCommand {
  readonly out: string;
  readonly standard: string;
  /** A template of phrases in the workbook's stead. */
  readonly template: boolean;
  readonly language: Language;
}

/**
 * Lays the empty tables and input sheets of a standard into a new workbook, or its phrases into a template; never over a file
 * that is there.
 */
export function runNew({ out, standard: id, template, language }: NewCommand, { err }: CommandOutput): ExitStatus {
  const words = cliWords[language];
  const standard = standardById(id);
  if (!standard) {
    err(fill(words.unknownStandard, { id, known: standards.map((known) => known.id).join("、") }));
    return 2;
  }
  if (existsSync(out)) {
    err(fill(words.fileExists, { file: out }));
    return 2;
  }
  const written = attempt(out, language, () => {
    const content = template ? sampleTemplate(standard.id) : blankWorkbook(standard);
    writeFilesWhole([{ path: out, content }], []);
  });
  if ("message" in written) {
    err(written.message);
    return 2;
  }
  err(`${words.written} ${out}`);
  return 0;
}

function blankWorkbook(standard: Standard): Uint8Array {
  const tables = blankTables(standard);
  const inputs = inputSheetContents(readBlank(standard, tables));
  return createWorkbook([...tables, ...inputs, ruleSheetContent(standard)]);
}
