import { similarity } from "../../reading/normalise";
import { sourceStretch } from "../../text/normal-text";
import { bareTitle, neutralTitle } from "../form/titles";
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
    const bare = (title: string): string => neutralTitle(bareTitle(title, reading.unitName));
    const bareEntries = contents.map(({ title }) => bare(title));
    // A shorter list does not speak of these tables one by one; a longer one repeats itself further down.
    if (contents.length < reading.tables.length) return [];
    return reading.tables.flatMap((table, index) => {
      const entry = contents[index];
      if (!entry || !table.titleCell) return [];
      const title = bare(table.titleCell.text);
      const announced = bare(entry.title);
      // A word more in front, the unit's short name, makes no other title.
      if (title.endsWith(announced) || announced.endsWith(title) || similarity(title, announced) < alike) return [];
      // The text brings the tables along, and its own title is the announced one: only the workbook's is another.
      if (bareEntries.lastIndexOf(announced) > index) return [];
      const { normal } = entry.paragraph;
      const place = sourceStretch(normal, { start: 0, end: normal.text.length });
      const data = { table: table.definition.ordinal, printed: table.titleCell.text, entry: entry.title };
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
