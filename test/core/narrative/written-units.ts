import fc from "fast-check";
import { noFacts, type Fact, type Facts } from "../../../src/core/inputs/facts";
import { inputSheetContents } from "../../../src/core/inputs/layout/sheet-contents";
import { formSheets } from "../../../src/core/inputs/definition/input-sheets";
import { lastYearField, lastYearItems, reasonField, codeItem } from "../../../src/core/inputs/definition/last-year";
import { readInputs } from "../../../src/core/inputs/read-inputs";
import { amount } from "../../../src/core/money/amount";
import { projectRowsOf } from "../../../src/core/reading/lookup";
import { readWorkbook } from "../../../src/core/reading/read-workbook";
import type { Reading } from "../../../src/core/reading/reading";
import { xinjiang2022 } from "../../../src/core/standards/xinjiang-2022";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { snapshotOf } from "../../support/content-snapshot";
import { anyLayout } from "../../support/units/arbitrary";
import { drawUnit } from "../../support/units/layout";
import { makeUnit } from "../../support/units/unit";

export interface WrittenUnit {
  readonly snapshot: WorkbookSnapshot;
  readonly reading: Reading;
  readonly facts: Facts;
}

/** Lays the input sheets with these facts beside the tables and reads both back, as the product does. */
export function withInputs(tables: WorkbookSnapshot, given: (reading: Reading) => Facts): WrittenUnit {
  const sheets = inputSheetContents(readWorkbook(tables, xinjiang2022), given(readWorkbook(tables, xinjiang2022)));
  const snapshot = { ...tables, sheets: [...tables.sheets, ...sheets.map(snapshotOf)] };
  return { snapshot, reading: readWorkbook(snapshot, xinjiang2022), facts: readInputs(snapshot) };
}

const money = fc.oneof(
  fc.constant("0"),
  fc.integer({ min: 1, max: 5_000_000 }).map((hundredths) => (hundredths / 100).toFixed(2)),
);
const number = (text: string): Fact => ({ text, amount: amount(text) });

/** Any share of the form's fields, filled with values of their kind. */
const anyFormFacts: fc.Arbitrary<(readonly [string, Fact] | undefined)[]> = fc.tuple(
  ...formSheets.flatMap(({ groups }) =>
    groups.flatMap(({ fields }) =>
      fields
        .filter(({ list, id }) => !list && id !== "unit.year")
        .map((field) => {
          const value: fc.Arbitrary<Fact> =
            field.kind === "amount" || field.kind === "number"
              ? money.map(number)
              : field.kind === "count" || field.kind === "changeCount"
                ? fc.nat(90).map((count) => number(String(count)))
                : field.kind === "choice"
                  ? fc.constantFrom(...(field.choices ?? [])).map((text) => ({ text }))
                  : fc.constant({
                      text: field.kind === "date" ? "2022-03-15" : field.id === "unit.name" ? "某单位" : "某项说明12个",
                    });
          return fc.option(
            value.map((fact) => [field.id, fact] as const),
            { nil: undefined, freq: 6 },
          );
        }),
    ),
  ),
);

/** Units of all kinds in all layouts, with any share of the facts given. */
export const anyWrittenUnit: fc.Arbitrary<WrittenUnit> = fc
  .record({
    seed: fc.integer(),
    exact: fc.boolean(),
    layout: anyLayout,
    form: anyFormFacts,
    lastYear: fc.array(fc.option(money, { freq: 6 }), { minLength: 40, maxLength: 40 }),
    reasons: fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }),
    vanished: fc.option(money),
    withProjects: fc.boolean(),
  })
  .map(({ seed, exact, layout, form, lastYear, reasons, vanished, withProjects }) =>
    withInputs(drawUnit(makeUnit(seed, { exact }), layout), (reading) => {
      const fields = new Map(form.flatMap((entry) => (entry ? [entry] : [])));
      const codes = (reading.tables.find(({ id }) => id === "T5")?.blocks ?? []).flatMap(({ rows }) =>
        rows.flatMap(({ code, level }) => (code !== undefined && level === 3 ? [code] : [])),
      );
      [...lastYearItems.map(({ id }) => id), ...codes.map(codeItem)].forEach((item, index) => {
        const before = lastYear[index];
        if (before !== undefined && before !== null) fields.set(lastYearField(item), number(before));
        if (reasons[index]) fields.set(reasonField(item), { text: "2022年新增8人、3个项目" });
      });
      if (vanished !== null) fields.set(lastYearField(codeItem("2299999")), number(vanished));
      return {
        ...noFacts,
        fields,
        lastYearCodes: vanished === null ? [] : [{ code: "2299999", name: { text: "其他支出" } }],
        projects: withProjects
          ? projectRowsOf(reading, "T7.main").map(({ project = "" }) => ({
              name: { text: project },
              values: new Map([["policyBasis", { text: "某某〔2022〕16号" }]]),
              uses: [{ use: { text: "维护18台设备" }, amount: number("3.5") }, { use: { text: "其他" } }],
              places: new Map(),
            }))
          : [],
        performanceTargets: withProjects
          ? projectRowsOf(reading, "T7.main").map(({ project = "" }, index) => ({
              project: { text: `${project}目标${index}` },
              values: new Map<string, Fact>([
                ["total", number("12")],
                ["fiscal", number("12")],
                ["goal", { text: "维护18台设备，故障率不高于5%" }],
              ]),
              indicators: [
                { level1: "产出指标", level2: "数量指标", level3: { text: "设备数" }, value: { text: "≥18台" } },
                { level1: "产出指标", level2: "数量指标", level3: { text: "效果" }, value: { text: "好" } },
              ],
              places: new Map(),
            }))
          : [],
      };
    }),
  );
