import type { FieldDefinition, FormSheet } from "./field";

function staff(id: string, zh: string, en: string, hint: string, enHint: string): FieldDefinition[] {
  return [
    {
      id: `staff.${id}`,
      label: { "zh-CN": `${zh}人数`, "en-US": en },
      hint: { "zh-CN": hint, "en-US": enHint },
      kind: "count",
      unit: "人",
    },
    {
      id: `staff.${id}Change`,
      label: { "zh-CN": `${zh}人数比上年增减`, "en-US": `${en}: change from last year` },
      hint: {
        "zh-CN": "增加填正数，减少填负数，没有变化填0。",
        "en-US": "Positive for an increase, negative for a decrease, 0 for no change.",
      },
      kind: "changeCount",
      unit: "人",
    },
  ];
}

export const unitAndStaff: FormSheet = {
  id: "unitAndStaff",
  name: "填报-单位与人员",
  title: { "zh-CN": "单位与人员填报表", "en-US": "Unit and staff" },
  purpose: {
    "zh-CN": "用于公开文本的单位名称、第一部分的职能、机构和人员情况，以及机关运行经费的单位范围。",
    "en-US": "For the unit's name, part one (functions, organisation, staff) and the scope of the operating expenses.",
  },
  groups: [
    {
      label: { "zh-CN": "一、单位", "en-US": "Unit" },
      fields: [
        {
          id: "unit.name",
          label: { "zh-CN": "单位名称", "en-US": "Name of the unit" },
          hint: { "zh-CN": "全称，与各表“编制单位”一致。", "en-US": "Full name, the same as in the tables." },
          kind: "text",
        },
        {
          id: "unit.year",
          label: { "zh-CN": "预算年度", "en-US": "Budget year" },
          hint: { "zh-CN": "四位年份，例如2022。", "en-US": "Four digits, such as 2022." },
          kind: "count",
          unit: "年",
        },
        {
          id: "unit.kind",
          label: { "zh-CN": "单位性质", "en-US": "Kind of unit" },
          hint: {
            "zh-CN": "从下拉列表中选择；决定机关运行经费怎样说明。",
            "en-US": "Choose from the list; it decides how operating expenses are reported.",
          },
          kind: "choice",
          choices: ["行政单位", "参公事业单位", "事业单位"],
        },
        {
          id: "unit.scope",
          label: { "zh-CN": "公开口径", "en-US": "Scope of the publication" },
          hint: {
            "zh-CN": "部门预算公开选“部门”，单位预算公开选“单位”；文本据此用词。",
            "en-US": "部门 for a department's budget, 单位 for a single unit's; the text uses this word.",
          },
          kind: "choice",
          choices: ["单位", "部门"],
        },
        {
          id: "unit.functions",
          label: { "zh-CN": "主要职能", "en-US": "Main functions" },
          hint: { "zh-CN": "一行一条，不写序号；行数不够可以插入行。", "en-US": "One a row, without numbers." },
          kind: "longText",
          list: true,
        },
      ],
    },
    {
      label: { "zh-CN": "二、机构设置", "en-US": "Organisation" },
      fields: [
        {
          id: "unit.departments",
          label: { "zh-CN": "内设科室", "en-US": "Departments" },
          hint: {
            "zh-CN": "各科室名称，用顿号隔开；个数由程序数出。没有科室填“无”。",
            "en-US": "Names separated by 、; the number is counted. 无 if there are none.",
          },
          kind: "longText",
        },
        {
          id: "unit.subordinateAdministrativeUnits",
          label: { "zh-CN": "下属行政单位数", "en-US": "Subordinate administrative units" },
          hint: {
            "zh-CN": "没有填0；用于机关运行经费的范围。",
            "en-US": "0 for none; scope of the operating expenses.",
          },
          kind: "count",
          unit: "家",
        },
        {
          id: "unit.subordinatePublicInstitutions",
          label: { "zh-CN": "下属事业单位数", "en-US": "Subordinate public institutions" },
          hint: {
            "zh-CN": "没有填0；用于机关运行经费的范围。",
            "en-US": "0 for none; scope of the operating expenses.",
          },
          kind: "count",
          unit: "家",
        },
        {
          id: "unit.subordinateNames",
          label: { "zh-CN": "下属预算单位名称", "en-US": "Names of subordinate units" },
          hint: { "zh-CN": "用顿号隔开；没有填“无”。", "en-US": "Separated by 、; 无 for none." },
          kind: "longText",
        },
      ],
    },
    {
      label: { "zh-CN": "三、人员", "en-US": "Staff" },
      fields: [
        {
          id: "staff.posts",
          label: { "zh-CN": "编制数", "en-US": "Authorised posts" },
          hint: { "zh-CN": "机构编制部门核定的编制数。", "en-US": "As authorised." },
          kind: "count",
          unit: "人",
        },
        ...staff("onDuty", "在职", "Staff on duty", "编制内实有在职人数。", "Staff on duty within the posts."),
        ...staff("retired", "退休", "Retired staff", "退休人数。", "Retired staff."),
        ...staff("veteranRetired", "离休", "Veteran retired staff", "离休人数。", "Veteran cadres retired."),
      ],
    },
    {
      label: { "zh-CN": "四、日期", "en-US": "Dates" },
      fields: [
        {
          id: "publication.approvalDate",
          label: { "zh-CN": "预算批复日期", "en-US": "Date of approval" },
          hint: {
            "zh-CN": "财政部门批复预算的日期；批复后20日内应当公开。",
            "en-US": "When the budget was approved; it is published within 20 days.",
          },
          kind: "date",
        },
        {
          id: "publication.date",
          label: { "zh-CN": "公开日期", "en-US": "Date of publication" },
          hint: { "zh-CN": "公开文本的落款日期。", "en-US": "The date under the document." },
          kind: "date",
        },
      ],
    },
  ],
};
