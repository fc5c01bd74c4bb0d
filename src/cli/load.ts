import { readFileSync } from "node:fs";
import { FileProblem } from "../hosts/xlsx/file-problem";

/** The file's bytes; a `FileProblem` when it is not there or may not be read. */
export function loadFile(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    throw new FileProblem(code === "ENOENT" ? "missing" : "unreadable", path, { cause: error });
  }
}
