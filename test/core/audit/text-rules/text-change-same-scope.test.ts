import { typed } from "../../../support/text-findings";
import { toldIn, type Told } from "../../../support/text-sections";

const found = (...sections: readonly Told[]): string[] => toldIn("text-change-same-scope", sections);
const projects = (change: string): string => `项目支出93.40万元，比上年预算${change}。`;
/** What is found of the change of the project expenditure, told in sections 3 and 5. */
const pair = (third: string, fifth: string): string[] => found(["N3", projects(third)], ["N5", projects(fifth)]);

test("one amount with one rate has one change: another is an error", () => {
  expect(pair("增加9.00万元，增长10.66%", "增加8.00万元，增长10.66%")).toEqual([
    "error N5 8.00万元、9.00万元 |  | 说明中“项目支出”的增减额是8.00万元，而第3节“项目支出”同一范围的增减额是9.00万元，请核对并改为一致。",
  ]);
});

test.each([
  ["no rates", "增加9.00万元", "增加8.00万元"],
  ["one rate", "增加9.00万元，增长10.66%", "增加8.00万元"],
  ["the other rate", "增加9.00万元", "增加8.00万元，增长9.37%"],
  ["two rates", "增加9.00万元，增长10.66%", "增加8.00万元，增长9.37%"],
])("with %s last year's scope may have been another: a person verifies", (_rates, third, fifth) => {
  expect(pair(third, fifth)).toEqual([expect.stringMatching(/^warning N5 8\.00万元、9\.00万元 /)]);
});

test("the same change is right, with fewer digits too", () => {
  expect(pair("增加9.00万元", "增加9.00万元")).toEqual([]);
  expect(pair("增加8.96万元", "增加9.0万元")).toEqual([]);
});

test("an increase and a decrease of one amount are two changes, and the sentence says so", () => {
  expect(pair("增加9.00万元", "减少9.00万元")).toEqual([
    "warning N5 9.00万元、9.00万元 |  | 说明中“项目支出”的增减额是-9.00万元，而第3节“项目支出”同一范围的增减额是9.00万元，请核对并改为一致。",
  ]);
  expect(pair("减少9.00万元", "减少9.00万元")).toEqual([]);
});

test("a change that is only about right is not compared", () => {
  expect(pair("增加约9.00万元", "增加8.00万元")).toEqual([]);
  expect(pair("增加9.00万元", "增加约8.00万元")).toEqual([]);
});

test("another amount is another scope, and one section may tell several", () => {
  expect(found(["N3", projects("增加9.00万元")], ["N5", "项目支出93.00万元，比上年预算增加8.00万元。"])).toEqual([]);
  expect(found(["N3", "项目支出93.00万元，比上年预算增加9.00万元。"], ["N5", projects("增加8.00万元")])).toEqual([]);
  expect(found(["N3", `${projects("增加9.00万元")}${projects("增加8.00万元")}`])).toEqual([]);
});

test("the same amount of another thing is another scope", () => {
  const income = "一般公共预算384.33万元，比上年预算增加8.00万元。";
  expect(found(["N1", "支出总预算384.33万元，比上年预算增加9.00万元。"], ["N2", income])).toEqual([]);
  const some = `上级下达的${projects("增加8.00万元")}`;
  expect(found(["N3", projects("增加9.00万元")], ["N5", some])).toEqual([]);
  expect(found(["N3", some], ["N5", projects("增加9.00万元")])).toEqual([]);
});

test("a section that tells of no table may mean anything", () => {
  expect(found(["N3", projects("增加9.00万元")], ["N10", projects("增加8.00万元")])).toEqual([]);
});

test("nothing this year may come from different scopes last year", () => {
  expect(
    found(
      ["N1", "政府性基金预算0万元，比上年预算减少9.00万元。"],
      ["N2", "政府性基金预算0万元，比上年预算减少8.00万元。"],
    ),
  ).toEqual([]);
});

test("of three sections each pair that differs is found", () => {
  const lines = found(
    ["N3", projects("增加9.00万元")],
    ["N5", projects("增加8.00万元")],
    ["N7", projects("增加9.00万元")],
  );
  expect(lines.map((line) => line.split(" | ")[0])).toEqual([
    "warning N5 8.00万元、9.00万元",
    "warning N7 9.00万元、8.00万元",
  ]);
});

describe("an item that makes up the whole budget", () => {
  const item = "一般公共服务支出（类）统计信息事务（款）信息事务（项）：2022年预算数为384.33万元，比上年预算增加";
  const budget: Told = ["N2", "一般公共预算384.33万元，比上年预算增加116.11万元，增长43.29%。"];

  test("has changed like it", () => {
    expect(found(budget, ["N5", `${item}116.11万元，增长43.29%。`])).toEqual([]);
    expect(found(budget, ["N5", `${item}116.16万元，增长43.29%。`])).toEqual([
      "error N5 116.16万元、116.11万元 |  | 说明中“一般公共服务支出(类)统计信息事务(款)信息事务(项)”的增减额是116.16万元，而第2节“一般公共预算”同一范围的增减额是116.11万元，请核对并改为一致。",
    ]);
  });

  test("of one column only may have had neighbours there last year", () => {
    const cells = typed({ "表五!E7": 93.4, "表五!E8": 93.4, "表五!E9": 93.4 });
    const asProjects = `${item.replace("384.33", "93.40")}8.00万元。`;
    const sections: readonly Told[] = [
      ["N3", projects("增加9.00万元")],
      ["N5", asProjects],
    ];
    expect(toldIn("text-change-same-scope", sections, cells)).toEqual([]);
  });

  test("is told with its own amount: another rule speaks of one that is not the table's", () => {
    const sections: readonly Told[] = [budget, ["N5", `${item}116.16万元，增长43.29%。`]];
    expect(toldIn("text-change-same-scope", sections, typed({ "表五!E9": 300 }))).toEqual([]);
  });

  test.each(["0万元，比上年预算减少4.00万元", "未安排，比上年预算减少4.00万元"])(
    "unless its section tells of another item that has gone: %s",
    (gone) => {
      const retired = `社会保障和就业支出（类）行政事业单位养老支出（款）事业单位离退休（项）${gone}。`;
      expect(found(budget, ["N5", `${item}120.11万元，增长43.29%。\n\n${retired}`])).toEqual([]);
    },
  );

  test.each([
    ["that still has money", "4.00万元，比上年预算减少4.00万元"],
    ["that is new", "0万元，比上年预算增加4.00万元"],
  ])("another item %s changes nothing", (_what, told) => {
    const another = `社会保障和就业支出（类）行政事业单位养老支出（款）事业单位离退休（项）${told}。`;
    expect(found(budget, ["N5", `${item}120.11万元，增长43.29%。\n\n${another}`])).toHaveLength(1);
  });

  test("an item that has gone elsewhere changes nothing, nor does one beside the budget itself", () => {
    const gone =
      "社会保障和就业支出（类）行政事业单位养老支出（款）事业单位离退休（项）未安排，比上年预算减少4.00万元。";
    expect(found(["N2", `${budget[1]}${gone}`], ["N5", `${item}120.11万元，增长43.29%。`])).toHaveLength(1);
    const whole = "一般公共预算384.33万元，比上年预算增加120.11万元，增长43.29%。";
    expect(found(budget, ["N5", `${whole}\n\n${gone}`])).toHaveLength(1);
  });
});
