import { readWithBestStandard } from "../../src/core/reading/read-workbook";
import { standards } from "../../src/core/standards/registry";
import { readInputs } from "../../src/core/inputs/read-inputs";
import { generateNarrative } from "../../src/core/narrative/generate";
import { officialWording, type Wording } from "../../src/core/narrative/wording/official";
import type { Span } from "../../src/core/narrative/span";
import type { Publication } from "../../src/core/publication/publication";
import { publish } from "../../src/core/publication/publish";
import type { PublishedTable } from "../../src/core/publication/published-table";
import type { Reading } from "../../src/core/reading/reading";
import type { WorkbookSnapshot } from "../../src/core/workbook/snapshot";

export interface Published {
  readonly publication: Publication;
  readonly reading: Reading;
}

/** The publication of a workbook, made as the product makes it. */
export function published(snapshot: WorkbookSnapshot, wording: Wording = officialWording): Published {
  const reading = readWithBestStandard(snapshot, standards);
  const facts = readInputs(snapshot);
  const narrative = generateNarrative(reading, facts, wording);
  return { publication: publish({ snapshot, reading, facts, narrative, wording }), reading };
}

export function tablesOf({ parts }: Publication): PublishedTable[] {
  return parts.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === "table" ? [block.table] : [])));
}

export function tableById(publication: Publication, id: string): PublishedTable {
  const table = tablesOf(publication).find((known) => known.id === id);
  if (!table) throw new Error(`no table ${id}`);
  return table;
}

/** The texts of the rows, a blank where no cell begins. */
export function rowTexts({ columns, head, rows }: PublishedTable, from: "head" | "rows"): string[][] {
  return (from === "head" ? head : rows).map(({ cells }) =>
    columns.map((_, column) => text(cells.find((cell) => cell.column === column)?.spans ?? [])),
  );
}

export function text(spans: readonly Span[]): string {
  return spans.map((span) => span.text).join("");
}

/** The paragraphs of a part, headings included. */
export function partText(publication: Publication, id: string): string[] {
  const blocks = publication.parts.find((part) => part.id === id)?.blocks ?? [];
  return blocks.flatMap((block) => (block.kind === "table" ? [] : [text(block.spans)]));
}
