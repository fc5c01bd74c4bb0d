import {
  appendFileSync,
  closeSync,
  createReadStream,
  existsSync,
  fsyncSync,
  openSync,
  renameSync,
  writeSync,
} from "node:fs";
import { createInterface } from "node:readline";
import type { BatchLine } from "../../core/batch/summarise";
import { jsonText } from "../../core/report/json-text";
import { attemptWriting } from "../write-file";
import type { Source } from "./source";

/** A line with what tells whether it still holds: the file's version, and the program and options that made it. */
interface StoredLine extends BatchLine {
  readonly run: BatchLine["run"] & { readonly version: string; readonly program: string };
}

/**
 * The results of a batch as JSON Lines, a workbook a line in the order in which they were done. Each line is written as soon
 * as it is known, so that a run that was broken off goes on where it stopped.
 */
export class ResultsFile {
  private constructor(
    private readonly path: string,
    /** Same program, same options: lines of others are not taken over. */
    private readonly program: string,
    private readonly done: Set<string>,
  ) {}

  /** Opens the file, or a new one; drops lines that are half written or no longer hold. Throws a `FileProblem`. */
  static async open(path: string, program: string, sources: readonly Source[]): Promise<ResultsFile> {
    const versions = new Map(sources.map(({ file, version }) => [file, version]));
    const done = new Set<string>();
    if (existsSync(path)) {
      const aside = `${path}.${process.pid}.part`;
      const descriptor = attemptWriting(path, () => openSync(aside, "w"));
      try {
        for await (const text of linesOf(path)) {
          const line = parsed(text);
          if (line?.run.program !== program || versions.get(line.file) !== line.run.version || done.has(line.file)) {
            continue;
          }
          done.add(line.file);
          attemptWriting(path, () => writeSync(descriptor, `${text}\n`));
        }
        attemptWriting(path, () => {
          fsyncSync(descriptor);
        });
      } finally {
        closeSync(descriptor);
      }
      attemptWriting(path, () => {
        renameSync(aside, path);
      });
    } else {
      attemptWriting(path, () => {
        appendFileSync(path, "");
      });
    }
    return new ResultsFile(path, program, done);
  }

  has({ file }: Source): boolean {
    return this.done.has(file);
  }

  add(line: BatchLine, { version }: Source): void {
    const stored: StoredLine = { ...line, run: { ...line.run, version, program: this.program } };
    attemptWriting(this.path, () => {
      appendFileSync(this.path, `${jsonText(stored)}\n`);
    });
    this.done.add(line.file);
  }

  async *lines(): AsyncGenerator<BatchLine> {
    for await (const text of linesOf(this.path)) {
      const line = parsed(text);
      if (line) yield line;
    }
  }
}

function linesOf(path: string): AsyncIterable<string> {
  return createInterface({ input: createReadStream(path, "utf8"), crlfDelay: Infinity });
}

/** Undefined for a line that was not written to its end, or that somebody else wrote. */
function parsed(text: string): StoredLine | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isStored(value) ? value : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function isStored(value: unknown): value is StoredLine {
  if (typeof value !== "object" || value === null || !("file" in value) || !("run" in value) || !("batch" in value)) {
    return false;
  }
  const { run } = value;
  return typeof run === "object" && run !== null && "version" in run && "program" in run;
}
