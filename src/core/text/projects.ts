import { normaliseText, similarity } from "../reading/normalise";
import type { Reading, ReadRow } from "../reading/reading";
import type { Claim } from "./claims";
import { normalise, sourceStretch, type Stretch } from "./normal-text";
import { isSameProjectName } from "./project-names";
import type { DividedText } from "./sections";

/** A project as the text describes it, with the row of the tables that it means. */
export interface PrintedProject {
  readonly section: string;
  readonly name: string;
  /** Where the name stands in the source. */
  readonly place: Stretch;
  /** From its name to the next project's. */
  readonly whole: Stretch;
  readonly amount?: Claim;
  readonly uses: readonly PrintedUse[];
  /** The row of this name, else the likest; undefined when none is like it. */
  readonly row?: ReadRow;
  readonly isSameName: boolean;
}

export interface PrintedUse {
  readonly text: string;
  readonly amount: Claim;
}

const label =
  /(项目名称|设立的?政策依据|立项依据|预算安排规模|预算规模|项目承担单位|实施主体|资金分配情况|资金执行时间|实施周期|项目概述):/g;

/** Descriptions that begin with "项目名称：…", one after the other. */
export function projectsOf(
  source: string,
  { sections }: DividedText,
  claims: readonly Claim[],
  reading: Reading,
): PrintedProject[] {
  const rows = reading.tables.flatMap(({ blocks }) =>
    blocks
      .filter(({ definition }) => definition.projects)
      .flatMap((block) => block.rows.filter(({ kind }) => kind === "project")),
  );
  const free = new Set(rows);
  return sections.flatMap(({ id, paragraphs }) => {
    const fields = paragraphs.flatMap(({ paragraph: { normal } }) => {
      const marks = [...normal.text.matchAll(label)];
      return marks.map((mark, index) => {
        const start = mark.index + mark[0].length;
        const end = marks[index + 1]?.index ?? normal.text.length;
        return {
          name: mark[1] ?? "",
          text: normal.text.slice(start, end).replace(/[。;，]$/, ""),
          place: sourceStretch(normal, { start, end }),
        };
      });
    });
    const heads = fields.flatMap((field, index) => (field.name === "项目名称" ? [index] : []));
    const names = new Set(heads.map((head) => fields[head]?.text));
    return heads.map((head, index): PrintedProject => {
      const own = fields.slice(head, heads[index + 1] ?? fields.length);
      const [first] = own;
      const name = first?.text ?? "";
      const place = first?.place ?? { start: 0, end: 0 };
      const whole = { start: place.start, end: own.at(-1)?.place.end ?? place.end };
      const inside = (stretch: Stretch | undefined) =>
        claims.filter(
          ({ kind, place: at }) => kind === "amount" && stretch && stretch.start <= at.start && at.end <= stretch.end,
        );
      const size = inside(own.find((field) => /规模$/.test(field.name))?.place)[0];
      const uses = usesOf(source, own.find((field) => field.name === "资金分配情况")?.place, inside);
      const same =
        [...free].find((row) => normaliseText(row.project ?? "") === name) ??
        // A row whose very name the text bears elsewhere is the other project's.
        [...free].find(({ project = "" }) => !names.has(normaliseText(project)) && isSameProjectName(project, name));
      const row = same ?? likest(name, [...free]);
      if (same) free.delete(same);
      return {
        section: id,
        name,
        place,
        whole,
        isSameName: same !== undefined,
        uses,
        ...(size && { amount: size }),
        ...(row && { row }),
      };
    });
  });
}

/** "主要用于A3万元、B2万元": what stands before each amount. */
function usesOf(source: string, field: Stretch | undefined, inside: (stretch: Stretch) => Claim[]): PrintedUse[] {
  if (!field) return [];
  let from = field.start;
  return inside(field).map((amount) => {
    const text = normalise(source, from, amount.place.start)
      .text.replace(/^.*?用于/, "")
      .replace(/^[、，和及:]+/, "");
    from = amount.place.end;
    return { text, amount };
  });
}

function likest(name: string, rows: readonly ReadRow[]): ReadRow | undefined {
  const scored = rows.map((row) => ({ row, score: similarity(name, normaliseText(row.project ?? "")) }));
  const best = scored.sort((a, b) => b.score - a.score)[0];
  return best && best.score >= 0.6 ? best.row : undefined;
}
