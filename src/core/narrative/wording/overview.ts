/** 一、收支预算情况的总体说明 */
export const overviewWording = {
  title: "一、关于{unit}{year}年收支预算情况的总体说明",
  principle: "按照全口径预算的原则，{unit}{year}年所有收入和支出均纳入{scope}预算管理。",
  total: "收支总预算{total}万元。",
  income: "收入预算包括：{list}。",
  noIncome: "{year}年没有安排收入预算。",
  expenditure: "支出预算包括：{list}。",
  noExpenditure: "{year}年没有安排支出预算。",
  item: "{name}{amount}万元",
  carriedOver: "结转下年",
};
