import fc from "fast-check";
import { checkWorkbook } from "../../../src/core/check";
import type { CheckResult } from "../../../src/core/audit/check-result";
import type { Fix } from "../../../src/core/fix/change";
import { amount } from "../../../src/core/money/amount";
import { chosenFixes } from "../../../src/core/fix/choose";
import { fixEdits } from "../../../src/core/fix/fix-edits";
import { planFixes } from "../../../src/core/fix/plan";
import { readWorkbookFile } from "../../../src/hosts/xlsx/read-workbook-file";
import { a1, cellKey, type CellRef } from "../../../src/core/workbook/address";
import type { CellSnapshot, WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { renderMessage } from "../../../src/core/messages/render";
import { sample as sampleBytes } from "../../support/command-line";
import { anyLayout } from "../../support/units/arbitrary";
import { withCell } from "../../support/units/change";
import { edited } from "../../support/units/edited";
import { drawUnit, plainLayout } from "../../support/units/layout";
import { makeUnit } from "../../support/units/unit";

const sample = readWorkbookFile(sampleBytes, "sample.xlsx");

function plan(snapshot: WorkbookSnapshot): { check: CheckResult; fixes: Fix[] } {
  const check = checkWorkbook(snapshot);
  return { check, fixes: planFixes(snapshot, check) };
}

const errorsOf = (snapshot: WorkbookSnapshot): string[] =>
  checkWorkbook(snapshot)
    .findings.filter(({ severity, stated }) => severity === "error" && stated !== undefined)
    .map(({ rule }) => rule);

const cellsOf = (snapshot: WorkbookSnapshot): Map<string, CellSnapshot> =>
  new Map(
    snapshot.sheets.flatMap(({ name: sheet, rows }) =>
      rows.flatMap(({ index: row, cells }) =>
        cells.map((cell) => [cellKey({ sheet, row, column: cell.column }), cell] as const),
      ),
    ),
  );

const at = (sheet: string, row: number, column: number): CellRef => ({ sheet, row, column });

function withContent(snapshot: WorkbookSnapshot, cell: CellRef, content: Partial<CellSnapshot>): WorkbookSnapshot {
  return {
    sheets: snapshot.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => ({
        ...row,
        cells: row.cells.map((old) =>
          sheet.name === cell.sheet && row.index === cell.row && old.column === cell.column
            ? { ...old, ...content }
            : old,
        ),
      })),
    })),
  };
}

describe("the sample", () => {
  test("offers one repair, and its tails are left to the balance; the cell, what it holds, and why are named", () => {
    const { fixes } = plan(sample);
    expect(fixes.map(({ id, kind }) => [id, kind])).toEqual([["G1.1", "repair"]]);
    const [change] = fixes[0]!.changes;
    expect(change).toMatchObject({ cell: at("表八", 5, 2), seen: { value: 0.5 }, from: "0.50", amountUnit: "万元" });
    expect(change?.to.toFixed()).toBe("0");
    for (const language of ["zh-CN", "en-US"] as const) expect(renderMessage(change!.why, language)).toContain("C6");
  });

  test("as values the number is written, as formulas the sum of exactly its two parts; what was seen goes with it", () => {
    const changes = chosenFixes(plan(sample).fixes).flatMap((fix) => fix.changes);
    const common = { kind: "set-cell", cell: at("表八", 5, 2), value: "0", number: true, expected: { value: 0.5 } };
    expect(fixEdits(changes, "values")).toEqual([common]);
    expect(fixEdits(changes, "formulas")).toEqual([{ ...common, formula: "=SUM(D6:E6)" }]);
  });

  test("a cell that holds 元 and prints 万元 gets what prints the amount", () => {
    const total = at("表八", 5, 2);
    const moved = withContent(sample, total, { value: 5000, format: "0!.0000" });
    const changes = chosenFixes(plan(moved).fixes).flatMap((fix) => fix.changes);
    expect(changes).toMatchObject([{ cell: total, from: "0.5000", moved: 4 }]);
    expect(
      fixEdits(
        changes.map((change) => ({ ...change, to: amount("0.3") })),
        "values",
      ),
    ).toMatchObject([{ cell: total, value: "3000" }]);
  });

  test("a total that held a wrong formula gets a right one even as values, one that is right keeps its own", () => {
    const total = at("表八", 5, 2);
    const wrong = withContent(sample, total, { formula: "=SUM(D6:F6)" });
    expect(fixEdits(plan(wrong).fixes[0]!.changes, "values")).toMatchObject([{ formula: "=SUM(D6:E6)", value: "0" }]);
    const right = withContent(sample, total, { formula: "=D6+E6" });
    expect(plan(right).fixes[0]!.changes).toMatchObject([{ formula: "=D6+E6", keepsFormula: true }]);
  });
});

