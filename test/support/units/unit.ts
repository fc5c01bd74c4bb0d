import { classNames, economic, economicClasses, fundItems, items, otherFundColumns, type Item } from "./codes";
import { Random } from "./random";

/** One row of a table: key cells and amounts in 元 by column id. A missing column is zero. */
export interface FactRow {
  readonly line?: string;
  readonly code?: string;
  readonly name?: string;
  readonly project?: string;
  readonly amounts: Readonly<Record<string, bigint>>;
}

/** A unit's consistent budget: the rows of every block of the Xinjiang standard, amounts in 元. */
export interface Unit {
  readonly name: string;
  readonly year: number;
  readonly blocks: Readonly<Record<string, readonly FactRow[]>>;
}

export interface UnitOptions {
  /** Every amount is a multiple of 100 元, so that nothing is rounded when printed in 万元. */
  readonly exact: boolean;
}

interface Spending {
  readonly item: Item;
  basic: bigint;
  projects: { name: string; amounts: Record<string, bigint> }[];
  other: Record<string, bigint>;
  fund: bigint;
}

type Amounts = Record<string, bigint>;

const add = (into: Amounts, from: Readonly<Amounts>): void => {
  for (const [key, value] of Object.entries(from)) into[key] = (into[key] ?? 0n) + value;
};
const total = (amounts: Readonly<Amounts>): bigint => Object.values(amounts).reduce((sum, value) => sum + value, 0n);

/** Makes a unit whose nine tables satisfy every identity in 元. The same seed makes the same unit. */
export function makeUnit(seed: number, options: UnitOptions): Unit {
  const random = new Random(seed);
  const money = (most: number): bigint =>
    options.exact ? BigInt(random.int(1, most)) * 100n : BigInt(random.int(100, most * 100));
  const name = `${random.pick(["青河县", "昌平州", "白桦市"])}${random.pick(["水利局", "信访局", "档案馆", "实验小学"])}`;
  const chosen: Spending[] = random.some(items, random.int(2, 6)).map((item) => ({
    item,
    basic: 0n,
    projects: [],
    other: {},
    fund: 0n,
  }));
  const basicByCode = new Map(
    random.some(economic, random.int(5, economic.length)).map(([code]) => [code, money(3000)]),
  );
  spreadBasic(
    random,
    chosen,
    [...basicByCode.values()].reduce((sum, value) => sum + value, 0n),
    options,
  );
  for (const spending of random.some(chosen, random.int(1, chosen.length))) {
    for (let index = random.int(1, 3); index > 0; index--) {
      const columns = random.some(["c301", "c302", "c303", "c309", "c310", "c312", "c399"], random.int(1, 3));
      const amounts = Object.fromEntries(columns.map((column) => [column, money(5000)]));
      spending.projects.push({
        name: `${random.pick(["网络", "校园", "水库"])}${random.pick(["维护", "改造"])}项目${index}`,
        amounts,
      });
    }
  }
  if (random.chance(0.4)) {
    for (const spending of random.some(chosen, 1)) spending.other[random.pick(otherFundColumns)] = money(4000);
  }
  const funds: Spending[] = random.chance(0.4)
    ? random
        .some(fundItems, random.int(1, 2))
        .map((item) => ({ item, basic: 0n, projects: [], other: {}, fund: money(9000) }))
    : [];
  return { name, year: random.int(2022, 2026), blocks: blocksOf([...chosen, ...funds], basicByCode) };
}

function spreadBasic(random: Random, spendings: readonly Spending[], sum: bigint, { exact }: UnitOptions): void {
  let rest = sum;
  spendings.forEach((spending, index) => {
    const grain = exact ? 100n : 1n;
    const share = index === spendings.length - 1 ? rest : (((rest / grain) * BigInt(random.int(0, 60))) / 100n) * grain;
    spending.basic = share;
    rest -= share;
  });
}

const projectSum = (spending: Spending): bigint =>
  spending.projects.reduce((sum, { amounts }) => sum + total(amounts), 0n);

