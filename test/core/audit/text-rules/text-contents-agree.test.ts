import { toldBy, typed, type Change } from "../../../support/text-findings";

const titles = [
  "单位收支总体情况表",
  "单位收入总体情况表",
  "单位支出总体情况表",
  "财政拨款收支预算总体情况表",
  "一般公共预算支出情况表",
  "一般公共预算基本支出情况表",
  "一般公共预算项目支出情况表",
  "一般公共预算“三公”经费支出情况表",
  "政府性基金预算支出情况表",
];
const ordinals = "一二三四五六七八九十";
const found = (entries: readonly string[], change?: Change): string[] =>
  toldBy(
    "text-contents-agree",
    `目录\n\n${entries.map((entry, index) => `${ordinals[index] ?? ""}、${entry}`).join("\n")}\n\n第三部分\n\n一、收支预算情况的总体说明\n\n收支总预算384.33万元。\n`,
    change,
  );
const withFourth = (entry: string): string[] => titles.map((own, index) => (index === 3 ? entry : own));
const other = withFourth("财政拨款收支总体情况表");

test("the contents name the tables by their titles", () => {
  expect(found(titles)).toEqual([]);
});

test.each([
  "2022年克孜勒苏柯尔克孜自治州电子政务服务中心财政拨款收支预算总体情况表",
  "2022年度财政拨款收支预算总体情况表",
  "表四：财政拨款收支预算总体情况表",
  "表四财政拨款收支预算总体情况表",
  "表4、财政拨款收支预算总体情况表",
  "收支预算总体情况表",
  "克州本级财政拨款收支预算总体情况表",
])("%s is the fourth table's title, with more in front or less", (entry) => {
  expect(found(withFourth(entry))).toEqual([]);
});

test.each<[what: string, cells: Parameters<typeof typed>[0]]>([
  ["number", { "表四!A1": null, "表四!A2": "表四：财政拨款收支预算总体情况表" }],
  ["year", { "表四!A2": "2022年财政拨款收支预算总体情况表" }],
])("the %s in front of a table's own title makes it no other", (_what, cells) => {
  expect(found(titles, typed(cells))).toEqual([]);
});

test("单位 and 部门 in front of a title are exchanged without harm", () => {
  expect(found(titles.map((title) => title.replace(/^单位/, "部门")))).toEqual([]);
});

test("a title that differs in a word is found, in the contents and in its cell", () => {
  expect(found(other)).toEqual([
    "error N0 四、财政拨款收支总体情况表 | 表四!A2 text | 表四的表名是“财政拨款收支预算总体情况表”，而说明的目录写的是“财政拨款收支总体情况表”，请改为一致。",
  ]);
  const [line] = found(other, typed({ "表四!A2": "  财政拨款收支预算总体情况表 " }));
  expect(line).toContain("表四的表名是“财政拨款收支预算总体情况表”，");
});

test("a title that differs behind year or unit is found too, on either side", () => {
  expect(found(other, typed({ "表四!A2": "2022年度财政拨款收支预算总体情况表" }))).toEqual([
    expect.stringContaining(
      "表四的表名是“2022年度财政拨款收支预算总体情况表”，而说明的目录写的是“财政拨款收支总体情况表”",
    ),
  ]);
  const entry = "2022年克孜勒苏柯尔克孜自治州电子政务服务中心财政拨款收支总体情况表";
  expect(found(withFourth(entry))).toEqual([expect.stringContaining(`而说明的目录写的是“${entry}”`)]);
});

test("every title that differs is found by itself", () => {
  const entries = other.map((entry, index) => (index === 8 ? "政府性基金支出情况表" : entry));
  expect(found(entries).map((line) => line.split(" | ")[1])).toEqual(["表四!A2 text", "表九!A2 text"]);
});

test("words that are no title of the table at all are another list", () => {
  expect(found(withFourth("职工花名册表"))).toEqual([]);
});

test("a table without a title has nothing to compare", () => {
  expect(found(other, typed({ "表四!A2": null }))).toEqual([]);
});

test("without the unit's name the titles are compared all the same", () => {
  const nameless = typed(Object.fromEntries(titles.map((_title, index) => [`表${ordinals[index] ?? ""}!A3`, null])));
  expect(found(titles, nameless)).toEqual([]);
  expect(found(other, nameless)).toEqual([expect.stringMatching(/^error N0 四、/)]);
});

test("a list of fewer tables is not compared, nor one where the announced title comes again further down", () => {
  expect(found(other.slice(0, 8))).toEqual([]);
  expect(found([...other, "财政拨款收支总体情况表"])).toEqual([]);
});
