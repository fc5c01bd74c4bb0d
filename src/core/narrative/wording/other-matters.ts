/** 十、其他重要事项的情况说明 */
export const otherMattersWording = {
  title: "十、其他重要事项的情况说明",
  operatingHeading: "（一）机关运行经费情况",
  operating:
    "{year}年，{unit}本级及下属{administrative}家行政单位和{institutions}家事业单位的机关运行经费财政拨款预算{amount}万元",
  operatingNone: "{unit}为事业单位，不涉及机关运行经费。",
  operatingUnclear: "{year}年，{unit}是否公开机关运行经费：{gap}。",
  procurementHeading: "（二）政府采购情况",
  procurement:
    "{year}年，{unit}政府采购预算{total}万元，其中：政府采购货物预算{goods}万元，政府采购工程预算{works}万元，政府采购服务预算{services}万元。",
  enterprises:
    "{year}年度本{scope}面向中小企业预留政府采购项目预算金额{medium}万元，其中：面向小微企业预留政府采购项目预算金额{micro}万元。",
  assetsHeading: "（三）国有资产占用使用情况",
  assets: "截至{lastYear}年底，{unit}及下属各预算单位占用使用国有资产总体情况为：",
  houses: "1. 房屋{area}平方米，价值{value}万元。",
  vehicles:
    "2. 车辆{count}辆，价值{value}万元；其中：一般公务用车{generalCount}辆，价值{generalValue}万元；执法执勤用车{enforcementCount}辆，价值{enforcementValue}万元；其他车辆{otherCount}辆，价值{otherValue}万元。",
  furniture: "3. 办公家具价值{value}万元。",
  otherAssets: "4. 其他资产价值{value}万元。",
  equipment: "单位价值50万元以上大型设备{over50}台（套），单位价值100万元以上大型设备{over100}台（套）。",
  vehiclePurchase: "{year}年{scope}预算安排购置车辆经费{amount}万元",
  noVehiclePurchase: "{year}年{scope}预算未安排购置车辆经费",
  equipmentPurchase: "安排购置50万元以上大型设备{over50}台（套），单位价值100万元以上大型设备{over100}台（套）",
  performanceHeading: "（四）预算绩效情况",
  performance: "{year}年，本年度预算绩效管理的财政拨款项目{count}个，涉及预算金额{amount}万元。",
  performanceFollows: "具体情况如下：",
  performanceNone: "{year}年没有项目支出，不涉及项目绩效目标。",
  performanceMissing: "{year}年预算绩效管理的财政拨款项目：{gap}。",
  target: "{ordinal}. {project}：年度资金总额{total}万元，其中：财政拨款{fiscal}万元，其他资金{other}万元。",
  goal: "项目总体目标：{goal}",
  indicators: "{level}：{list}",
  /** A value that starts with its sign ("≥95%") follows at once, a word ("好") after a colon. */
  indicator: "{name}{value}",
  indicatorInWords: "{name}：{value}",
  otherHeading: "（五）其他需说明的事项",
  otherNone: "{unit}无其他说明的事项。",
  otherMissing: "{gap}。",
};
