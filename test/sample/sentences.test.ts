import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readInputs } from "../../src/core/inputs/read-inputs";
import { generateNarrative } from "../../src/core/narrative/generate";
import type { Section } from "../../src/core/narrative/span";
import { readWorkbook } from "../../src/core/reading/read-workbook";
import { xinjiang2022 } from "../../src/core/standards/xinjiang-2022";
import { readWorkbookFile } from "../../src/hosts/xlsx/read-workbook-file";
import sentences from "../fixtures/sample-sentences.json";
import { figuresIn, findRun } from "./sentence-figures";

/** The only places where the text may differ from the published one: its errors, and changes of zero with their rates. */
const corrections = [
  { section: "N5", published: "比上年预算增加116.16万元", written: "比上年预算增加116.11万元" },
  {
    section: "N6",
    published: "职工基本医疗保险缴费13.16万元、其他社会保障缴费1.72万元",
    written: "其他社会保障缴费14.88万元",
  },
];
const zeroChange = /(?:比上年(?:预算)?)?增加0万元，增长0%/g;
const unchanged = "与上年持平";

interface Expected {
  readonly section: string;
  readonly published: string;
  readonly sentence: string;
}

const differences: string[] = [];
const expected: Expected[] = sentences.map(({ section, sentence }) => {
  let written = sentence;
  for (const correction of corrections) {
    if (correction.section !== section || !written.includes(correction.published)) continue;
    written = written.replace(correction.published, correction.written);
    differences.push(`${section}: ${correction.published} → ${correction.written}`);
  }
  written = written.replace(zeroChange, (change) => {
    differences.push(`${section}: ${change} → ${unchanged}`);
    return unchanged;
  });
  return { section, published: sentence, sentence: written };
});

const snapshot = readWorkbookFile(
  new Uint8Array(readFileSync(join(__dirname, "../../assets/sample/workbook.xlsx"))),
  "workbook.xlsx",
);
const narrative = generateNarrative(readWorkbook(snapshot, xinjiang2022), readInputs(snapshot));

function textOf(section: Section): string {
  return section.paragraphs
    .map(({ sentences: all }) => all.map(({ spans }) => spans.map(({ text }) => text).join("")).join(""))
    .join("\n");
}

const texts = new Map(narrative.sections.map((section) => [section.id, textOf(section)]));

test("the fixture lists the figures that its sentences print", () => {
  for (const { sentence, figures } of sentences) {
    expect(figuresIn(sentence).map(({ value, unit }) => `${value}${unit}`)).toEqual(
      figures.map((figure) => figuresIn(figure).map(({ value, unit }) => `${value}${unit}`)[0]),
    );
  }
});

test("only the known differences are allowed for", () => {
  const count = (text: string) => differences.filter((difference) => difference.startsWith(text)).length;
  expect(differences).toHaveLength(9);
  expect([count("N3"), count("N5"), count("N6"), count("N8")]).toEqual([1, 2, 1, 5]);
});

test.each(["N1", "N2", "N3", "N4", "N5", "N6", "N7", "N8", "N9", "N10"])(
  "%s: every published sentence with a number has its counterpart, in order and with the same figures",
  (section) => {
    const text = texts.get(section) ?? "";
    const written = figuresIn(text);
    let cursor = 0;
    const missing: string[] = [];
    const inOrder = expected.filter((one) => one.section === section);
    for (const { sentence } of inOrder) {
      const wanted = figuresIn(sentence);
      const at = findRun(written, wanted, cursor);
      if (at < 0) missing.push(sentence);
      else cursor = at + wanted.length;
    }
    expect({ missing, text: missing.length > 0 ? text : "" }).toEqual({ missing: [], text: "" });
    const zeroChanges = inOrder.flatMap(({ sentence }) => sentence.match(new RegExp(unchanged, "g")) ?? []).length;
    expect(text.match(/持平/g) ?? []).toHaveLength(zeroChanges);
  },
);

test("the sample leaves no gap", () => {
  expect(narrative.gaps).toEqual([]);
});
