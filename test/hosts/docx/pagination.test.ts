import fc from "fast-check";
import { linesOfText, pageNumbers, type Flow } from "../../../src/hosts/docx/pagination";

const em = 320;
const wide = 28 * em;

test("a line takes as many characters as fit; figures take half; a closing mark stays on the line", () => {
  expect(linesOfText("", wide, em)).toBe(1);
  expect(linesOfText("预".repeat(28), wide, em)).toBe(1);
  expect(linesOfText("预".repeat(29), wide, em)).toBe(2);
  expect(linesOfText(`${"预".repeat(28)}。`, wide, em)).toBe(1);
  expect(linesOfText("预".repeat(27), wide, em, 2 * em)).toBe(2);
  expect(linesOfText("7".repeat(56), wide, em)).toBe(1);
  // An amount is never broken: it goes to the next line as a whole.
  expect(linesOfText(`${"预".repeat(26)}384.33`, wide, em)).toBe(2);
});

function lines(count: number, more: Partial<Flow> = {}): Flow {
  return { kind: "text", lines: count, lineHeight: 10, ...more } as Flow;
}

test("a heading goes with the text that follows, and no line stands alone", () => {
  const pages = pageNumbers([
    {
      height: 100,
      flows: [lines(9), lines(1, { bookmarks: ["heading"], keepNext: true }), lines(4, { bookmarks: ["text"] })],
    },
  ]);
  expect([pages.get("heading"), pages.get("text")]).toEqual([2, 2]);
  // Five lines, the last of which would be alone: two go over, and the next flow begins below them.
  const after = pageNumbers([{ height: 100, flows: [lines(6), lines(5), lines(7, { bookmarks: ["next"] })] }]);
  expect(after.get("next")).toBe(2);
});

test("a table goes on over as many pages as its rows need, with its head on each", () => {
  const rows: Flow = { kind: "rows", head: 20, rows: Array.from({ length: 20 }, () => 10), bookmarks: ["table"] };
  const pages = pageNumbers([
    { height: 100, flows: [rows, lines(1, { bookmarks: ["after"] })] },
    { height: 100, flows: [lines(1, { bookmarks: ["section"] })] },
  ]);
  // Eight rows a page: 8 + 8 + 4.
  expect([...pages]).toEqual([
    ["table", 1],
    ["after", 3],
    ["section", 4],
  ]);
});

test("pages never go back, and as much room as the flows take is there", () => {
  const flow = fc.oneof(
    fc
      .record({ lines: fc.integer({ min: 1, max: 40 }), keepNext: fc.boolean(), breakBefore: fc.boolean() })
      .map((made) => ({
        kind: "text" as const,
        lineHeight: 10,
        ...made,
      })),
    fc
      .record({
        head: fc.integer({ min: 0, max: 20 }),
        rows: fc.array(fc.integer({ min: 5, max: 60 }), { minLength: 1 }),
      })
      .map((made) => ({ kind: "rows" as const, ...made })),
  );
  fc.assert(
    fc.property(fc.array(flow, { minLength: 1, maxLength: 30 }), (flows) => {
      const marked = [
        ...flows.map((one, index) => ({ ...one, bookmarks: [String(index)] })),
        lines(1, { bookmarks: ["end"] }),
      ];
      const pages = [...pageNumbers([{ height: 100, flows: marked }]).values()];
      expect(pages).toEqual([...pages].sort((one, other) => one - other));
      const height = flows.reduce(
        (sum, one) =>
          sum + (one.kind === "text" ? one.lines * 10 : one.head + one.rows.reduce((all, row) => all + row, 0)),
        0,
      );
      expect((pages.at(-1) ?? 0) * 100).toBeGreaterThanOrEqual(height);
    }),
  );
});
