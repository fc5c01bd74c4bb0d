import { renderMessage } from "../../../src/core/messages/render";
import { textFindings } from "../../support/text-findings";
import { falseSentences, trueSentences, type Worded } from "./worded-sentences";

/** What the rules call wrong in one sentence under its heading. */
function errorsIn([heading, sentence]: Worded): string[] {
  return textFindings(`${heading}\n\n${sentence}\n`)
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
