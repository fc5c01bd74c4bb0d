/** 三、支出预算情况说明 */
export const expenditureWording = {
  title: "三、关于{unit}{year}年支出预算情况说明",
  total: "{unit}{year}年支出预算{total}万元，其中：",
  noTotal: "{unit}{year}年没有安排支出预算。",
  kind: "{name}{amount}万元",
  share: "占{share}%",
  notArranged: "{name}未安排",
  basicExpenditure: "基本支出",
  projectExpenditure: "项目支出",
};
