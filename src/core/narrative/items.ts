import { blockOf } from "../reading/lookup";
import type { Reading, ReadRow } from "../reading/reading";
import { amountSpan, fill, join, resting } from "./compose";
import { isZero, tableQuantity, type MaybeQuantity } from "./quantity";
import type { Span } from "./span";

/** A named amount of a list: "一般公共服务支出384.33万元". */
export interface NamedAmount {
  readonly name: string;
  readonly amount: MaybeQuantity;
}

/** The items that are not zero (missing ones stay: they are shown as gaps), each in the phrase, joined by 、. */
export function listOf(phrase: string, items: readonly NamedAmount[]): Span[] {
  const named = items.filter(({ amount }) => !isZero(amount));
  if (named.length === 0) return [];
  const list = join(
    named.map(({ name, amount }) => fill(phrase, { name, amount: amountSpan(amount) })),
    "、",
  );
  return resting(list, items.map(({ amount }) => amount).filter(isZero));
}

/** Each row's amount in one column, under the row's name. */
export function rowAmounts(reading: Reading, block: string, rows: readonly ReadRow[], column: string): NamedAmount[] {
  const table = block.split(".")[0] ?? "";
  return rows.map((row) => ({
    name: row.name,
    amount: tableQuantity(reading, table, row.figures.get(column), `“${row.name}”`),
  }));
}

/** Name of a fixed line as the standard writes it ("单位上年结余"). */
export function lineName(reading: Reading, block: string, line: string): string {
  const definition = blockOf(reading, block)?.definition.lines.find(({ id }) => id === line);
  return definition?.name["zh-CN"] ?? line;
}

/** How the budget classification marks its levels. */
const levelMarks = ["（类）", "（款）", "（项）"];

/** "一般公共服务支出（类）统计信息事务（款）信息事务（项）": a code row with the rows above it in the hierarchy. */
export function pathName(reading: Reading, block: string, code: string, ownName: string): string {
  const rows = blockOf(reading, block)?.rows.filter((row) => row.kind === "code") ?? [];
  const lengths = blockOf(reading, block)?.definition.codes?.levels ?? [];
  const names = lengths.map((length, level) => {
    if (code.length < length) return "";
    const name = code.length === length ? ownName : rows.find((row) => row.code === code.slice(0, length))?.name;
    return name === undefined ? "" : `${name}${levelMarks[level] ?? ""}`;
  });
  return names.join("") || ownName;
}

/** Every item, zeros too. */
export function listOfAll(phrase: string, items: readonly NamedAmount[]): Span[] {
  return join(
    items.map(({ name, amount }) => fill(phrase, { name, amount: amountSpan(amount) })),
    "，",
  );
}
