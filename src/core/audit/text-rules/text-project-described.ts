import { normaliseText, similarity } from "../../reading/normalise";
import type { Reading } from "../../reading/reading";
import { printedFigure, sumRange } from "../../text/judge";
import type { PrintedProject } from "../../text/projects";
import { cuts, overlap, rangeOf, sameQuantity } from "../../text/printed";
import type { TextReading } from "../../text/read-text";
import { isReadable } from "../text/own-figures";
import { figureCell, linePlace, printed, printedFigureText, sentenceFinding } from "../text/sentence-finding";
import { createTextRule, type RuleFinding } from "../rule";

/** Each project's name and amount are the table's, its uses add up to it, and a use that is named speaks of the project. */
export const textProjectDescribed = createTextRule({
  meta: {
    id: "text-project-described",
    number: 57,
    name: { "zh-CN": "项目说明与项目表一致", "en-US": "Projects are described as the table has them" },
    basis: "财预〔2016〕143号：项目支出情况说明应当与项目表的名称和金额一致",
    severity: "error",
    fix: {
      "zh-CN": "对照项目表改正名称和金额，并核对资金分配。",
      "en-US": "Take name and amount from the table of projects, and check the uses.",
    },
  },
  check: (text, { reading }) =>
    text.projects.flatMap((project) => [
      ...nameFinding(text, project, reading),
      ...amountFinding(text, project),
      ...usesFinding(text, project),
      ...useFindings(text, project),
    ]),
});

function nameFinding(text: TextReading, project: PrintedProject, { tables }: Reading): RuleFinding[] {
  const { name, row, isSameName, section, place } = project;
  const hasProjects = tables.some(
    ({ blocks, status }) => status === "read" && blocks.some(({ definition }) => definition.projects),
  );
  if (isSameName || name === "" || !hasProjects) return [];
  const data = { name, like: row ? (row.project ?? "") : "" };
  const more = {
    severity: row ? ("error" as const) : ("warning" as const),
    cells: row ? [{ cell: row.label, role: "text" as const }] : [],
  };
  return [
    sentenceFinding(
      text,
      [linePlace(section, place)],
      { key: row ? "text.project-name-differs" : "text.project-unknown", data },
      more,
    ),
  ];
}

function amountFinding(text: TextReading, project: PrintedProject): RuleFinding[] {
  const figure = project.row?.figures.get("total");
  const { amount, name } = project;
  if (
    !figure ||
    !isReadable(figure) ||
    !amount ||
    !project.isSameName ||
    sameQuantity(printedFigure(figure), amount.printed)
  )
    return [];
  const data = { thing: name, printed: printed(amount), stated: printedFigureText(figure) };
  return [sentenceFinding(text, [amount], { key: "text.amount-differs", data }, { cells: [figureCell(figure)] })];
}

function usesFinding(text: TextReading, { amount, uses, name, whole }: PrintedProject): RuleFinding[] {
  // A use whose amount is still to be filled in leaves the sum open.
  const isOpen = text.source.slice(whole.start, whole.end).includes("【请填写");
  if (!amount || uses.length === 0 || isOpen) return [];
  const parts = uses.map((use) => use.amount.printed);
  const fits = cuts.some((cut) => overlap(sumRange(parts, cut), rangeOf(amount.printed, cut)));
  if (fits) return [];
  const data = { thing: name, printed: printed(amount), uses: uses.map((use) => printed(use.amount)).join("、") };
  return [sentenceFinding(text, [...uses.map((use) => use.amount), amount], { key: "text.uses-differ", data })];
}

/** A single use that is named as a charge of the same kind as the project, but of another thing. */
function useFindings(text: TextReading, { name, uses }: PrintedProject): RuleFinding[] {
  const [use, another] = uses;
  if (!use || another) return [];
  const said = normaliseText(use.text).replace(/\(.*\)$/, "");
  const isNamed = /费$/.test(said) && /费$/.test(name) && said.length >= 6 && !/[、和及，]/.test(said);
  const sameKind = [...said.slice(-3, -1)].some((letter) => name.slice(-3, -1).includes(letter));
  if (!isNamed || !sameKind || name.includes(said) || similarity(said, name) >= 0.5) return [];
  const data = { name, use: use.text };
  return [sentenceFinding(text, [use.amount], { key: "text.use-of-another", data }, { severity: "warning" })];
}
