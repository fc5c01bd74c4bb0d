import { readFileSync } from "node:fs";
import { join } from "node:path";
import { findingsOf, runRules } from "../../../src/core/audit/rule";
import { textRules } from "../../../src/core/audit/text-rules";
import { readInputs } from "../../../src/core/inputs/read-inputs";
import { readWorkbook } from "../../../src/core/reading/read-workbook";
import { xinjiang2022 } from "../../../src/core/standards/xinjiang-2022";
import type { ClaimStatus } from "../../../src/core/text/claims";
import { readText } from "../../../src/core/text/read-text";
import { sampleSnapshot } from "../../support/sample-snapshot";

interface Told {
  readonly heading: string;
  readonly sentence: string;
  readonly isTrue: boolean;
}

/** "#" a heading, "+" a true sentence about the sample unit, "-" a false one; "\\n" is a line that a machine reader broke. */
function sentences(): Told[] {
  let heading = "";
  const found: Told[] = [];
  for (const line of readFileSync(join(__dirname, "../../fixtures/unit-sentences.txt"), "utf8").split("\n")) {
    const rest = line.slice(1).replaceAll("\\n", "\n");
    if (line.startsWith("#")) heading = rest;
    else if (line !== "") found.push({ heading, sentence: rest, isTrue: line.startsWith("+") });
  }
  return found;
}

const snapshot = sampleSnapshot();
const reading = readWorkbook(snapshot, xinjiang2022);
const facts = readInputs(snapshot);

function checked({ heading, sentence }: Told) {
  const text = readText(`${heading}\n\n${sentence}\n`, reading, facts);
  if (!text) throw new Error("the standard has a text");
  const findings = findingsOf(runRules(textRules, { snapshot, grids: [], reading, instances: [], text }));
  return { text, errors: findings.filter(({ severity }) => severity === "error") };
}

const all = sentences();

test("of the sentences in the manners of many units no true one is called wrong, and every false one is", () => {
  expect(all.filter(({ isTrue }) => isTrue).length).toBeGreaterThan(130);
  expect(all.filter(({ isTrue }) => !isTrue).length).toBeGreaterThan(45);
  const misjudged = all.filter((told) => (checked(told).errors.length === 0) !== told.isTrue);
  expect(misjudged.map(({ sentence }) => sentence)).toEqual([]);
});

test("most of their numbers lead to cells or follow from them", () => {
  const counts: Record<ClaimStatus, number> = { tied: 0, derived: 0, untied: 0 };
  for (const told of all.filter(({ isTrue }) => isTrue)) {
    for (const { status, claim } of checked(told).text.claims) if (claim.kind !== "count") counts[status]++;
  }
  expect(counts.tied).toBeGreaterThan(235);
  expect(counts.derived).toBeGreaterThan(190);
  expect(counts.untied).toBeLessThan(95);
});
