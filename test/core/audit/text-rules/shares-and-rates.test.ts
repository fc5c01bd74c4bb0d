import { typed } from "../../../support/text-findings";
import { placesIn, saidIn, toldIn } from "../../../support/text-sections";

describe("a share of a whole", () => {
  const found = (sentence: string): string[] => toldIn("text-share-of-whole", [["N3", sentence]]);

  test("is the part of a total of the tables, of what the sentence names, or of what was printed before", () => {
    expect(found("基本支出290.93万元，占75.70%；项目支出93.40万元，占支出总额的24.30%。")).toEqual([]);
    expect(found("培训资金200万元，其中：场地租金50万元，占25%。")).toEqual([]);
  });

  test.each([
    ["基本支出290.93万元，占57.70%。", "57.70%、290.93万元", "“基本支出”占57.70%，按文中和表中的金额计算应为75.70%"],
    ["基本支出290.93万元，占支出总额的57.70%。", "57.70%、290.93万元", "应为75.70%"],
    ["基本支出290.93万元，占总额的57.70%。", "57.70%、290.93万元", "应为75.70%"],
    ["基本支出占57.70%。", "57.70%", "“基本支出”占57.70%，按文中和表中的金额计算应为75.70%"],
    [
      "培训资金200万元，其中：场地租金50万元，占26%。",
      "26%、50万元",
      "“场地租金”占26%，按文中和表中的金额计算应为25.00%",
    ],
  ])("is wrong: %s", (sentence, places, message) => {
    expect(found(sentence)).toEqual([expect.stringMatching(new RegExp(`^error N3 ${places} .*${message}`))]);
  });

  test.each([
    "基本支出290.93万元，占约57.70%。",
    "基本支出约290.93万元，占57.70%。",
    "基本支出290.93万元，占全市总额的57.70%。",
    "全市其他支出占57.70%。",
  ])("cannot be judged: %s", (sentence) => {
    expect(found(sentence)).toEqual([]);
  });

  test("an amount that is all of itself is not the whole", () => {
    expect(found("项目支出200万元，其中：场地租金50万元，占100%。")).toEqual([
      expect.stringContaining("“场地租金”占100%，按文中和表中的金额计算应为"),
    ]);
  });

  test("of a slip above the whole the message still gives a share", () => {
    expect(saidIn("text-share-of-whole", [["N3", "基本支出290.93万元，占95.70%。"]])).toEqual([
      expect.stringContaining("应为75.70%"),
    ]);
    expect(saidIn("text-share-of-whole", [["N3", "基本支出2909.3万元，占75.70%。"]])).toEqual([
      expect.stringContaining("应为756.98%"),
    ]);
  });
});

describe("a rate of change", () => {
  const found = (sentence: string, section: "N2" | "N3" = "N3"): string[] =>
    toldIn("text-rate-of-change", [[section, sentence]]);

  test("follows from amount and change, or from both years", () => {
    expect(found("项目支出93.40万元，比上年预算增加9.00万元，增长10.66%。")).toEqual([]);
    expect(found("项目支出93.40万元，上年预算84.40万元，增长10.66%。")).toEqual([]);
    expect(found("项目支出93.40万元，比上年预算减少10.00万元，下降9.67%。")).toEqual([]);
  });

  test("that does not is told with the right one, with the digits of the printed one and the sign", () => {
    expect(found("项目支出93.40万元，比上年预算减少10.00万元，下降12%。")).toEqual([
      "error N3 12%、10.00万元、93.40万元 |  | 说明写“项目支出”增减10.00万元、增减率12%，按金额计算应为-9.67%，请核对增减额和增减率。",
    ]);
    expect(found("项目支出93.40万元，上年预算83.40万元，增长15.123%。")).toEqual([
      "error N3 15.123%、83.40万元、93.40万元 |  | 说明写“项目支出”的增减率为15.123%，按两年的金额计算应为11.990%，请核对。",
    ]);
  });

  test("on a year without anything has no meaning", () => {
    expect(found("项目支出93.40万元，比上年预算增加93.40万元，增长100%。")).toEqual([
      "warning N3 100%、93.40万元、93.40万元 |  | 说明写“项目支出”的增减率为100%，而上年数为0，增减率没有意义，建议写“上年无此项预算”或“与上年持平”。",
    ]);
    expect(found("政府性基金预算0万元，比上年预算增加0万元，增长0%。", "N2")).toHaveLength(1);
  });

  test("of an unchanged amount is right", () => {
    expect(found("项目支出93.40万元，比上年预算增加0万元，增长0%。")).toEqual([]);
  });

  test("a change that is not the difference of both years is told with the difference", () => {
    expect(found("项目支出93.40万元，比上年预算83.40万元增加12.00万元。")).toEqual([
      "error N3 12.00万元、83.40万元、93.40万元 |  | 说明写“项目支出”的增减额为12.00万元，而本年数减上年数83.40万元应为10.00万元，请核对。",
    ]);
    expect(saidIn("text-rate-of-change", [["N3", "项目支出93.40万元，比上年预算103.40万元减少12.00万元。"]])).toEqual([
      expect.stringContaining("应为10.00万元"),
    ]);
    expect(found("项目支出93.40万元，比上年预算约83.40万元增加12.00万元。")).toEqual([]);
  });
});

