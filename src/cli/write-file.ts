import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileProblem, type FileProblem } from "../hosts/xlsx/file-problem";

/**
 * Writes beside the target and renames, so that no half file is ever seen; makes the folder when it is not there.
 * Throws a `FileProblem` when it cannot.
 */
export function writeFileWhole(path: string, content: string | Uint8Array): void {
  const aside = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
  makeFolder(dirname(path));
  try {
    writeFileSync(aside, content);
    renameSync(aside, path);
  } catch (cause) {
    rmSync(aside, { force: true });
    throw writingProblem(path, cause);
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (cause) {
    const code = codeOf(cause);
    if (code === "EEXIST" || code === "ENOTDIR") throw fileProblem("target-not-folder", folder, {}, { cause });
    throw writingProblem(folder, cause);
  }
}

function writingProblem(path: string, cause: unknown): FileProblem {
  const code = codeOf(cause);
  switch (code) {
    case "EACCES":
    case "EPERM":
    case "EROFS":
    case "EBUSY":
      return fileProblem("write-denied", path, {}, { cause });
    case "ENOSPC":
    case "EDQUOT":
    case "EFBIG":
      return fileProblem("disk-full", path, {}, { cause });
    case "EISDIR":
    case "ENOTEMPTY":
      return fileProblem("target-is-folder", path, {}, { cause });
    case "ENOENT":
      return fileProblem("folder-missing", path, {}, { cause });
    default:
      return fileProblem("write-failed", path, { reason: code ?? String(cause) }, { cause });
  }
}

function codeOf(cause: unknown): string | undefined {
  return cause instanceof Error && "code" in cause ? String(cause.code) : undefined;
}
