import { checkWorkbook } from "../../../src/core/check";
import { quoteOf } from "../../../src/core/text/normal-text";
import { writeDocx } from "../../../src/hosts/docx/write-docx";
import { readTextFile } from "../../../src/hosts/text/read-text-file";
import { published } from "../../support/published";
import { sampleSnapshot } from "../../support/sample-snapshot";

const snapshot = sampleSnapshot();

let source = "";
let checked: ReturnType<typeof checkWorkbook>;

beforeAll(async () => {
  const bytes = await writeDocx(published(snapshot).publication, new Date("2022-03-15T00:00:00Z"));
  source = readTextFile(bytes, "disclosure.docx");
  checked = checkWorkbook(snapshot, { text: source });
});

test("the publication that we write is read back: its sections, and no number without a source", () => {
  const { text } = checked;
  expect(text?.sections.map(({ id }) => id)).toEqual([
    "N0",
    "N1",
    "N2",
    "N3",
    "N4",
    "N5",
    "N6",
    "N7",
    "N8",
    "N9",
    "N10",
  ]);
  const claims = text?.claims ?? [];
  expect(claims.length).toBeGreaterThan(100);
  expect(
    claims.filter(({ status }) => status === "untied").map(({ claim }) => quoteOf(source, claim.sentence)),
  ).toEqual([]);
  // Cover, contents, tables, performance tables and glossary assert nothing: only the overview stands outside the sections.
  const outside = claims.filter(({ claim }) => claim.section === "N0").map(({ claim }) => quoteOf(source, claim.place));
  expect(outside).toEqual(["8个", "30人", "24人", "21人", "8人", "3人", "0人"]);
  expect(text?.targets).toHaveLength(6);
});

test("the departments are as many as the sentence names", () => {
  const changed = source.replace("下设8个科室", "下设9个科室");
  const untied = checkWorkbook(snapshot, { text: changed }).text?.claims.filter(({ status }) => status === "untied");
  expect(untied?.map(({ claim }) => quoteOf(changed, claim.place))).toEqual(["9个"]);
});

test("all that is found in our publication is what the clerk typed into the input sheets", () => {
  const found = new Map<string, number>();
  for (const { rule, severity, texts } of checked.findings) {
    const key = `${severity} ${rule}`;
    if (texts?.length) found.set(key, (found.get(key) ?? 0) + 1);
  }
  expect(Object.fromEntries(found)).toEqual({
    "error text-performance-project": 6,
    "warning text-project-described": 2,
    "warning text-goods-have-source": 1,
    "warning text-indicator-sense": 3,
  });
});

test("a contents page that announces another title than the table below bears is still found", () => {
  // Behind the title on the contents page stands the page: only the heading of the table is changed.
  const own = source.replaceAll("四、财政拨款收支总体情况表\n", "四、财政拨款收支预算总体情况表\n");
  expect(own).not.toBe(source);
  const { findings } = checkWorkbook(snapshot, { text: own });
  expect(findings.filter(({ rule }) => rule === "text-contents-agree")).toHaveLength(1);
});