describe("the reason of a change", () => {
  const places = (sentences: string): string[] => placesIn("text-change-has-reason", [["N3", sentences]]);
  const marked = "项目支出93.40万元，比上年预算增加9.00万元，增长10.66%";

  test("is asked for from a tenth on", () => {
    expect(toldIn("text-change-has-reason", [["N3", "项目支出93.40万元，比上年预算增加8.49万元，增长10%。"]])).toEqual([
      "warning N3 10% |  | “项目支出”增减10%，没有说明原因，请补充具体原因。",
    ]);
    expect(places("项目支出93.40万元，比上年预算增加8.48万元，增长9.99%。")).toEqual([]);
  });

  test("may stand in the next paragraph, not in the one before, nor further down, nor in another section", () => {
    const another = "基本支出290.93万元，比上年增加5万元，增长1.75%，主要原因是新增人员。";
    expect(places(`${marked}，主要原因是新增项目。`)).toEqual([]);
    expect(places(`${marked}。\n\n主要原因是新增项目。`)).toEqual([]);
    expect(places(`${another}\n\n${marked}。`)).toEqual(["warning N3 10.66%"]);
    expect(places(`${marked}。\n\n基本支出290.93万元。\n\n${another}`)).toEqual(["warning N3 10.66%"]);
    expect(
      placesIn("text-change-has-reason", [
        ["N3", `${marked}。`],
        ["N5", another],
      ]),
    ).toEqual(["warning N3 10.66%"]);
  });

  test.each(["主要原因是。", "主要原因是：。", "主要原因是XXX。", "主要原因是……。", "主要原因是____；"])(
    "is blank: %s",
    (reason) => {
      expect(toldIn("text-change-has-reason", [["N3", `${marked}，${reason}`]])).toEqual([
        `error N3 ${reason.slice(0, -1)} |  | “项目支出”的主要原因没有填写，请补充具体原因。`,
      ]);
    },
  );

  test("that follows a colon in the next paragraph is not blank", () => {
    expect(places(`${marked}，主要原因是：\n\n新增了项目。`)).toEqual([]);
  });
});

describe("words of direction", () => {
  const found = (sentence: string): string[] => toldIn("text-direction-agrees", [["N3", sentence]]);

  test.each([
    "项目支出93.40万元，上年预算93.40万元，与上年持平。",
    "项目支出93.40万元，比上年增加0万元，下降0%。",
    "项目支出93.40万元，上年预算93.40万元，增加0万元。",
    "项目支出93.40万元，上年预算83.40万元，增加10.00万元，增长11.99%。",
  ])("agree: %s", (sentence) => {
    expect(found(sentence)).toEqual([]);
  });

  test.each([
    [
      "项目支出93.40万元，比上年预算增加9.00万元，与上年持平。",
      "9.00万元、持平、93.40万元",
      "与上年持平，而文中的金额有增减",
    ],
    [
      "项目支出93.40万元，上年预算83.40万元，与上年持平。",
      "持平、83.40万元、93.40万元",
      "与上年持平，而文中的金额有增减",
    ],
    [
      "项目支出93.40万元，上年预算83.40万元，比上年减少10.00万元。",
      "10.00万元、83.40万元、93.40万元",
      "与两年的金额相反",
    ],
    ["项目支出93.40万元，比上年增加9.00万元，下降10.66%。", "9.00万元、10.66%、93.40万元", "一个写增加、一个写减少"],
    ["项目支出93.40万元，比上年减少9.00万元，增长10.66%。", "9.00万元、10.66%、93.40万元", "一个写增加、一个写减少"],
  ])("contradict: %s", (sentence, places, message) => {
    expect(found(sentence)).toEqual([expect.stringMatching(new RegExp(`^error N3 ${places} .*${message}`))]);
  });
});

describe("an amount of the section's tables", () => {
  const found = (sentence: string): string[] => toldIn("text-amount-ties", [["N2", sentence]]);

  test("that differs is told with every cell and each amount once", () => {
    expect(found("一般公共预算348.33万元。")).toEqual([
      "error N2 348.33万元 | 表一!B7 equal、表二!F9 equal | 说明中“一般公共预算”是348.33万元，而表中是384.33万元，请核对说明或表。",
    ]);
    expect(saidIn("text-amount-ties", [["N2", "一般公共预算348.33万元。"]], typed({ "表二!F9": 380 }))).toEqual([
      expect.stringContaining("而表中是384.33万元、380.00万元，"),
    ]);
  });

  test.each([
    "一般公共预算约348.33万元。",
    "其中上级安排的一般公共预算资金结余348.33万元。",
    "专项安排的经费348.33万元。",
  ])("is not meant: %s", (sentence) => {
    expect(found(sentence)).toEqual([]);
  });
});
