/** 九、政府性基金预算拨款情况说明 */
export const fundWording = {
  title: "九、关于{unit}{year}年政府性基金预算拨款情况说明",
  none: "{unit}{year}年没有使用政府性基金预算拨款安排的支出，政府性基金预算支出情况表为空表。",
  unlisted: "政府性基金预算拨款{amount}万元，{gap}。",
  total:
    "{unit}{year}年政府性基金预算拨款安排的支出合计{total}万元，其中：基本支出{basic}万元，项目支出{project}万元。",
  item: "{ordinal}. {name}：{year}年预算数为{amount}万元，其中：基本支出{basic}万元，项目支出{project}万元。",
};
