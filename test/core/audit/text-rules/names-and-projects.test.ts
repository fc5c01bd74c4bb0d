import { toldBy, typed, without, type Change } from "../../../support/text-findings";
import { saidIn, toldIn } from "../../../support/text-sections";

describe("the unit's name", () => {
  const found = (text: string, change?: Change): string[] => toldBy("text-unit-name", text, change);
  const ordinals = ["一", "二", "三", "四", "五", "六", "七", "八", "九"];
  const calledIn = (line: string | null): Change =>
    typed(Object.fromEntries(ordinals.map((ordinal) => [`表${ordinal}!A3`, line])));

  test("in full, or another unit's, is right", () => {
    expect(found("克孜勒苏柯尔克孜自治州电子政务服务中心负责。")).toEqual([]);
    expect(found("克孜勒苏柯尔克孜自治州卫生健康服务中心负责。")).toEqual([]);
    expect(found("克孜勒苏柯尔克孜自治州电子政务和大数据服务中心负责。")).toEqual([]);
    expect(found("克孜勒苏柯尔克孜自治州，电子政务服务中心负责。")).toEqual([]);
  });

  test.each([
    "克孜勒苏柯尔克孜自治州电子商务服务中心",
    "克孜勒苏柯尔克孜州电子务服务中心",
    "克孜勒苏柯尔克孜自治州电子政务和数据服务中心",
  ])("with up to three letters others, too few or too many: %s", (name) => {
    expect(found(`由${name}负责。`)).toEqual([
      `error N0 ${name} |  | 说明中的单位名称写成“${name}”，表中是“克孜勒苏柯尔克孜自治州电子政务服务中心”，只差几个字，请核对并统一。`,
    ]);
  });

  test("is told once for every way of writing it, where it stands first", () => {
    const [right, one, another] = ["政务服务", "商务服务", "政务"].map(
      (part) => `克孜勒苏柯尔克孜自治州电子${part}中心`,
    );
    const text = `${right ?? ""}与${one ?? ""}。\n\n三、支出预算情况说明\n\n${one ?? ""}支出预算384.33万元。${another ?? ""}负责。\n`;
    expect(found(text).map((line) => line.split(" | ")[0])).toEqual([
      "error N0 克孜勒苏柯尔克孜自治州电子商务服务中心",
      "error N3 克孜勒苏柯尔克孜自治州电子政务中心",
    ]);
  });

  test("that is short may be two units, and without a name in the tables there is nothing to compare", () => {
    expect(found("青河县水库总站。", calledIn("编制单位：青河县水利总站"))).toEqual([]);
    expect(found("青河县牧业农村局。", calledIn("编制单位：青河县农业农村局"))).toHaveLength(1);
    expect(found("克孜勒苏柯尔克孜自治州电子商务服务中心负责。", calledIn(null))).toEqual([]);
  });
});

