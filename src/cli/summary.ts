import { customRuleCounts, type CheckResult } from "../core/audit/check-result";
import type { Finding } from "../core/audit/finding";
import { describeField } from "../core/inputs/definition/input-sheets";
import type { Facts } from "../core/inputs/facts";
import type { Language } from "../core/messages/message";
import { renderMessage } from "../core/messages/render";
import { blockedSentences } from "../core/narrative/blocked";
import type { Gap, Narrative } from "../core/narrative/span";
import type { ClaimStatus } from "../core/text/claims";
import type { TextReading } from "../core/text/read-text";
import { a1 } from "../core/workbook/address";
import { comparisonLines } from "./comparison-lines";
import { cliWords, fill } from "./words";

/** The result of one workbook as lines that a person reads. */
export function summaryLines(file: string, result: CheckResult, language: Language): string[] {
  const words = cliWords[language];
  const { reading, coverage, findings, repairs } = result;
  const lines = [
    `${file}　${reading.unitName ?? ""}　${reading.year ?? ""}　【${words.verdicts[result.verdict]}】`,
    words.tables,
  ];
  for (const { definition, status, place } of reading.tables) {
    const where = place ? `　${place.sheet}!${a1({ row: place.firstRow, column: place.firstColumn })}` : "";
    lines.push(`  ${definition.ordinal}　${definition.title}　${words.statuses[status]}${where}`);
  }
  const { numericCells: all, checked, unchecked, unread } = coverage;
  lines.push(fill(words.coverage, { all, checked, unchecked, unread: unread.length }));
  const own = customRuleCounts(result.customRules);
  if (own) lines.push(renderMessage(own, language));
  for (const { cell, text, why } of unread)
    lines.push(`  ${cell.sheet}!${a1(cell)}　${text}　${renderMessage(why, language)}`);
  if (result.text) lines.push(textLine(result.text, language));
  if (result.comparison) lines.push(...comparisonLines(result.comparison, language));
  if (findings.length === 0) return [...lines, words.noFindings];
  lines.push(words.findings);
  for (const { definition, id } of reading.tables) {
    const own = findings.filter(({ table }) => table === id);
    if (own.length > 0) lines.push(`  ${definition.ordinal}　${definition.title}`);
    for (const finding of own) lines.push(findingLine(finding, language));
  }
  const others = findings.filter(({ table, texts }) => !texts && !reading.tables.some(({ id }) => id === table));
  if (others.length > 0) lines.push(`  ${words.wholeWorkbook}`);
  for (const finding of others) lines.push(findingLine(finding, language));
  const ofText = findings.filter(({ texts }) => texts !== undefined);
  if (ofText.length > 0) lines.push(`  ${words.wholeText}`);
  for (const finding of ofText) lines.push(findingLine(finding, language));
  lines.push(words.rulePages);
  if (repairs.length > 0) lines.push(words.repairs);
  for (const { group, rank, message } of repairs) lines.push(`  ${group}.${rank}　${renderMessage(message, language)}`);
  return lines;
}

/** How many numbers of the text are given by cells, calculated from them, or neither. */
function textLine({ claims }: TextReading, language: Language): string {
  const count = (wanted: ClaimStatus): number => claims.filter(({ status }) => status === wanted).length;
  const data = { all: claims.length, tied: count("tied"), derived: count("derived"), untied: count("untied") };
  return fill(cliWords[language].textCounts, data);
}

function findingLine({ id, severity, message, cell, texts, ignored }: Finding, language: Language): string {
  const [text] = texts ?? [];
  const quoted = text ? `${text.section}“${shortened(text.quote)}”　` : "";
  const where = cell ? `${cell.sheet}!${a1(cell)}　` : quoted;
  const words = cliWords[language];
  const reason = ignored ? `　${fill(words.ignored, { reason: ignored.reason })}` : "";
  return `    ${id} [${words.severities[severity]}] ${where}${renderMessage(message, language)}${reason}`;
}

/** What is said of last year's figures and workbook; the other warnings are for `check`. */
export function lastYearLines({ findings }: CheckResult, language: Language): string[] {
  return findings.filter(({ rule }) => lastYearRules.includes(rule)).map((finding) => findingLine(finding, language));
}

const lastYearRules = ["prior-workbook", "last-year-agreement", "last-year-ledger"];

/** The sentences that an error blocks, counted by section. */
export function blockedLines(narrative: Narrative, language: Language): string[] {
  const words = cliWords[language];
  const blocked = blockedSentences(narrative);
  if (blocked.length === 0) return [];
  const lines = narrative.sections.flatMap(({ id, title }) => {
    const own = blocked.filter(({ section }) => section === id);
    const errors = [...new Set(own.flatMap(({ blockedBy }) => blockedBy))].join("、");
    return own.length > 0 ? [fill(words.blockedIn, { section: id, title, count: own.length, errors })] : [];
  });
  return [fill(words.blocked, { count: blocked.length }), ...lines];
}

const longest = 40;

function shortened(quote: string): string {
  return quote.length > longest ? `${quote.slice(0, longest)}……` : quote;
}

/** What the document lacks and what stands on the input sheets but cannot be used, each with its place. */
export function missingLines(gaps: readonly Gap[], { problems }: Facts, language: Language): string[] {
  const words = cliWords[language];
  const name = (field: string): string => {
    const known = describeField(field);
    return known ? `${known.label[language]}（${known.sheet}）` : field;
  };
  const lines = gaps.length > 0 ? [words.gaps] : [];
  for (const { section, field, cell } of gaps) {
    lines.push(`  ${section}　${name(field)}${cell ? `　${cell.sheet}!${a1(cell)}` : ""}`);
  }
  if (problems.length > 0) lines.push(words.inputProblems);
  for (const { field, cell, text, reason } of problems) {
    lines.push(`  ${cell.sheet}!${a1(cell)}　${name(field)}　“${text}”：${words.factReasons[reason]}`);
  }
  return lines;
}