describe("form", () => {
  const unit = drawUnit(makeUnit(3, { exact: true }), plainLayout);
  const figure = plan(unit)
    .check.reading.tables.flatMap(({ blocks }) =>
      blocks.flatMap(({ rows }) => rows.flatMap((row) => [...row.figures.values()])),
    )
    .find(({ written, value }) => written === "number" && value.gt("10"))!;
  const value = figure.value.toFixed(2);

  const wide = value.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  test.each([
    ["a number as text", value, value, "0.00"],
    ["spaces", ` ${value} `, value, "0.00"],
    ["full-width digits", wide, value, "0.00"],
    ["thousands separators", "1,234.50", "1234.5", "#,##0.00"],
    ["the table's unit behind it", `${value}万元`, value, "0.00"],
  ])("%s becomes the same amount as a number that prints alike", (_, text, amount, format) => {
    const fixes = plan(withContent(unit, figure.cell, { value: text, format: "@" })).fixes;
    const form = fixes.filter(({ kind }) => kind === "form");
    expect(form.map(({ id }) => id)).toEqual(["form"]);
    const [edit, ...more] = fixEdits(form[0]!.changes, "values");
    expect(more).toEqual([]);
    expect(edit).toMatchObject({ cell: figure.cell, number: true, format, expected: { value: text } });
    expect(Number(edit!.value)).toBe(Number(amount));
  });

  test("the format stays where it prints the number as the text did", () => {
    const { fixes } = plan(withContent(unit, figure.cell, { value, format: "#,##0.00_ " }));
    expect(fixEdits(fixes[0]!.changes, "values")[0]).not.toHaveProperty("format");
  });

  test.each([
    ["words", "见附表"],
    ["a dash", "—"],
    ["another unit than the table's", "120000元"],
  ])("%s stays as it is", (_, text) => {
    const { fixes } = plan(withContent(unit, figure.cell, { value: text }));
    expect(fixes.filter(({ kind }) => kind === "form")).toEqual([]);
  });

  test("no form change ever changes an amount", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), anyLayout, (seed, layout) => {
        const snapshot = drawUnit(makeUnit(seed, { exact: true }), { ...layout, numbersAsText: true });
        const { check, fixes } = plan(snapshot);
        const amounts = (result: CheckResult): string[] =>
          result.reading.tables.flatMap(({ blocks }) =>
            blocks.flatMap(({ rows }) =>
              rows.flatMap(({ figures }) =>
                [...figures.values()].map((f) => `${cellKey(f.cell)} ${f.value.toFixed()}`),
              ),
            ),
          );
        const after = checkWorkbook(
          edited(
            snapshot,
            fixEdits(
              fixes.flatMap(({ changes }) => changes),
              "values",
            ),
          ),
        );
        expect(amounts(after)).toEqual(amounts(check));
        expect(after.findings.filter(({ rule }) => rule === "amount-is-number")).toEqual([]);
      }),
      { numRuns: 5 },
    );
  });
});

