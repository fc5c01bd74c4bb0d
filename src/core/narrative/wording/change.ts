/** Comparison with last year; the clauses are joined by commas. */
export const changeWording = {
  increase: "比上年预算增加{change}万元",
  decrease: "比上年预算减少{change}万元",
  growthRate: "增长{rate}%",
  declineRate: "下降{rate}%",
  unchanged: "与上年持平",
  noBase: "上年无此项预算",
  reason: "主要原因是：{reason}",
};
