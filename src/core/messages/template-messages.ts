/** What is wrong with an organisation's template of phrases. */
export const templateZhCN = {
  "template.text-without-name": "用语模板第{line}行不属于任何语句，请在它上面加一行语句的名称，例如[{name}]。",
  "template.unknown-phrase": "用语模板第{line}行：没有名为[{name}]的语句，请改为已有的名称，相近的有{near}。",
  "template.phrase-twice": "用语模板第{line}行：[{name}]在第{first}行已经写过，请只保留一处。",
  "template.phrase-empty": "用语模板第{line}行：[{name}]下面没有语句，请写上语句；要用标准用语，请删去这一行。",
  "template.unknown-placeholder":
    "用语模板第{line}行：[{phrase}]不能使用“{name}”，请改用{allowed}，或改为直接写出的文字。",
  "template.no-placeholders": "用语模板第{line}行：[{phrase}]没有可以填入的内容，请删去“{name}”及其花括号。",
  "template.single-brace": "用语模板第{line}行：[{phrase}]的花括号没有成对，请补上或删去。",
  "template.placeholder-missing":
    "用语模板第{line}行：[{phrase}]缺少{names}，请在语句中补上，否则生成的文本会漏掉这些内容。",
  "template.unit-missing": "用语模板第{line}行：[{phrase}]的{name}后面应紧跟“{unit}”，请补上；填入的数字以它为单位。",
  "template.stop-missing": "用语模板第{line}行：[{phrase}]是完整的一句，请在末尾加上句号。",
  "template.stop-too-many": "用语模板第{line}行：[{phrase}]后面还会接上其他内容，请删去末尾的句号。",
};

export const templateEnUS: Readonly<Record<keyof typeof templateZhCN, string>> = {
  "template.text-without-name":
    "Line {line} of the template belongs to no phrase. Put the name of a phrase on the line above it, such as [{name}].",
  "template.unknown-phrase":
    "Line {line} of the template: there is no phrase [{name}]. Use one of the names that exist; like it are {near}.",
  "template.phrase-twice": "Line {line} of the template: [{name}] stands on line {first} already. Keep one of them.",
  "template.phrase-empty":
    "Line {line} of the template: nothing stands below [{name}]. Write the phrase, or delete the line to keep the standard wording.",
  "template.unknown-placeholder":
    "Line {line} of the template: [{phrase}] cannot use “{name}”. Use {allowed}, or write the words themselves.",
  "template.no-placeholders":
    "Line {line} of the template: nothing can be filled into [{phrase}]. Delete “{name}” and its braces.",
  "template.single-brace":
    "Line {line} of the template: a brace of [{phrase}] stands alone. Add the other or delete it.",
  "template.placeholder-missing":
    "Line {line} of the template: [{phrase}] lacks {names}. Put it into the phrase; without it the text would leave this out.",
  "template.unit-missing":
    "Line {line} of the template: {name} of [{phrase}] must be followed by “{unit}”, the unit of the number that is filled in. Add it.",
  "template.stop-missing": "Line {line} of the template: [{phrase}] is a whole sentence. End it with “。”.",
  "template.stop-too-many": "Line {line} of the template: other words follow [{phrase}]. Delete the “。” at its end.",
};
