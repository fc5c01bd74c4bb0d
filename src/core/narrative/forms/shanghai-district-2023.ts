import { budgetStatement } from "../shanghai/budget-statement";
import { otherInformation } from "../shanghai/other-matters";
import type { NarrativeForm } from "./form";

/** A Shanghai district's publication: the 编制说明 before the tables and the 其他相关情况说明 behind them. */
export const shanghaiForm: NarrativeForm = {
  standard: "shanghai-district-2023",
  sections: [budgetStatement, otherInformation],
  wording: ["shanghaiStatement", "shanghaiOther", "shanghaiChange"],
};
