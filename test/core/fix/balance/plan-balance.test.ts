import fc from "fast-check";
import { checkWorkbook } from "../../../../src/core/check";
import type { Fix } from "../../../../src/core/fix/change";
import { chosenFixes } from "../../../../src/core/fix/choose";
import { fixEdits } from "../../../../src/core/fix/fix-edits";
import { planBalance, planFixes } from "../../../../src/core/fix/plan";
import { expandIdentities } from "../../../../src/core/identities/instances";
import { buildSystem, holdsAsPrinted } from "../../../../src/core/identities/system";
import { renderMessage } from "../../../../src/core/messages/render";
import { decimalsOf } from "../../../../src/core/money/amount";
import { a1, cellKey } from "../../../../src/core/workbook/address";
import type { WorkbookSnapshot } from "../../../../src/core/workbook/snapshot";
import { readWorkbookFile } from "../../../../src/hosts/xlsx/read-workbook-file";
import { sample as sampleBytes } from "../../../support/command-line";
import { anyLayout } from "../../../support/units/arbitrary";
import { edited } from "../../../support/units/edited";
import { drawUnit } from "../../../support/units/layout";
import { makeUnit } from "../../../support/units/unit";

const sample = readWorkbookFile(sampleBytes, "sample.xlsx");

function balanceOf(snapshot: WorkbookSnapshot, check = checkWorkbook(snapshot)): Fix | undefined {
  return planBalance(snapshot, check, planFixes(snapshot, check));
}

const tailsOf = (snapshot: WorkbookSnapshot): string[] =>
  checkWorkbook(snapshot)
    .findings.filter(({ severity }) => severity === "rounding")
    .map(({ rule }) => rule);

/** The sample with every typed number of 表六 under a formula that comes to the same. */
function withFormulas(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  return {
    sheets: snapshot.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) =>
          sheet.name === "表六" && typeof cell.value === "number"
            ? { ...cell, formula: `=${String(cell.value)}*1` }
            : cell,
        ),
      })),
    })),
  };
}

describe("the sample", () => {
  test("five cells of 表六 balance it, proven fewest; each says why, and the note is there instead", () => {
    const fix = balanceOf(sample);
    expect(fix).toMatchObject({ id: "balance", outcome: "balanced", remark: { key: "balance.fewest" } });
    const changes = fix!.changes.map(({ cell, from, to }) => [cell.sheet, a1(cell), from, to.toFixed(2)]);
    expect(changes).toEqual([
      ["表六", "D7", "276.31", "276.32"],
      ["表六", "D9", "121.67", "121.68"],
      ["表六", "E7", "276.31", "276.32"],
      ["表六", "E9", "121.67", "121.68"],
      ["表六", "E25", "278.66", "278.67"],
    ]);
    expect(renderMessage(fix!.changes[4]!.why, "zh-CN")).toContain("合计＝人员经费＋公用经费");
    const remark = renderMessage(fix!.remark!, "zh-CN");
    expect(remark).toContain("已证明不能更少");
    expect(remark).toContain("“表六中部分合计数与分项之和的差异为四舍五入所致。”");
    expect(renderMessage(fix!.remark!, "en-US")).toContain("5 last digits");
    expect(tailsOf(edited(sample, fixEdits(fix!.changes, "values")))).toEqual([]);
  });

  test("it is never chosen for the user, not even where its findings are asked for", () => {
    const check = checkWorkbook(sample);
    const planned = planFixes(sample, check);
    const balance = planBalance(sample, check, planned)!;
    const fixes = [...planned, balance];
    const tails = balance.resolves;
    expect(tails.length).toBeGreaterThan(0);
    expect(chosenFixes(fixes).map(({ kind }) => kind)).toEqual(["repair"]);
    expect(chosenFixes(fixes, new Set(tails))).toEqual([]);
  });

  test("where formulas leave nothing to move, that is said with the note, and nothing changes", () => {
    const fix = balanceOf(withFormulas(sample));
    expect(fix).toMatchObject({
      outcome: "impossible",
      changes: [],
      resolves: [],
      remark: { key: "balance.impossible" },
    });
    expect(renderMessage(fix!.remark!, "zh-CN")).toContain("表六中部分合计数与分项之和的差异为四舍五入所致。");
  });
});

test("a balanced unit holds as printed; every cell moved by one last digit, no zero, no whole number", () => {
  let balanced = 0;
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), anyLayout, (seed, layout) => {
      const snapshot = drawUnit(makeUnit(seed, { exact: false }), { ...layout, unit: "万元" });
      const before = checkWorkbook(snapshot);
      const fix = balanceOf(snapshot, before);
      if (fix?.outcome !== "balanced") return;
      balanced++;
      const figures = new Map(
        before.reading.tables
          .flatMap(({ blocks }) => blocks.flatMap(({ rows }) => rows.flatMap((row) => [...row.figures.values()])))
          .map((figure) => [cellKey(figure.cell), figure] as const),
      );
      for (const { cell, to } of fix.changes) {
        const { value, decimals } = figures.get(cellKey(cell))!;
        const step = to.minus(value).toFixed();
        expect(["0.01", "-0.01"]).toContain(step);
        expect([decimals, decimalsOf(value) > 0]).toEqual([2, true]);
      }
      const after = checkWorkbook(edited(snapshot, fixEdits(fix.changes, "values")));
      const { rows } = buildSystem(expandIdentities(after.reading).instances, "half-up");
      expect(rows.filter((row) => !holdsAsPrinted(row) && row.instance.definition.severity !== "warning")).toEqual([]);
      expect(after.findings.filter(({ severity }) => severity === "rounding" || severity === "error")).toEqual([]);
    }),
    { numRuns: 8, seed: 4 },
  );
  expect(balanced).toBeGreaterThan(4);
});
