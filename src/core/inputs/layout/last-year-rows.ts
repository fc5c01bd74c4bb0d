import { printAmount } from "../../money/rounding";
import { inUnit, tableOf } from "../../reading/lookup";
import type { Figure, Reading } from "../../reading/reading";
import { quotedAddress } from "../../workbook/address";
import type { ContentCell } from "../../workbook/sheet-content";
import { comparedCodeRows, comparedFigure } from "../compared-figures";
import { codeItem, executedField, lastYearField, purposeField, reasonField } from "../definition/last-year";
import type { Facts } from "../facts";
import type { RowContent } from "./rows-content";

/** Item before which the functional items stand. */
const afterCodes = "overseasVisits";

/** The fixed items in their order, this year's functional items and the ones that only last year had among them. */
export function lastYearRows(reading: Reading, facts: Facts): RowContent[] {
  const items = reading.standard.comparison?.items ?? [];
  return items.flatMap((item): RowContent[] => {
    const row = itemRow(reading, facts, item.id, { item: { text: item.label["zh-CN"] } });
    return item.id === afterCodes ? [...codeRows(reading, facts), row] : [row];
  });
}

function codeRows(reading: Reading, facts: Facts): RowContent[] {
  const current = comparedCodeRows(reading).map((row) => ({ code: row.code ?? "", name: row.name }));
  const vanished = facts.lastYearCodes
    .filter(({ code }) => !current.some((row) => row.code === code))
    .map(({ code, name }) => ({ code, name: name.text }));
  return [...current, ...vanished].map(({ code, name }) =>
    itemRow(reading, facts, codeItem(code), { item: { text: name }, code: { text: code } }),
  );
}

function itemRow(reading: Reading, facts: Facts, id: string, labels: RowContent): RowContent {
  const figure = comparedFigure(reading, id);
  const label = labels["item"];
  return {
    ...labels,
    item: label && { value: "text" in label ? label.text : label.value, role: "label" },
    current: figure && currentCell(reading, figure),
    amount: facts.fields.get(lastYearField(id)),
    executed: facts.fields.get(executedField(id)),
    purpose: facts.fields.get(purposeField(id)),
    reason: facts.fields.get(reasonField(id)),
  };
}

/** This year's amount in 万元 as a formula over its cell, so that it follows the tables. */
export function currentCell(reading: Reading, figure: Figure): ContentCell {
  const unit = tableOf(reading, figure.table)?.amountUnit ?? "万元";
  const value = printAmount(inUnit(figure.value, unit, "万元"));
  const formula = `=${quotedAddress(figure.cell)}${unit === "元" ? "/10000" : ""}`;
  return { value, kind: "number", formula, role: "amount", format: "0.00" };
}
