import type { Condition } from "../definition";
import { line } from "../identity-shapes";
import { otherIncomeIds } from "./identities-income";

/** Carry-over enters 表一 and 表二 alone, so what is spent equals what is appropriated only without it. */
export const nothingCarried: Condition = {
  zero: [
    line("T1.income", "carriedForward", "amount"),
    line("T1.expenditure", "carriedOver", "amount"),
    line("T4.income", "carriedForward", "total"),
    line("T4.expenditure", "carriedOver", "total"),
  ],
};

export const nothingCarriedOver: Condition = { zero: [line("T1.expenditure", "carriedOver", "amount")] };

/** 表二 and 表三 list the same 项, so that they may be compared one by one. */
export const sameItems: Condition = { sameCodes: { blocks: ["T2.main", "T3.main"], level: 3 } };

/** No money besides the general public budget and the funds pays for this code. */
export const noOtherFunds: Condition = {
  zero: [
    {
      block: "T2.main",
      rows: "same-code",
      columns: ["stateCapitalOperationsBudget", ...otherIncomeIds, "carriedForward"],
    },
  ],
};
