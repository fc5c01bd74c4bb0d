import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../src/cli/program";

export const samplePath = join(__dirname, "../../assets/sample/workbook.xlsx");
export const sample = new Uint8Array(readFileSync(samplePath));

export interface Outcome {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

export interface Place {
  readonly sheet: string;
  readonly cell: string;
}

export interface WorkbookEntry {
  readonly file: string;
  readonly standard?: string;
  readonly unitName?: string;
  readonly year?: number;
  readonly tables: readonly Record<string, string>[];
  readonly coverage: { numericCells: number; checked: number; unchecked: number; unread: readonly object[] };
  readonly findings: readonly (Partial<Place> &
    Record<"id" | "rule" | "severity" | "message", string> &
    Partial<Record<"table" | "stated" | "expected" | "difference" | "amountUnit", string>> & {
      readonly cells: readonly (Place & { role: string; value?: string })[];
      readonly witness?: readonly (Place & { yuan: string })[];
    })[];
  readonly repairs: readonly {
    readonly group: string;
    readonly rank: number;
    readonly changes: readonly (Place & { from: string; to: string })[];
    readonly resolves: readonly string[];
    readonly kind: string;
    readonly message: string;
  }[];
  readonly error?: { code: string; message: string };
}

/** One run of the command line, in this process. */
export async function call(...argv: string[]): Promise<Outcome> {
  const out: string[] = [];
  const err: string[] = [];
  const status = await run(argv, { out: (text) => out.push(text), err: (text) => err.push(text) });
  return { status, out: out.join(""), err: err.join("\n") };
}

export function workbooks(json: string): WorkbookEntry[] {
  const report = JSON.parse(json) as { schema: number; workbooks: WorkbookEntry[] };
  if (report.schema !== 1) throw new Error(`unknown schema ${report.schema}`);
  return report.workbooks;
}

/** A folder that each test gets empty. */
export class Folder {
  private root = "";

  /** Call once at the top of a test file. */
  static forEachTest(): Folder {
    const folder = new Folder();
    beforeEach(() => {
      folder.root = mkdtempSync(join(tmpdir(), "command-line-"));
    });
    afterEach(() => {
      rmSync(folder.root, { recursive: true, force: true });
    });
    return folder;
  }

  path(name = ""): string {
    return join(this.root, name);
  }

  put(name: string, content: string | Uint8Array): string {
    writeFileSync(this.path(name), content);
    return this.path(name);
  }
}