function blocksOf(spendings: readonly Spending[], basicByCode: ReadonlyMap<string, bigint>): Unit["blocks"] {
  const general = spendings.filter(({ fund }) => fund === 0n);
  const income: Amounts = {};
  const rows = {
    t2: new Map<string, Amounts>(),
    t3: new Map<string, Amounts>(),
    t5: new Map<string, Amounts>(),
    t9: new Map<string, Amounts>(),
  };
  const t7 = new Map<string, Amounts>();
  for (const spending of spendings) {
    const appropriation = spending.basic + projectSum(spending);
    const other = total(spending.other);
    const sources: Amounts = {
      generalPublicBudget: appropriation,
      governmentManagedFundBudget: spending.fund,
      ...spending.other,
    };
    add(income, sources);
    hierarchy(rows.t2, spending.item.code, { total: total(sources), ...sources });
    const spent = {
      total: appropriation + other + spending.fund,
      basicExpenditure: spending.basic,
      projectExpenditure: projectSum(spending) + other + spending.fund,
    };
    hierarchy(rows.t3, spending.item.code, spent);
    if (spending.fund > 0n) {
      hierarchy(rows.t9, spending.item.code, { total: spending.fund, projectExpenditure: spending.fund });
    } else {
      hierarchy(rows.t5, spending.item.code, {
        total: appropriation,
        basicExpenditure: spending.basic,
        projectExpenditure: projectSum(spending),
      });
    }
    const columns: Amounts = {};
    for (const { amounts } of spending.projects) add(columns, { total: total(amounts), ...amounts });
    if (spending.projects.length > 0)
      for (const width of [3, 5]) addAt(t7, spending.item.code.slice(0, width), columns);
  }
  const names = new Map(
    spendings.flatMap(
      ({
        item: {
          code,
          names: [cls, section, item],
        },
      }) =>
        [
          [code.slice(0, 3), cls],
          [code.slice(0, 5), section],
          [code, item],
        ] as const,
    ),
  );
  const fiscal = (income["generalPublicBudget"] ?? 0n) + (income["governmentManagedFundBudget"] ?? 0n);
  const all = total(income);
  const lineRows = (amounts: Readonly<Record<string, bigint>>, column: string): FactRow[] =>
    Object.entries(amounts).map(([line, value]) => ({ line, amounts: { [column]: value } }));
  const classRows = (make: (code: string) => Amounts): FactRow[] =>
    [...classNames].map(([code, name]) => ({ code, name, amounts: make(code) }));
  const byFund = (code: string): Amounts => {
    const values = {
      generalPublicBudget: rows.t5.get(code)?.["total"] ?? 0n,
      governmentManagedFundBudget: rows.t9.get(code)?.["total"] ?? 0n,
    };
    return { total: total(values), ...values };
  };
  const t4Total = {
    total: fiscal,
    generalPublicBudget: income["generalPublicBudget"] ?? 0n,
    governmentManagedFundBudget: income["governmentManagedFundBudget"] ?? 0n,
  };
  const { generalPublicBudget = 0n, governmentManagedFundBudget = 0n, ...others } = income;
  return {
    "T1.income": lineRows(
      {
        fiscalAppropriation: fiscal,
        generalPublicBudget,
        governmentManagedFundBudget,
        stateCapitalOperationsBudget: 0n,
        ...Object.fromEntries(
          [
            ...otherFundColumns.slice(0, 3),
            "operatingIncome",
            "otherUnitFunds",
            "superiorSpecialFunds",
            "undertakingFundOffset",
          ].map((id) => [id, others[id] ?? 0n]),
        ),
        subtotal: all,
        carriedForward: 0n,
        total: all,
      },
      "amount",
    ),
    "T1.expenditure": [
      ...classRows((code) => ({ amount: rows.t3.get(code)?.["total"] ?? 0n })),
      ...lineRows({ subtotal: all, carriedOver: 0n, total: all }, "amount"),
    ],
    "T2.main": codeRows(rows.t2, names),
    "T3.main": codeRows(rows.t3, names),
    "T4.income": lineRows(
      {
        fiscalAppropriation: fiscal,
        generalPublicBudget,
        governmentManagedFundBudget,
        stateCapitalOperationsBudget: 0n,
        subtotal: fiscal,
        carriedForward: 0n,
        total: fiscal,
      },
      "total",
    ),
    "T4.expenditure": [
      ...classRows(byFund),
      { line: "subtotal", amounts: t4Total },
      { line: "carriedOver", amounts: {} },
      { line: "total", amounts: t4Total },
    ],
    "T5.main": codeRows(rows.t5, names),
    "T6.main": basicRows(basicByCode),
    "T7.main": projectRows(general, t7, names),
    "T8.main": [{ line: "amounts", amounts: threePublic(basicByCode) }],
    "T9.main": codeRows(rows.t9, names),
  };
}

