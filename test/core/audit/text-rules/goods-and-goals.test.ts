import { told } from "../../../support/text-findings";

const procurement = (goods: string): string =>
  `十、其他重要事项的情况说明\n\n（二）政府采购情况\n\n2022年，单位政府采购预算${goods}万元，其中：政府采购货物预算${goods}万元，政府采购工程预算0万元，政府采购服务预算0万元。\n`;

function found(source: string, rule: string): string[] {
  return told(source).filter((line) => line.includes(rule));
}

test("goods that cost more than the lines that pay for goods are for a person to verify", () => {
  const [line, another] = found(procurement("11.85"), "text-goods-have-source");
  expect(line).toMatch(/^warning .*表六!D15 addend.*11\.85万元.*只有5\.40万元/);
  expect(another).toBeUndefined();
  expect(found(procurement("5.40"), "text-goods-have-source")).toEqual([]);
  expect(found(procurement("0"), "text-goods-have-source")).toEqual([]);
});

const target = (goal: string): string =>
  `十、其他重要事项的情况说明\n\n（四）预算绩效情况\n\n项目名称\t克州政府网站维护费\n项目资金（万元）\t年度资金总额：\t6\t其中：财政拨款\t6\t其他资金\t0\n项目总体目标\t${goal}\n产出指标\t数量指标\t维护设备台数\t≥18台\n\t质量指标\t网站故障率\t≤5%\n`;
const goalLines = (goal: string): string[] => found(target(goal), "text-performance-goal");

test("a goal whose money or quantities are not those of its target is found", () => {
  expect(
    goalLines("该项目资金6万元，其中：财政资金6万元，其他资金0万元，用于维护设备18台，网站故障率低于5%。"),
  ).toEqual([]);
  expect(goalLines("该项目资金9万元，其中：财政资金6万元，其他资金3万元。")).toEqual([
    expect.stringMatching(/^error .*写9万元，而年度资金总额是6万元/),
    expect.stringMatching(/^error .*写3万元，而其他资金是0万元/),
  ]);
  expect(goalLines("保障运行，维护设备81台。")).toEqual([
    expect.stringMatching(/^warning .*写81台，而维护设备台数是≥18台/),
  ]);
});

test("a number of a goal that counts another thing than the indicator is left alone", () => {
  expect(goalLines("保障26台服务器不间断供电，培训网站管理员30人。")).toEqual([]);
  expect(goalLines("服务满意度达到95%。")).toEqual([]);
});
