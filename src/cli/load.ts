import { readFileSync } from "node:fs";
import { FileProblem } from "../hosts/xlsx/file-problem";

/** The file's bytes; a `FileProblem` when it is not there or may not be read. */
export function loadFile(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw readingProblem(path, cause);
  }
}

function readingProblem(path: string, cause: unknown): FileProblem {
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
  switch (code) {
    case "ENOENT":
    case "ENOTDIR":
      return new FileProblem("file-missing", path, {}, { cause });
    case "EISDIR":
      return new FileProblem("file-is-folder", path, {}, { cause });
    case "EACCES":
    case "EPERM":
    case "EBUSY":
      return new FileProblem("file-no-permission", path, {}, { cause });
    default:
      return new FileProblem("file-read-failed", path, { reason: String(code ?? cause) }, { cause });
  }
}
