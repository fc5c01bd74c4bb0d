/** A fund budget, the words for it, and the table that lists its expenditure. */
export const budgets = [
  { id: "generalPublicBudget", zh: "一般公共预算", table: "T5" },
  { id: "governmentManagedFundBudget", zh: "政府性基金预算", table: "T6" },
  { id: "stateCapitalOperationsBudget", zh: "国有资本经营预算", table: "T7" },
] as const;
export const incomes = ["fiscalAppropriation", "undertakingIncome", "operatingIncome", "otherIncome"] as const;
