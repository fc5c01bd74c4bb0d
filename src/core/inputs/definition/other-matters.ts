import type { LocalText } from "../../standards/definition";
import type { FieldDefinition, FormSheet } from "./field";

function amountField(id: string, zh: string, en: string, hint = "没有填0。", enHint = "0 for none."): FieldDefinition {
  return {
    id,
    label: { "zh-CN": zh, "en-US": en },
    hint: { "zh-CN": hint, "en-US": enHint },
    kind: "amount",
    unit: "万元",
  };
}

function countField(id: string, zh: string, en: string, unit: string): FieldDefinition {
  return {
    id,
    label: { "zh-CN": zh, "en-US": en },
    hint: { "zh-CN": "没有填0。", "en-US": "0 for none." },
    kind: "count",
    unit,
  };
}

function vehicles(id: string, zh: string, en: string): FieldDefinition[] {
  return [
    countField(`assets.${id}Count`, `${zh}数量`, `${en}: number`, "辆"),
    amountField(`assets.${id}Value`, `${zh}价值`, `${en}: value`),
  ];
}

/** The kinds of official vehicles that reports on state assets tell apart. */
export const vehicleKinds: readonly { readonly id: string; readonly label: LocalText }[] = [
  kind("ministerial", "副部（省）级及以上领导用车", "Vehicles for leaders of ministerial rank and above"),
  kind("leading", "主要领导干部用车", "Vehicles for leading officials"),
  kind("confidential", "机要通信用车", "Vehicles for confidential communication"),
  kind("emergency", "应急保障用车", "Vehicles for emergencies"),
  kind("enforcement", "执法执勤用车", "Vehicles on law enforcement duty"),
  kind("special", "特种专业技术用车", "Vehicles for special technical use"),
  kind("retired", "离退休干部用车", "Vehicles for retired officials"),
  kind("other", "其他用车", "Vehicles for other use"),
];

function kind(id: string, zh: string, en: string): { readonly id: string; readonly label: LocalText } {
  return { id, label: { "zh-CN": zh, "en-US": en } };
}

export const otherMatters: FormSheet = {
  id: "otherMatters",
  name: "填报-其他事项",
  title: { "zh-CN": "其他重要事项填报表", "en-US": "Other important matters" },
  purpose: {
    "zh-CN": "用于第三部分第十节：机关运行经费、政府采购、国有资产占用使用和其他需说明的事项。",
    "en-US": "For section ten: operating expenses, procurement, state assets and other matters.",
  },
  groups: [
    {
      label: { "zh-CN": "一、机关运行经费", "en-US": "Agency operating expenses" },
      fields: [
        {
          id: "agencyOperatingExpenses.published",
          label: { "zh-CN": "是否公开机关运行经费", "en-US": "Are operating expenses published?" },
          hint: {
            "zh-CN": "行政单位和参公事业单位应当公开；其他事业单位请选择“是”或“否”。",
            "en-US": "Administrative units publish them; other public institutions choose.",
          },
          kind: "choice",
          choices: ["是", "否"],
        },
      ],
    },
    {
      label: { "zh-CN": "二、政府采购", "en-US": "Government procurement" },
      fields: [
        amountField("procurement.goods", "政府采购货物预算", "Procurement of goods"),
        amountField("procurement.works", "政府采购工程预算", "Procurement of works"),
        amountField("procurement.services", "政府采购服务预算", "Procurement of services"),
        amountField(
          "procurement.smallAndMedium",
          "面向中小企业预留金额",
          "Reserved for small and medium enterprises",
          "不超过采购总额；没有填0。",
          "Not more than the whole procurement; 0 for none.",
        ),
        amountField(
          "procurement.smallAndMicro",
          "其中：面向小微企业预留金额",
          "Of which for small and micro enterprises",
          "不超过面向中小企业预留金额；没有填0。",
          "Not more than the line above; 0 for none.",
        ),
      ],
    },
    {
      label: { "zh-CN": "三、上年末国有资产", "en-US": "State assets at the end of last year" },
      fields: [
        {
          id: "assets.houseArea",
          label: { "zh-CN": "房屋面积", "en-US": "Buildings: area" },
          hint: { "zh-CN": "没有填0。", "en-US": "0 for none." },
          kind: "number",
          unit: "平方米",
        },
        amountField("assets.houseValue", "房屋价值", "Buildings: value"),
        ...vehicles("generalVehicle", "一般公务用车", "Vehicles for general use"),
        ...vehicles("enforcementVehicle", "执法执勤用车", "Vehicles for law enforcement"),
        ...vehicles("otherVehicle", "其他车辆", "Other vehicles"),
        ...vehicleKinds.map(({ id, label: { "zh-CN": zh, "en-US": en } }) =>
          countField(`vehicles.${id}`, zh, en, "辆"),
        ),
        amountField("assets.furnitureValue", "办公家具价值", "Office furniture: value"),
        amountField("assets.otherValue", "其他资产价值", "Other assets: value"),
        countField("assets.equipmentOver50", "单位价值50万元以上大型设备", "Equipment above 500,000 yuan", "台（套）"),
        countField(
          "assets.equipmentOver100",
          "单位价值100万元以上大型设备",
          "Equipment above 1,000,000 yuan",
          "台（套）",
        ),
      ],
    },
    {
      label: { "zh-CN": "四、本年购置计划", "en-US": "Purchases planned this year" },
      fields: [
        amountField("purchases.vehicles", "安排购置车辆经费", "Funds for buying vehicles"),
        countField(
          "purchases.equipmentOver50",
          "安排购置50万元以上大型设备",
          "Equipment above 500,000 yuan to buy",
          "台（套）",
        ),
        countField(
          "purchases.equipmentOver100",
          "安排购置100万元以上大型设备",
          "Equipment above 1,000,000 yuan to buy",
          "台（套）",
        ),
      ],
    },
    {
      label: { "zh-CN": "五、其他需说明的事项", "en-US": "Other matters" },
      fields: [
        {
          id: "otherMatters.text",
          label: { "zh-CN": "其他需说明的事项", "en-US": "Other matters to explain" },
          hint: { "zh-CN": "一行一项，写成完整的句子；没有填“无”。", "en-US": "One sentence a row; 无 for none." },
          kind: "longText",
          list: true,
        },
      ],
    },
  ],
};