function addAt(rows: Map<string, Amounts>, key: string, amounts: Amounts): void {
  const at = rows.get(key) ?? {};
  add(at, amounts);
  rows.set(key, at);
}

function hierarchy(rows: Map<string, Amounts>, code: string, amounts: Amounts): void {
  for (const width of [3, 5, 7]) addAt(rows, code.slice(0, width), amounts);
}

function sumOf(rows: Iterable<Amounts>): Amounts {
  const sum: Amounts = {};
  for (const amounts of rows) add(sum, amounts);
  return sum;
}

function codeRows(rows: ReadonlyMap<string, Amounts>, names: ReadonlyMap<string, string>): FactRow[] {
  const codes = [...rows.keys()].sort();
  const top = codes.filter((code) => code.length === 3).map((code) => rows.get(code) ?? {});
  return [
    ...codes.map((code) => ({ code, name: names.get(code) ?? "", amounts: rows.get(code) ?? {} })),
    { line: "total", amounts: sumOf(top) },
  ];
}

function basicRows(basicByCode: ReadonlyMap<string, bigint>): FactRow[] {
  const rows = new Map<string, Amounts>();
  for (const [code, value] of basicByCode) {
    const column = code.startsWith("302") ? "publicExpenses" : "personnelExpenses";
    for (const key of [code.slice(0, 3), code]) addAt(rows, key, { total: value, [column]: value });
  }
  return codeRows(rows, new Map([...economicClasses, ...economic]));
}

function projectRows(
  spendings: readonly Spending[],
  sums: ReadonlyMap<string, Amounts>,
  names: ReadonlyMap<string, string>,
): FactRow[] {
  const rows: FactRow[] = [];
  const seen = new Set<string>();
  for (const { item, projects } of [...spendings].sort((a, b) => a.item.code.localeCompare(b.item.code))) {
    for (const { name, amounts } of projects) {
      for (const width of [3, 5]) {
        const code = item.code.slice(0, width);
        if (seen.has(code)) continue;
        seen.add(code);
        rows.push({ code, name: names.get(code) ?? "", amounts: sums.get(code) ?? {} });
      }
      rows.push({
        code: item.code,
        name: item.names[2],
        project: name,
        amounts: { total: total(amounts), ...amounts },
      });
    }
  }
  const classes = [...sums].filter(([code]) => code.length === 3).map(([, amounts]) => amounts);
  return [...rows, { line: "total", amounts: sumOf(classes) }];
}

function threePublic(basicByCode: ReadonlyMap<string, bigint>): Amounts {
  const overseasVisits = basicByCode.get("30212") ?? 0n;
  const officialVehicleOperation = basicByCode.get("30231") ?? 0n;
  const officialHospitality = basicByCode.get("30217") ?? 0n;
  return {
    total: overseasVisits + officialVehicleOperation + officialHospitality,
    overseasVisits,
    officialVehicles: officialVehicleOperation,
    officialVehiclePurchase: 0n,
    officialVehicleOperation,
    officialHospitality,
  };
}
