import { bareTitle, numberBefore } from "../../../src/core/audit/form/titles";

test.each([
  ["表五一般公共预算支出情况表", 5, "一般公共预算支出情况表"],
  ["一般公共预算支出情况表", undefined, "一般公共预算支出情况表"],
  ["附表12022年单位收支总体情况表", 1, "单位收支总体情况表"],
  ["附件表十：单位收支总体情况表", 10, "单位收支总体情况表"],
  ["三、单位支出总体情况表……12", 3, "单位支出总体情况表"],
  ["（十一）单位支出总体情况表 第9页", 11, "单位支出总体情况表"],
  ["表2：青河县水利局2022年度单位收入总体情况表", 2, "单位收入总体情况表"],
  ["2022年青河县水利局单位收入总体情况表", undefined, "单位收入总体情况表"],
])("%s", (text, number, title) => {
  expect(numberBefore(text.normalize("NFKC").replaceAll(" ", ""))).toBe(number);
  expect(bareTitle(text, "青河县水利局")).toBe(title);
});
