/** 六、一般公共预算基本支出情况说明 */
export const basicExpenditureWording = {
  title: "六、关于{unit}{year}年一般公共预算基本支出情况说明",
  total: "{unit}{year}年一般公共预算基本支出{total}万元，其中：",
  noTotal: "{unit}{year}年没有安排一般公共预算基本支出。",
  personnelExpenses: "人员经费{amount}万元",
  publicExpenses: "公用经费{amount}万元",
  noPersonnelExpenses: "人员经费未安排",
  noPublicExpenses: "公用经费未安排",
  list: "主要包括：{list}",
  item: "{name}{amount}万元",
};
