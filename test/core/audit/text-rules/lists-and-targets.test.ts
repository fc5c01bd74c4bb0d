import { told } from "../../../support/text-findings";

/** What one rule finds in a text, and where, without the sentence about it. */
function found(source: string, rule: string): string[] {
  return told(source).flatMap((line) => {
    const [head = "", cells = ""] = line.split(" | ");
    return head.includes(` ${rule} `) ? [`${head} | ${cells}`.replace(` ${rule}`, "").trim()] : [];
  });
}

describe("performance targets and the projects of the table", () => {
  const target = ([name, total]: readonly [name: string, total: string]): string =>
    `项目名称\t${name}\n项目资金（万元）\t年度资金总额：\t${total}\t其中：财政拨款\t${total}\t其他资金\t0\n项目总体目标\t保障运行。\n产出指标\t数量指标\t维护设备台数\t≥18台\n`;
  const lines = (...targets: (readonly [name: string, total: string])[]): string[] =>
    found(
      `十、其他重要事项的情况说明\n\n（四）预算绩效情况\n\n${targets.map(target).join("\n")}`,
      "text-performance-project",
    );

  test("of names that several projects hold, the amount says which is meant", () => {
    expect(lines(["电子政务外网", "50.4"], ["电子政务外网", "7"], ["电子政务外网", "12"])).toEqual([]);
  });

  test("a target with the very name comes before one whose name is only part of it", () => {
    expect(lines(["克州政府网站", "6"], ["克州政府网站维护费", "6"])).toEqual([]);
    expect(lines(["克州政府网站维护费（2022年）", "6"])).toEqual([]);
  });

  test("a target with the amount comes before one without, whose amount is then to be verified", () => {
    expect(lines(["电子政务外网", "8"], ["电子政务外网", "12"])).toEqual([
      "warning N10 项目名称电子政务外网 | 表七!F11 equal",
    ]);
    expect(lines(["克州政府网站维护费", "8"])).toEqual(["warning N10 项目名称克州政府网站维护费 | 表七!F10 equal"]);
  });

  test("a project is one target's alone; by its amount, the likest name is meant; of neither nothing is said", () => {
    expect(lines(["克州政府网站维护费", "6"], ["克州政府网站维护费", "7"])).toEqual([
      "error N10 项目名称克州政府网站维护费 | 表七!E11 text",
    ]);
    expect(lines(["政府网站托付", "6"])).toEqual(["error N10 项目名称政府网站托付 | 表七!E13 text"]);
    expect(lines(["政府网站保障", "6.5"])).toEqual([]);
  });
});

describe("a list whose parts do not make up its whole", () => {
  const lines = (whole: string, part: string): string[] =>
    found(
      `十、其他重要事项的情况说明\n\n政府采购预算${whole}万元，其中：政府采购货物预算5万元，政府采购工程预算5万元，政府采购服务预算${part}万元。\n`,
      "text-procurement-adds-up",
    );

  test("is found, unless one of the amounts is only about right", () => {
    expect(lines("40", "24")).toEqual(["error N10 40万元、5万元、5万元、24万元 |"]);
    expect(lines("34", "24")).toEqual([]);
    expect(lines("约40", "24")).toEqual([]);
    expect(lines("40", "约24")).toEqual([]);
  });
});

describe("the contents of a text and the titles of the tables", () => {
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
  const lines = (entries: readonly string[]): string[] =>
    found(
      `目录\n\n${entries.map((entry, index) => `${"一二三四五六七八九十"[index] ?? ""}、${entry}`).join("\n")}\n\n第三部分\n\n一、收支预算情况的总体说明\n\n收支总预算384.33万元。\n`,
      "text-contents-agree",
    );
  const withFourth = (title: string): string[] => titles.map((own, index) => (index === 3 ? title : own));

  test("agree when written alike, with year and unit in front, or shorter", () => {
    expect(lines(titles)).toEqual([]);
    expect(lines(withFourth("2022年克孜勒苏柯尔克孜自治州电子政务服务中心财政拨款收支预算总体情况表"))).toEqual([]);
    expect(lines(withFourth("收支预算总体情况表"))).toEqual([]);
  });

  test("differ in one word; what is no title of the table at all is another list", () => {
    expect(lines(withFourth("财政拨款收支总体情况表"))).toEqual(["error N0 四、财政拨款收支总体情况表 | 表四!A2 text"]);
    expect(lines(withFourth("职工花名册表"))).toEqual([]);
  });

  test("are not compared with a shorter list, nor where the announced title comes again further down", () => {
    const announced = withFourth("财政拨款收支总体情况表");
    expect(lines(announced.slice(0, 8))).toEqual([]);
    expect(lines([...announced, "财政拨款收支总体情况表"])).toEqual([]);
  });
});

test("of the three public expenses a text that tells one alone has no such section", () => {
  const section = (text: string): string[] =>
    found(`八、“三公”经费预算情况说明\n\n${text}\n`, "text-three-public-told");
  expect(section("因公出国（境）费0万元，与上年预算数相同。")).toEqual([]);
  expect(section("因公出国（境）费0万元。公务用车购置费0万元。")).toEqual([
    "warning N8 因公出国（境）费0万元 | 表八!F6 equal",
  ]);
  expect(section("公务接待费0.50万元。公务用车购置费0万元。")).toEqual([]);
});
