import { mkdirSync, readFileSync, statSync } from "node:fs";
import { createHash } from "node:crypto";
import { isAbsolute, join, relative, resolve, sep } from "node:path";
import { reportPage } from "../../core/batch/report-page";
import { reportScript } from "../../core/batch/report-script";
import { summarise } from "../../core/batch/summarise";
import { summarySheets, type BatchSummary } from "../../core/batch/summary-workbook";
import { batchWords } from "../../core/batch/words";
import { createWorkbook } from "../../hosts/xlsx/create-workbook";
import { fileProblem } from "../../hosts/xlsx/file-problem";
import { attempt, unknownStandard, type CommandOutput, type ExitStatus } from "../commands";
import { attemptReading } from "../load";
import { cliWords, fill } from "../words";
import { attemptWriting, writeFilesWhole } from "../write-file";
import type { BatchOptions } from "./check-source";
import { checkerHere, checkerThreads, type Checkers } from "./checkers";
import { findSources, type Found } from "./find-sources";
import { progressOn } from "./progress";
import { ResultsFile } from "./results-file";
import { sha256, type Source } from "./source";

export interface BatchCommand extends Omit<BatchOptions, "marked" | "program"> {
  readonly folder: string;
  readonly out: string;
  /** Threads; as many as the machine has processors when left out. */
  readonly jobs?: number;
  /** Seconds that one workbook may take. */
  readonly timeout: number;
  /** A copy of every workbook with its results is wanted. */
  readonly marked: boolean;
}

/** Every workbook below a folder: 0 when none has an error, 1 when some have or could not be checked, 2 when nothing was written. */
export async function runBatch(command: BatchCommand, output: CommandOutput): Promise<ExitStatus> {
  const { folder, out, language, standard, whole } = command;
  const { err } = output;
  const words = cliWords[language].batch;
  const wrong = unknownStandard(standard, language);
  if (wrong !== undefined) {
    err(wrong);
    return 2;
  }
  const started = await attempt(out, language, async () => {
    const found = findIn(folder, out);
    if (found.sources.length === 0) return { found };
    const wanted = {
      language,
      whole,
      ...(standard !== undefined && { standard }),
      ...(command.marked && { marked: join(out, "marked") }),
    };
    const options: BatchOptions = { ...wanted, program: madeBy(output.script, wanted) };
    attemptWriting(out, () => mkdirSync(out, { recursive: true }));
    const results = await ResultsFile.open(join(out, "results.jsonl"), options.program, found.sources);
    return { found, options, results };
  });
  if ("message" in started) {
    err(started.message);
    return 2;
  }
  const { found, options, results } = started.value;
  if (!options) {
    err(fill(words.noWorkbooks, { folder }));
    return 2;
  }
  const { sources, others } = found;
  const left = sources.filter((source) => !results.has(source));
  err(fill(words.found, { all: sources.length, others }));
  if (left.length < sources.length) err(fill(words.resumed, { done: sources.length - left.length }));
  const checkers =
    output.script === undefined
      ? checkerHere(options)
      : checkerThreads(
          output.script,
          { seconds: command.timeout, ...(command.jobs !== undefined && { jobs: command.jobs }) },
          options,
        );
  const finished = await attempt(out, language, async () => {
    try {
      const progress = progressOn(output.progress, sources.length, sources.length - left.length, language);
      await checkAll(left, checkers, results, progress);
    } finally {
      // Before the summary is made: their memory is free then.
      await checkers.close();
    }
    const summary = summarise(() => results.lines(), linksFrom(out, sources), language);
    const files = [
      { path: join(out, "summary.xlsx"), content: createWorkbook(summarySheets(summary, language)) },
      { path: join(out, "report.html"), content: () => reportPage(summary, scriptHash(), language) },
    ];
    writeFilesWhole(
      files,
      sources.map(({ path }) => path),
    );
    return { summary, files };
  });
  if ("message" in finished) {
    err(finished.message);
    return 2;
  }
  const { summary, files } = finished.value;
  for (const line of endLines(summary, language)) err(line);
  const written = [join(out, "results.jsonl"), ...files.map(({ path }) => path)];
  err(`${cliWords[language].written} ${written.join("　")}`);
  const { errors, unread } = summary.totals;
  return errors + unread > 0 ? 1 : 0;
}

function findIn(folder: string, out: string): Found {
  if (!attemptReading(folder, () => statSync(folder)).isDirectory()) throw fileProblem("not-a-folder", folder, {});
  return findSources(folder, out);
}

/** Results are taken over only from the same program with the same options. */
function madeBy(
  script: string | undefined,
  { language, whole, standard = "", marked = "" }: Omit<BatchOptions, "program">,
): string {
  const program = script === undefined ? "" : sha256(readFileSync(script)).slice(0, 16);
  return [program, language, whole ? "whole" : "", standard, marked].join(" ");
}

/** As many at a time as there are threads; each is written down as soon as it is done. */
async function checkAll(
  sources: readonly Source[],
  checkers: Checkers,
  results: ResultsFile,
  progress: ReturnType<typeof progressOn>,
): Promise<void> {
  const waiting = sources[Symbol.iterator]();
  let failed = 0;
  const work = async (): Promise<void> => {
    for (const source of waiting) {
      const line = await checkers.check(source);
      results.add(line.text, source);
      if (line.failed) failed += 1;
      progress.step(failed);
    }
  };
  try {
    await Promise.all(Array.from({ length: checkers.jobs }, work));
  } finally {
    progress.stop();
  }
}

function scriptHash(): string {
  return createHash("sha256").update(reportScript, "utf8").digest("base64");
}

function linksFrom(out: string, sources: readonly Source[]): BatchSummary["linkTo"] {
  const paths = new Map(sources.filter(({ entry }) => !entry).map(({ file, path }) => [file, path]));
  return (file) => {
    const path = paths.get(file);
    const way = path === undefined ? undefined : relative(resolve(out), resolve(path));
    if (way === undefined || isAbsolute(way)) return undefined;
    const steps = way.split(sep);
    // Elsewhere these would mean a drive, a server or a protocol.
    if (steps.some((step) => /[\\:]|\p{Cc}/u.test(step))) return undefined;
    return (steps[0] === ".." ? steps : [".", ...steps]).join("/");
  };
}

function endLines({ totals, failed, across }: BatchSummary, language: BatchOptions["language"]): string[] {
  const words = cliWords[language].batch;
  const named = failed.map(
    ({ file, unitName = "", verdict, worst }) =>
      `  ${file}　${unitName}　【${batchWords[language].verdicts[verdict]}】　${worst?.message ?? ""}`,
  );
  const more = totals.errors + totals.unread - failed.length;
  return [
    batchWords[language].totals(totals),
    ...named,
    ...(more > 0 ? [fill(words.andMore, { count: more })] : []),
    ...(across.length > 0 ? [fill(words.across, { count: across.length })] : []),
  ];
}
