import type { TextForm } from "../definition";

/** The ten sections of part three (headings in the wordings of several places), tried from the most particular on. */
export const text: TextForm = {
  sections: [
    { id: "N8", keywords: ["三公"], tables: ["T8"] },
    {
      id: "N10",
      keywords: [
        "其他重要",
        "其他事项",
        "其他需",
        "机关运行",
        "政府采购",
        "国有资产",
        "预算绩效",
        "绩效目标",
        "绩效情况",
      ],
      tables: [],
    },
    { id: "N9", keywords: ["政府性基金"], tables: ["T9"] },
    { id: "N9", keywords: ["国有资本经营"], tables: [] },
    { id: "N7", keywords: ["项目支出"], tables: ["T7"] },
    { id: "N6", keywords: ["基本支出"], tables: ["T6"] },
    { id: "N4", keywords: ["财政拨款收支", "财政拨款收入支出"], tables: ["T4"] },
    { id: "N5", keywords: ["一般公共预算", "财政拨款支出"], tables: ["T5"] },
    { id: "N1", keywords: ["收支", "收入支出"], tables: ["T1"] },
    { id: "N2", keywords: ["收入预算", "收入总体", "收入情况"], tables: ["T1", "T2"] },
    { id: "N3", keywords: ["支出预算", "支出总体", "支出情况"], tables: ["T3"] },
  ],
  totals: {
    T1: ["收支", "收入", "支出"],
    T2: ["收入"],
    T3: ["支出"],
    T4: ["财政拨款收支", "财政拨款", "财政拨款收入", "财政拨款支出"],
    T5: ["一般公共预算", "一般公共预算支出", "一般公共预算拨款"],
    T6: ["基本支出", "一般公共预算基本支出", "一般公共预算拨款基本支出"],
    T7: ["项目支出", "一般公共预算项目支出", "一般公共预算拨款项目支出"],
    T8: ["三公", "三公经费", "一般公共预算三公经费", "财政拨款三公经费", "一般公共预算财政拨款三公经费"],
    T9: ["政府性基金", "政府性基金预算支出", "政府性基金预算拨款安排的支出"],
  },
  goods: {
    // 办公费, 印刷费, 专用材料费, 被装购置费, 专用燃料费, and capital expenditure by its 类.
    economic: { block: "T6.main", codes: ["30201", "30202", "30218", "30224", "30225", "310"], column: "total" },
    projects: { block: "T7.main", line: "total", columns: ["c309", "c310"] },
  },
  agencyOperatingExpenses: { block: "T6.main", line: "total", column: "publicExpenses" },
};
