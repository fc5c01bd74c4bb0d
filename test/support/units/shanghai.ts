import { makeUnit, type FactRow, type Unit, type UnitOptions } from "./unit";

type Amounts = Readonly<Record<string, bigint>>;

const sumOf = (amounts: readonly bigint[]): bigint => amounts.reduce((sum, value) => sum + value, 0n);

/** The same made-up budget on the nine tables of a Shanghai district: other funds become 其他收入. */
export function makeShanghaiUnit(seed: number, options: UnitOptions): Unit {
  const unit = makeUnit(seed, options);
  const rows = (block: string): readonly FactRow[] => unit.blocks[block] ?? [];
  const mapped = (block: string, map: (amounts: Amounts) => Amounts): FactRow[] =>
    rows(block).map((row) => ({ ...row, amounts: map(row.amounts) }));
  const t2 = mapped("T2.main", (amounts) => {
    const fiscal = (amounts["generalPublicBudget"] ?? 0n) + (amounts["governmentManagedFundBudget"] ?? 0n);
    const total = amounts["total"] ?? 0n;
    return { total, fiscalAppropriation: fiscal, otherIncome: total - fiscal };
  });
  const totals = (list: readonly FactRow[]): Amounts => list.find(({ line }) => line === "total")?.amounts ?? {};
  const classes = (list: readonly FactRow[]): FactRow[] => list.filter(({ code }) => code?.length === 3);
  const lines = (amounts: Amounts, column: string): FactRow[] =>
    Object.entries(amounts).map(([line, value]) => ({ line, amounts: { [column]: value } }));
  const general = totals(rows("T5.main"))["total"] ?? 0n;
  const fund = totals(rows("T9.main"))["total"] ?? 0n;
  const budgets = { generalPublicBudget: general, governmentManagedFundBudget: fund, stateCapitalOperationsBudget: 0n };
  const amountOf = (block: string, code: string): bigint =>
    rows(block).find((row) => row.code === code)?.amounts["total"] ?? 0n;
  const { fiscalAppropriation = 0n, otherIncome = 0n } = totals(t2);
  // The made-up unit splits its basic expenditure by kind only as a whole: the first classes take what is public.
  let publicLeft = totals(rows("T6.main"))["publicExpenses"] ?? 0n;
  const spent = (amounts: Amounts): Amounts => {
    const { basicExpenditure = 0n, projectExpenditure = 0n, total = 0n } = amounts;
    const publicExpenses = basicExpenditure < publicLeft ? basicExpenditure : publicLeft;
    publicLeft -= publicExpenses;
    return { total, personnelExpenses: basicExpenditure - publicExpenses, publicExpenses, projectExpenditure };
  };
  const spentByClass = classes(rows("T3.main")).map((row) => ({ ...row, amounts: spent(row.amounts) }));
  const spentInAll = Object.fromEntries(
    ["total", "personnelExpenses", "publicExpenses", "projectExpenditure"].map((id) => [
      id,
      sumOf(spentByClass.map(({ amounts }) => amounts[id] ?? 0n)),
    ]),
  );
  const fiscal = (code: string): Amounts => {
    const values = {
      generalPublicBudget: amountOf("T5.main", code),
      governmentManagedFundBudget: amountOf("T9.main", code),
    };
    return { total: sumOf(Object.values(values)), ...values, stateCapitalOperationsBudget: 0n };
  };
  const three = rows("T8.main")[0]?.amounts ?? {};
  return {
    ...unit,
    blocks: {
      "T1.income": lines(
        {
          fiscalAppropriation,
          ...budgets,
          undertakingIncome: 0n,
          operatingIncome: 0n,
          otherIncome,
          total: fiscalAppropriation + otherIncome,
        },
        "amount",
      ),
      "T1.expenditure": [...spentByClass, { line: "total", amounts: spentInAll }],
      "T2.main": t2,
      "T3.main": rows("T3.main"),
      "T4.income": lines({ ...budgets, total: fiscalAppropriation }, "amount"),
      "T4.expenditure": [
        ...classes(rows("T3.main"))
          .filter(({ code = "" }) => (fiscal(code)["total"] ?? 0n) > 0n)
          .map((row) => ({ ...row, amounts: fiscal(row.code ?? "") })),
        { line: "total", amounts: { total: fiscalAppropriation, ...budgets } },
      ],
      "T5.main": rows("T5.main"),
      "T6.main": rows("T9.main"),
      "T7.main": [{ line: "total", amounts: {} }],
      "T8.main": rows("T6.main"),
      "T9.main": [
        {
          line: "amounts",
          amounts: { ...three, agencyOperatingExpenses: totals(rows("T6.main"))["publicExpenses"] ?? 0n },
        },
      ],
    },
  };
}
