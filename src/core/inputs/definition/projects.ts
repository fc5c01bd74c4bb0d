import type { RowSheet } from "./field";

/** One project of 表七 a row; further uses of the same project stand below with a blank name. */
export const projectSheet: RowSheet = {
  id: "projects",
  name: "填报-项目情况",
  title: { "zh-CN": "项目情况填报表", "en-US": "Projects" },
  purpose: {
    "zh-CN": "用于第三部分第七节：表七的每个项目一行，说明政策依据、承担单位、资金分配和执行时间。",
    "en-US": "For section seven: one row for each project of table 7, with its basis, executor, uses and period.",
  },
  columns: [
    {
      id: "name",
      label: { "zh-CN": "项目名称", "en-US": "Project" },
      hint: {
        "zh-CN": "与表七一字不差；同一项目的其他用途写在下一行，名称留空。",
        "en-US": "Exactly as in table 7; leave blank in the next row for further uses of the same project.",
      },
      kind: "text",
      width: 30,
    },
    {
      id: "code",
      label: { "zh-CN": "科目编码", "en-US": "Functional code" },
      hint: { "zh-CN": "表七中的七位编码，文本格式。", "en-US": "Seven digits as in table 7." },
      kind: "text",
      width: 12,
    },
    {
      id: "amount",
      label: { "zh-CN": "预算金额（万元）", "en-US": "Budget (10,000 yuan)" },
      hint: { "zh-CN": "取自表七，不用填写。", "en-US": "Taken from table 7." },
      kind: "amount",
      width: 14,
    },
    {
      id: "policyBasis",
      label: { "zh-CN": "设立的政策依据", "en-US": "Policy basis" },
      hint: { "zh-CN": "文件名称和文号。", "en-US": "Document and its number." },
      kind: "text",
      width: 30,
    },
    {
      id: "executor",
      label: { "zh-CN": "项目承担单位", "en-US": "Executing unit" },
      hint: { "zh-CN": "全称。", "en-US": "Full name." },
      kind: "text",
      width: 30,
    },
    {
      id: "use",
      label: { "zh-CN": "资金用途", "en-US": "Use of the funds" },
      hint: { "zh-CN": "“主要用于”后面的内容，不写金额。", "en-US": "What follows 主要用于, without the amount." },
      kind: "text",
      width: 32,
    },
    {
      id: "useAmount",
      label: { "zh-CN": "分配金额（万元）", "en-US": "Amount of this use" },
      hint: { "zh-CN": "各项用途相加等于预算金额。", "en-US": "The uses add up to the budget." },
      kind: "amount",
      width: 14,
    },
    {
      id: "period",
      label: { "zh-CN": "资金执行时间", "en-US": "Period" },
      hint: { "zh-CN": "例如：2022年1月-2022年12月。", "en-US": "Such as 2022年1月-2022年12月." },
      kind: "text",
      width: 24,
    },
  ],
};
