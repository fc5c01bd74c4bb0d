import type { IdentityInstance, InstanceTerm } from "../../src/core/identities/instances";
import { amount } from "../../src/core/money/amount";
import type { Figure } from "../../src/core/reading/reading";
import type { AmountUnit, IdentityDefinition } from "../../src/core/standards/definition";

/** How a figure is written, besides its value. */
export interface CellOptions {
  readonly unit?: AmountUnit;
  readonly decimals?: number;
  readonly written?: Figure["written"];
  readonly formula?: string;
  readonly exact?: string;
}

/**
 * Hand-made identities over hand-made figures. A figure is named "T3.a": table T3, block T3.main; the letter is its
 * place, columns a to z in row 1, or "T3.a2" for row 2. An identity is written as "T3.a = T3.b + T3.c - T4.d".
 */
export function smallInstances(
  values: Readonly<Record<string, string | readonly [value: string, options: CellOptions]>>,
  identities: readonly string[],
): IdentityInstance[] {
  const figures = new Map(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "string" ? figureOf(name, value, {}) : figureOf(name, ...value),
    ]),
  );
  return identities.map((text) => {
    const [, left = "", relation = "=", right = ""] = /^(.+?) (=|>=|<=) (.+)$/.exec(text) ?? [];
    const side = (part: string, onSide: "left" | "right"): InstanceTerm[] =>
      [...part.matchAll(/([+-])? ?([\w.]+)/g)].map(([, sign, name = ""]) => {
        const figure = figures.get(name);
        if (!figure) throw new Error(`no figure is called ${name}`);
        return { figure, coefficient: (onSide === "left") === (sign !== "-") ? 1 : -1, side: onSide };
      });
    const terms = [...side(left, "left"), ...side(right, "right")];
    const subject = terms[0]?.figure;
    if (!subject) throw new Error(`${text} names no figure`);
    const definition: IdentityDefinition = {
      id: text,
      number: 1,
      name: { "zh-CN": text, "en-US": text },
      basis: "made by hand",
      left: [],
      relation: relation === ">=" || relation === "<=" ? relation : "=",
      right: [],
    };
    return { definition, terms, subject };
  });
}

function figureOf(name: string, text: string, options: CellOptions): Figure {
  const [, table = "", letter = "a", row = "1"] = /^(\w+)\.([a-z])(\d*)$/.exec(name) ?? [];
  const { unit = "万元", decimals = 2, written = "number", formula, exact = text } = options;
  return {
    cell: { sheet: table, row: Number(row === "" ? "1" : row), column: letter.charCodeAt(0) - 97 },
    table,
    block: `${table}.main`,
    column: letter,
    value: amount(text),
    exact: amount(exact),
    decimals,
    amountUnit: unit,
    written,
    ...(formula !== undefined && { formula }),
    hidden: false,
  };
}

/** "T3.a2" of a figure's place. */
export function nameOf({ table, cell, column }: Figure): string {
  return `${table}.${column}${cell.row === 1 ? "" : cell.row}`;
}
