import type { TextForm } from "../standards/definition";
import type { Paragraph, TextPart, TextTable } from "./lines";
import { numbersIn } from "./numbers";

/** The text in front of the sections, and whatever belongs to none of them. */
export const outside = "N0";

export interface SectionText {
  /** "N5", or `outside`. */
  readonly id: string;
  /** Headings and paragraphs in the text's order; `number` counts through the whole text. */
  readonly paragraphs: readonly {
    readonly paragraph: Paragraph;
    readonly number: number;
    readonly isHeading: boolean;
  }[];
}

export interface DividedText {
  readonly sections: readonly SectionText[];
  /** Every table of the text, with the section it stands in. */
  readonly tables: readonly (TextTable & { readonly section: string })[];
  /** Every paragraph of running text, those without claims too. */
  readonly prose: readonly Paragraph[];
  /** Titles of tables on the contents page, in its order. */
  readonly contents: readonly { readonly title: string; readonly paragraph: Paragraph }[];
}

const noProse = /名词解释|预算公开表|预算表$|公开表$|^目录$/;
const withoutOrdinal = /(?:编制说明|情况说明|情况的说明|相关情况|职能|职责|机构设置|名词解释|目录|概况)$/;

/**
 * Divides a text into its sections by the headings, wherever they stand and whatever number they bear. The glossary, the
 * contents page and what stands among the appended tables hold no claims and are left out.
 */
export function divide(parts: readonly TextPart[], form: TextForm): DividedText {
  const sections = new Map<string, SectionText["paragraphs"][number][]>();
  const contents: DividedText["contents"][number][] = [];
  let current: string | undefined = outside;
  const prose: Paragraph[] = [];
  const tables: DividedText["tables"][number][] = [];
  for (const part of parts) {
    if (part.kind === "table") {
      tables.push({ ...part.table, section: current ?? outside });
      continue;
    }
    const { paragraph } = part;
    const number = prose.push(paragraph);
    const title = titleOf(paragraph);
    // On a contents page the number of the page stands behind it.
    const entry = title?.replace(/\d+$/, "");
    if (entry?.endsWith("表") && paragraph.ordinal?.level === 1) contents.push({ title: entry, paragraph });
    const begun: Begun | undefined = title === undefined ? undefined : begins(title, paragraph, current, form);
    if (begun) current = begun.id;
    if (current === undefined) continue;
    sections.set(current, [...(sections.get(current) ?? []), { paragraph, number, isHeading: title !== undefined }]);
  }
  return { sections: [...sections].map(([id, paragraphs]) => ({ id, paragraphs })), tables, prose, contents };
}

/** The text of a heading; undefined for running text. */
function titleOf({ normal, ordinal, bodyStart }: Paragraph): string | undefined {
  const body = normal.text.slice(bodyStart).replace(/[.…·]+\d*$/, "");
  if (/[。;，]/.test(body) || body.includes(":")) return undefined;
  if (numbersIn(body, 0, body.length).some(({ isMoney, unit }) => isMoney || unit === "%")) return undefined;
  if (ordinal) return body.length <= 70 ? body : undefined;
  return body.length <= 50 && withoutOrdinal.test(body) ? body : undefined;
}

interface Begun {
  readonly id: string | undefined;
}

/** The section that a heading begins (an id of `undefined`: one without claims); nothing for a heading inside a section. */
function begins(title: string, { ordinal }: Paragraph, current: string | undefined, form: TextForm): Begun | undefined {
  if (noProse.test(title)) return { id: undefined };
  const known = form.sections.find(({ keywords }) => keywords.some((keyword) => title.includes(keyword)))?.id;
  const level = ordinal?.level ?? 1;
  if (level === 0) return { id: outside };
  if (level === 1)
    return known !== undefined && !title.endsWith("表")
      ? { id: known }
      : current === undefined
        ? { id: outside }
        : undefined;
  // Further down, a heading begins a section only where the text has no higher ones.
  return known !== undefined && current === outside && /(?:说明|情况)$/.test(title) ? { id: known } : undefined;
}
