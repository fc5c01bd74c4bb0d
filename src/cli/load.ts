import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { errorCode } from "./error-code";
import { fileProblem, type FileProblem } from "../hosts/xlsx/file-problem";

/** The file's bytes; a `FileProblem` when it is not there or may not be read. */
export function loadFile(path: string): Uint8Array {
  return attemptReading(path, () => readFileSync(path));
}

/** What `read` gives; a `FileProblem` for what the file system refuses. */
export function attemptReading<Value>(path: string, read: () => Value): Value {
  try {
    return read();
  } catch (cause) {
    throw readingProblem(path, cause);
  }
}

function readingProblem(path: string, cause: unknown): FileProblem {
  const code = errorCode(cause);
  switch (code) {
    case "ENOENT":
    case "ENOTDIR":
      return fileProblem("file-missing", path, {}, { cause });
    case "EISDIR":
      return fileProblem("file-is-folder", path, {}, { cause });
    case "EACCES":
    case "EPERM":
    case "EBUSY":
      return fileProblem("file-no-permission", path, {}, { cause });
    case "ENAMETOOLONG":
      return fileProblem("file-missing", path, {}, { cause });
    case "ERR_FS_FILE_TOO_LARGE":
      return fileProblem("too-large", path, { where: basename(path), size: "> 2 GB", limit: "2 GB" }, { cause });
    default:
      return fileProblem("file-read-failed", path, { reason: code ?? String(cause) }, { cause });
  }
}
