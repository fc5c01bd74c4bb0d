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

test("of the three public expenses a text that tells one alone has no such section", () => {
  const section = (text: string): string[] =>
    found(`八、“三公”经费预算情况说明\n\n${text}\n`, "text-three-public-told");
  expect(section("因公出国（境）费0万元，与上年预算数相同。")).toEqual([]);
  expect(section("因公出国（境）费0万元。公务用车购置费0万元。")).toEqual([
    "warning N8 因公出国（境）费0万元 | 表八!F6 equal",
  ]);
  expect(section("公务接待费0.50万元。公务用车购置费0万元。")).toEqual([]);
});
