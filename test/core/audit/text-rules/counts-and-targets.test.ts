import { typed } from "../../../support/text-findings";
import { placesIn, saidIn, toldIn } from "../../../support/text-sections";

describe("staff", () => {
  const found = (sentence: string): string[] => toldIn("text-staff-adds-up", [["N0", sentence]]);

  test("on duty and retired are all there are", () => {
    expect(found("单位编制数30，实有人数24人，其中：在职21人，退休3人。")).toEqual([]);
    expect(found("单位编制数30，实有人数24人，其中：在职21人，退休3人，党员10人。")).toEqual([]);
    expect(found("单位编制数30，实有人数24人，其中：在职20人，退休3人。")).toEqual([
      "error N0 24人、20人、3人 |  | “实有人数”写的是24人，而所列各项合计为23人，请核对。",
    ]);
    expect(found("总人数24人，其中：在职20人，退休3人，离休2人。")).toEqual([
      "error N0 24人、20人、3人、2人 |  | “总人数”写的是24人，而所列各项合计为25人，请核对。",
    ]);
  });

  test.each([
    "实有人数24人，其中：男20人，女3人。",
    "实有人数24人，其中：在职20人，女3人。",
    "实有人数24人，其中：男20人，退休3人。",
    "培训24人，其中：在职20人，退休3人。",
  ])("another list is not the staff: %s", (sentence) => {
    expect(found(sentence)).toEqual([]);
  });

  test.each([
    "编制20名，在职21人。",
    "单位编制20人，在职21人。",
    "编制20人，其中：在职21人。",
    "单位编制数20，在职21人。",
  ])("more on duty than posts is for a person to explain: %s", (sentence) => {
    expect(found(sentence)).toEqual([expect.stringMatching(/^warning N0 21人、20.* 在职21人，多于编制数20/)]);
  });

  test.each([
    ["as many", "编制21名，在职21人。"],
    ["counted as those there are", "实有在编人数20人，在职21人。"],
    ["of vehicles", "车辆编制20辆，在职21人。"],
    ["retired", "编制20名，实有在职和退休21人。"],
  ])("posts are not exceeded by %s", (_what, sentence) => {
    expect(found(sentence)).toEqual([]);
  });

  test("of another section says nothing of these posts", () => {
    expect(
      toldIn("text-staff-adds-up", [
        ["N0", "单位编制20人。"],
        ["N10", "在职21人。"],
      ]),
    ).toEqual([]);
  });
});

describe("vehicles", () => {
  const running = typed({ "表八!E6": 2 });

  test("of all kinds are all vehicles; a list without the others is not whole", () => {
    expect(toldIn("text-vehicles-add-up", [["N10", "共有车辆4辆，其中：一般公务用车2辆，其他车辆1辆。"]])).toEqual([
      "error N10 4辆、2辆、1辆 |  | “共有车辆”写的是4辆，而所列各项合计为3辆，请核对。",
    ]);
    expect(toldIn("text-vehicles-add-up", [["N10", "共有车辆4辆，其中：一般公务用车2辆，其他车辆2辆。"]])).toEqual([]);
    expect(toldIn("text-vehicles-add-up", [["N10", "共有车辆4辆，其中：一般公务用车2辆，执法车1辆。"]])).toEqual([]);
    expect(toldIn("text-vehicles-add-up", [["N10", "设备4台，其中：服务器2台，其他设备1台。"]])).toEqual([]);
  });

  test.each(["共有车辆0辆。", "公务用车0辆。", "车辆0辆。"])(
    "that are not there have no running costs: %s",
    (sentence) => {
      expect(toldIn("text-vehicles-add-up", [["N10", sentence]], running)).toEqual([
        "warning N10 0辆 | 表八!E6 equal | 说明写明没有车辆，而表中有公务用车运行费2.00万元，请核实。",
      ]);
      expect(toldIn("text-vehicles-add-up", [["N10", sentence]])).toEqual([]);
    },
  );

  test.each(["共有车辆1辆。", "更新车辆0辆。", "车辆充电桩0台。"])("%s is not the unit's having none", (sentence) => {
    expect(toldIn("text-vehicles-add-up", [["N10", sentence]], running)).toEqual([]);
  });
});

