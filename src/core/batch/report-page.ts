import type { Language } from "../messages/message";
import { escapeHtml } from "../publication/web/escape";
import type { AcrossFinding } from "./across-finding";
import { reportScript } from "./report-script";
import { reportStyle } from "./report-style";
import type { BatchSummary } from "./summary-workbook";
import type { UnitRow } from "./unit-row";
import { batchWords, type BatchWords } from "./words";

const longestChart = 12;

/**
 * The summary as one page that opens without a network: charts, the units with a search, what shows across units. Nothing is
 * loaded from anywhere; `scriptHash` is the base64 SHA-256 of `reportScript`, the only script that the page lets run.
 * It comes in pieces, a unit each, so that it is never whole in memory.
 */
export function* reportPage(summary: BatchSummary, scriptHash: string, language: Language): Generator<string> {
  const words = batchWords[language];
  const { totals, rows, rules, across } = summary;
  const verdicts = (["errors", "verify", "unread", "ready"] as const).map((id) => ({ id, count: totals[id] }));
  const failing = rules.filter(({ severity }) => severity === "error" || severity === "warning");
  const widest = [...failing].sort((a, b) => b.units - a.units).slice(0, longestChart);
  yield `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${scriptHash}'; base-uri 'none'; form-action 'none'">
<title>${escapeHtml(words.title)}</title>
<style>
${reportStyle}
</style>
</head>
<body>
<header>
<h1>${escapeHtml(words.title)}</h1>
<p>${escapeHtml(words.totals(totals))}</p>
</header>
<main>
<div class="charts">
${chart(
  words.verdictChart,
  verdicts.map(({ id, count }) => ({ label: words.verdicts[id], count })),
  totals.all,
  words,
)}
${chart(
  words.ruleChart,
  widest.map(({ name, severity, units }) => ({ label: `${name}（${words.severities[severity]}）`, count: units })),
  totals.all,
  words,
)}
</div>
${acrossSection(across, summary, words)}
<h2>${escapeHtml(words.sheets.units)}</h2>
<form id="filter" role="search" hidden>
<label>${escapeHtml(words.search)}<input id="search" type="search" placeholder="${escapeHtml(words.searchHint)}"></label>
<label>${escapeHtml(words.unitHeads[4] ?? "")}<select id="verdict"><option value="">${escapeHtml(words.all)}</option>${verdicts
    .map(({ id }) => `<option value="${id}">${escapeHtml(words.verdicts[id])}</option>`)
    .join("")}</select></label>
<p role="status">${escapeHtml(words.shown)} <span id="shown"></span></p>
</form>
<div class="scroll" tabindex="0" role="region" aria-label="${escapeHtml(words.sheets.units)}">
<table>
<thead><tr>${unitColumns.map((index) => `<th scope="col">${escapeHtml(words.unitHeads[index] ?? "")}</th>`).join("")}</tr></thead>
<tbody class="units">
`;
  for (const row of rows()) yield `${unitLine(row, summary, words)}\n`;
  yield `</tbody>
</table>
</div>
</main>
<script>${reportScript}</script>
</body>
</html>
`;
}

/** Of the heads of the summary's list of units: file, unit, year, verdict, errors, to verify, unread, first finding, place. */
const unitColumns = [1, 2, 3, 4, 5, 6, 10, 11, 12];

function chart(
  title: string,
  bars: readonly { readonly label: string; readonly count: number }[],
  all: number,
  words: BatchWords,
): string {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const lines = bars.map(
    ({ label, count }) =>
      `<dt>${escapeHtml(label)}</dt><dd>${bar(count / most)}</dd><dd class="number">${escapeHtml(words.unitsOfAll(count, all))}</dd>`,
  );
  const body =
    lines.length > 0 ? `<dl class="chart">\n${lines.join("\n")}\n</dl>` : `<p>${escapeHtml(words.nothing)}</p>`;
  return `<section><h2>${escapeHtml(title)}</h2>\n${body}</section>`;
}

function bar(share: number): string {
  return share === 0 ? "" : `<div class="bar" style="inline-size:${Math.ceil(100 * share)}%" aria-hidden="true"></div>`;
}

function unitLine(row: UnitRow, { linkTo }: BatchSummary, words: BatchWords): string {
  const { file, unitName = "", year, verdict, counts, coverage, worst } = row;
  const place = worst?.sheet !== undefined && worst.cell !== undefined ? `${worst.sheet}!${worst.cell}` : "";
  const numbers = [counts.error, counts.warning, coverage.unread].map((count) => `<td class="number">${count}</td>`);
  return `<tr data-verdict="${verdict}"><td class="file">${fileLink(file, linkTo(file))}</td><td>${escapeHtml(unitName)}</td><td class="short">${year ?? ""}</td><td class="short">${escapeHtml(words.verdicts[verdict])}</td>${numbers.join("")}<td class="message">${escapeHtml(worst?.message ?? "")}</td><td>${escapeHtml(place)}</td></tr>`;
}

function fileLink(file: string, target: string | undefined): string {
  if (target === undefined) return escapeHtml(file);
  const address = target.split("/").map(encodeURIComponent).join("/");
  return `<a href="${escapeHtml(address)}">${escapeHtml(file)}</a>`;
}

function acrossSection(across: readonly AcrossFinding[], { linkTo }: BatchSummary, words: BatchWords): string {
  if (across.length === 0) return "";
  const heads = words.acrossHeads.map((head) => `<th scope="col">${escapeHtml(head)}</th>`).join("");
  const lines = across.map(
    ({ kind, unitName, cell = "", stated = "", expected = "", message, files }) =>
      `<tr><td>${escapeHtml(words.across[kind])}</td><td>${escapeHtml(unitName)}</td><td>${escapeHtml(cell)}</td><td class="number">${escapeHtml(stated)}</td><td class="number">${escapeHtml(expected)}</td><td class="message">${escapeHtml(message)}</td><td class="file">${files.map((file) => fileLink(file, linkTo(file))).join("<br>")}</td></tr>`,
  );
  return `<h2>${escapeHtml(words.sheets.across)}</h2>
<div class="scroll" tabindex="0" role="region" aria-label="${escapeHtml(words.sheets.across)}">
<table>
<thead><tr>${heads}</tr></thead>
<tbody>
${lines.join("\n")}
</tbody>
</table>
</div>`;
}
