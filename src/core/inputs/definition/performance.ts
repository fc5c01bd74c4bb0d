import type { RowSheet } from "./field";

/** One indicator a row; a blank project, level-one or level-two cell means the same as above. */
export const performanceSheet: RowSheet = {
  id: "performance",
  name: "填报-绩效目标",
  title: { "zh-CN": "绩效目标填报表", "en-US": "Performance targets" },
  purpose: {
    "zh-CN": "用于第三部分第十节的预算绩效情况：每个指标一行，项目、一级指标、二级指标与上一行相同时留空。",
    "en-US": "For the performance tables of section ten: one indicator a row; blank means the same as above.",
  },
  columns: [
    {
      id: "project",
      label: { "zh-CN": "项目名称", "en-US": "Project" },
      hint: { "zh-CN": "每个项目只在第一行填写。", "en-US": "In the first row of each project only." },
      kind: "text",
      width: 28,
    },
    {
      id: "total",
      label: { "zh-CN": "年度资金总额（万元）", "en-US": "Funds of the year" },
      hint: { "zh-CN": "等于财政拨款加其他资金。", "en-US": "Fiscal and other funds together." },
      kind: "amount",
      width: 14,
    },
    {
      id: "fiscal",
      label: { "zh-CN": "其中：财政拨款（万元）", "en-US": "Of which fiscal" },
      hint: { "zh-CN": "没有填0。", "en-US": "0 for none." },
      kind: "amount",
      width: 14,
    },
    {
      id: "other",
      label: { "zh-CN": "其他资金（万元）", "en-US": "Other funds" },
      hint: { "zh-CN": "没有填0。", "en-US": "0 for none." },
      kind: "amount",
      width: 14,
    },
    {
      id: "goal",
      label: { "zh-CN": "项目总体目标", "en-US": "Goal" },
      hint: {
        "zh-CN": "一段话；其中的数与左边各列一致。",
        "en-US": "Running text; its figures agree with the columns.",
      },
      kind: "longText",
      width: 46,
    },
    {
      id: "level1",
      label: { "zh-CN": "一级指标", "en-US": "Level-one indicator" },
      hint: { "zh-CN": "产出、效益或满意度指标。", "en-US": "Output, benefit or satisfaction." },
      kind: "text",
      width: 14,
    },
    {
      id: "level2",
      label: { "zh-CN": "二级指标", "en-US": "Level-two indicator" },
      hint: { "zh-CN": "数量、质量、时效、成本指标等。", "en-US": "Quantity, quality, time, cost and so on." },
      kind: "text",
      width: 16,
    },
    {
      id: "level3",
      label: { "zh-CN": "三级指标", "en-US": "Level-three indicator" },
      hint: { "zh-CN": "具体指标名称。", "en-US": "The indicator itself." },
      kind: "text",
      width: 32,
    },
    {
      id: "value",
      label: { "zh-CN": "指标值", "en-US": "Target value" },
      hint: { "zh-CN": "包含符号、数字和单位，例如≥95%。", "en-US": "Sign, number and unit, such as ≥95%." },
      kind: "text",
      width: 18,
    },
  ],
};
