/** 七、一般公共预算项目支出情况说明 */
export const projectsWording = {
  title: "七、关于{unit}{year}年一般公共预算项目支出情况说明",
  none: "{unit}{year}年没有使用一般公共预算拨款安排的项目支出，一般公共预算项目支出情况表为空表。",
  unlisted: "一般公共预算项目支出{amount}万元，{gap}。",
  name: "{ordinal}. 项目名称：{name}",
  policyBasis: "设立的政策依据：{policyBasis}",
  amount: "预算安排规模：{amount}万元",
  executor: "项目承担单位：{executor}",
  uses: "资金分配情况：主要用于{uses}",
  use: "{use}{amount}万元",
  period: "资金执行时间：{period}",
};
