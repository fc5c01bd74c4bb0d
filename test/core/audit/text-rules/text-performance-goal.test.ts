import { toldBy } from "../../../support/text-findings";

const head = "十、其他重要事项的情况说明\n\n（四）预算绩效情况\n\n";
const funds = "年度资金总额：\t6\t其中：财政拨款\t6\t其他资金\t0";
const indicators = "产出指标\t数量指标\t维护设备台数\t≥18台\n\t质量指标\t网站故障率\t≤5%\n";
const found = (goal: string, { money = funds, listed = indicators } = {}): string[] =>
  toldBy(
    "text-performance-goal",
    `${head}项目名称\t克州政府网站维护费\n项目资金（万元）\t${money}\n项目总体目标\t${goal}\n${listed}`,
  );
/** The sentences about it. */
const said = (...target: Parameters<typeof found>): string[] =>
  found(...target).map((line) => line.split(" | ")[2] ?? "");

test("a goal that tells its target's money and quantities is right", () => {
  expect(found("该项目资金6万元，其中：财政资金6万元，其他资金0万元，用于维护设备18台，网站故障率低于5%。")).toEqual(
    [],
  );
  expect(found("项目资金共6.00万元，维护设备18.0台。")).toEqual([]);
});

test("each amount of a goal that is not its target's is found at the goal", () => {
  expect(found("该项目资金9万元，其中：财政资金6万元，其他资金3万元。")).toEqual([
    "error N10 项目总体目标该项目资金9万元，其中：财政资金6万元，其他资金3万元。 |  | 绩效目标“克州政府网站维护费”的总体目标写9万元，而年度资金总额是6万元，请改为一致。",
    "error N10 项目总体目标该项目资金9万元，其中：财政资金6万元，其他资金3万元。 |  | 绩效目标“克州政府网站维护费”的总体目标写3万元，而其他资金是0万元，请改为一致。",
  ]);
  expect(said("项目资金6万元，其中财政拨款5.5万元。")).toEqual([
    "绩效目标“克州政府网站维护费”的总体目标写5.5万元，而财政拨款是6万元，请改为一致。",
  ]);
});

test.each(["项目资金共9万元", "项目资金总额9万元", "项目资金合计9万元"])(
  "%s is the money of the whole year",
  (words) => {
    expect(said(`${words}。`)).toEqual([expect.stringContaining("写9万元，而年度资金总额是6万元")]);
  },
);

test("an amount of a thousand and more may have its digits grouped", () => {
  const money = "年度资金总额：\t1,006\t其中：财政拨款\t1006\t其他资金\t0";
  expect(found("项目资金1,006.00万元。", { money })).toEqual([]);
  expect(said("项目资金1,600万元。", { money })).toEqual([
    expect.stringContaining("写1,600万元，而年度资金总额是1006万元"),
  ]);
});

test("money that the target itself does not tell cannot differ", () => {
  expect(found("项目资金6万元，其中：财政资金5万元，其他资金1万元。", { money: "年度资金总额：\t6" })).toEqual([]);
});

test("a slip that is no number, 6.0.1万元, breaks off nothing", () => {
  expect(found("项目资金6.0.1万元，维护设备18台。")).toEqual([]);
  expect(found("项目资金6.万元。")).toEqual([]);
});

test("a quantity of a goal that is not its indicator's is for a person to verify", () => {
  expect(found("保障运行，维护设备81台。")).toEqual([
    "warning N10 项目总体目标保障运行，维护设备81台。 |  | 绩效目标“克州政府网站维护费”的总体目标写81台，而维护设备台数是≥18台，请改为一致。",
  ]);
  expect(said("保障8.5台维护设备。")).toEqual([expect.stringContaining("写8.5台，而维护设备台数是≥18台")]);
});

test("8台 is not found in 18台, nor 18台 in 180台", () => {
  expect(said("维护设备8台。")).toEqual([expect.stringContaining("写8台，而维护设备台数是≥18台")]);
  expect(said("维护设备18台。", { listed: "产出指标\t数量指标\t维护设备台数\t≥180台\n" })).toEqual([
    expect.stringContaining("写18台，而维护设备台数是≥180台"),
  ]);
});

test("of several indicators that a quantity may be, one is enough", () => {
  const listed = "产出指标\t数量指标\t维护设备台数\t≥18台\n\t数量指标\t维护设备总台数\t=20台\n";
  expect(found("维护设备20台。", { listed })).toEqual([]);
  expect(said("维护设备19台。", { listed })).toEqual([expect.stringContaining("维护设备台数是≥18台")]);
});

test("every wrong quantity is told, units in brackets and names of two letters too", () => {
  const listed = "产出指标\t数量指标\t维护设备\t≥18台（套）\n\t数量指标\t培训\t=30人\n";
  expect(said("维护设备8台（套），培训13人。", { listed })).toEqual([
    expect.stringContaining("写8台(套)，而维护设备是≥18台(套)"),
    expect.stringContaining("写13人，而培训是=30人"),
  ]);
});

test.each([
  ["another thing is counted", "保障26台服务器不间断供电，培训网站管理员30人。"],
  ["the rate is another one", "服务满意度达到95%。"],
  ["one pair of letters of a longer name is not the name", "维护台账8台。"],
  ["its letters stand apart", "维修、护理和设施备件8台。"],
  ["the name stands too far away", "维护设备若干，为全州十二个县市的机关提供服务8台。"],
  ["the number has no unit", "维护设备8。"],
  ["money is no quantity", "维护设备台数成本4万元。"],
])("a number is left alone where %s", (_why, goal) => {
  const listed = `${indicators}成本指标\t成本指标\t维护设备成本\t≤6万元\n\t\t维护设备单价\t=750元/台/月\n`;
  expect(found(goal, { listed })).toEqual([]);
});

test("half of the name's pairs of letters are enough", () => {
  const listed = "产出指标\t数量指标\t维护设备数\t≥18台\n";
  expect(said("维护设施8台。", { listed })).toEqual([expect.stringContaining("写8台，而维护设备数是≥18台")]);
  expect(found("维护场所8台。", { listed })).toEqual([]);
});

test("a target in running text has its goal and indicators behind it", () => {
  const line = "克州政府网站维护费：年度资金总额6万元，其中：财政拨款6万元，其他资金0万元。";
  const text = `${head}${line}\n\n项目总体目标：项目资金9万元，维护设备8台。\n\n产出指标（数量指标）：维护设备台数≥18台；网站故障率≤5%。\n`;
  expect(toldBy("text-performance-goal", text)).toEqual([
    expect.stringMatching(/^error N10 项目总体目标：项目资金9万元，维护设备8台。.*而年度资金总额是6万元/),
    expect.stringMatching(/^warning N10 项目总体目标：项目资金9万元，维护设备8台。.*而维护设备台数是≥18台/),
  ]);
});

test("a target without a goal has nothing to compare", () => {
  const text = `${head}项目名称\t克州政府网站维护费\n项目资金（万元）\t${funds}\n${indicators}`;
  expect(toldBy("text-performance-goal", text)).toEqual([]);
});
