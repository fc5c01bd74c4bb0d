import { hierarchyOf } from "../identities/hierarchy";
import { isZero, sum, type Amount } from "../money/amount";
import { blockOf, inUnit, tableOf } from "../reading/lookup";
import type { Figure, ReadBlock, Reading, ReadRow } from "../reading/reading";
import type { AmountUnit, FlowSide, LocalText } from "../standards/definition";
import type { CellRef } from "../workbook/address";

/** Where the money comes from, which 类 it is for, and how it is spent: as the tables print it, all in one unit. */
export interface MoneyFlow {
  readonly amountUnit: AmountUnit;
  readonly decimals: number;
  readonly nodes: readonly FlowNode[];
  readonly links: readonly FlowLink[];
}

export interface FlowNode {
  /** "income generalPublicBudget", "class 201", "use basicExpenditure" */
  readonly id: string;
  readonly stage: FlowStage;
  /** The name of a 类 is Chinese in every language, as printed. */
  readonly name: LocalText;
  /** Of a 类: what is spent on it. */
  readonly amount: Amount;
  /** Of a 类, where the two tables differ: what it gets. */
  readonly received?: Amount;
}

export type FlowStage = "income" | "class" | "use";

export interface FlowLink {
  /** Ids of nodes. */
  readonly from: string;
  readonly to: string;
  readonly amount: Amount;
  readonly cells: readonly CellRef[];
}

/** Undefined where one of the two tables is not there or empty, or the standard names none. Zeros are left out. */
export function moneyFlow(reading: Reading): MoneyFlow | undefined {
  const { flow } = reading.standard;
  const incomes = flow && sideOf(reading, flow.incomes);
  const uses = flow && sideOf(reading, flow.uses);
  const table = uses && tableOf(reading, tableId(flow.uses));
  if (!incomes || !uses || !table) return undefined;
  const unit = table.amountUnit;
  const links = [
    ...linksOf(incomes, unit, (column, code) => [`income ${column}`, `class ${code}`]),
    ...linksOf(uses, unit, (column, code) => [`class ${code}`, `use ${column}`]),
  ].filter(({ amount }) => !isZero(amount));
  if (links.length === 0) return undefined;
  const names = new Map([...incomes.names, ...uses.names]);
  const through = (end: "from" | "to", id: string): Amount =>
    sum(links.filter((link) => link[end] === id).map(({ amount }) => amount));
  const column = (stage: "income" | "use", { block }: Side, id: string): FlowNode[] => {
    const definition = block.definition.columns.find((one) => one.id === id);
    const node = `${stage} ${id}`;
    const end = stage === "income" ? "from" : "to";
    if (!definition || !links.some((link) => link[end] === node)) return [];
    return [{ id: node, stage, name: definition.name, amount: through(end, node) }];
  };
  const classes = [...names.keys()].sort().flatMap((code): FlowNode[] => {
    const id = `class ${code}`;
    const [received, spent] = [through("to", id), through("from", id)];
    if (!links.some(({ from, to }) => from === id || to === id)) return [];
    const name = names.get(code) ?? code;
    const both: LocalText = { "zh-CN": name, "en-US": name };
    return [{ id, stage: "class", name: both, amount: spent, ...(!received.eq(spent) && { received }) }];
  });
  return {
    amountUnit: unit,
    decimals: table.decimals,
    nodes: [
      ...incomes.columns.flatMap((id) => column("income", incomes, id)),
      ...classes,
      ...uses.columns.flatMap((id) => column("use", uses, id)),
    ],
    links,
  };
}

interface Side {
  readonly block: ReadBlock;
  readonly columns: readonly string[];
  /** The highest rows of the table, by 类. */
  readonly rows: ReadonlyMap<string, readonly ReadRow[]>;
  /** By 类. */
  readonly names: ReadonlyMap<string, string>;
}

function tableId({ block }: FlowSide): string {
  return block.split(".")[0] ?? "";
}

function sideOf(reading: Reading, side: FlowSide): Side | undefined {
  const block = blockOf(reading, side.block);
  const width = block?.definition.codes?.levels[0];
  if (!block || width === undefined || tableOf(reading, tableId(side))?.status !== "read") return undefined;
  const rows = new Map<string, ReadRow[]>();
  for (const row of hierarchyOf(block).top) {
    const code = (row.code ?? "").slice(0, width);
    rows.set(code, [...(rows.get(code) ?? []), row]);
  }
  const names = [...rows].map(([code, [first]]) => [code, first?.code === code ? first.name : code] as const);
  return { block, columns: side.columns, rows, names: new Map(names) };
}

function linksOf(
  { columns, rows }: Side,
  unit: AmountUnit,
  ends: (column: string, code: string) => [from: string, to: string],
): FlowLink[] {
  return columns.flatMap((column) =>
    [...rows].map(([code, ofClass]): FlowLink => {
      const figures = ofClass.flatMap(({ figures: all }): Figure[] => {
        const figure = all.get(column);
        return figure ? [figure] : [];
      });
      const [from, to] = ends(column, code);
      const amount = sum(figures.map(({ value, amountUnit }) => inUnit(value, amountUnit, unit)));
      return { from, to, amount, cells: figures.map(({ cell }) => cell) };
    }),
  );
}
