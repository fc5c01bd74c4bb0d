import { standards } from "../../core/standards/registry";
import { htmlPage } from "./html";
import { markdownIndex, markdownPage } from "./markdown";
import { pageContents } from "./page-content";

/** Folder of the Markdown pages and the page that the add-in serves, from the project's root. */
export const ruleDocsFolder = "docs/rules";
const servedPage = "assets/rules.html";

/** Every file of the rules' documentation as it should be, by its path from the project's root. */
export function ruleDocFiles(): Map<string, string> {
  const zh = pageContents(standards, "zh-CN");
  const en = pageContents(standards, "en-US");
  const pages = zh.flatMap((page, index): [string, string][] => {
    const english = en[index];
    return english ? [[`${ruleDocsFolder}/${page.id}.md`, markdownPage(page, english)]] : [];
  });
  return new Map([...pages, [`${ruleDocsFolder}/README.md`, markdownIndex(zh, en)], [servedPage, htmlPage(zh, en)]]);
}
