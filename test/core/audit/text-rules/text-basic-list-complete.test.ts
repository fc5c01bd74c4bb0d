import { toldBy, typed, type Change } from "../../../support/text-findings";

const found = (list: string, change?: Change): string[] =>
  toldBy("text-basic-list-complete", `六、一般公共预算基本支出情况说明\n\n${list}\n`, change);

/** The lines of the table that are public expenses. */
const lines = [
  "办公费5.40万元",
  "邮电费1.50万元",
  "差旅费1.00万元",
  "公务接待费0.50万元",
  "工会经费1.14万元",
  "福利费2.06万元",
  "其他商品和服务支出0.66万元",
];
const publicExpenses = (items: readonly string[], more = ""): string =>
  `公用经费12.26万元，包括：${items.join("、")}${more}。`;

test("a list with every line of the table is complete", () => {
  expect(found(publicExpenses(lines))).toEqual([]);
});

test("lines of the table that the list leaves out are named with their cells", () => {
  expect(found(publicExpenses(lines.slice(0, 5)))).toEqual([
    "error N6 12.26万元 | 表六!D20 equal、表六!D21 equal | 表中的福利费2.06万元、其他商品和服务支出0.66万元没有列入说明，请补列。",
  ]);
});

test("a list of the main lines may leave some out: a person verifies", () => {
  expect(found(`公用经费12.26万元，主要包括：${lines.slice(0, 6).join("、")}。`)).toEqual([
    "warning N6 12.26万元 | 表六!D21 equal | 表中的其他商品和服务支出0.66万元没有列入说明，请补列。",
  ]);
});

test.each(["等", "等，均为日常开支", "等；其他从略"])(
  "a list that ends with %s says itself that it is not whole",
  (end) => {
    expect(found(publicExpenses(lines.slice(0, 5), end))).toEqual([]);
  },
);

test("等 inside a name ends no list", () => {
  expect(found(`公用经费12.26万元，包括等级评定和${lines.slice(0, 5).join("、")}。`)).toHaveLength(1);
});

test("a text that names less than half of the lines lists examples", () => {
  expect(found(publicExpenses(lines.slice(0, 3)))).toEqual([]);
  expect(found(publicExpenses(lines.slice(0, 4)))).toEqual([
    expect.stringMatching(/工会经费1\.14万元、福利费2\.06万元、其他商品和服务支出0\.66万元没有列入/),
  ]);
});

test("two named lines are no list, three of four are", () => {
  const fourLines = typed({
    "表六!D19": null,
    "表六!F19": null,
    "表六!D20": 0,
    "表六!F20": 0,
    "表六!D21": null,
    "表六!F21": null,
  });
  expect(found(publicExpenses(lines.slice(0, 2)), fourLines)).toEqual([]);
  expect(found(publicExpenses(lines.slice(0, 3)), fourLines)).toEqual([
    expect.stringMatching(/^error N6 .*\| 表六!D18 equal \| 表中的公务接待费0\.50万元没有列入/),
  ]);
});

test("personnel and public expenses are two lists: a text may give one of them only", () => {
  const personnel = "人员经费278.66万元，包括：基本工资78.27万元、津贴补贴121.67万元、奖金6.52万元";
  expect(found(`${personnel}。${publicExpenses(lines)}`)).toEqual([]);
  expect(found(`${personnel}、住房公积金24.36万元。${publicExpenses(lines)}`)).toEqual([
    "error N6 278.66万元 | 表六!D11 equal、表六!D12 equal、表六!D23 equal、表六!D24 equal | 表中的机关事业单位基本养老保险缴费30.61万元、其他社会保障缴费14.88万元、退休费2.19万元、奖励金0.16万元没有列入说明，请补列。",
  ]);
});

test("lines that the list tells together under a name of its own are not missing", () => {
  const five = lines.slice(0, 5);
  expect(found(publicExpenses([...five, "福利费及其他2.72万元"]))).toEqual([]);
  expect(found(publicExpenses([...five, "福利费及其他2.70万元"]))).toEqual([
    expect.stringMatching(/^error N6 12\.26万元 \| 表六!D20 equal、表六!D21 equal /),
  ]);
});

test("an item of the classification that the table does not have is found, any other words are not", () => {
  expect(found(publicExpenses([...lines, "培训费0.20万元"]))).toEqual([
    "error N6 0.20万元 |  | 说明列有“培训费”0.20万元，而表中没有这一科目，请核对说明或表。",
  ]);
  expect(found(publicExpenses([...lines, "零星开支0.20万元"]))).toEqual([]);
});

test("what amounts to nothing may be told though the table leaves it out", () => {
  expect(found(publicExpenses([...lines, "培训费0万元"]))).toEqual([]);
});

test("lines of the table that amount to nothing need not be told, also where the text tells one of them", () => {
  const zeros = typed({ "表六!D19": 0, "表六!F19": 0, "表六!D20": 0, "表六!F20": 0, "表六!D21": 0, "表六!F21": 0 });
  expect(found(publicExpenses([...lines.slice(0, 4), "工会经费0万元", "福利费0万元"]), zeros)).toEqual([]);
});

test("one sentence that is open-ended, or of the main lines, speaks for the whole section", () => {
  const personnel = (says: string, end: string): string =>
    `人员经费278.66万元，${says}：基本工资78.27万元、津贴补贴121.67万元、奖金6.52万元、住房公积金24.36万元${end}。`;
  const [first] = found(personnel("其中", "") + publicExpenses(lines.slice(0, 5)));
  expect(first).toMatch(/^error /);
  expect(found(personnel("其中", "等") + publicExpenses(lines.slice(0, 5)))).toEqual([]);
  const [line] = found(personnel("主要包括", "") + publicExpenses(lines.slice(0, 5)));
  expect(line).toMatch(/^warning /);
});

test("other sections need not list the lines", () => {
  const list = publicExpenses(lines.slice(0, 5));
  expect(toldBy("text-basic-list-complete", `五、一般公共预算当年拨款情况说明\n\n${list}\n`)).toEqual([]);
});

test("a line without an amount in the sentence is not told", () => {
  expect(found(`${publicExpenses(lines.slice(0, 6))}其他商品和服务支出未安排。`)).toEqual([
    expect.stringMatching(/^error N6 12\.26万元 \| 表六!D21 equal /),
  ]);
});
