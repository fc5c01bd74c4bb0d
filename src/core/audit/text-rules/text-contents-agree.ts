import { normaliseText, similarity } from "../../reading/normalise";
import { sourceStretch } from "../../text/normal-text";
import { linePlace, sentenceFinding } from "../text/sentence-finding";
import { createTextRule } from "../rule";

const alike = 0.6;

/** The tables bear the titles that the contents page of the text announces. */
export const textContentsAgree = createTextRule({
  meta: {
    id: "text-contents-agree",
    number: 44,
    name: { "zh-CN": "目录与表名一致", "en-US": "Contents page and titles agree" },
    basis: "预算公开表式：表名与目录一致",
    severity: "error",
    fix: {
      "zh-CN": "把表名和目录改为同一个写法。",
      "en-US": "Write the title and the contents page alike.",
    },
  },
  check: ({ contents, ...text }, { reading }) => {
    const bareEntries = contents.map(({ title }) => bare(title, reading.unitName));
    // A shorter list does not speak of these tables one by one; a longer one repeats itself further down.
    if (contents.length < reading.tables.length) return [];
    return reading.tables.flatMap((table, index) => {
      const entry = contents[index];
      if (!entry || !table.titleCell) return [];
      const title = bare(table.titleCell.text, reading.unitName);
      const announced = bare(entry.title, reading.unitName);
      if (title.endsWith(announced) || similarity(title, announced) < alike) return [];
      // The text brings the tables along, and its own title is the announced one: only the workbook's is another.
      if (bareEntries.lastIndexOf(announced) > index) return [];
      const { normal } = entry.paragraph;
      const place = sourceStretch(normal, { start: 0, end: normal.text.length });
      const data = { table: table.definition.ordinal, printed: table.titleCell.text.trim(), entry: entry.title };
      return [
        sentenceFinding(
          { ...text, contents },
          [linePlace("N0", place)],
          { key: "text.contents-differ", data },
          { cells: [{ cell: table.titleCell.cell, role: "text" }] },
        ),
      ];
    });
  },
});

/** Without number, year, unit name and the width of the brackets. */
function bare(title: string, unitName: string | undefined): string {
  const text = normaliseText(title).replace(/^表[一二三四五六七八九十\d]+[:、.]?/, "");
  const named = unitName === undefined ? text : text.replace(normaliseText(unitName), "");
  return named.replace(/^\d{4}年度?/, "");
}
