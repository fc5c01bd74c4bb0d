import type { Standard } from "../definition";
import { comparison } from "./comparison";
import { flow } from "./flow";
import { identitiesBetween } from "./identities-between";
import { identitiesByCode } from "./identities-by-code";
import { identitiesExpenditure } from "./identities-expenditure";
import { identitiesIncome } from "./identities-income";
import { tables } from "./tables";
import { text } from "./text";

/** The nine tables of unit budgets in Xinjiang since 2022; amounts in 万元. */
export const xinjiang2022: Standard = {
  id: "xinjiang-2022",
  name: { "zh-CN": "新疆九张表（2022 年起）", "en-US": "Xinjiang nine tables (since 2022)" },
  tables,
  comparison,
  flow,
  identities: [...identitiesIncome, ...identitiesExpenditure, ...identitiesBetween, ...identitiesByCode],
  text,
};
