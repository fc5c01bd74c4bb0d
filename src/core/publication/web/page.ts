import type { Span } from "../../narrative/span";
import { plainText, type Block, type Part, type Publication } from "../publication";
import type { PublishedTable } from "../published-table";
import { tableCsv } from "./csv";
import { escapeHtml } from "./escape";
import { pageStyle } from "./page-style";
import { spansHtml } from "./spans-html";
import { tableHtml } from "./table-html";

/** A file of the web site: its path beside the page, and its text. */
export interface WebFile {
  readonly path: string;
  readonly text: string;
}

/** The page for the unit's web site, and the data of every table of the standard; nothing else is loaded from anywhere. */
export function webFiles(publication: Publication): WebFile[] {
  const tables = tablesOf(publication).filter(({ isOfStandard }) => isOfStandard);
  return [
    { path: "disclosure.html", text: pageHtml(publication, dataPath) },
    ...tables.map((table) => ({ path: dataPath(table), text: tableCsv(table) })),
  ];
}

/** The page alone, without links to files beside it. */
export function singlePage(publication: Publication): string {
  return pageHtml(publication, () => undefined);
}

function pageHtml(publication: Publication, dataFile: (table: PublishedTable) => string | undefined): string {
  const { properties, cover, parts, labels, closing } = publication;
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="author" content="${escapeHtml(properties.author)}">
<meta name="description" content="${escapeHtml(properties.title)}">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(properties.title)}</title>
<style>
${pageStyle}
</style>
</head>
<body>
<header>
<h1>${spansHtml(cover.unit)}<br>${spansHtml(cover.title)}</h1>
<p class="signature">${spansHtml(cover.date)}</p>
</header>
<nav aria-label="${escapeHtml(labels.contents.replace(/\s/g, ""))}">
<ol>
${parts.map(contentsOf).join("\n")}
</ol>
</nav>
<main>
${parts.map((part) => partHtml(part, dataFile)).join("\n")}
</main>
<footer>
<p class="signature">${spansHtml(closing.unit)}<br>${spansHtml(closing.date)}</p>
</footer>
</body>
</html>
`;
}

/** The document without its frame, for the clipboard: word processors keep headings and tables. */
export function richText(publication: Publication): string {
  const { cover, parts, closing } = publication;
  return [
    `<h1>${spansHtml(cover.unit)}${spansHtml(cover.title)}</h1>`,
    ...parts.map(({ title, blocks }) => `<h2>${spansHtml(title)}</h2>\n${blocks.map(plainBlock).join("\n")}`),
    `<p>${spansHtml(closing.unit)}<br>${spansHtml(closing.date)}</p>`,
  ].join("\n");
}

/** The same in letters only: a paragraph a line, the cells of a table apart by tabs. */
export function bareText({ cover, parts, closing }: Publication): string {
  const rowText = (cells: readonly { readonly spans: readonly Span[] }[]): string =>
    cells.map(({ spans }) => plainText(spans)).join("\t");
  const lines = parts.flatMap(({ title, blocks }) => [
    plainText(title),
    ...blocks.flatMap((block) => {
      if (block.kind !== "table") return [plainText(block.spans)];
      const { title: name, head, rows, notes } = block.table;
      return [plainText(name), ...[...head, ...rows].map(({ cells }) => rowText(cells)), ...notes.map(plainText)];
    }),
  ]);
  return [
    plainText(cover.unit) + plainText(cover.title),
    ...lines,
    plainText(closing.unit),
    plainText(closing.date),
    "",
  ].join("\n");
}

function plainBlock(block: Block): string {
  return block.kind === "table" ? tableHtml(block.table, undefined) : blockHtml(block);
}

function tablesOf({ parts }: Publication): PublishedTable[] {
  return parts.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === "table" ? [block.table] : [])));
}

function dataPath({ id }: PublishedTable): string {
  return `tables/${id}.csv`;
}

function contentsOf({ id, title, blocks }: Part): string {
  const entries = blocks.flatMap((block) => {
    if (block.kind === "heading" && block.level === 2 && block.id !== undefined) {
      return [`<li>${linkTo(block.id, plainText(block.spans))}</li>`];
    }
    return block.kind === "table" && block.table.isOfStandard
      ? [`<li>${linkTo(block.table.id, plainText(block.table.title))}</li>`]
      : [];
  });
  const list = entries.length === 0 ? "" : `\n<ol>\n${entries.join("\n")}\n</ol>\n`;
  return `<li>${linkTo(id, plainText(title))}${list}</li>`;
}

function linkTo(id: string, text: string): string {
  return `<a href="#${escapeHtml(id)}">${escapeHtml(text)}</a>`;
}

function partHtml({ id, title, blocks }: Part, dataFile: (table: PublishedTable) => string | undefined): string {
  const body = blocks.map((block) =>
    block.kind === "table"
      ? tableHtml(block.table, block.table.isOfStandard ? dataFile(block.table) : undefined)
      : blockHtml(block),
  );
  return `<section aria-labelledby="${escapeHtml(id)}">
<h2 id="${escapeHtml(id)}">${spansHtml(title)}</h2>
${body.join("\n")}
</section>`;
}

function blockHtml(block: Exclude<Block, { kind: "table" }>): string {
  if (block.kind === "paragraph") return `<p>${spansHtml(block.spans)}</p>`;
  const tag = block.level === 2 ? "h3" : "h4";
  const id = block.id === undefined ? "" : ` id="${escapeHtml(block.id)}"`;
  return `<${tag}${id}>${spansHtml(block.spans)}</${tag}>`;
}
