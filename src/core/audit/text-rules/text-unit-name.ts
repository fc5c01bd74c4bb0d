import { normalise, sourceStretch, type NormalText } from "../../text/normal-text";
import type { TextReading } from "../../text/read-text";
import { outside } from "../../text/sections";
import { linePlace, sentenceFinding } from "../text/sentence-finding";
import { createTextRule } from "../rule";

const ends = 3;
/** So many letters may be too many, too few or others before a name is another unit's. */
const mostSlips = 3;

/** The unit's name as the tables print it, wherever the text means it. */
export const textUnitName = createTextRule({
  meta: {
    id: "text-unit-name",
    number: 46,
    name: { "zh-CN": "说明中的单位名称正确", "en-US": "The text calls the unit by its name" },
    basis: "预算公开表式：各表、封面和说明填列同一个单位名称",
    severity: "error",
    fix: {
      "zh-CN": "把这一处的单位名称改为全称。",
      "en-US": "Write the unit's full name there.",
    },
  },
  check: (text, { reading }) => {
    const name = normalise(reading.unitName ?? "").text;
    // Two short names may be two units.
    if (name.length < 8) return [];
    const seen = new Set<string>();
    return text.prose.flatMap(({ normal }) =>
      nearMisses(normal.text, name).flatMap(({ start, end }) => {
        const printed = normal.text.slice(start, end);
        if (seen.has(printed)) return [];
        seen.add(printed);
        const place = linePlace(sectionAt(text, normal), sourceStretch(normal, { start, end }));
        return [sentenceFinding(text, [place], { key: "text.name-near-miss", data: { printed, name } })];
      }),
    );
  },
});

function sectionAt({ sections }: TextReading, normal: NormalText): string {
  return (
    sections.find(({ paragraphs }) => paragraphs.some(({ paragraph }) => paragraph.normal === normal))?.id ?? outside
  );
}

/** Stretches that begin and end like the name and differ from it by a few letters. */
function nearMisses(text: string, name: string): { start: number; end: number }[] {
  const head = name.slice(0, ends);
  const foot = name.slice(-ends);
  const found: { start: number; end: number }[] = [];
  for (let start = text.indexOf(head); start >= 0; start = text.indexOf(head, start + 1)) {
    if (text.startsWith(name, start)) continue;
    const window = text.slice(start, start + name.length + mostSlips);
    const foot1 = window.lastIndexOf(foot);
    const end = start + foot1 + ends;
    if (foot1 < name.length - ends - mostSlips || /[，。;:\d]/.test(text.slice(start, end))) continue;
    if (distance(text.slice(start, end), name) <= mostSlips) found.push({ start, end });
  }
  return found;
}

/** Letters to put in, take out or exchange. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const exchanged = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(exchanged, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
