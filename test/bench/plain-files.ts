import * as XLSX from "@e965/xlsx";
import { checkWorkbook } from "../../src/core/check";
import { readWorkbook } from "../../src/core/reading/read-workbook";
import { xinjiang2022 } from "../../src/core/standards/xinjiang-2022";
import type { WorkbookSnapshot } from "../../src/core/workbook/snapshot";
import { readWorkbookFile } from "../../src/hosts/xlsx/read-workbook-file";
import { drawUnit, plainLayout } from "../support/units/layout";
import { Random } from "../support/units/random";
import { makeUnit } from "../support/units/unit";
import { asFile } from "../support/xlsx/as-file";
import { faultKinds, groundOf } from "./faults";
import { withFault } from "./injection";
import { pythonWithOpenpyxl, runScript, type ScriptOutcome } from "./openpyxl";
import { leastSpent } from "./spent";

/** One file in the plain layout; milliseconds of the processor. */
export interface PlainTimes {
  readonly bare: number;
  readonly whole: number;
  readonly script: ScriptOutcome;
}

/** Of workbooks of one kind, how many each of the two calls wrong. */
export interface Called {
  readonly kind: string;
  readonly workbooks: number;
  readonly byScript: number;
  readonly byUs: number;
}

export interface BesideScript {
  readonly times: readonly PlainTimes[];
  readonly called: readonly Called[];
}

const runs = 5;
const warmUpRounds = 2;

/** Our check beside a script with openpyxl, over the only layout that the script knows; undefined without openpyxl. */
export function besideScript(units: number): BesideScript | undefined {
  const python = pythonWithOpenpyxl();
  if (python === undefined) return undefined;
  const seeds = Array.from({ length: units }, (_, index) => index + 1);
  const drawn = seeds.map((seed) => {
    const exact = seed % 2 === 1;
    return { seed, exact, snapshot: drawUnit(makeUnit(seed, { exact }), plainLayout) };
  });
  const files = drawn.map(({ snapshot }) => asFile(snapshot));
  const scripts = runScript(python, files, runs);
  for (let round = 0; round < warmUpRounds; round++)
    for (const bytes of files) checkWorkbook(readWorkbookFile(bytes, "unit.xlsx"));
  const times = files.flatMap((bytes, index): PlainTimes[] => {
    const script = scripts[index];
    const bare = leastSpent(runs, () => XLSX.read(bytes)).cpu;
    const whole = leastSpent(runs, () => checkWorkbook(readWorkbookFile(bytes, "unit.xlsx"))).cpu;
    return script ? [{ bare, whole, script }] : [];
  });
  const called = [true, false].flatMap((exact) => {
    const clean = drawn.filter((one) => one.exact === exact);
    const name = exact ? "exact" : "rounded";
    return [
      calledWrong(
        `${name}, clean`,
        clean.map(({ snapshot }) => snapshot),
        python,
      ),
      calledWrong(`${name}, with a fault`, clean.flatMap(withFaults), python),
    ];
  });
  return { times, called };
}

interface Drawn {
  readonly seed: number;
  readonly exact: boolean;
  readonly snapshot: WorkbookSnapshot;
}

/** One workbook a kind of fault. */
function withFaults({ seed, exact, snapshot }: Drawn): WorkbookSnapshot[] {
  const ground = groundOf(readWorkbook(snapshot, xinjiang2022), !exact);
  return Object.values(faultKinds).map((make, number) =>
    withFault(snapshot, make(ground, new Random(seed * 1000 + number))),
  );
}

function calledWrong(kind: string, snapshots: readonly WorkbookSnapshot[], python: string): Called {
  const byScript = runScript(python, snapshots.map(asFile), 1).filter(({ broken }) => broken.length > 0).length;
  const byUs = snapshots.filter((snapshot) => checkWorkbook(snapshot).verdict === "errors").length;
  return { kind, workbooks: snapshots.length, byScript, byUs };
}
