import type { Flow } from "../definition";
import {
  basicExpenditure,
  carriedForward,
  generalPublicBudget,
  governmentManagedFundBudget,
  otherIncomes,
  projectExpenditure,
  stateCapitalOperationsBudget,
} from "./columns";

const incomes = [
  generalPublicBudget,
  governmentManagedFundBudget,
  stateCapitalOperationsBudget,
  ...otherIncomes,
  carriedForward,
];

/** 表二 tells where the money of each code comes from, 表三 how it is spent. */
export const flow: Flow = {
  incomes: { block: "T2.main", columns: incomes.map(({ id }) => id) },
  uses: { block: "T3.main", columns: [basicExpenditure.id, projectExpenditure.id] },
};
