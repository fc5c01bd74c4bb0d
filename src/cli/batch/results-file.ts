import { once } from "node:events";
import {
  appendFileSync,
  closeSync,
  createReadStream,
  existsSync,
  fsyncSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  truncateSync,
  writeSync,
} from "node:fs";
import { createInterface } from "node:readline";
import type { BatchLine } from "../../core/batch/summarise";
import { attemptReading } from "../load";
import { attemptWriting } from "../write-file";
import type { StoredLine } from "./check-source";
import type { Source } from "./source";

/** Where a line stands in the file, in bytes. */
interface Place {
  readonly offset: number;
  readonly length: number;
}

/**
 * The results of a batch as JSON Lines, a workbook a line in the order in which they were done. Each line is written as soon
 * as it is known, so that a run that was broken off goes on where it stopped. In memory is only where each line stands.
 */
export class ResultsFile {
  private readonly places = new Map<string, Place>();
  private size = 0;

  private constructor(private readonly path: string) {}

  /** Opens the file, or a new one; drops lines that are half written or no longer hold. Throws a `FileProblem`. */
  static async open(path: string, program: string, sources: readonly Source[]): Promise<ResultsFile> {
    const results = new ResultsFile(path);
    if (existsSync(path)) await results.takeOver(program, sources);
    else {
      attemptWriting(path, () => {
        appendFileSync(path, "");
      });
    }
    return results;
  }

  private async takeOver(program: string, sources: readonly Source[]): Promise<void> {
    const { path, places } = this;
    const known = new Map(sources.map((source) => [source.file, source]));
    const aside = `${path}.${process.pid}.part`;
    const descriptor = attemptWriting(path, () => openSync(aside, "w"));
    try {
      for await (const text of linesOf(path)) {
        const line = parsed(text);
        const source = known.get(line?.file ?? "");
        if (!source || line?.run.program !== program || line.run.version !== source.version) continue;
        if (places.has(source.file)) continue;
        attemptWriting(path, () => writeSync(descriptor, `${text}\n`));
        this.note(source, text);
      }
      attemptWriting(path, () => {
        fsyncSync(descriptor);
      });
    } catch (error) {
      rmSync(aside, { force: true });
      throw error;
    } finally {
      closeSync(descriptor);
    }
    attemptWriting(path, () => {
      renameSync(aside, path);
    });
  }

  has({ file }: Source): boolean {
    return this.places.has(file);
  }

  /** `text` is the workbook's line, without its end. */
  add(text: string, source: Source): void {
    attemptWriting(this.path, () => {
      try {
        appendFileSync(this.path, `${text}\n`);
      } catch (error) {
        // A disk that is full takes a part of it.
        truncateSync(this.path, this.size);
        throw error;
      }
    });
    this.note(source, text);
  }

  private note({ file }: Source, text: string): void {
    const length = Buffer.byteLength(text, "utf8");
    this.places.set(file, { offset: this.size, length });
    this.size += length + 1;
  }

  /** All lines by file, each read when it is asked for. */
  *lines(): Generator<BatchLine> {
    const { path } = this;
    const byFile = [...this.places].sort(([a], [b]) => (a < b ? -1 : 1));
    const descriptor = attemptReading(path, () => openSync(path, "r"));
    try {
      for (const [, { offset, length }] of byFile) {
        const bytes = Buffer.allocUnsafe(length);
        attemptReading(path, () => readSync(descriptor, bytes, 0, length, offset));
        const line = parsed(bytes.toString("utf8"));
        if (line) yield line;
      }
    } finally {
      closeSync(descriptor);
    }
  }
}

async function* linesOf(path: string): AsyncGenerator<string> {
  const input = createReadStream(path, "utf8");
  try {
    yield* createInterface({ input, crlfDelay: Infinity });
  } finally {
    // Also where nobody reads on.
    input.destroy();
    if (!input.closed) await once(input, "close");
  }
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
