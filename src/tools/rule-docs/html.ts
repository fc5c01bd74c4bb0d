import type { PageContent } from "./page-content";

/** One page with a place for every rule: served beside the pane, so that its links need no network. */
export function htmlPage(zh: readonly PageContent[], en: readonly PageContent[]): string {
  const sections = zh.map((page, index) => section(page, en[index]));
  return `<!doctype html>
<!-- Made by npm run rule-docs -->
<html lang="zh-CN">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>预算公开助手：规则 / Rules</title>
<style>
:root { color-scheme: light dark; }
body { font: 15px/1.6 "Microsoft YaHei", "PingFang SC", "Segoe UI", sans-serif; max-width: 46em; margin: 0 auto; padding: 12px 16px; }
section { border-top: 1px solid #8886; padding: 8px 0; }
section:target { outline: 2px solid Highlight; outline-offset: 6px; }
h2 { font-size: 1.05em; margin: 4px 0; }
h2 small { font-weight: normal; opacity: .8; }
dl { margin: 4px 0; display: grid; grid-template-columns: max-content 1fr; gap: 0 10px; }
dt { opacity: .8; }
dd { margin: 0; overflow-wrap: anywhere; }
</style>
</head>
<body>
<main>
<h1>规则 <span lang="en">Rules</span></h1>
${sections.join("\n")}
</main>
</body>
</html>
`;
}

function section(zh: PageContent, en: PageContent | undefined): string {
  const english = en === undefined ? "" : `\n<div lang="en">\n<h2>${safe(en.title)}</h2>\n${lists(en)}\n</div>`;
  const number = zh.number === undefined ? "" : `${zh.number} · `;
  return `<section id="${zh.id}">\n<h2>${safe(zh.title)} <small>${number}${zh.id}</small></h2>\n${lists(zh)}${english}\n</section>`;
}

function lists({ declarations }: PageContent): string {
  return declarations
    .map((lines) => `<dl>${lines.map(([label, text]) => `<dt>${label}</dt><dd>${safe(text)}</dd>`).join("")}</dl>`)
    .join("\n");
}

function safe(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
