import { phrasesOf } from "./phrases";
import { withChineseNames } from "./placeholders";

const introduction = [
  "# 用语模板：改写预算公开文本中的语句，不改数字。",
  "# 方括号里是语句的名称，请勿改动；下面一行是语句，可以改写。不需要改写的语句可以整段删去，仍用标准用语。",
  "# 花括号里是生成时填入的内容：每条语句只能用它自己的，数字后面的单位要保留。以#开头的行是备注。",
];

/** A template with every phrase of the standard in its standard wording, to be edited. */
export function sampleTemplate(standard: string): string {
  const phrases = phrasesOf(standard).map(({ name, official }) => `[${name}]\n${withChineseNames(official)}\n`);
  return `${introduction.join("\n")}\n# ${standard}\n\n${phrases.join("\n")}`;
}
