import { problemSeverities } from "../../core/audit/problem-findings";
import { customRulesPage, readingPage, textRulesPage } from "../../core/audit/rule-address";
import { textRules } from "../../core/audit/text-rules";
import { rulePages } from "../../core/audit/rule-page";
import type { Language } from "../../core/messages/message";
import { renderMessage } from "../../core/messages/render";
import type { Standard } from "../../core/standards/definition";
import { Examples } from "./examples";

/** A page in the words of one language, before it becomes Markdown or HTML. */
export interface PageContent {
  readonly id: string;
  readonly title: string;
  /** Number in the catalogue; absent for pages that are no rule's own. */
  readonly number?: number;
  readonly declarations: readonly (readonly [label: string, text: string][])[];
}

const labels: Record<Language, Record<"identity" | "basis" | "severity" | "example" | "fix" | "standard", string>> = {
  "zh-CN": { identity: "规则", basis: "依据", severity: "程度", example: "例", fix: "怎样改", standard: "适用" },
  "en-US": {
    identity: "Rule",
    basis: "Basis",
    severity: "Severity",
    example: "Example",
    fix: "What to do",
    standard: "Applies to",
  },
};

export const severityNames: Record<Language, Record<"error" | "rounding" | "warning" | "info", string>> = {
  "zh-CN": { error: "错误", rounding: "尾差", warning: "待核实", info: "提示" },
  "en-US": { error: "error", rounding: "rounding", warning: "to verify", info: "note" },
};

const everywhere = { "zh-CN": "各地表式", "en-US": "every standard" };

/** Every page in one language: the rules by number, then the pages that explain what is no rule. */
export function pageContents(standards: readonly [Standard, ...Standard[]], language: Language): PageContent[] {
  const examples = new Examples(standards);
  const words = labels[language];
  const pages = rulePages(standards).map(({ id, declarations }): PageContent => ({
    id,
    title: declarations[0]?.name[language] ?? id,
    number: declarations[0]?.number ?? 0,
    declarations: declarations.map((declaration) => [
      [words.identity, declaration.name[language]],
      [
        words.standard,
        "rule" in declaration.source ? everywhere[language] : declaration.source.standard.name[language],
      ],
      [words.basis, declaration.basis],
      [words.severity, severityNames[language][declaration.severity]],
      [words.example, renderMessage(examples.of(id, declaration).message, language)],
      [words.fix, declaration.fix[language]],
    ]),
  }));
  return [...pages, ...otherPages(language)];
}

function otherPages(language: Language): PageContent[] {
  const words = labels[language];
  const data = { table: "表三", title: "单位支出总体情况表", cell: "E8", text: "#REF!", line: "合计", row: "4" };
  const more = { sheet: "表三", first: "表三", second: "表三 (2)", candidates: "表三、表五" };
  const kinds = Object.keys(problemSeverities) as (keyof typeof problemSeverities)[];
  const reading: PageContent = {
    id: readingPage,
    title: language === "zh-CN" ? "表格没有读懂" : "A table was not understood",
    declarations: kinds.map((kind) => [
      [words.severity, severityNames[language][problemSeverities[kind]]],
      [words.example, renderMessage({ key: `problem.${kind}`, data: { ...data, ...more } }, language)],
    ]),
  };
  const custom: PageContent = {
    id: customRulesPage,
    title: language === "zh-CN" ? "本单位自定义规则" : "The unit's own rules",
    declarations: [
      [
        [
          words.identity,
          language === "zh-CN"
            ? "写在工作簿“自定义规则”表里的规则，例如：表八.公务接待费 <= 表六[30217].合计 + 5"
            : "A rule of the sheet 自定义规则, such as 表八.公务接待费 <= 表六[30217].合计 + 5",
        ],
        [
          words.fix,
          language === "zh-CN"
            ? "规则不成立时，核对列出的单元格；未能核对时，按提示改正 ▶ 处的写法，或把“启用”改为“否”。"
            : "Where it does not hold, check the cells listed; where it was not checked, correct it at ▶, or switch it off.",
        ],
      ],
    ],
  };
  const text: PageContent = {
    id: textRulesPage,
    title: language === "zh-CN" ? "核对说明的文字" : "The sentences of a text",
    declarations: textRules.map(({ meta }) => [
      [words.identity, meta.name[language]],
      [words.basis, meta.basis],
      [words.severity, severityNames[language][meta.severity]],
      [words.fix, meta.fix[language]],
    ]),
  };
  return [reading, text, custom];
}
