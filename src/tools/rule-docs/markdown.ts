import type { PageContent } from "./page-content";

const note = "<!-- Made by npm run rule-docs -->\n";

/** docs/rules/<name>.md: Chinese first, English second. */
export function markdownPage(zh: PageContent, en: PageContent): string {
  const number = zh.number === undefined ? "" : ` · ${zh.number}`;
  return `${note}\n# ${zh.title}\n\n\`${zh.id}\`${number}\n\n${body(zh)}\n## ${en.title}\n\n${body(en)}`;
}

function body({ declarations }: PageContent): string {
  return declarations
    .map((lines) => `${lines.map(([label, text]) => `- **${label}** ${escaped(text)}`).join("\n")}\n`)
    .join("\n---\n\n");
}

/** docs/rules/README.md: every page by its number. */
export function markdownIndex(zh: readonly PageContent[], en: readonly PageContent[]): string {
  const rows = zh.map(
    ({ id, number, title }, index) =>
      `| ${number ?? ""} | [${id}](${id}.md) | ${escaped(title)} | ${escaped(en[index]?.title ?? "")} |`,
  );
  return `${note}\n# 规则 · Rules\n\n| | | | |\n| --- | --- | --- | --- |\n${rows.join("\n")}\n`;
}

function escaped(text: string): string {
  return text.replace(/[|<*_[\]]/g, (sign) => `\\${sign}`);
}
