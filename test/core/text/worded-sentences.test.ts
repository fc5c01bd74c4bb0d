import { readFileSync } from "node:fs";
import { join } from "node:path";
import { findingsOf, runRules } from "../../../src/core/audit/rule";
import { textRules } from "../../../src/core/audit/text-rules";
import { readInputs } from "../../../src/core/inputs/read-inputs";
import { renderMessage } from "../../../src/core/messages/render";
import { readWorkbook } from "../../../src/core/reading/read-workbook";
import { xinjiang2022 } from "../../../src/core/standards/xinjiang-2022";
import { readText } from "../../../src/core/text/read-text";
import { readWorkbookFile } from "../../../src/hosts/xlsx/read-workbook-file";
import { falseSentences, trueSentences, type Worded } from "./worded-sentences";

const bytes = readFileSync(join(__dirname, "../../../assets/sample/workbook.xlsx"));
const snapshot = readWorkbookFile(new Uint8Array(bytes), "workbook.xlsx");
const reading = readWorkbook(snapshot, xinjiang2022);
const facts = readInputs(snapshot);

/** What the rules call wrong in one sentence under its heading. */
function errorsIn([heading, sentence]: Worded): string[] {
  const text = readText(`${heading}\n\n${sentence}\n`, reading, facts);
  if (!text) throw new Error("the standard has a text");
  return findingsOf(runRules(textRules, { snapshot, grids: [], reading, instances: [], text }))
    .filter(({ severity }) => severity === "error")
    .map(({ message }) => renderMessage(message, "zh-CN"));
}

test("there are enough sentences of both kinds", () => {
  expect(trueSentences.length).toBeGreaterThanOrEqual(60);
  expect(falseSentences.length).toBeGreaterThanOrEqual(40);
});

test.each(trueSentences)("true: %s %s", (...sentence) => {
  expect(errorsIn(sentence)).toEqual([]);
});

test.each(falseSentences)("false: %s %s", (...sentence) => {
  expect(errorsIn(sentence)).not.toEqual([]);
});
