/** 五、一般公共预算当年拨款情况说明 */
export const generalBudgetWording = {
  title: "五、关于{unit}{year}年一般公共预算当年拨款情况说明",
  scaleHeading: "（一）一般公共预算当年拨款规模变化情况",
  structureHeading: "（二）一般公共预算当年拨款结构情况",
  useHeading: "（三）一般公共预算当年拨款具体使用情况",
  total: "{unit}{year}年一般公共预算拨款合计{total}万元，其中：",
  noTotal: "{unit}{year}年没有安排一般公共预算拨款。",
  kind: "{name}{amount}万元",
  kindNotArranged: "{name}未安排",
  basicExpenditure: "基本支出",
  projectExpenditure: "项目支出",
  functionalClass: "{ordinal}. {name}（类）{amount}万元",
  share: "占{share}%",
  functionalItem: "{ordinal}. {name}：{year}年预算数为{amount}万元",
  vanishedItem: "{ordinal}. {name}：{year}年未安排预算，比上年预算减少{change}万元",
};
