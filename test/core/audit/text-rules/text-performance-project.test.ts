import { toldBy, typed, without, type Change } from "../../../support/text-findings";

type Target = readonly [name: string, total: string];

const printed = ([name, total]: Target): string =>
  `项目名称\t${name}\n项目资金（万元）\t年度资金总额：\t${total}\t其中：财政拨款\t${total}\t其他资金\t0\n项目总体目标\t保障运行。\n产出指标\t数量指标\t维护设备台数\t≥18台\n`;
const found = (targets: readonly Target[], change?: Change): string[] =>
  toldBy(
    "text-performance-project",
    `十、其他重要事项的情况说明\n\n（四）预算绩效情况\n\n${targets.map(printed).join("\n")}`,
    change,
  );
/** Which line of the targets, and which cell. */
const places = (...given: Parameters<typeof found>): string[] =>
  found(...given).map((line) => line.split(" | ").slice(0, 2).join(" | "));

test("of names that several projects hold, the amount says which is meant", () => {
  expect(
    found([
      ["电子政务外网", "50.4"],
      ["电子政务外网", "7"],
      ["电子政务外网", "12"],
    ]),
  ).toEqual([]);
});

test("a target with the very name comes before one whose name is only part of it", () => {
  expect(
    found([
      ["克州政府网站", "6"],
      ["克州政府网站维护费", "6"],
    ]),
  ).toEqual([]);
});

test.each(["克州政府网站维护费（2022年）", "克州政府网站维护费项目", "政府网站维护费", "克州政府 网站维护费"])(
  "%s is the name of the table's 克州政府网站维护费",
  (name) => {
    expect(found([[name, "6"]])).toEqual([]);
  },
);

test("marks between the words make no other name", () => {
  expect(found([["克州政府内网电子政务外网维护费", "7"]])).toEqual([]);
});

test("a target of a project's name with another amount is for a person to verify", () => {
  expect(found([["克州政府网站维护费", "8"]])).toEqual([
    "warning N10 项目名称克州政府网站维护费 | 表七!F10 equal | 绩效目标“克州政府网站维护费”的资金总额是8.00万元，而项目表中是6.00万元，请核实。",
  ]);
});

test("a target with the amount comes before one without", () => {
  expect(
    places([
      ["电子政务外网", "8"],
      ["电子政务外网", "12"],
    ]),
  ).toEqual(["warning N10 项目名称电子政务外网 | 表七!F11 equal"]);
});

test("a target with a project's amount alone has its name wrong", () => {
  expect(found([["政府网站托付", "6"]])).toEqual([
    "error N10 项目名称政府网站托付 | 表七!E13 text | 绩效目标的项目“政府网站托付”与项目表中金额相同的“克州政府网站托管费”名称不一致，请改为一致。",
  ]);
});

test("of several projects of the amount the one with the likest name is meant", () => {
  expect(places([["政府网站托管的项目", "6"]])).toEqual(["error N10 项目名称政府网站托管的项目 | 表七!E13 text"]);
  expect(places([["维护政府网站的项目", "6"]])).toEqual(["error N10 项目名称维护政府网站的项目 | 表七!E10 text"]);
});

test("a project is one target's alone", () => {
  expect(
    places([
      ["克州政府网站维护费", "6"],
      ["克州政府网站维护费", "7"],
    ]),
  ).toEqual(["error N10 项目名称克州政府网站维护费 | 表七!E11 text"]);
  expect(
    places([
      ["办公楼修缮", "6"],
      ["食堂改造", "6"],
      ["车辆购置", "6"],
    ]),
  ).toEqual(["error N10 项目名称办公楼修缮 | 表七!E10 text", "error N10 项目名称食堂改造 | 表七!E13 text"]);
});

test("of a target that has neither name nor amount of a project nothing is said", () => {
  expect(found([["政府网站保障", "6.5"]])).toEqual([]);
  expect(found([["政府网站托付", "6"]], without("表七"))).toEqual([]);
});

test("the sum of all projects, and amounts of other tables, are no project's", () => {
  expect(
    found([
      ["信息化建设", "93.4"],
      ["人员保障", "290.93"],
    ]),
  ).toEqual([]);
});

test("a project without a name is no target's by its name", () => {
  expect(found([["办公楼修缮", "5"]], typed({ "表七!E10": null }))).toEqual([]);
});
