import type { Fact } from "../../inputs/facts";
import { projectsWithFacts, type ProjectWithFacts } from "../../inputs/project-facts";
import { amountSpan, factText, fill, join, paragraph, resting } from "../compose";
import { amountFact, isMissing, isNonZero, lineQuantity, missingField, tableQuantity } from "../quantity";
import { namesOf, titleOf, type NarrativeSource } from "../source";
import type { Paragraph, Section, Span } from "../span";

/** 七: every project of 表七 with its basis, size, executor, uses and period. */
export function projects(source: NarrativeSource): Section {
  const words = source.wording.projects;
  const names = namesOf(source);
  const all = projectsWithFacts(source.reading, source.facts);
  return {
    id: "N7",
    title: titleOf(words.title, names),
    paragraphs:
      all.length > 0
        ? all.flatMap((project, index) => projectParagraphs(source, project, index + 1))
        : [noProjects(source)],
  };
}

/** No project in 表七: true only when 表五 has no project expenditure either. */
function noProjects(source: NarrativeSource): Paragraph {
  const words = source.wording.projects;
  const stated = lineQuantity(source.reading, "T5.main", "total", "projectExpenditure", "项目支出合计");
  if (isMissing(stated)) return paragraph({ spans: [stated] });
  if (!isNonZero(stated)) return paragraph({ spans: resting(fill(words.none, namesOf(source)), [stated]) });
  const gap = { gap: "table.T7", text: "【表七没有列出项目，请补填表七】" };
  return paragraph({ spans: fill(words.unlisted, { amount: amountSpan(stated), gap }) });
}

function projectParagraphs(source: NarrativeSource, project: ProjectWithFacts, ordinal: number): Paragraph[] {
  const { reading, wording } = source;
  const words = wording.projects;
  const name = project.row.project ?? project.row.name;
  const amount = tableQuantity(reading, "T7", project.row.figures.get("total"), `“${name}”的金额`);
  const typed = (column: string): Span[] => {
    const fact: Fact | undefined = project.facts?.values.get(column);
    return fact ? factText(fact) : [missingField(`projects.${ordinal}.${column}`, name)];
  };
  const uses = project.facts?.uses ?? [];
  const onlyUse = uses.length === 1;
  const useSpans = uses.map(({ use, amount: part }) => {
    // A single use without an amount of its own takes up the whole project.
    const share = onlyUse && !part ? amount : amountFact(part, `projects.${ordinal}.useAmount`);
    const text = use ? factText(use) : [missingField(`projects.${ordinal}.use`, name)];
    return fill(words.use, { use: text, amount: amountSpan(share) });
  });
  const lines = [
    fill(words.name, { ordinal: String(ordinal), name: projectName(project, name) }),
    fill(words.policyBasis, { policyBasis: typed("policyBasis") }),
    fill(words.amount, { amount: amountSpan(amount) }),
    fill(words.executor, { executor: typed("executor") }),
    fill(words.uses, {
      uses: useSpans.length > 0 ? join(useSpans, "、") : [missingField(`projects.${ordinal}.use`, name)],
    }),
    fill(words.period, { period: typed("period") }),
  ];
  return lines.map((spans) => paragraph({ spans }));
}

/** The name as 表七 has it, a number in it with the cell of its row. */
function projectName({ row }: ProjectWithFacts, name: string): Span[] {
  return factText({ text: name, cell: row.label });
}
