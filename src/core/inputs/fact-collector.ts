import type { CellRef } from "../workbook/address";
import type { CellSnapshot } from "../workbook/snapshot";
import type { FieldDefinition } from "./definition/field";
import type { Fact, FactProblem } from "./facts";
import { readValue } from "./read-value";

/** Gathers what the readers of the sheets find. */
export class FactCollector {
  readonly fields = new Map<string, Fact>();
  readonly lists = new Map<string, Fact[]>();
  readonly places = new Map<string, CellRef>();
  readonly problems: FactProblem[] = [];

  /** A field with one place; a second place that also holds a value is reported and the first one kept. */
  add(id: string, field: FieldDefinition, cell: CellSnapshot | undefined, at: CellRef): void {
    const fact = this.read(id, field, cell, at);
    const first = this.fields.get(id);
    if (!first) this.places.set(id, at);
    if (!fact) return;
    if (first) this.problems.push({ reason: "filled-twice", field: id, cell: at, text: fact.text });
    else this.fields.set(id, fact);
  }

  addToList(field: FieldDefinition, cell: CellSnapshot | undefined, at: CellRef): void {
    if (!this.places.has(field.id)) this.places.set(field.id, at);
    const fact = this.read(field.id, field, cell, at);
    if (!fact) return;
    const list = this.lists.get(field.id);
    if (list) list.push(fact);
    else this.lists.set(field.id, [fact]);
  }

  /** The cell's value, or undefined when it is blank or was reported. */
  read(id: string, field: FieldDefinition, cell: CellSnapshot | undefined, at: CellRef): Fact | undefined {
    const reading = readValue(cell, at, field);
    if (reading.kind === "fact") return reading.fact;
    if (reading.kind === "problem") {
      this.problems.push({ reason: reading.reason, field: id, cell: at, text: reading.text });
    }
    return undefined;
  }
}
