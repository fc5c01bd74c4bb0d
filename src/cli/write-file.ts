import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { FileProblem } from "../hosts/xlsx/file-problem";

/** Writes beside the target and renames, so that no half file is ever seen. Throws a `FileProblem` when it cannot. */
export function writeFileWhole(path: string, content: string | Uint8Array): void {
  const aside = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(aside, content);
    renameSync(aside, path);
  } catch (error) {
    rmSync(aside, { force: true });
    throw new FileProblem("cannot-write", path, { cause: error });
  }
}
