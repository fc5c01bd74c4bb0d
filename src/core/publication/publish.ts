import { readableTitle } from "./table-title";
import type { Facts } from "../inputs/facts";
import { fill, factText } from "../narrative/compose";
import { missingField } from "../narrative/quantity";
import { namesOf, type Names, type NarrativeSource } from "../narrative/source";
import type { Gap, Narrative, Section, Span } from "../narrative/span";
import { officialWording, type Wording } from "../narrative/wording/official";
import type { Reading, ReadTable } from "../reading/reading";
import { Grid } from "../workbook/grid";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { chineseOrdinal, glossary } from "./glossary";
import { performanceTable } from "./performance-table";
import { profile } from "./profile";
import { plainText, type Block, type Part, type Publication } from "./publication";
import { standardTable } from "./standard-table";

/** What the document is made from; the narrative is the one generated from the same reading and facts. */
export interface PublicationSource {
  readonly snapshot: WorkbookSnapshot;
  readonly reading: Reading;
  readonly facts: Facts;
  readonly narrative: Narrative;
  readonly wording?: Wording;
}

/** The whole document: cover, profile, the standard's tables, narrative with performance tables, glossary. */
export function publish({
  snapshot,
  narrative,
  reading,
  facts,
  wording = officialWording,
}: PublicationSource): Publication {
  const source: NarrativeSource = { reading, facts, wording };
  const names = namesOf(source);
  const words = wording.publication;
  const title = fill(words.coverTitle, names);
  const date = dateOf(source);
  const parts: Part[] = [
    { id: "part1", title: fill(words.part1, names), blocks: profile(source) },
    { id: "part2", title: fill(words.part2, names), blocks: tables(source, snapshot, names) },
    {
      id: "part3",
      title: fill(words.part3, names),
      blocks: narrative.sections.flatMap((section) => sectionBlocks(source, section)),
    },
    {
      id: "part4",
      title: fill(words.part4, names),
      blocks: glossary(narrative, wording, names).map((spans): Block => ({ kind: "paragraph", spans })),
    },
  ];
  const known = "gap" in names.unit ? "" : names.unit.text;
  return {
    cover: { unit: [names.unit], title, date },
    parts,
    closing: { unit: [names.unit], date },
    labels: { contents: words.contents },
    properties: { title: `${known}${plainText(title)}`, subject: plainText(title), author: known },
    gaps: gapsOf(source, narrative, [...title, names.unit, ...date], parts[0]),
  };
}

/** "2022年3月15日", or the gap of the date. */
function dateOf({ facts, wording }: NarrativeSource): Span[] {
  const fact = facts.fields.get("publication.date");
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(fact?.text ?? "") ?? [];
  if (!fact || year === undefined || month === undefined || day === undefined) {
    return [missingField("publication.date")];
  }
  const text = fill(wording.publication.date, { year, month: String(Number(month)), day: String(Number(day)) });
  return factText({ ...fact, text: plainText(text) });
}

function tables(source: NarrativeSource, snapshot: WorkbookSnapshot, names: Names): Block[] {
  const grids = new Map(snapshot.sheets.map((sheet) => [sheet.name, new Grid(sheet)]));
  const words = source.wording.publication;
  return source.reading.tables.flatMap((table, index): Block[] => {
    const title = readableTitle(table);
    const spans = fill(words.tableHeading, { ordinal: chineseOrdinal(index + 1), title });
    const heading = plainText(spans);
    if (!table.place) {
      return [
        { kind: "heading", level: 2, id: table.id, spans },
        { kind: "paragraph", spans: [missingTable(table, title, words.tableMissing)] },
      ];
    }
    const frame = {
      title: heading,
      madeBy: fill(words.madeBy, names),
      emptyNote: words.emptyNote,
      summary: plainText(fill(words.tableSummary, { ...names, title, amountUnit: table.amountUnit })),
    };
    return [{ kind: "table", table: standardTable(table, table.place, grids, frame) }];
  });
}

function missingTable({ id, definition }: ReadTable, title: string, phrase: string): Span {
  return { gap: `table.${id}`, text: plainText(fill(phrase, { ordinal: definition.ordinal, title })) };
}

/** A section with its performance targets as tables. */
function sectionBlocks(source: NarrativeSource, { id, title, paragraphs }: Section): Block[] {
  const done = new Set<number>();
  const body = paragraphs.flatMap(({ kind, target: index, sentences }): Block[] => {
    const spans = sentences.flatMap((sentence) => sentence.spans);
    const target = index === undefined ? undefined : source.facts.performanceTargets[index];
    if (index === undefined || !target) {
      return [kind === "heading" ? { kind: "heading", level: 3, spans } : { kind: "paragraph", spans }];
    }
    if (done.has(index)) return [];
    done.add(index);
    return [{ kind: "table", table: performanceTable(source, target, index) }];
  });
  return [{ kind: "heading", level: 2, id, spans: [{ text: title }] }, ...body];
}

/** The gaps of frame and profile that the narrative does not name. */
function gapsOf({ facts }: NarrativeSource, { gaps }: Narrative, frame: readonly Span[], first?: Part): Gap[] {
  const known = new Set(gaps.map(({ field }) => field));
  const ofProfile = first?.blocks.flatMap((block) => (block.kind === "table" ? [] : block.spans)) ?? [];
  const found: Gap[] = [];
  for (const [section, spans] of [
    ["第一部分", ofProfile],
    ["封面", frame],
  ] as const) {
    for (const span of spans) {
      if (!("gap" in span) || known.has(span.gap)) continue;
      known.add(span.gap);
      const cell = facts.places.get(span.gap);
      found.push({ field: span.gap, section, ...(cell && { cell }) });
    }
  }
  return found;
}
