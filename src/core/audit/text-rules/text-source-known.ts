import type { Reading } from "../../reading/reading";
import type { Claim, Statement } from "../../text/claims";
import { judgeChange, judgeRate } from "../../text/judge";
import { outside } from "../../text/sections";
import { ownFigures } from "../text/own-figures";
import { printed, sentenceFinding } from "../text/sentence-finding";
import { createTextRule } from "../rule";

const mostNamed = 5;

/** Amounts and percentages of a section that nothing in the workbook gives: listed for a person, once a section. */
export const textSourceKnown = createTextRule({
  meta: {
    id: "text-source-known",
    number: 50,
    name: { "zh-CN": "说明中的数字有出处", "en-US": "The numbers of the text have a source" },
    basis: "财预〔2016〕143号：公开的情况说明应当与公开表数据一致",
    severity: "warning",
    fix: {
      "zh-CN": "逐个找到这些数的来源，或在填报表中补填。",
      "en-US": "Find the source of each number, or fill it into the input sheets.",
    },
  },
  check: (text, { reading }) => {
    const sections = [...new Set((reading.standard.text?.sections ?? []).map(({ id }) => id))];
    const judged = new Set(text.statements.flatMap((statement) => judgedOf(statement, reading)));
    return sections.flatMap((section) => {
      const unknown = text.claims.filter(
        ({ claim, status }) =>
          !judged.has(claim) &&
          claim.section === section &&
          section !== outside &&
          status === "untied" &&
          claim.kind !== "count",
      );
      if (unknown.length === 0) return [];
      const named = unknown.slice(0, mostNamed).map(({ claim }) => printed(claim));
      const data = { count: String(unknown.length), numbers: named.join("、") };
      return [
        sentenceFinding(
          text,
          unknown.map(({ claim }) => claim),
          { key: "text.source-unknown", data },
        ),
      ];
    });
  },
});

/** The numbers that another rule judges: they have a source, and differ from it. */
function judgedOf(statement: Statement, reading: Reading): (Claim | undefined)[] {
  const isInTable = statement.subject.isExact && ownFigures(statement, reading).length > 0;
  const { current, last, change, rate } = statement;
  const isWrong = [judgeRate(statement), judgeChange(statement)].includes("wrong");
  return [isInTable ? current : undefined, ...(isWrong ? [last, change, rate] : [])];
}
