import type { CheckResult } from "../../src/core/audit/check-result";
import type { RepairChange } from "../../src/core/audit/finding";
import { checkWorkbook } from "../../src/core/check";
import { readWorkbook } from "../../src/core/reading/read-workbook";
import { xinjiang2022 } from "../../src/core/standards/xinjiang-2022";
import { cellKey } from "../../src/core/workbook/address";
import type { WorkbookSnapshot } from "../../src/core/workbook/snapshot";
import { withCell } from "../support/units/change";
import { drawUnit } from "../support/units/layout";
import { Random } from "../support/units/random";
import { makeUnit } from "../support/units/unit";
import { faultKinds, groundOf, type Fault } from "./faults";
import { faultLayouts } from "./layouts";
import { spent } from "./spent";

/** What became of one fault. */
export interface Trial {
  readonly kind: string;
  readonly layout: string;
  readonly seed: number;
  readonly exact: boolean;
  readonly fault: Fault;
  /** What the whole check took of the processor. */
  readonly milliseconds: number;
  /** The workbook does not pass: its verdict is "errors". */
  readonly stopped: boolean;
  /** An error finding weighs a cell of the fault. */
  readonly detected: boolean;
  /** The likeliest repair puts back the very cells and values. */
  readonly first: boolean;
  /** One of the three likeliest does. */
  readonly firstThree: boolean;
}

export interface Injection {
  readonly trials: readonly Trial[];
  readonly cleanUnits: number;
  /** Clean workbooks with an error or a repair. */
  readonly falseAlarms: readonly { readonly layout: string; readonly seed: number; readonly exact: boolean }[];
}

/** Each unit from 1 to `units` (odd seeds exact, even ones rounded) in each layout, clean and with every kind of fault. */
export function injectFaults(units: number, layouts: readonly string[] = Object.keys(faultLayouts)): Injection {
  const trials: Trial[] = [];
  const falseAlarms: { layout: string; seed: number; exact: boolean }[] = [];
  for (const name of layouts) {
    const position = Object.keys(faultLayouts).indexOf(name);
    const layout = faultLayouts[name];
    if (!layout) throw new RangeError(`no layout is called ${name}`);
    for (let seed = 1; seed <= units; seed++) {
      const exact = seed % 2 === 1;
      const snapshot = drawUnit(makeUnit(seed, { exact }), layout);
      const clean = checkWorkbook(snapshot);
      if (clean.findings.some(({ severity }) => severity === "error") || clean.repairs.length > 0)
        falseAlarms.push({ layout: name, seed, exact });
      const ground = groundOf(readWorkbook(snapshot, xinjiang2022), !exact);
      for (const [number, [kind, make]] of Object.entries(faultKinds).entries()) {
        const fault = make(ground, new Random(seed * 1000 + position * 100 + number));
        const faulty = withFault(snapshot, fault);
        let result: CheckResult | undefined;
        const { cpu: milliseconds } = spent(() => {
          result = checkWorkbook(faulty);
        });
        if (!result) throw new Error("nothing was checked");
        trials.push({ kind, layout: name, seed, exact, fault, milliseconds, ...outcome(result, fault, exact) });
      }
    }
  }
  return { trials, cleanUnits: layouts.length * units, falseAlarms };
}

/** The workbook with the fault in it. */
export function withFault(snapshot: WorkbookSnapshot, fault: Fault): WorkbookSnapshot {
  return fault.reduce((changed, { cell, wrong }) => {
    const before = snapshot.sheets
      .find(({ name }) => name === cell.sheet)
      ?.rows.find(({ index }) => index === cell.row)
      ?.cells.find(({ column }) => column === cell.column)?.value;
    const value = wrong === null ? null : typeof before === "string" ? wrong.toFixed() : Number(wrong.toFixed());
    return withCell(changed, cell, value);
  }, snapshot);
}

function outcome(
  result: CheckResult,
  fault: Fault,
  exact: boolean,
): Pick<Trial, "stopped" | "detected" | "first" | "firstThree"> {
  const keys = new Set(fault.map(({ cell }) => cellKey(cell)));
  const detected = result.findings.some(
    ({ severity, cells }) => severity === "error" && cells.some(({ cell }) => keys.has(cellKey(cell))),
  );
  // A fault may fall apart into independent groups: the likeliest repair is then that of all of them together.
  const likeliest = result.repairs.filter(({ rank }) => rank === 1).flatMap(({ changes }) => changes);
  const first = mends(likeliest, fault, exact);
  const firstThree = first || result.repairs.some(({ rank, changes }) => rank <= 3 && mends(changes, fault, exact));
  return { stopped: result.verdict === "errors", detected, first, firstThree };
}

/** Same cells, same values; amounts that were rounded for print may be off by two hundredths. */
function mends(changes: readonly RepairChange[], fault: Fault, exact: boolean): boolean {
  if (changes.length !== fault.length) return false;
  return fault.every(({ cell, right }) =>
    changes.some(
      (change) =>
        cellKey(change.cell) === cellKey(cell) &&
        change.to
          .minus(right)
          .abs()
          .lte(exact ? "0" : "0.02"),
    ),
  );
}
