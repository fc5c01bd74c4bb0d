import { randomUUID } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { errorCode } from "./error-code";
import { fileProblem, type FileProblem } from "../hosts/xlsx/file-problem";

export interface NewFile {
  readonly path: string;
  /** A function gives the pieces of a text that is too long to be held whole. */
  readonly content: string | Uint8Array | (() => Iterable<string>);
}

/**
 * Writes every file beside its target first and renames them when all are whole: no half file is ever seen, and when one cannot
 * be written none is. Makes the folders that are not there; a link leads to the file that is written. Never writes over one of the
 * `inputs`. Throws a `FileProblem`.
 */
export function writeFilesWhole(files: readonly NewFile[], inputs: readonly string[]): void {
  const waiting: { readonly aside: string; readonly target: string; readonly path: string }[] = [];
  try {
    for (const { path, content } of files) {
      if (inputs.some((input) => isSameFile(input, path))) throw fileProblem("target-is-input", path, {});
      makeFolder(dirname(path));
      if (isFolder(path)) throw fileProblem("target-is-folder", path, {});
      if (isStream(path)) {
        attemptWriting(path, () => {
          for (const piece of piecesOf(content)) writeFileSync(path, piece);
        });
        continue;
      }
      const target = realPath(path);
      const aside = join(dirname(target), `.${randomUUID()}.part`);
      waiting.push({ aside, target, path });
      attemptWriting(path, () => {
        writeDurably(aside, content);
      });
    }
    for (const { aside, target, path } of waiting) {
      attemptWriting(path, () => {
        renameSync(aside, target);
      });
    }
  } catch (error) {
    for (const { aside } of waiting) rmSync(aside, { force: true });
    throw error;
  }
}

/** The bytes reach the disk before the name does. */
function writeDurably(path: string, content: NewFile["content"]): void {
  const descriptor = openSync(path, "w");
  try {
    // At a descriptor each write goes on where the last one ended.
    for (const piece of piecesOf(content)) writeFileSync(descriptor, piece);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function piecesOf(content: NewFile["content"]): Iterable<string | Uint8Array> {
  return typeof content === "function" ? content() : [content];
}

/** Does what is asked; a `FileProblem` for what the file system refuses. */
export function attemptWriting<Value>(path: string, action: () => Value): Value {
  try {
    return action();
  } catch (cause) {
    throw writingProblem(path, cause);
  }
}

/** A device or pipe (/dev/stdout): it is written to, never replaced. */
function isStream(path: string): boolean {
  return existsSync(path) && !statSync(path).isFile();
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (cause) {
    const code = errorCode(cause);
    if (code === "EEXIST" || code === "ENOTDIR") throw fileProblem("target-not-folder", folder, {}, { cause });
    throw writingProblem(folder, cause);
  }
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}

function isSameFile(one: string, other: string): boolean {
  return realPath(one) === realPath(other);
}

/** Links followed; a file that is not there yet is named by its real folder. */
function realPath(path: string): string {
  const full = resolve(path);
  if (existsSync(full)) return realpathSync(full);
  const folder = dirname(full);
  return folder === full ? full : join(realPath(folder), basename(full));
}

function writingProblem(path: string, cause: unknown): FileProblem {
  const code = errorCode(cause);
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
    case "ENAMETOOLONG":
      return fileProblem("name-too-long", path, {}, { cause });
    case "EISDIR":
    case "ENOTEMPTY":
      return fileProblem("target-is-folder", path, {}, { cause });
    case "ENOENT":
      return fileProblem("folder-missing", path, {}, { cause });
    default:
      return fileProblem("write-failed", path, { reason: code ?? String(cause) }, { cause });
  }
}
