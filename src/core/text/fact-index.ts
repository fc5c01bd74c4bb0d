import { describeField, formField } from "../inputs/definition/input-sheets";
import type { Fact, Facts } from "../inputs/facts";
import type { CellRef } from "../workbook/address";
import type { Reading } from "../reading/reading";
import { similarity } from "../reading/normalise";
import { amount, type Amount } from "../money/amount";
import { normalise, type Stretch } from "./normal-text";
import { yuanPerUnit } from "./numbers";
import { sameQuantity, type Printed } from "./printed";

/** A number on an input sheet. */
export interface FactNumber {
  readonly field: string;
  /** What the number is, in Chinese: "政府采购货物预算". */
  readonly name: string;
  readonly value: Amount;
  readonly cell: CellRef;
  readonly isMoney: boolean;
}

interface FactText {
  readonly text: string;
  readonly cell: CellRef;
  /** Of how many things it is a list: "综合科、财务科" of 2. */
  readonly listed?: number;
}

/** A stretch of a text that repeats what somebody typed; `listed`: of how many things it is a list. */
export interface TypedStretch extends Stretch {
  readonly cell: CellRef;
  readonly listed?: number;
}

/** What the user typed on the input sheets, and the names that the tables print, as sources of a text's numbers. */
export class FactIndex {
  readonly numbers: readonly FactNumber[];
  /** Where the projects with performance targets are named. */
  readonly targetCells: readonly CellRef[];
  private readonly texts: readonly FactText[];

  constructor(facts: Facts, reading: Reading) {
    const numbers: FactNumber[] = [];
    const texts: FactText[] = [];
    const take = (field: string, name: string, fact: Fact | undefined): void => {
      if (!fact?.cell) return;
      if (fact.amount) numbers.push({ field, name, value: fact.amount, cell: fact.cell, isMoney: isMoney(field) });
      else if (/\d/.test(fact.text) || listed(fact.text) > 1)
        texts.push({ text: bare(fact.text), cell: fact.cell, listed: listed(fact.text) });
    };
    for (const [field, fact] of facts.fields) take(field, describeField(field)?.label["zh-CN"] ?? "", fact);
    for (const [field, list] of facts.lists) for (const fact of list) take(field, "", fact);
    facts.projects.forEach(({ name, values, uses }, index) => {
      take(`projects.${index + 1}.name`, "", name);
      for (const [column, fact] of values) take(`projects.${index + 1}.${column}`, name.text, fact);
      for (const use of uses) {
        take(`projects.${index + 1}.use`, "", use.use);
        take(`projects.${index + 1}.useAmount`, `${name.text}${use.use?.text ?? ""}`, use.amount);
      }
    });
    facts.performanceTargets.forEach(({ project, values, indicators }, index) => {
      const field = `performance.${index + 1}`;
      take(`${field}.project`, "", project);
      for (const [column, fact] of values)
        take(`${field}.${column}`, `${project.text}${describeField(`${field}.${column}`)?.label["zh-CN"] ?? ""}`, fact);
      for (const { level3, value } of indicators) {
        take(`${field}.level3`, "", level3);
        if (value?.cell) texts.push({ text: bare(value.text), cell: value.cell });
      }
    });
    for (const row of reading.tables.flatMap(({ blocks }) => blocks.flatMap(({ rows }) => rows))) {
      for (const name of [row.project, row.name]) {
        if (name !== undefined && /\d/.test(name)) texts.push({ text: bare(name), cell: row.label });
      }
    }
    this.targetCells = facts.performanceTargets.flatMap(({ project }) => (project.cell ? [project.cell] : []));
    this.numbers = numbers;
    this.texts = texts.filter(({ text }) => text.length > 1).sort((a, b) => b.text.length - a.text.length);
  }

  /** Stretches of a normalised text that repeat, letter for letter, what somebody typed. */
  stretchesIn(text: string): TypedStretch[] {
    return this.texts.flatMap(({ text: typed, cell, listed: count }) => {
      const found: TypedStretch[] = [];
      for (let at = text.indexOf(typed); at >= 0; at = text.indexOf(typed, at + 1)) {
        found.push({ start: at, end: at + typed.length, cell, ...(count !== undefined && { listed: count }) });
      }
      return found;
    });
  }

  /** The number on an input sheet that a text repeats under a name like this one; `least`: how like, 0 … 1. */
  find(printed: Printed, label: string, unit: string, least: number): FactNumber | undefined {
    const isMoney = unit in yuanPerUnit;
    const wanted = { ...printed, value: printed.value.abs() };
    const scale = isMoney ? amount("10000") : amount("1");
    const name = normalise(label).text;
    return this.numbers
      .filter((fact) => fact.isMoney === isMoney && !fact.field.startsWith("lastYear."))
      .filter(({ value }) => sameQuantity({ value, decimals: Math.max(2, printed.decimals), scale }, wanted))
      .map((fact) => ({
        fact,
        score: similarity(name, normalise(fact.name).text),
        isUnit: unitOf(fact) === unit ? 1 : 0,
      }))
      .filter(({ score }) => score > least)
      .sort((a, b) => b.isUnit - a.isUnit || b.score - a.score)[0]?.fact;
  }

  lastYear(): readonly FactNumber[] {
    return this.numbers.filter(({ field }) => field.startsWith("lastYear."));
  }
}

function unitOf({ field }: FactNumber): string {
  return normalise(formField(field)?.unit ?? "").text;
}

/** Amounts are in 万元; other numbers count people, cars, square metres. */
function isMoney(field: string): boolean {
  const form = formField(field);
  return form
    ? form.kind === "amount"
    : /^(?:lastYear\.|projects\.\d+\.useAmount|projects\.\d+\.amount|performance\.\d+\.(?:total|fiscal|other)$)/.test(
        field,
      );
}

/** How many things a typed list names. */
function listed(text: string): number {
  return text.split(/[、，,；;\n]+/).filter((name) => name.replace(/[。\s]/g, "") !== "").length;
}

/** As the narrative prints it: without the stop at its end and without line breaks. */
function bare(text: string): string {
  return normalise(text.replace(/[。；，;,\s]+$/, "").replace(/\s*\n\s*/g, "")).text;
}
