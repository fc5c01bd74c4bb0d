/** Headings of a form's columns. */
export const formHeadings = {
  label: "填报项目",
  value: "填写内容",
  unit: "计量单位",
  hint: "填写说明",
} as const;
