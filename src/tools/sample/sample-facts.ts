import { amount } from "../../core/money/amount";
import { lastYearField, reasonField } from "../../core/inputs/definition/last-year";
import { formField } from "../../core/inputs/definition/input-sheets";
import { noFacts, type Fact, type Facts } from "../../core/inputs/facts";
import data from "./facts.json";

/** The facts of the sample document, to be laid into the input sheets. */
export function sampleFacts(): Facts {
  const fields = new Map<string, Fact>();
  for (const [id, text] of Object.entries(data.fields)) fields.set(id, formFact(id, text));
  for (const { item, amount: figure, reason } of data.lastYear) {
    fields.set(lastYearField(item), number(figure));
    fields.set(reasonField(item), { text: reason });
  }
  return {
    ...noFacts,
    fields,
    lists: new Map(Object.entries(data.lists).map(([id, texts]) => [id, texts.map((text) => ({ text }))])),
    lastYearCodes: data.lastYear.flatMap(({ code, name }) => (code && name ? [{ code, name: { text: name } }] : [])),
    projects: data.projects.map(({ name, uses, ...values }) => ({
      name: { text: name },
      values: new Map(Object.entries(values).map(([id, text]) => [id, { text }])),
      uses: uses.map((use) => ({ use: { text: use.use }, amount: number(use.amount) })),
      places: new Map(),
    })),
    performanceTargets: data.performance.map(({ project, total, fiscal, other, goal, indicators }) => ({
      project: { text: project },
      values: new Map<string, Fact>([
        ["total", number(total)],
        ["fiscal", number(fiscal)],
        ["other", number(other)],
        ["goal", { text: goal }],
      ]),
      indicators: indicators.map(([level1 = "", level2 = "", level3 = "", value = ""]) => ({
        level1,
        level2,
        level3: { text: level3 },
        value: { text: value },
      })),
      places: new Map(),
    })),
  };
}

function number(text: string): Fact {
  return { text, amount: amount(text) };
}

function formFact(id: string, text: string): Fact {
  const field = formField(id);
  if (!field) throw new Error(`no field ${id} on the input sheets`);
  return ["amount", "count", "changeCount", "number"].includes(field.kind) ? number(text) : { text };
}
