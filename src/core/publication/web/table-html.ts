import type { PublishedCell, PublishedRow, PublishedTable } from "../published-table";
import { plainText } from "../publication";
import { escapeHtml } from "./escape";
import { spansHtml } from "./spans-html";

/** From this many columns on a table is printed across. */
const wideFrom = 9;

/** A table with its caption, scopes of its heads, notes, and a link to its data where there is a file of them. */
export function tableHtml(table: PublishedTable, dataFile: string | undefined): string {
  const { id, title, leftLine = [], rightLine = "", head, rows, notes } = table;
  const name = plainText(title);
  const isWide = table.columns.length >= wideFrom;
  return [
    // A table of the standard is a section with a heading of its own; the others are named by their captions.
    table.isOfStandard ? `<h3 id="${escapeHtml(id)}">${spansHtml(title)}</h3>` : "",
    // Whoever cannot use a mouse scrolls the table with the keyboard.
    `<div class="scroll${isWide ? " wide" : ""}" role="region" tabindex="0" aria-label="${escapeHtml(table.summary)}">`,
    `<table${table.isOfStandard ? "" : ` id="${escapeHtml(id)}"`}>`,
    `<caption>${escapeHtml([table.ordinal ?? "", name].filter((part) => part !== "").join("　"))}`,
    `<span class="around"><span>${spansHtml(leftLine)}</span><span>${escapeHtml(rightLine)}</span></span></caption>`,
    head.length > 0 ? `<thead>${head.map((row) => rowHtml(row)).join("")}</thead>` : "",
    `<tbody>${rows.map((row) => rowHtml(row)).join("\n")}</tbody>`,
    "</table></div>",
    ...notes.map((note) => `<p class="note">${spansHtml(note)}</p>`),
    dataFile === undefined
      ? ""
      : `<p class="data"><a href="${escapeHtml(encodeURI(dataFile))}" download>${escapeHtml(name)}（CSV）</a></p>`,
  ]
    .filter((line) => line !== "")
    .join("\n");
}

function rowHtml({ cells }: PublishedRow): string {
  return `<tr>${cells.map(cellHtml).join("")}</tr>`;
}

function cellHtml({ spans, align, columnSpan = 1, rowSpan = 1, heads }: PublishedCell): string {
  const isEmpty = plainText(spans) === "";
  // A blank cell of the head heads nothing.
  const tag = heads === undefined || isEmpty ? "td" : "th";
  const reach = heads === "row" ? (rowSpan > 1 ? "rowgroup" : "row") : columnSpan > 1 ? "colgroup" : "col";
  const attributes = [
    tag === "th" ? ` scope="${reach}"` : "",
    columnSpan > 1 ? ` colspan="${columnSpan}"` : "",
    rowSpan > 1 ? ` rowspan="${rowSpan}"` : "",
    align === "right" ? ' class="amount"' : align === "center" ? ' class="center"' : "",
  ];
  return `<${tag}${attributes.join("")}>${spansHtml(spans)}</${tag}>`;
}