describe("procurement", () => {
  const found = (sentence: string): string[] => toldIn("text-procurement-adds-up", [["N10", sentence]]);

  test("is goods, works and services; what the list adds is part of them", () => {
    expect(found("政府采购预算25万元，其中：货物10万元，工程5万元，服务10万元，面向中小企业8万元。")).toEqual([]);
    expect(found("政府采购预算30万元，其中：货物10.25万元，工程5.1万元，服务10万元。")).toEqual([
      "error N10 30万元、10.25万元、5.1万元、10万元 |  | “政府采购预算”写的是30万元，而所列各项合计为25.35万元，请核对。",
    ]);
    expect(found("政府采购预算30万元，其中：货物10万元，服务10万元。")).toEqual([]);
    expect(found("信息化预算30万元，其中：货物10万元，工程5万元，服务10万元。")).toEqual([]);
  });

  test("each amount may have been rounded by itself", () => {
    expect(found("政府采购预算26万元，其中：货物10.4万元，工程5.1万元，服务10万元。")).toEqual([]);
  });

  test("for small enterprises lies within that for small and medium ones, and this within the whole", () => {
    expect(found("面向中小企业预留政府采购20万元，其中：面向小微企业采购25万元。")).toEqual([
      "error N10 25万元、20万元 |  | “面向小微企业采购”25万元大于“面向中小企业预留政府采购”20万元，请核对。",
    ]);
    expect(
      saidIn("text-procurement-adds-up", [
        ["N10", "政府采购预算25万元，其中：货物10万元，工程5万元，服务10万元。面向中小企业采购预算30万元。"],
      ]),
    ).toEqual(["“面向中小企业采购预算”30万元大于“政府采购预算”25万元，请核对。"]);
  });

  test.each([
    "面向中小企业预留政府采购20万元，其中：面向小微企业采购20万元。",
    "面向中小企业预留政府采购20万元，其中：面向小微企业采购约25万元。",
    "面向中小企业预留20万元，其中：面向小微企业25万元。",
    "面向中小企业预留政府采购比例20%，面向小微企业采购25万元。",
  ])("is not exceeded: %s", (sentence) => {
    expect(found(sentence)).toEqual([]);
  });

  test("of another section is another one", () => {
    const sections = [
      ["N5", "面向中小企业预留政府采购20万元。"] as const,
      ["N10", "面向小微企业采购25万元。"] as const,
    ];
    expect(toldIn("text-procurement-adds-up", sections)).toEqual([]);
  });
});

const head = "（四）预算绩效情况\n\n";
const whole = "年度资金总额：\t6\t其中：财政拨款\t6\t其他资金\t0";
const target = (name: string, money = whole, indicators = ""): string =>
  `项目名称\t${name}\n项目资金（万元）\t${money}\n${indicators}\n`;

describe("the money of a target", () => {
  const found = (money: string, indicators: string): string[] =>
    toldIn("text-performance-funds", [["N10", head + target("克州政府网站维护费", money, indicators)]]);

  test("is fiscal and other money", () => {
    expect(found(whole, "")).toEqual([]);
    expect(found("年度资金总额：\t6\t其中：财政拨款\t5\t其他资金\t1", "")).toEqual([]);
    expect(found("年度资金总额：\t6\t其中：财政拨款\t5\t其他资金\t0.5", "")).toEqual([
      "error N10 项目名称克州政府网站维护费 |  | “克州政府网站维护费”写的是6万元，而所列各项合计为5.5万元，请核对。",
    ]);
  });

  test("cannot be added up where one kind is not told", () => {
    expect(found("年度资金总额：\t6\t其中：财政拨款\t5", "")).toEqual([]);
    expect(found("年度资金总额：\t6\t其他资金\t5", "")).toEqual([]);
  });

  test("is what the cost indicators allow", () => {
    expect(found(whole, "产出指标\t成本指标\t维护费\t≤4万元\n\t\t设备费\t=2.00万元")).toEqual([]);
    expect(found(whole, "成本指标\t维护费\t≤4万元\n\t设备费\t=3万元")).toEqual([
      "warning N10 成本指标维护费≤4万元 |  | 绩效目标“克州政府网站维护费”的成本指标合计为7万元，而年度资金总额是6万元，请核实。",
    ]);
  });

  test.each([
    ["a price for a piece", "成本指标\t维护费\t≤4万元\n\t单价\t=750元/条/月"],
    ["a lower limit", "成本指标\t维护费\t≥4万元"],
    ["digits that a machine read apart", "成本指标\t维护费\t≤4 1万元"],
    ["an indicator of another kind", "数量指标\t维护费\t≤4万元"],
  ])("is not held against %s", (_what, indicators) => {
    expect(found(whole, indicators)).toEqual([]);
  });
});

