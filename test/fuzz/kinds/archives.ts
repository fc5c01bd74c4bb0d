// Zip archives of workbooks in a batch's folder.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, sep } from "node:path";
import { checkSource } from "../../../src/cli/batch/check-source";
import { findSources } from "../../../src/cli/batch/find-sources";
import { safePath } from "../../../src/cli/batch/safe-path";
import { freshPart, writeZip } from "../../../src/hosts/xlsx/package/zip-writer";
import type { Random } from "../../support/units/random";
import { mutateBytes, oddTexts, randomBytes } from "../mutations";
import { must, type Outcome } from "../properties";
import { anyFile } from "../seeds";

const folders = ["../", "..\\..\\", "/etc/", "C:\\", "a/../", "甲局/", "./", "__MACOSX/", "con/", ""];

export function batchArchive(random: Random): Outcome {
  const folder = mkdtempSync(join(tmpdir(), "fuzz-"));
  try {
    const entries = Array.from({ length: random.int(0, 3) }, () => {
      const name = `${random.pick(folders)}${random.pick(oddTexts).slice(0, 60)}${random.pick([".xlsx", ".XLSX", ".zip", ".xls", ".txt"])}`;
      return freshPart(name, random.chance(0.7) ? anyFile(random) : randomBytes(random, 50), { store: true });
    });
    const bytes = writeZip(entries);
    writeFileSync(join(folder, "报送.zip"), random.chance(0.5) ? bytes : mutateBytes(random, bytes));
    const out = join(folder, "out");
    const { sources } = findSources(folder, out);
    let outcome: Outcome = "problem";
    for (const source of sources) {
      const way = relative(out, join(out, safePath(source.file)));
      must(!way.split(sep).includes("..") && way !== "", `${source.file} leads out of the folder`);
      const { error, coverage } = checkSource(source, { language: "zh-CN", whole: random.chance(0.5), program: "" });
      must(error?.code !== "internal", `an unforeseen error: ${error?.message ?? ""}`);
      if (coverage) outcome = "result";
    }
    return outcome;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
