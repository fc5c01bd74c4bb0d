// Texts: those that are checked, last year's, an organisation's wording, the unit's own rules.

import { checkWorkbook, type CheckOptions } from "../../../src/core/check";
import { renderMessage } from "../../../src/core/messages/render";
import { parseTemplate } from "../../../src/core/narrative/template/parse-template";
import { sampleTemplate } from "../../../src/core/narrative/template/sample-template";
import { freshPart, writeZip } from "../../../src/hosts/xlsx/package/zip-writer";
import { readTextFile } from "../../../src/hosts/text/read-text-file";
import { withRules } from "../../support/custom-rules";
import type { Random } from "../../support/units/random";
import { joined, mutateBytes, mutateText, oddTexts, randomBytes } from "../mutations";
import { must, mustHoldTogether, orProblem, type Outcome } from "../properties";
import { anySnapshot, docxOf, docxParts, publishedText, sheetsNamed } from "../seeds";
import { published } from "./afterwards";

/** A few lines of a published text that belong together. */
function excerpt(random: Random): string {
  const lines = publishedText().split("\n");
  const from = random.int(0, lines.length - 1);
  return ["2022年部门预算公开", "第三部分 情况说明", ...lines.slice(from, from + random.int(1, 12))].join("\n");
}

/** How a text is handed in: to be checked, to be compared with, or as last year's. */
function checkWith(random: Random, text: string): Outcome {
  const snapshot = anySnapshot(random);
  const named = { name: "上年.docx", text };
  const options = random.pick<CheckOptions>([
    { text },
    { text },
    { text: excerpt(random), compare: named },
    { text, compare: { name: "上年.txt", text: excerpt(random) } },
    { priorText: named },
  ]);
  return mustHoldTogether(snapshot, checkWorkbook(snapshot, options));
}

export function plainText(random: Random): Outcome {
  const text = mutateText(random, excerpt(random), random.int(1, 8));
  return orProblem(() => {
    const utf8 = new Uint8Array(Buffer.from(text, "utf8"));
    const bytes = random.pick([
      () => utf8,
      () => utf8,
      () => mutateBytes(random, utf8),
      () => new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le")),
      () => joined(utf8, randomBytes(random, 8)),
    ])();
    return checkWith(random, readTextFile(bytes, "说明.txt"));
  });
}

export function wordDocument(random: Random): Outcome {
  const lines = excerpt(random).split("\n");
  return orProblem(() => {
    const bytes = random.pick([damagedArchive, damagedPart, damagedPart])(random, lines);
    return checkWith(random, readTextFile(bytes, "说明.docx"));
  });
}

function damagedArchive(random: Random, lines: readonly string[]): Uint8Array {
  const bytes = docxOf(lines);
  return random.chance(0.3) ? bytes.slice(0, random.int(0, bytes.length)) : mutateBytes(random, bytes);
}

function damagedPart(random: Random, lines: readonly string[]): Uint8Array {
  const parts = docxParts(lines);
  const name = random.pick(Object.keys(parts));
  parts[name] = new Uint8Array(
    Buffer.from(mutateText(random, Buffer.from(parts[name] ?? []).toString("utf8")), "utf8"),
  );
  return writeZip(Object.entries(parts).map(([part, bytes]) => freshPart(part, bytes, { store: true })));
}

/** Last year's workbook beside this year's. */
export function priorWorkbook(random: Random): Outcome {
  const snapshot = { sheets: sheetsNamed("表一", "表八") };
  const prior = anySnapshot(random);
  const dated = JSON.parse(mutateText(random, JSON.stringify(prior).replaceAll("2022", "2021"), 0)) as typeof prior;
  return mustHoldTogether(
    snapshot,
    checkWorkbook(snapshot, { prior: { name: random.pick(oddTexts), snapshot: dated } }),
  );
}

export function wordingTemplate(random: Random): Outcome {
  const standard = random.pick(["xinjiang-2022", "shanghai-district-2023"]);
  const outcome = parseTemplate(mutateText(random, sampleTemplate(standard), random.int(1, 3)), standard);
  if ("problems" in outcome) {
    for (const problem of outcome.problems) {
      must(renderMessage(problem, "zh-CN").endsWith("。"), `no sentence: ${renderMessage(problem, "zh-CN")}`);
      must(renderMessage(problem, "en-US") !== "", "no sentence");
    }
    return "problem";
  }
  if (random.chance(0.3)) {
    const snapshot = anySnapshot(random);
    published({ bytes: new Uint8Array(), snapshot, result: checkWorkbook(snapshot) }, outcome.wording);
  }
  return "result";
}

const rules = [
  "表八.公务接待费 <= 表六[30217].合计 + 5",
  "合计(表三[*].合计) = 表三[合计].合计",
  "合计(表六[30201-30299].公用经费) = 表六[302].合计",
  "表六[30217].合计 <= 表六[302].公用经费 × 40%",
  "-(表一.收入总计 - 12,000元) <> 表八[“合计”].合计",
];

export function ownRules(random: Random): Outcome {
  const lines = Array.from({ length: random.int(1, 4) }, () => [
    random.pick([null, "是", "否", random.pick(oddTexts)]),
    mutateText(random, random.chance(0.05) ? "(".repeat(3000) : random.pick(rules), random.int(0, 3)),
    random.pick([null, "错误", "提示", random.pick(oddTexts)]),
    random.pick([null, "请核对。", random.pick(oddTexts)]),
  ]);
  const snapshot = withRules({ sheets: sheetsNamed("表三", "表六", "表八") }, ...lines);
  return mustHoldTogether(snapshot, checkWorkbook(snapshot, { standardId: "xinjiang-2022" }));
}