describe("number and money of the performance projects", () => {
  const found = (sentence: string, targets = ["克州政府网站维护费", "克州政府网站托管费"]): string[] =>
    toldIn("text-performance-total", [
      ["N10", `${head}${sentence}\n\n${targets.map((name) => target(name)).join("\n")}`],
    ]);

  test("are those of the targets", () => {
    expect(found("预算绩效管理的项目2个，涉及预算金额12万元。")).toEqual([]);
    expect(found("预算绩效管理的项目3个，涉及预算金额12万元。")).toEqual([
      "error N10 3个 |  | 说明写绩效项目为3个，而所列绩效目标有2个，请核对。",
    ]);
    expect(found("预算绩效管理的项目2个，涉及资金12.5万元。")).toEqual([
      "error N10 12.5万元 |  | 说明写绩效项目涉及12.5万元，而所列绩效目标的资金合计为12.00万元，请核对。",
    ]);
  });

  test.each([
    "预算绩效管理的项目2个，涉及资金约13万元。",
    "本年安排项目3个，涉及预算金额13万元。",
    "预算绩效管理的科室3个，涉及预算金额13万元。",
    "预算绩效管理的项目单位3家。",
    "预算绩效管理的项目2个。另有资金13万元。",
    "预算绩效管理的项目2个，比上年增加资金13万元。",
    "预算绩效管理的项目2个，其中设备13万元。",
  ])("are not meant: %s", (sentence) => {
    expect(found(sentence)).toEqual([]);
  });

  test("without targets, or in another section, are compared with nothing", () => {
    expect(found("预算绩效管理的项目3个，涉及预算金额12万元。", [])).toEqual([]);
    const targets = head + target("克州政府网站维护费");
    expect(
      toldIn("text-performance-total", [
        ["N7", "绩效管理的项目3个。"],
        ["N10", targets],
      ]),
    ).toEqual([]);
  });
});

describe("the sign of an indicator", () => {
  const found = (name: string, value: string): string[] =>
    toldIn("text-indicator-sense", [
      ["N10", head + target("克州政府网站维护费", whole, `质量指标\t${name}\t${value}`)],
    ]);

  test("of what should be small is an upper limit", () => {
    expect(found("网站故障率", "=5%")).toEqual([
      "warning N10 质量指标网站故障率=5% |  | 绩效指标“网站故障率”的指标值是“=5%”，这类指标通常以“≤”表示上限，请核实。",
    ]);
  });

  test.each([
    ["网站故障率", "≥5%"],
    ["差错率", ">1%"],
    ["故障发生次数", "=1次"],
    ["故障率", "=0.5%"],
    ["投诉次数", "=3次"],
  ])("%s %s is odd", (name, value) => {
    expect(found(name, value)).toHaveLength(1);
  });

  test.each([
    ["网站故障率", "≤5%"],
    ["网站故障率", "=0%"],
    ["故障发生次数", "=0次"],
    ["事故次数", "=0"],
    ["故障处理率", "=95%"],
  ])("%s %s is right", (name, value) => {
    expect(found(name, value)).toEqual([]);
  });
});

describe("the three public expenses", () => {
  test("that have an amount are told each; where one alone is told there is no such section", () => {
    const found = (sentences: string): string[] => toldIn("text-three-public-told", [["N8", sentences]]);
    expect(found("因公出国（境）费0万元。公务用车购置费0万元。")).toEqual([
      "warning N8 因公出国（境）费0万元 | 表八!F6 equal | 表中“公务接待费”有0.50万元，而说明没有写到，请补写。",
    ]);
    expect(found("因公出国（境）费0万元，与上年预算数相同。")).toEqual([]);
    expect(found("公务接待费0.50万元。公务用车购置费0万元。")).toEqual([]);
    expect(found("因公出国（境）费0万元。公务接待费未安排。公务用车购置费0万元。")).toHaveLength(1);
    expect(placesIn("text-three-public-told", [["N0", "因公出国（境）费0万元。公务用车购置费0万元。"]])).toEqual([]);
  });

  test("are found untold one by one, by the names of their columns", () => {
    const change = typed({ "表八!B6": 1, "表八!D6": 2, "表八!E6": 3 });
    const sentences = "公务接待费0.50万元。公务接待费0.50万元。";
    expect(saidIn("text-three-public-told", [["N8", sentences]], change)).toEqual([
      expect.stringContaining("“因公出国（境）费”有1.00万元"),
      expect.stringContaining("“公务用车购置费”有2.00万元"),
      expect.stringContaining("“公务用车运行费”有3.00万元"),
    ]);
  });
});
