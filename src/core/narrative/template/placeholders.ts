/** What the placeholders of the phrases are called in a template; each name stands for one of them. */
export const placeholderNames: Readonly<Record<string, string>> = {
  unit: "单位",
  year: "年度",
  lastYear: "上年度",
  scope: "单位或部门",
  ordinal: "序号",
  name: "名称",
  title: "标题",
  text: "内容",
  amount: "金额",
  total: "总额",
  amountUnit: "金额单位",
  count: "数量",
  change: "增减数",
  rate: "增减率",
  share: "占比",
  reason: "原因",
  list: "明细",
  parts: "各项",
  names: "各名称",
  gap: "待填事项",
  budget: "预算",
  present: "有的预算",
  absent: "没有的预算",
  purposes: "各项用途",
  purpose: "主要用途",
  executed: "执行数",
  basic: "基本支出",
  project: "项目",
  policyBasis: "政策依据",
  executor: "承担单位",
  uses: "资金分配",
  use: "用途",
  period: "执行时间",
  administrative: "行政单位数",
  institutions: "事业单位数",
  goods: "货物",
  works: "工程",
  services: "服务",
  medium: "中小企业",
  micro: "小微企业",
  area: "面积",
  value: "值",
  generalCount: "一般公务用车数量",
  generalValue: "一般公务用车价值",
  enforcementCount: "执法执勤用车数量",
  enforcementValue: "执法执勤用车价值",
  otherCount: "其他车辆数量",
  otherValue: "其他车辆价值",
  over50: "五十万元以上",
  over100: "一百万元以上",
  fiscal: "财政拨款",
  other: "其他资金",
  goal: "目标",
  level: "指标级别",
  posts: "编制",
  all: "总人数",
  month: "月",
  day: "日",
};

/** They print neither a figure nor a fact that the user gave for this place, so a wording can do without them. */
export const optionalPlaceholders: ReadonlySet<string> = new Set([
  "unit",
  "year",
  "lastYear",
  "scope",
  "ordinal",
  "absent",
]);

/** The names of the placeholders in a phrase, in its order: "{name}{amount}万元" → name, amount. */
export function placeholdersOf(phrase: string): string[] {
  return [...phrase.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
}

/** The phrase as a template shows it. */
export function withChineseNames(phrase: string): string {
  return phrase.replace(/\{(\w+)\}/g, (_, name: string) => `{${placeholderNames[name] ?? name}}`);
}

const internalNames = new Map(Object.entries(placeholderNames).map(([internal, chinese]) => [chinese, internal]));

/** "总额" → "total"; undefined for a name that no placeholder has. */
export function placeholderCalled(chinese: string): string | undefined {
  return internalNames.get(chinese);
}
