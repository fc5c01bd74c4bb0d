/** 第一部分 单位概况 */
export const profileWording = {
  functionsHeading: "一、主要职能",
  function: "{ordinal}. {text}。",
  organisationHeading: "二、机构设置及人员情况",
  noSubordinates: "{unit}无下属预算单位",
  subordinates: "{unit}下属预算单位{count}家，分别是：{names}",
  noDepartments: "不设内设科室",
  departments: "下设{count}个科室，分别是：{names}",
  posts: "{unit}编制数{posts}人",
  staff: "实有人数{all}人，其中：{list}",
  onDuty: "在职{count}人",
  retired: "退休{count}人",
  veteranRetired: "离休{count}人",
  increase: "比上年增加{change}人",
  decrease: "比上年减少{change}人",
  unchanged: "与上年持平",
};
