import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { enUS } from "../../../src/ui/i18n/en-US";
import { languageOf } from "../../../src/ui/i18n/language-of";
import { zhCN } from "../../../src/ui/i18n/zh-CN";

/** Every sentence with the path of its key; functions are called with data that cannot be mistaken for words. */
function sentences(words: object, path = "", data = [3, 2, 1, 1]): [string, string][] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]): [string, string][] => {
    const name = path === "" ? key : `${path}.${key}`;
    if (typeof value === "string") return [[name, value]];
    if (typeof value === "function") return [[name, (value as (...data: number[]) => string)(...data)]];
    return sentences(value as object, name, data);
  });
}

const source = sourcesBelow(join(__dirname, "..", "..", "..", "src", "ui"));

function sourcesBelow(folder: string): string {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.endsWith("i18n"))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"))
    .join("\n");
}

describe("Chinese words", () => {
  test.each(sentences(zhCN))("%s: punctuation is full-width", (_, sentence) => {
    expect(sentence).not.toMatch(/[\u4e00-\u9fff][,;:?!()](?!\w)|[,;:?!()][\u4e00-\u9fff]/);
    expect(sentence).not.toMatch(/\.\.\.|["']/);
  });

  test.each(
    sentences(zhCN).filter(([name]) =>
      /^(empty\..*Body|problems\.host|problems\.unexpected|start\..*[nM]i?s|notices)/.test(name),
    ),
  )("%s: a whole sentence ends with its full stop", (_, sentence) => {
    expect(sentence).toMatch(/。$/);
  });
});

describe("English words", () => {
  test.each(sentences(enUS))("%s: is English", (_, sentence) => {
    // The one Chinese phrase is the title that must stand above a table.
    expect(sentence.replace("单位收支总体情况表", "")).not.toMatch(/[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/);
  });

  test("counts agree with their nouns", () => {
    expect(enUS.repairs.resolves(1)).toBe("resolves 1 finding");
    expect(enUS.repairs.resolves(2)).toBe("resolves 2 findings");
    expect(enUS.rounding.heading(1)).toBe("1 rounding difference, not an error");
  });

  test.each(sentences(enUS, "", [1, 1, 1, 1]))("%s: one is no plural", (_, sentence) => {
    expect(sentence).not.toMatch(/\b1 (?!is |was |has |resolves |receives |spends |fits )[a-z]+s\b/);
  });
});

test("every group of words is used by a component", () => {
  const unused = sentences(zhCN)
    .map(([name]) => name.split("."))
    // Groups chosen by a kind are used as a whole; single words by their own name.
    .filter(([group, word]) => !source.includes(`.${word ?? group ?? ""}`) && !source.includes(`.${group ?? ""}[`))
    .filter(([group, word]) => !new RegExp(`\\b(${word ?? group ?? ""})\\b`).test(source));
  expect(unused).toEqual([]);
});

test.each([
  ["zh-CN", "zh-CN"],
  ["zh-TW", "zh-CN"],
  [undefined, "zh-CN"],
  ["", "zh-CN"],
  ["en-GB", "en-US"],
  ["fr-FR", "en-US"],
])("the display language %s shows the pane in %s", (display, language) => {
  expect(languageOf(display)).toBe(language);
});
