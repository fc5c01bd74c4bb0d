import { join } from "node:path";
import { doubtfulCells } from "../core/audit/doubtful-cells";
import type { Language } from "../core/messages/message";
import { marksOf } from "../core/marks/marks";
import { renderMessage } from "../core/messages/render";
import { generateNarrative } from "../core/narrative/generate";
import { liveNarrativeSheet } from "../core/narrative/live/live-sheet";
import { narrativeJson, narrativeSheet, narrativeText } from "../core/narrative/render";
import type { Gap } from "../core/narrative/span";
import { parseTemplate } from "../core/narrative/template/parse-template";
import type { Publication } from "../core/publication/publication";
import { publish } from "../core/publication/publish";
import { webFiles } from "../core/publication/web/page";
import { jsonText } from "../core/report/json-text";
import { resultsSheet } from "../core/report/results-sheet";
import { readTextFile } from "../hosts/text/read-text-file";
import { editWorkbookFile } from "../hosts/xlsx/edit-workbook-file";
import { fileEnding } from "../hosts/xlsx/file-ending";
import { markWorkbookFile } from "../hosts/xlsx/mark-workbook-file";
import { attempt, checkFile, prepare, type Attempt, type CommandOutput, type ExitStatus } from "./commands";
import { loadFile } from "./load";
import { blockedLines, lastYearLines, missingLines, summaryLines } from "./summary";
import { cliWords, fill } from "./words";
import { writeFilesWhole } from "./write-file";

export interface GenerateCommand {
  readonly file: string;
  readonly out: string;
  readonly standard?: string;
  readonly prior?: string;
  /** The broken cells are marked on the sheets of workbook.xlsx. */
  readonly marked: boolean;
  /** Its narrative has formulas for its figures. */
  readonly live: boolean;
  /** The organisation's own phrases; the standard wording when left out. */
  readonly template?: string;
  readonly language: Language;
}

/** The narrative, the whole publication and the workbook; 1 when errors or gaps remain, 2 when nothing was written. */
export async function runGenerate(command: GenerateCommand, { err }: CommandOutput): Promise<ExitStatus> {
  const { file, language, out } = command;
  const words = cliWords[language];
  const start = prepare(command);
  if ("message" in start) {
    err(start.message);
    return 2;
  }
  const template = readTemplate(command);
  if ("message" in template) {
    err(template.message);
    return 2;
  }
  const made = await attempt(file, language, async () => {
    const { bytes, snapshot, result } = checkFile(file, command.standard, start.prior);
    const { reading, facts } = result;
    const parsed = parseTemplate(template.value, reading.standard.id);
    if ("problems" in parsed) return parsed;
    const { wording } = parsed;
    const narrative = generateNarrative(reading, facts, wording, doubtfulCells(result));
    const publication = publish({ snapshot, reading, facts, narrative, wording });
    const sheet = command.live ? liveNarrativeSheet(narrative, snapshot, reading) : narrativeSheet(narrative);
    const written = editWorkbookFile(bytes, file, [
      { kind: "write-sheet", content: resultsSheet(result, language) },
      { kind: "write-sheet", content: sheet },
    ]);
    const marking = command.marked ? markWorkbookFile(written, file, marksOf(result)) : { bytes: written, skipped: [] };
    const files: [string, string | Uint8Array][] = [
      ["narrative.txt", narrativeText(narrative)],
      ["narrative.json", `${jsonText(narrativeJson(narrative), 2)}\n`],
      ["disclosure.docx", await docxOf(publication)],
      [`workbook${fileEnding(bytes, file)}`, marking.bytes],
      ...webFiles(publication).map(({ path, text }): [string, string] => [path, text]),
    ];
    writeFilesWhole(
      files.map(([name, content]) => ({ path: join(out, name), content })),
      command.template === undefined ? [file] : [file, command.template],
    );
    const gaps: Gap[] = [...narrative.gaps, ...publication.gaps];
    return { result, narrative, facts, gaps, files, skipped: marking.skipped };
  });
  if ("message" in made) {
    err(made.message);
    return 2;
  }
  if ("problems" in made.value) {
    for (const problem of made.value.problems) err(renderMessage(problem, language));
    return 2;
  }
  const { result, narrative, facts, gaps, files, skipped } = made.value;
  err(`${words.written} ${files.map(([name]) => join(out, name)).join("　")}`);
  if (skipped.length > 0) err(fill(words.notMarked, { sheets: skipped.map(({ sheet }) => sheet).join("、") }));
  const errors = result.findings.filter(({ severity }) => severity === "error");
  for (const line of errors.length > 0 ? summaryLines(file, result, language) : []) err(line);
  if (errors.length === 0) for (const line of lastYearLines(result, language)) err(line);
  for (const line of blockedLines(narrative, language)) err(line);
  for (const line of missingLines(gaps, facts, language)) err(line);
  return errors.length > 0 || gaps.length > 0 ? 1 : 0;
}

/** The template's text; none is an empty one, which replaces nothing. */
function readTemplate({ template, language }: GenerateCommand): Attempt<string> {
  if (template === undefined) return { value: "" };
  return attempt(template, language, () => readTextFile(loadFile(template), template));
}

/** The library is only loaded by the command that needs it. */
async function docxOf(publication: Publication): Promise<Uint8Array> {
  const { writeDocx } = await import(/* webpackMode: "eager" */ "../hosts/docx/write-docx");
  return writeDocx(publication, new Date());
}
