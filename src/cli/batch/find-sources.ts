import { readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { FileProblem } from "../../hosts/xlsx/file-problem";
import { readZipDirectory } from "../../hosts/xlsx/package/zip-directory";
import { attemptReading, loadFile } from "../load";
import { entryName } from "./entry-name";
import type { Source } from "./source";

/** What may hold a unit's tables, read or not: what cannot be read is reported, never passed over. */
const workbookNames = /\.(?:xlsx|xlsm|xltx|xltm|xlsb|xls|et|ett|ods|rar|7z)$/i;
const archiveNames = /\.zip$/i;
/** Lock files of Excel and WPS, hidden files, and what macOS adds to archives. */
const passedOver = /^(?:~\$|\.)|^__MACOSX$/;

export interface Found {
  /** By path. */
  readonly sources: readonly Source[];
  /** Files of other kinds, which a batch does not look into. */
  readonly others: number;
}

/** Every workbook below the folder and in the zip archives there; the folder `except` is left out. Throws a `FileProblem`. */
export function findSources(folder: string, except: string): Found {
  const sources: Source[] = [];
  let others = 0;
  const walk = (path: string, below: string): void => {
    const entries = attemptReading(path, () => readdirSync(path, { withFileTypes: true }));
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const { name } = entry;
      const full = join(path, name);
      const file = `${below}${name}`;
      // A link to a file counts as the file; a link to a folder could lead round in a circle.
      const status = statSync(full, { throwIfNoEntry: false });
      if (!status || passedOver.test(name) || resolve(full) === resolve(except)) continue;
      if (status.isDirectory()) {
        if (!entry.isSymbolicLink()) walk(full, `${file}/`);
      } else if (archiveNames.test(name)) {
        sources.push(...inArchive(full, file, versionOf(status)));
      } else if (workbookNames.test(name)) {
        sources.push({ file, path: full, version: versionOf(status) });
      } else others += 1;
    }
  };
  walk(folder, "");
  return { sources, others };
}

function versionOf({ size, mtimeMs }: { readonly size: number; readonly mtimeMs: number }): string {
  return `${size}-${Math.round(mtimeMs)}`;
}

/** The workbooks of an archive; the archive itself where it holds none or cannot be opened, so that its check says why. */
function inArchive(path: string, file: string, version: string): Source[] {
  const names = new Set<string>();
  try {
    const found = readZipDirectory(loadFile(path), file).flatMap(({ rawName, ...entry }): Source[] => {
      const name = entryName(rawName, entry.flags);
      const parts = name.split("/");
      const isWorkbook = workbookNames.test(name) || archiveNames.test(name);
      if (!isWorkbook || parts.some((part) => passedOver.test(part) && part !== "." && part !== "..")) return [];
      // An archive may hold two entries of one name.
      let unique = name;
      for (let number = 2; names.has(unique); number++)
        unique = name.replace(/\.[^./]*$/, (ending) => ` (${number})${ending}`);
      names.add(unique);
      return [{ file: `${file}/${unique}`, path, entry, version: `${entry.size}-${entry.crc}` }];
    });
    if (found.length > 0) return found;
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
  }
  return [{ file, path, version }];
}
