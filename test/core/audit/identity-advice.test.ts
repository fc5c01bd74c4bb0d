import { identityAdvice } from "../../../src/core/audit/identity-advice";
import type { IdentityDefinition, Term } from "../../../src/core/standards/definition";
import { columnSum, equal, line, localText, parentSum, rowSum } from "../../../src/core/standards/identity-shapes";

const named = { id: "identity", number: 1, name: localText("等式", "identity") };
const total = (block: string): Term => line(block, "total", "total");
const tie = equal(named, total("T1.main"), total("T2.main"));
const advice = (definition: IdentityDefinition): string => identityAdvice(definition)["zh-CN"];

test.each<[string, IdentityDefinition, string]>([
  ["the sum of a row", rowSum(named, "T1.main", ["a", "b"]), "逐项核对这一行"],
  ["a parent and the rows below it", parentSum(named, "T1.main"), "核对该科目下的各行"],
  ["a total and other rows of its column", columnSum(named, "T1.main", "total"), "核对参与相加的各行"],
  ["one place in two tables", tie, "两处是同一个数"],
  [
    "one code in several tables",
    { ...tie, forEach: { codes: { blocks: ["T1.main", "T2.main"], level: 1 } } },
    "找到该科目在各表中的行",
  ],
  ["a lower bound", { ...tie, relation: ">=" }, "左边包含右边"],
  ["an upper bound", { ...tie, relation: "<=" }, "左边的资金只能来自右边"],
  ["what only usually holds", { ...tie, severity: "warning" }, "通常成立"],
  ["a bound that only usually holds", { ...tie, severity: "warning", relation: ">=" }, "通常成立"],
  ["an identity with advice of its own", { ...tie, fix: localText("先看批复。", "See the approval.") }, "先看批复。"],
  ["each row of two tables", { ...tie, forEach: { rows: { block: "T1.main", of: "parents" } } }, "两处是同一个数"],
  [
    "lines of one column added up",
    equal(named, total("T1.main"), { block: "T1.main", rows: { lines: ["a", "b"] }, columns: ["total"] }),
    "核对参与相加的各行",
  ],
])("%s", (_, definition, begins) => {
  expect(advice(definition)).toMatch(new RegExp(`^${begins}`));
});
