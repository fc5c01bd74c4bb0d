import { told } from "../../../support/text-findings";

/** What one rule finds in a text, and where, without the sentence about it. */
function found(source: string, rule: string): string[] {
  return told(source).flatMap((line) => {
    const [head = "", cells = ""] = line.split(" | ");
    return head.includes(` ${rule} `) ? [`${head} | ${cells}`.replace(` ${rule}`, "").trim()] : [];
  });
}

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
