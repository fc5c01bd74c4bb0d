import type { Standard } from "../definition";
import { incomes } from "./budgets";
import { comparison } from "./comparison";
import { identitiesBetween } from "./identities-between";
import { identitiesWithin } from "./identities-within";
import { tables } from "./tables";
import { text } from "./text";

/** The nine tables of units and departments of a Shanghai district since 2023; amounts in 元, 三公 in 万元. */
export const shanghaiDistrict2023: Standard = {
  id: "shanghai-district-2023",
  name: { "zh-CN": "上海市区级九张表（2023 年起）", "en-US": "Shanghai district nine tables (since 2023)" },
  tables,
  comparison,
  flow: {
    incomes: { block: "T2.main", columns: incomes },
    uses: { block: "T3.main", columns: ["basicExpenditure", "projectExpenditure"] },
  },
  identities: [...identitiesWithin, ...identitiesBetween],
  text,
};
