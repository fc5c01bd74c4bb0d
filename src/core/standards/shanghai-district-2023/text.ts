import type { TextForm } from "../definition";

/** 编制说明 tells the tables, 其他相关情况说明 the three public expenses and what no table holds. */
export const text: TextForm = {
  sections: [
    { id: "N2", keywords: ["其他相关情况", "三公", "机关运行", "政府采购", "国有资产", "绩效"], tables: ["T9"] },
    { id: "N1", keywords: ["编制说明"], tables: ["T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8"] },
  ],
  totals: {
    T1: ["收支", "收入", "支出"],
    T2: ["收入"],
    T3: ["支出"],
    T4: ["财政拨款", "财政拨款收入", "财政拨款支出", "财政拨款收支"],
    T5: ["一般公共预算", "一般公共预算拨款", "一般公共预算拨款支出"],
    T6: ["政府性基金", "政府性基金拨款", "政府性基金拨款支出"],
    T7: ["国有资本经营", "国有资本经营预算拨款", "国有资本经营预算拨款支出"],
    T8: ["一般公共预算基本支出", "一般公共预算拨款基本支出"],
    T9: ["三公", "三公经费", "财政拨款三公经费", "一般公共预算三公经费"],
  },
  agencyOperatingExpenses: { block: "T9.main", line: "amounts", column: "agencyOperatingExpenses" },
};
