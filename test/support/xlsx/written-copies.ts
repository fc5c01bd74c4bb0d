import { existsSync, readFileSync } from "node:fs";
import { call, type Folder } from "../command-line";

/** What a command writes from a workbook, and where. `{in}` is the workbook, `{out}` a file or folder of the test's. */
export interface WritingCommand {
  readonly name: string;
  readonly words: readonly string[];
  /** Below `{out}`; `{out}` itself when empty. */
  readonly file: string;
}

export const writingCommands = [
  { name: "fix", words: ["fix", "{in}", "--out", "{out}"], file: "" },
  { name: "fix --form-only", words: ["fix", "{in}", "--out", "{out}", "--form-only"], file: "" },
  { name: "fix --formulas", words: ["fix", "{in}", "--out", "{out}", "--formulas"], file: "" },
  { name: "generate", words: ["generate", "{in}", "--out", "{out}"], file: "workbook.xlsx" },
  {
    name: "generate --marked --live",
    words: ["generate", "{in}", "--out", "{out}", "--marked", "--live"],
    file: "workbook.xlsx",
  },
  { name: "batch --marked", words: ["batch", "{folder}", "--out", "{out}", "--marked"], file: "marked/unit.xlsx" },
] as const satisfies readonly WritingCommand[];

/** Runs the command on a workbook and gives what it wrote. */
export async function writtenCopy(command: WritingCommand, workbook: Uint8Array, folder: Folder): Promise<Uint8Array> {
  const places: Readonly<Record<string, string>> = {
    "{in}": folder.put("unit.xlsx", workbook),
    "{folder}": folder.path(),
    "{out}": folder.path("written"),
  };
  const { status, err } = await call(...command.words.map((word) => places[word] ?? word));
  if (status === 2) throw new Error(err);
  const path = folder.path(command.file === "" ? "written" : `written/${command.file}`);
  // A workbook with macros keeps the only ending under which Excel opens it.
  return new Uint8Array(readFileSync(existsSync(path) ? path : path.replace(/x$/, "m")));
}
