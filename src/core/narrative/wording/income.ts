/** 二、收入预算情况说明 */
export const incomeWording = {
  title: "二、关于{unit}{year}年收入预算情况说明",
  total: "{unit}收入预算{total}万元，其中：",
  noTotal: "{unit}{year}年没有安排收入预算。",
  source: "{name}{amount}万元",
  share: "占{share}%",
  notArranged: "{name}未安排",
};
