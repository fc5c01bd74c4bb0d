import type { PriorProblem } from "../../inputs/prior/prior-workbook";
import type { Message } from "../../messages/message";
import { createRule, type RuleFinding } from "../rule";

/** The workbook given as last year's is last year's, of this unit and form, and sound itself. */
export const priorWorkbook = createRule({
  meta: {
    id: "prior-workbook",
    number: 55,
    name: { "zh-CN": "上年工作簿可以用来比较", "en-US": "Last year's workbook can be compared with" },
    basis: "财预〔2016〕143号：与上年对比的各项数据应当来自同一份上年预算",
    severity: "warning",
    fix: {
      "zh-CN": "换用本单位上一年度、同一表式的工作簿；它自身有错误的，先改正。",
      "en-US": "Give last year’s workbook of this unit and form; mend its own errors first.",
    },
  },
  applies: ({ prior }) => prior !== undefined,
  check: ({ prior, priorErrors = 0 }) => {
    if (!prior) return [];
    const { name: file, problem, unsaid } = prior;
    if (problem) return [finding(problemMessage(file, problem))];
    return [
      ...unsaid.map((what) => finding({ key: `prior.unsaid-${what}`, data: { file } })),
      ...(priorErrors > 0 ? [finding({ key: "prior.errors", data: { file, count: String(priorErrors) } })] : []),
    ];
  },
});

function finding(message: Message): RuleFinding {
  return { message, cells: [] };
}

function problemMessage(file: string, problem: PriorProblem): Message {
  if (problem.kind === "no-tables" || problem.kind === "no-figures") {
    return { key: `prior.${problem.kind}`, data: { file } };
  }
  const { kind, found, wanted } = problem;
  return { key: `prior.${kind}`, data: { file, found: String(found), wanted: String(wanted) } };
}
