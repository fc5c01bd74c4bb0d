import { expandIdentities, type IdentityInstance } from "../identities/instances";
import { comparedCodeRows, comparedFigure } from "../inputs/compared-figures";
import { codeItem, lastYearField } from "../inputs/definition/last-year";
import type { Facts } from "../inputs/facts";
import { sum, type Amount } from "../money/amount";
import type { Figure, Reading } from "../reading/reading";
import { cellKey, type CellRef } from "../workbook/address";

/** What a figure of the tables came to last year, in 万元, with the cells that tell it. */
export interface LastYearAmount {
  readonly value: Amount;
  readonly cells: readonly CellRef[];
}

/** Last year's amounts by this year's figures: told on the input sheets, or the sum of amounts that are. */
export class LastYearAmounts {
  private readonly told = new Map<string, LastYearAmount>();
  private readonly sums = new Map<string, IdentityInstance>();

  constructor(reading: Reading, facts: Facts) {
    const items = (reading.standard.comparison?.items ?? []).map(({ id }) => id);
    const codes = comparedCodeRows(reading).flatMap(({ code }) => (code === undefined ? [] : [codeItem(code)]));
    for (const item of [...items, ...codes]) {
      const figure = comparedFigure(reading, item);
      const fact = facts.fields.get(lastYearField(item));
      if (figure && fact?.amount && fact.cell) {
        this.told.set(cellKey(figure.cell), { value: fact.amount, cells: [fact.cell] });
      }
    }
    for (const instance of expandIdentities(reading).instances) {
      const { subject, terms, definition } = instance;
      const isSum = terms.every(({ figure, side }) => side === (figure === subject ? "left" : "right"));
      const isInside = terms.every(({ figure }) => figure.block === subject.block);
      if (isSum && isInside && definition.relation === "=") this.sums.set(cellKey(subject.cell), instance);
    }
  }

  of(figure: Figure): LastYearAmount | undefined {
    return this.resolve(figure, new Set());
  }

  private resolve({ cell }: Figure, above: ReadonlySet<string>): LastYearAmount | undefined {
    const key = cellKey(cell);
    const told = this.told.get(key);
    if (told || above.has(key)) return told;
    const parts = this.sums.get(key)?.terms.filter(({ side }) => side === "right") ?? [];
    const known = parts.flatMap((part) => this.resolve(part.figure, new Set([...above, key])) ?? []);
    if (known.length === 0 || known.length < parts.length) return undefined;
    return { value: sum(known.map(({ value }) => value)), cells: known.flatMap(({ cells }) => cells) };
  }
}
