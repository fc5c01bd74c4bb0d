import type { shanghaiWording } from "../../shanghai/wording";
import type { PhraseNames } from "./group-names";
import { sharedNames } from "./shared";

/** Names of the phrases of a Shanghai district's text. */
export const shanghaiNames: PhraseNames<keyof typeof shanghaiWording> = {
  shanghaiStatement: {
    title: "编制说明",
    phrases: {
      title: "标题",
      income: "收入总述",
      source: "收入来源",
      expenditure: "支出总述",
      budgets: "三本预算",
      budget: "单项预算",
      generalPublicBudget: "一般公共预算的名称",
      governmentManagedFundBudget: "政府性基金的名称",
      stateCapitalOperationsBudget: "国有资本经营预算的名称",
      increased: "拨款增加的原因",
      decreased: "拨款减少的原因",
      itemsFollow: "主要内容引语",
      noItems: "没有财政拨款支出",
      item: "支出科目",
      executed: "执行数与预算数",
      moreThanExecuted: "高于执行数",
      lessThanExecuted: "低于执行数",
      sameAsExecuted: "与执行数持平",
      noExecution: "上年无此项支出",
      reason: "科目增减原因",
    },
  },
  shanghaiChange: {
    title: "与上年比较",
    phrases: { increase: "增加", decrease: "减少", unchanged: "持平", reason: "原因" },
  },
  shanghaiOther: {
    title: "其他相关情况",
    phrases: {
      title: "标题",
      threePublicHeading: "三公经费小标题",
      threePublic: "三公经费总述",
      overseasVisits: "因公出国（境）费",
      officialVehicles: "公务用车购置及运行费",
      officialVehiclePurchase: "公务用车购置费",
      officialVehicleOperation: "公务用车运行费",
      officialHospitality: "公务接待费",
      ...sharedNames,
      performanceHeading: "绩效目标小标题",
      performance: "绩效目标",
      performanceNone: "没有绩效项目",
      performanceMissing: "绩效目标待填",
      assetsHeading: "国有资产小标题",
      vehicles: "车辆总数",
      vehicleKind: "单类车辆",
      vehicleKinds: "车辆明细",
      equipment: "大型设备",
    },
  },
};
