import { intervalAround, type SystemRow, type Variable } from "./system";

/** The row as it would be if the cells printed these values, with the rounding that a typed figure may hide. */
export function withValues(row: SystemRow, values: ReadonlyMap<Variable, bigint>): SystemRow {
  if (!row.terms.some(({ variable }) => values.has(variable))) return row;
  let { residual, least, most } = row;
  const terms = row.terms.map(({ variable, coefficient }) => {
    const value = values.get(variable);
    if (value === undefined) return { variable, coefficient };
    const changed = { ...variable, printed: value, ...intervalAround(value, variable.hides) };
    residual += coefficient * (value - variable.printed);
    const isPositive = coefficient > 0n;
    least += coefficient * (isPositive ? changed.low - variable.low : changed.high - variable.high);
    most += coefficient * (isPositive ? changed.high - variable.high : changed.low - variable.low);
    return { variable: changed, coefficient };
  });
  return { ...row, terms, residual, least, most };
}
