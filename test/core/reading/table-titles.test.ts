import fc from "fast-check";
import { titleScore, titleScores } from "../../../src/core/reading/table-titles";
import { standards } from "../../../src/core/standards/registry";

const titles = standards.flatMap(({ tables }) =>
  tables.flatMap(({ title, titleVariants = [] }) => [title, ...titleVariants]),
);
const inFront = ["", "表一：", "附件1-2 ", "2022年", "表3 2022年《", "双桥坝市中心血站", "1、", "（"];
const behind = ["", "》", "（草案）", "（单位：万元）", "2022年", " ", "1", "〉。"];

/** Titles of all standards, cut short, spelt wrong, with what people write around them; and any other text. */
const anyText = fc.oneof(
  fc.string(),
  fc
    .tuple(
      fc.constantFrom(...inFront),
      fc.constantFrom(...titles),
      fc.nat(3),
      fc.constantFrom("", "总", "表", "况"),
      fc.constantFrom(...behind),
    )
    .map(([front, title, cut, letter, back]) => `${front}${title.slice(0, title.length - cut)}${letter}${back}`),
);

it("a text that is passed over is the title of no table, and any other scores as it does alone", () => {
  fc.assert(
    fc.property(fc.constantFrom(...standards), anyText, ({ tables }, text) => {
      const { scores, best } = titleScores(tables)(text);
      const alone = tables.map((table) => titleScore(text, table));
      expect(tables.map((_, position) => scores[position] ?? 0)).toEqual(alone);
      expect(best).toBe(Math.max(...alone));
    }),
  );
});

it.each([
  ["表一：《单位收支总体情况表》（草案）", 3],
  ["双桥坝市中心血站单位收支总体情况表", 2.9],
  ["部门收支总体情况表", 2.5],
  ["单位收支总体情况", 2.4],
  ["支出明细", 0],
])("%s scores %d as the title of 单位收支总体情况表", (text, score) => {
  const [table] = standards[0].tables;
  if (!table) throw new Error("the standard has no table");
  expect(titleScore(text, table)).toBe(score);
});
