import fc from "fast-check";
import type { CheckResult } from "../../../src/core/audit/check-result";
import type { Repair } from "../../../src/core/audit/finding";
import { checkWorkbook } from "../../../src/core/check";
import { readWorkbook } from "../../../src/core/reading/read-workbook";
import { xinjiang2022 } from "../../../src/core/standards/xinjiang-2022";
import { cellKey } from "../../../src/core/workbook/address";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { faultKinds, groundOf, type Fault } from "../../bench/faults";
import { withCell } from "../../support/units/change";
import { drawUnit, plainLayout } from "../../support/units/layout";
import { Random } from "../../support/units/random";
import { makeUnit } from "../../support/units/unit";

const kinds = Object.keys(faultKinds);

function withFault(snapshot: WorkbookSnapshot, fault: Fault): WorkbookSnapshot {
  return fault.reduce(
    (changed, { cell, wrong }) => withCell(changed, cell, wrong === null ? null : Number(wrong.toFixed())),
    snapshot,
  );
}

function faulty(seed: number, kind: number, exact: boolean, unit: "元" | "万元" = "万元"): WorkbookSnapshot {
  const snapshot = drawUnit(makeUnit(seed, { exact }), { ...plainLayout, unit });
  const make = faultKinds[kinds[kind % kinds.length] ?? ""];
  if (!make) throw new Error("no such kind");
  return withFault(snapshot, make(groundOf(readWorkbook(snapshot, xinjiang2022), !exact), new Random(seed)));
}

const errorsOf = (result: CheckResult): string[] =>
  result.findings.flatMap(({ id, severity, stated }) => (severity === "error" && stated ? [id] : []));

const applied = (snapshot: WorkbookSnapshot, changes: Repair["changes"]): WorkbookSnapshot =>
  changes.reduce((changed, { cell, to }) => withCell(changed, cell, Number(to.toFixed())), snapshot);

const cases = fc.tuple(fc.integer({ min: 1, max: 5000 }), fc.nat({ max: kinds.length - 1 }), fc.boolean());

test("the first repair of every group makes every error that it resolves vanish", () => {
  fc.assert(
    fc.property(cases, ([seed, kind, exact]) => {
      const snapshot = faulty(seed, kind, exact);
      const result = checkWorkbook(snapshot);
      const firsts = result.repairs.filter(({ rank }) => rank === 1);
      fc.pre(firsts.length > 0);
      const mended = checkWorkbook(
        applied(
          snapshot,
          firsts.flatMap(({ changes }) => changes),
        ),
      );
      const resolved = new Set(firsts.flatMap(({ resolves }) => resolves));
      expect(errorsOf(mended)).toHaveLength(errorsOf(result).filter((id) => !resolved.has(id)).length);
    }),
    { numRuns: 15 },
  );
});

test("what one wrong entry with its totals explains was mended once more by itself, and both together were an error", () => {
  const kind = kinds.indexOf("entry changed with all its totals");
  const { repairs, findings } = checkWorkbook(faulty(4840, kind, false));
  const broken = findings.flatMap(({ id, rule, severity }) => (severity === "error" ? [{ id, rule }] : []));
  expect(broken.map(({ rule }) => rule)).toEqual(["t5-t6-basic", "t8-hospitality-at-least"]);
  const [only, another] = repairs.filter(({ rank }) => rank === 1);
  expect(only?.resolves).toEqual(broken.map(({ id }) => id));
  expect(another).toBeUndefined();
});

test("an amount in the neighbouring column was mended to a ten-thousandth of it, which the table cannot print", () => {
  const kind = kinds.indexOf("moved to the neighbouring column");
  for (const seed of [1739, 1776]) {
    const [first] = checkWorkbook(faulty(seed, kind, false)).repairs;
    expect(first?.kind).toBe("value-in-wrong-column");
    const [to, from] = first?.changes ?? [];
    expect(to?.to.toFixed()).toBe(from?.from.toFixed());
    expect(from?.to.toFixed()).toBe("0");
  }
});

test("no part of a repair makes the same errors vanish", () => {
  fc.assert(
    fc.property(cases, ([seed, kind, exact]) => {
      const snapshot = faulty(seed, kind, exact);
      const result = checkWorkbook(snapshot);
      const repair = result.repairs.find(
        ({ rank, changes }) => rank === 1 && changes.length > 1 && changes.length <= 5,
      );
      fc.pre(repair !== undefined);
      const { changes, resolves } = repair;
      const before = errorsOf(result).length;
      for (let part = 1; part < 2 ** changes.length - 1; part++) {
        const subset = changes.filter((_, index) => (part >> index) & 1);
        expect(errorsOf(checkWorkbook(applied(snapshot, subset))).length).toBeGreaterThan(before - resolves.length);
      }
    }),
    { numRuns: 4 },
  );
});

test("sheets in another order get the same repairs", () => {
  fc.assert(
    fc.property(cases, ([seed, kind, exact]) => {
      const snapshot = faulty(seed, kind, exact);
      const shuffled = { ...snapshot, sheets: [...snapshot.sheets].reverse() };
      const summary = (result: CheckResult): string[] =>
        result.repairs
          .filter(({ rank }) => rank === 1)
          .map(({ changes, kind: slip }) => {
            const cells = changes.map(({ cell, to }) => `${cellKey(cell)}=${to.toFixed()}`).sort();
            return `${slip} ${cells.join()}`;
          })
          .sort();
      expect(summary(checkWorkbook(shuffled))).toEqual(summary(checkWorkbook(snapshot)));
    }),
    { numRuns: 8 },
  );
});

test("the same budget printed in 元 gets the repair that it gets in 万元", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(), (seed, pick) => {
      const results = (["元", "万元"] as const).map((unit) => {
        const snapshot = drawUnit(makeUnit(seed, { exact: true }), { ...plainLayout, unit });
        const { figures } = groundOf(readWorkbook(snapshot, xinjiang2022), false);
        const figure = figures[pick % figures.length];
        if (!figure) throw new Error("the unit has no amount");
        const wrong = figure.value.times("3").plus(unit === "元" ? "700" : "0.07");
        const result = checkWorkbook(withCell(snapshot, figure.cell, Number(wrong.toFixed())));
        return result.repairs.map(({ group, rank, kind, changes }) => ({
          group,
          rank,
          kind,
          changes: changes.map(
            ({ cell, to }) => `${cellKey(cell)}=${to.times(unit === "元" ? "1" : "10000").toFixed()}`,
          ),
        }));
      });
      expect(results[0]).toEqual(results[1]);
    }),
    { numRuns: 15 },
  );
});
