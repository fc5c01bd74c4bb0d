import type { ComparedItem, Comparison, FigurePlace, LedgerIdentity } from "../definition";
import { budgets } from "./budgets";

function item(id: string, zh: string, en: string, place: FigurePlace): ComparedItem {
  return { id, label: { "zh-CN": zh, "en-US": en }, places: [place] };
}

function appropriation(id: string, zh: string, en: string): ComparedItem {
  return item(`expenditure.${id}`, `财政拨款支出：${zh}`, `Fiscal expenditure: ${en}`, {
    block: "T4.expenditure",
    line: "total",
    column: id,
  });
}

function threePublic(id: string, zh: string, en: string): ComparedItem {
  return item(id, `“三公”经费：${zh}`, `Three public: ${en}`, { block: "T9.main", line: "amounts", column: id });
}

function identity(zh: string, en: string, left: readonly string[], right: readonly string[]): LedgerIdentity {
  return { name: { "zh-CN": zh, "en-US": en }, left, relation: "=", right, severity: "error" };
}

/** What the 编制说明 and the 其他相关情况说明 compare: totals with last year's budget, single items with its execution. */
export const comparison: Comparison = {
  items: [
    item("fiscalAppropriation", "收入：财政拨款收入", "Income: fiscal appropriation", {
      block: "T1.income",
      line: "fiscalAppropriation",
      column: "amount",
    }),
    item("fiscalExpenditure", "支出：财政拨款支出", "Expenditure: fiscal appropriation", {
      block: "T4.expenditure",
      line: "total",
      column: "total",
    }),
    appropriation("generalPublicBudget", "一般公共预算", "general public budget"),
    appropriation("governmentManagedFundBudget", "政府性基金预算", "government-managed fund budget"),
    appropriation("stateCapitalOperationsBudget", "国有资本经营预算", "state capital operations budget"),
    threePublic("overseasVisits", "因公出国（境）费", "overseas visits"),
    threePublic("officialVehiclePurchase", "公务用车购置费", "vehicle purchase"),
    threePublic("officialVehicleOperation", "公务用车运行费", "vehicle operation"),
    threePublic("officialHospitality", "公务接待费", "hospitality"),
  ],
  codes: { block: "T2.main", column: "fiscalAppropriation", base: "execution" },
  ledger: [
    identity(
      "上年财政拨款收入等于财政拨款支出",
      "Fiscal income equals fiscal expenditure",
      ["fiscalAppropriation"],
      ["fiscalExpenditure"],
    ),
    identity(
      "上年财政拨款支出等于三本预算的支出合计",
      "Fiscal expenditure is the sum of the three budgets",
      ["fiscalExpenditure"],
      budgets.map(({ id }) => `expenditure.${id}`),
    ),
  ],
  unasked: [
    // No table lists projects.
    "projects",
    "agencyOperatingExpenses.",
    "unit.subordinateAdministrativeUnits",
    "unit.subordinatePublicInstitutions",
    "assets.house",
    "assets.generalVehicle",
    "assets.enforcementVehicle",
    "assets.otherVehicle",
    "assets.furnitureValue",
    "assets.otherValue",
    "purchases.",
  ],
};
