import { placesIn, saidIn, toldIn, type Told } from "../../../support/text-sections";

describe("a line that may be a copy of its neighbour", () => {
  const found = (...sections: readonly Told[]): string[] => toldIn("text-line-copied", sections);
  const basic = "基本支出290.93万元，比上年增加9.11万元，增长10.66%。";
  const projects = "项目支出93.40万元，比上年增加9.11万元，增长10.66%。";

  test("has the very change and rate, but another amount", () => {
    expect(found(["N3", basic + projects])).toEqual([
      "warning N3 9.11万元、9.11万元 |  | “项目支出”与相邻的“基本支出”增减额（9.11万元）和增减率都相同，而金额不同，像是误复制，请核实。",
    ]);
    expect(found(["N3", `${basic}上缴支出5万元。${projects}`])).toHaveLength(1);
  });

  test("counts digits from the first that is not 0", () => {
    const small = (name: string): string => `${name}，比上年增加0.116万元，增长1.06%。`;
    expect(found(["N3", small("基本支出290.93万元") + small("项目支出93.40万元")])).toHaveLength(1);
    const tiny = (name: string): string => `${name}，比上年增加0.016万元，增长1.06%。`;
    expect(found(["N3", tiny("基本支出290.93万元") + tiny("项目支出93.40万元")])).toEqual([]);
  });

  test.each([
    ["the other direction", "项目支出93.40万元，比上年减少9.11万元，下降10.66%。"],
    ["another change", "项目支出93.40万元，比上年增加9.12万元，增长10.66%。"],
    ["another rate", "项目支出93.40万元，比上年增加9.11万元，增长10.67%。"],
    ["no rate", "项目支出93.40万元，比上年增加9.11万元。"],
    ["no change", "项目支出93.40万元，增长10.66%。"],
    ["the same amount", basic],
    ["another line between", `上缴支出5万元，比上年增加1.11万元，增长28.5%。${projects}`],
  ])("is none with %s", (_what, second) => {
    expect(found(["N3", basic + second])).toEqual([]);
  });

  test.each([
    ["a coarse change", "增加9万元，增长10.66%"],
    ["a coarse rate", "增加9.11万元，增长10%"],
  ])("is not told by %s, which is the same by chance", (_what, change) => {
    expect(found(["N3", `基本支出290.93万元，比上年${change}。项目支出93.40万元，比上年${change}。`])).toEqual([]);
  });

  test("is none in another section", () => {
    expect(found(["N2", basic], ["N3", projects])).toEqual([]);
  });
});

describe("last year's total as it follows from the changes", () => {
  const found = (...sections: readonly Told[]): string[] => toldIn("text-last-year-adds-up", sections);
  const income: Told = ["N2", "一般公共预算384.33万元，比上年预算增加116.11万元。"];
  const parts = (basic: string, projects: string): string =>
    `基本支出290.93万元，比上年${basic}。项目支出93.40万元，${projects}。`;

  test("is that of basic and project expenditure together", () => {
    expect(found(income, ["N5", parts("增加116.11万元", "与上年持平")])).toEqual([]);
    expect(found(income, ["N5", parts("增加120.11万元", "比上年减少4.00万元")])).toEqual([]);
    expect(found(income, ["N5", parts("增加116.1万元", "与上年持平")])).toEqual([]);
  });

  test("is told with both sums where it is not", () => {
    expect(found(income, ["N5", parts("增加100.11万元", "与上年持平")])).toEqual([
      "warning N2 384.33万元、290.93万元、93.40万元 |  | 由“一般公共预算”的增减推算上年数为268.22万元，由各部分推算合计为284.22万元，请核对各句的增减额。",
    ]);
    expect(
      saidIn("text-last-year-adds-up", [
        ["N1", "支出总预算384.33万元，比上年预算增加116.11万元。"],
        ["N3", parts("增加100.11万元", "比上年减少1.00万元")],
      ]),
    ).toEqual([expect.stringContaining("推算上年数为268.22万元，由各部分推算合计为285.22万元")]);
  });

  test.each([
    [
      "an amount is only about right",
      "一般公共预算约384.33万元，比上年预算增加116.11万元。",
      parts("增加100.11万元", "与上年持平"),
    ],
    [
      "a change is only about right",
      "一般公共预算384.33万元，比上年预算增加约116.11万元。",
      parts("增加100.11万元", "与上年持平"),
    ],
    ["a part does not tell last year", income[1], parts("增加100.11万元", "与上年有差异")],
    ["the parts are not this amount's", income[1], "基本支出290.93万元，比上年增加100.11万元。"],
    ["a rate contradicts its change", `${income[1].slice(0, -1)}，增长10%。`, parts("增加100.11万元", "与上年持平")],
  ])("is not asked where %s", (_why, whole, told) => {
    expect(found(["N2", whole], ["N5", told])).toEqual([]);
  });

  test("of a whole budget is asked also where one of its parts has gone", () => {
    const gone = "政府性基金预算未安排，比上年预算减少4.00万元。";
    expect(found(["N2", income[1] + gone], ["N5", parts("增加100.11万元", "与上年持平")])).toHaveLength(1);
  });

  test("of a single item is not asked where another item has gone", () => {
    const item =
      "一般公共服务支出（类）统计信息事务（款）信息事务（项）：2022年预算数为384.33万元，比上年预算增加116.16万元。";
    const expenditure: Told = ["N3", parts("增加100.11万元", "比上年减少1.00万元")];
    expect(placesIn("text-last-year-adds-up", [expenditure, ["N5", item]])).toEqual([
      "warning N5 384.33万元、290.93万元、93.40万元",
    ]);
    const gone =
      "社会保障和就业支出（类）行政事业单位养老支出（款）事业单位离退休（项）未安排，比上年预算减少4.00万元。";
    expect(found(expenditure, ["N5", `${item}\n\n${gone}`])).toEqual([]);
  });
});

describe("numbers without a source", () => {
  test("are listed once a section, five of them by name", () => {
    const sentences = "培训1.11万元，会议2.22万元，差旅3.33万元，租金4.44万元，水费6.66万元，电费7.77万元。";
    expect(
      toldIn("text-source-known", [
        ["N10", sentences],
        ["N3", "职工培训占12.34%。"],
      ]),
    ).toEqual([
      expect.stringMatching(
        /^warning N10 1\.11万元、2\.22万元、3\.33万元、4\.44万元、6\.66万元、7\.77万元 .*有6个数.*（1\.11万元、2\.22万元、3\.33万元、4\.44万元、6\.66万元）/,
      ),
      expect.stringMatching(/^warning N3 12\.34% .*有1个数/),
    ]);
  });

  test("outside of the sections, and counts, need none", () => {
    expect(toldIn("text-source-known", [["N0", "培训1.11万元。"]])).toEqual([]);
    expect(toldIn("text-source-known", [["N10", "培训77人。"]])).toEqual([]);
  });

  test("that another rule judges are not listed again", () => {
    expect(toldIn("text-source-known", [["N3", "项目支出39.40万元。"]])).toEqual([]);
    const wrong = "项目支出93.40万元，比上年预算83.41万元增加12.01万元，增长15.55%。";
    expect(toldIn("text-source-known", [["N3", wrong]])).toEqual([]);
  });
});