test("a single wrong number is mended by the chosen fixes, and no other cell is touched", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), anyLayout, fc.nat(), (seed, layout, pick) => {
      const clean = drawUnit(makeUnit(seed, { exact: true }), { ...layout, numbersAsText: false });
      const numbers = [...cellsOf(clean)].filter(([, { value }]) => typeof value === "number" && value > 10);
      const figures = checkWorkbook(clean).reading.tables.flatMap(({ blocks }) =>
        blocks.flatMap(({ rows }) => rows.flatMap((row) => [...row.figures.values()])),
      );
      const candidates = figures.filter(({ cell }) => numbers.some(([key]) => key === cellKey(cell)));
      const { cell, value } = candidates[pick % candidates.length]!;
      const broken = withCell(clean, cell, Number(value.plus("7").toFixed()));
      const chosen = chosenFixes(plan(broken).fixes);
      fc.pre(chosen.length > 0);
      const mended = edited(
        broken,
        fixEdits(
          chosen.flatMap(({ changes }) => changes),
          "values",
        ),
      );
      expect(errorsOf(mended)).toEqual([]);
      const touched = new Set(chosen.flatMap(({ changes }) => changes.map((change) => cellKey(change.cell))));
      const before = cellsOf(broken);
      for (const [key, { value: after }] of cellsOf(mended)) {
        if (!touched.has(key)) expect(after).toEqual(before.get(key)?.value);
      }
    }),
    { numRuns: 8 },
  );
});

/** The cells that a formula of our own adds up. */
function addedCells(formula: string): string[] {
  return formula
    .replace(/^=(SUM\()?/, "")
    .replace(/\)$/, "")
    .split(",")
    .flatMap((range) => {
      const [from, to = from] = range.split(":").map((text) => /^([A-Z]+)(\d+)$/.exec(text)!);
      const column = (name: string): number =>
        [...name].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      const cells: string[] = [];
      for (let row = Number(from![2]); row <= Number(to![2]); row++)
        for (let at = column(from![1]!); at <= column(to![1]!); at++) cells.push(a1({ row: row - 1, column: at }));
      return cells;
    });
}

test("the formula of a 类 adds up its 款 only, that of a 款 its 项, whatever stands between them", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), anyLayout, (seed, layout) => {
      const clean = drawUnit(makeUnit(seed, { exact: true }), { ...layout, numbersAsText: false, zero: "0" });
      const check = checkWorkbook(clean);
      const block = check.reading.tables.find(({ id }) => id === "T3")!.blocks[0]!;
      for (const row of block.rows.filter(({ level }) => level === 1 || level === 2)) {
        const children = block.rows.filter(
          (other) => other.level === row.level + 1 && other.code?.startsWith(row.code ?? "?") === true,
        );
        const figure = row.figures.get("basicExpenditure")!;
        const broken = withCell(clean, figure.cell, Number(figure.value.plus("3").toFixed()));
        const change = plan(broken)
          .fixes.flatMap(({ changes }) => changes)
          .find((candidate) => cellKey(candidate.cell) === cellKey(figure.cell) && candidate.to.eq(figure.value));
        if (change?.formula === undefined) continue;
        const down = children.map((child) => a1(child.figures.get("basicExpenditure")!.cell));
        expect(addedCells(change.formula).sort()).toEqual(down.sort());
      }
    }),
    { numRuns: 4 },
  );
});

test("where no small repair is known the totals are offered as the details say them; rounding tails stay", () => {
  const clean = drawUnit(makeUnit(11, { exact: true }), plainLayout);
  const totals = checkWorkbook(clean).recalculated.filter(({ stated }) => stated.gt("0"));
  // So many stale totals that no set of three cells mends them.
  const broken = totals.reduce(
    (snapshot, { cell, stated }, index) =>
      withCell(snapshot, cell, Number(stated.plus(String(11 + index * 7)).toFixed())),
    clean,
  );
  const { check, fixes } = plan(broken);
  expect(check.repairs).toEqual([]);
  expect(fixes.map(({ id }) => id)).toEqual(["totals"]);
  const mended = edited(broken, fixEdits(fixes[0]!.changes, "values"));
  expect(errorsOf(mended)).toEqual([]);
  expect(cellsOf(mended)).toEqual(cellsOf(clean));
  const live = fixEdits(fixes[0]!.changes, "formulas");
  expect(live.every(({ formula }) => formula?.startsWith("=") === true)).toBe(true);
});
