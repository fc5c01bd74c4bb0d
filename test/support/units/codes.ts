// Codes and names from which generated units are put together.

export interface Item {
  readonly code: string;
  readonly names: readonly [cls: string, section: string, item: string];
}

export const items: readonly Item[] = [
  { code: "2010301", names: ["一般公共服务支出", "政府办公厅（室）及相关机构事务", "行政运行"] },
  { code: "2010302", names: ["一般公共服务支出", "政府办公厅（室）及相关机构事务", "一般行政管理事务"] },
  { code: "2010504", names: ["一般公共服务支出", "统计信息事务", "信息事务"] },
  { code: "2050201", names: ["教育支出", "普通教育", "学前教育"] },
  { code: "2080505", names: ["社会保障和就业支出", "行政事业单位养老支出", "机关事业单位基本养老保险缴费支出"] },
  { code: "2101101", names: ["卫生健康支出", "行政事业单位医疗", "行政单位医疗"] },
  { code: "2130301", names: ["农林水支出", "水利", "行政运行"] },
  { code: "2210201", names: ["住房保障支出", "住房改革支出", "住房公积金"] },
];
export const fundItems: readonly Item[] = [
  { code: "2120801", names: ["城乡社区支出", "国有土地使用权出让收入安排的支出", "征地和拆迁补偿支出"] },
  { code: "2296002", names: ["其他支出", "彩票公益金安排的支出", "用于社会福利的彩票公益金支出"] },
];
export const economic: readonly (readonly [code: string, name: string])[] = [
  ["30101", "基本工资"],
  ["30102", "津贴补贴"],
  ["30103", "奖金"],
  ["30108", "机关事业单位基本养老保险缴费"],
  ["30113", "住房公积金"],
  ["30201", "办公费"],
  ["30207", "邮电费"],
  ["30211", "差旅费"],
  ["30212", "因公出国（境）费用"],
  ["30217", "公务接待费"],
  ["30231", "公务用车运行维护费"],
  ["30302", "退休费"],
];
export const economicClasses = new Map([
  ["301", "工资福利支出"],
  ["302", "商品和服务支出"],
  ["303", "对个人和家庭的补助"],
]);
export const classNames = new Map(
  "201一般公共服务支出 202外交支出 203国防支出 204公共安全支出 205教育支出 206科学技术支出 207文化旅游体育与传媒支出 208社会保障和就业支出 209社会保险基金支出 210卫生健康支出 211节能环保支出 212城乡社区支出 213农林水支出 214交通运输支出 215资源勘探工业信息等支出 216商业服务业等支出 217金融支出 219援助其他地区支出 220自然资源海洋气象等支出 221住房保障支出 222粮油物资储备支出 223国有资本经营预算支出 224灾害防治及应急管理支出 227预备费 229其他支出 230转移性支出 231债务还本支出 232债务付息支出 233债务发行费用支出 234抗疫特别国债安排的支出"
    .split(" ")
    .map((entry) => [entry.slice(0, 3), entry.slice(3)]),
);
export const otherFundColumns = ["educationFees", "undertakingIncome", "superiorSubsidy", "otherUnitFunds"];
