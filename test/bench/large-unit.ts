import { makeUnit, type FactRow, type Unit } from "../support/units/unit";

const codes = ["201", "20105", "2010504"];
const names = ["一般公共服务支出", "统计信息事务", "信息事务"];

/** A consistent unit with `projects` equal projects below one 项 and nothing else. */
export function largeUnit(projects: number): Unit {
  const c302 = 30_000n;
  const c310 = 70_000n;
  const each = { total: c302 + c310, c302, c310 };
  const count = BigInt(projects);
  const all = { total: each.total * count, c302: c302 * count, c310: c310 * count };
  const sum = all.total;
  const byCode = (amounts: Record<string, bigint>): FactRow[] => [
    ...codes.map((code, index) => ({ code, name: names[index] ?? "", amounts })),
    { line: "total", amounts },
  ];
  const spent = { total: sum, projectExpenditure: sum };
  const income = { fiscalAppropriation: sum, generalPublicBudget: sum, subtotal: sum, total: sum };
  const lines = (column: string): FactRow[] =>
    Object.entries(income).map(([line, value]) => ({ line, amounts: { [column]: value } }));
  const totals = (amounts: Record<string, bigint>): FactRow[] => [
    { code: "201", name: names[0] ?? "", amounts },
    { line: "subtotal", amounts },
    { line: "total", amounts },
  ];
  const rows = Array.from({ length: projects }, (_, index): FactRow => ({
    code: "2010504",
    name: "信息事务",
    project: `网络维护项目${index + 1}`,
    amounts: each,
  }));
  return {
    ...makeUnit(1, { exact: true }),
    blocks: {
      "T1.income": lines("amount"),
      "T1.expenditure": totals({ amount: sum }),
      "T2.main": byCode({ total: sum, generalPublicBudget: sum }),
      "T3.main": byCode(spent),
      "T4.income": lines("total"),
      "T4.expenditure": totals({ total: sum, generalPublicBudget: sum }),
      "T5.main": byCode(spent),
      "T6.main": [{ line: "total", amounts: {} }],
      "T7.main": [
        ...codes.slice(0, 2).map((code, index) => ({ code, name: names[index] ?? "", amounts: all })),
        ...rows,
        { line: "total", amounts: all },
      ],
      "T8.main": [{ line: "amounts", amounts: {} }],
      "T9.main": [{ line: "total", amounts: {} }],
    },
  };
}