describe("a project of the text", () => {
  const project = (name: string, size: string, uses: string): string =>
    `1、项目名称：${name}\n\n预算安排规模：${size}万元\n\n资金分配情况：主要用于${uses}`;
  const found = (text: string, change?: Change): string[] => toldIn("text-project-described", [["N7", text]], change);

  test("with the table's name and amount, and uses that add up, is right", () => {
    expect(found(project("克州政府网站维护费", "6", "政府网站维护费6万元。"))).toEqual([]);
    expect(found(project("克州政府网站维护费", "6", "设备费4.00万元，人工费2.00万元。"))).toEqual([]);
  });

  test("with another amount is told with the table's", () => {
    expect(found(project("克州政府网站维护费", "9", "政府网站维护费9万元。"))).toEqual([
      "error N7 9万元 | 表七!F10 equal | 说明中“克州政府网站维护费”是9万元，而表中是6.00万元，请核对说明或表。",
    ]);
  });

  test("with a name like one of the table is told with that, and its amount is left alone", () => {
    expect(found(project("克州政府网站维修费", "9", "政府网站维修费9万元。"))).toEqual([
      "error N7 克州政府网站维修费 | 表七!E10 text | 说明中的项目“克州政府网站维修费”在项目表中写作“克州政府网站维护费”，请改为一致。",
    ]);
  });

  test("that no row of the table is like is unknown; without such a table nobody knows", () => {
    expect(found(project("职工食堂改造", "6", "食堂改造6万元。"))).toEqual([
      "warning N7 职工食堂改造 |  | 说明中的项目“职工食堂改造”在项目表中没有，请核对。",
    ]);
    expect(found(project("职工食堂改造", "6", "食堂改造6万元。"), without("表七"))).toEqual([]);
    expect(found("1、项目名称：\n\n预算安排规模：6万元")).toEqual([]);
  });

  test("uses that do not add up are told one by one, unless one is still to be filled in", () => {
    expect(found(project("克州政府网站维护费", "6", "设备费4.00万元，人工费1.00万元。"))).toEqual([
      "error N7 4.00万元、1.00万元、6万元 |  | 项目“克州政府网站维护费”的预算安排规模是6万元，而资金分配为4.00万元、1.00万元，合计不等，请核对。",
    ]);
    expect(found(project("克州政府网站维护费", "6", "设备费4.00万元，其他【请填写：金额】。"))).toEqual([]);
  });

  test("a single use that is a charge of the same kind for another thing is for a person to verify", () => {
    expect(found(project("克州政府网站维护费", "6", "综合治理专线维护费6万元。"))).toEqual([
      "warning N7 6万元 |  | 项目“克州政府网站维护费”的资金分配写的是“综合治理专线维护费”，像是另一个项目的用途，请核实。",
    ]);
  });

  test.each([
    ["a charge of another kind", "综合治理专网租金费6万元"],
    ["a short word", "水电维护费6万元"],
    ["two things", "综合治理专线和机房维护费6万元"],
    ["no charge", "综合治理专线维护6万元"],
    ["like the project", "克州政府网站年度维护费6万元"],
    ["in brackets a charge", "克州政府网站维护费（专线维护费）6万元"],
    ["two uses", "综合治理专线维护费3.00万元、机房维护费3.00万元"],
  ])("a use may be %s", (_what, uses) => {
    expect(found(project("克州政府网站维护费", "6", `${uses}。`))).toEqual([]);
  });
});

describe("operating expenses", () => {
  test("are held against the public expenses where the section names them", () => {
    expect(toldIn("text-operating-expenses", [["N10", "机关运行经费12.62万元。"]])).toEqual([
      "warning N10 12.62万元 | 表六!F25 equal | 说明中“机关运行经费”是12.62万元，而表中是12.26万元，请核对说明或表。",
    ]);
    expect(toldIn("text-operating-expenses", [["N10", "机关运行经费12.26万元。"]])).toEqual([]);
    expect(toldIn("text-operating-expenses", [["N10", "机关运行经费约12.62万元。"]])).toEqual([]);
    expect(toldIn("text-operating-expenses", [["N10", "公用经费12.62万元。"]])).toEqual([]);
  });

  test.each([
    ["行政单位", "error"],
    ["参公事业单位", "error"],
    ["全额拨款事业单位", "warning"],
  ])("of a unit that is %s a difference is an %s", (kind, severity) => {
    const row = typed({ "填报-单位与人员!B7": kind });
    const [line] = toldIn("text-operating-expenses", [["N10", "机关运行经费12.62万元。"]], row);
    expect(line?.split(" ")[0]).toBe(severity);
  });
});

describe("what is called not arranged", () => {
  test("has no amount in the section's tables", () => {
    expect(toldIn("text-nothing-arranged", [["N2", "一般公共预算未安排。"]])).toEqual([
      "error N2 未安排 | 表一!B7 equal、表二!F9 equal | 说明写明“一般公共预算”未安排，而表中有384.33万元，请核对说明或表。",
    ]);
    expect(saidIn("text-nothing-arranged", [["N2", "政府性基金预算未安排。"]])).toEqual([]);
    expect(saidIn("text-nothing-arranged", [["N2", "一般公共预算未安排。"]], typed({ "表一!B7": 0 }))).toEqual([]);
    expect(saidIn("text-nothing-arranged", [["N2", "一般公共预算384.33万元。"]])).toEqual([]);
    expect(saidIn("text-nothing-arranged", [["N2", "上级补助的一般公共预算结余未安排。"]])).toEqual([]);
  });
});
