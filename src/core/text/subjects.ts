import type { Subject } from "./claims";
import { unknownSubject } from "./draft";
import { isGeneric } from "./labels";
import type { FigureNames } from "./names";
import type { Tail } from "./segments";
import * as words from "./words";

export const opensList = /其中|包括|具体|构成|^按.*分类?$/;

/** Finds what the words in front of a number speak of. */
export class Subjects {
  /** What the heading above speaks of. */
  above: Subject = unknownSubject;
  /** What the paragraph names in front of its sentences: "3.公务接待费。2022年预算安排……". */
  topic: Subject | undefined;

  constructor(
    private readonly names: FigureNames,
    private readonly year: number | undefined,
  ) {}

  /** Taken where a sentence names nothing itself. */
  get heading(): Subject {
    return this.topic ?? this.above;
  }

  /** `parent`: the thing whose parts the sentence lists. Undefined when the label names nothing that has figures. */
  known(label: string, tail: Tail, parent: Subject | undefined): Subject | undefined {
    const subject = this.of(label, { ...tail, mark: "" }, parent);
    return subject && (subject.figures.length > 0 || subject.isLeftOut) ? subject : undefined;
  }

  /** What a label, or the words before its colon, speaks of. */
  of(label: string, tail: Tail, parent: Subject | undefined): Subject | undefined {
    const before = this.bare(tail.before);
    const isListed = tail.mark === "、" && tail.before !== "";
    if (isGeneric(label)) {
      if (tail.mark === ":" && !isGeneric(before) && !opensList.test(before))
        return this.of(before, { ...tail, mark: "", before: "" }, parent);
      return this.heading;
    }
    const rows = parent?.rows ?? [];
    const parts = rows.length > 0 ? this.names.partOf(rows, label) : [];
    if (parts.length > 0) return { label, isExact: true, figures: parts, rows: [] };
    const named = this.names.find(label);
    const narrowed = tail.mark === ":" && !isGeneric(before) && !opensList.test(before);
    const isOfUnknown = parent?.figures.length === 0;
    const isOfRow = rows.length > 0 && named.rows.length === 0;
    return { label, ...named, isExact: named.exact && !isListed && !narrowed && !isOfUnknown && !isOfRow };
  }

  /** The year that the words in front of an amount speak of. */
  periodOf(text: string): "this" | "last" | "other" {
    if (/(?:上年|去年|上一年|前一年)(?!度?(?:结转|结余|末|底))/.test(text)) return "last";
    const printed = /(\d{4})年/.exec(text)?.[1];
    const { year } = this;
    if (printed === undefined || year === undefined || Number(printed) === year) return "this";
    return Number(printed) === year - 1 ? "last" : "other";
  }

  /** Without the unit's name and the year. */
  bare(label: string): string {
    return this.names.unitNames
      .reduce((rest, name) => rest.replace(name, ""), label)
      .replace(/^(?:其中:?|\d{4}年度?|,)/, "");
  }

  /** "基本支出比上年预算" → 基本支出 */
  withoutComparison(text: string): string {
    const compared = words.comparisonIn(text);
    return this.bare(compared ? text.slice(0, compared.start) + text.slice(compared.end) : text);
  }
}
