import { factText, fill, heading, paragraph } from "../compose";
import { missingField } from "../quantity";
import { namesOf, titleOf, type NarrativeSource } from "../source";
import type { Paragraph, Section } from "../span";
import { operatingExpenses } from "./operating-expenses";
import { performance } from "./performance";
import { procurement } from "./procurement";
import { stateAssets } from "./state-assets";

/** 十: what no table holds. */
export function otherMatters(source: NarrativeSource): Section {
  const words = source.wording.otherMatters;
  return {
    id: "N10",
    title: titleOf(words.title, namesOf(source)),
    paragraphs: [
      heading(words.operatingHeading),
      operatingExpenses(source),
      heading(words.procurementHeading),
      ...procurement(source),
      heading(words.assetsHeading),
      ...stateAssets(source),
      heading(words.performanceHeading),
      ...performance(source),
      heading(words.otherHeading),
      ...remarks(source),
    ],
  };
}

const none = /^(无|没有|无其他说明的?事项)$/;

function remarks(source: NarrativeSource): Paragraph[] {
  const words = source.wording.otherMatters;
  const facts = source.facts.lists.get("otherMatters.text") ?? [];
  if (facts.length === 0) {
    return [paragraph({ spans: fill(words.otherMissing, { gap: missingField("otherMatters.text") }) })];
  }
  const matters = facts.filter(({ text }) => !none.test(text.replace(/[。\s]+$/, "")));
  if (matters.length === 0) return [paragraph({ spans: fill(words.otherNone, namesOf(source)) })];
  return matters.map((fact) => paragraph({ spans: fill("{text}。", { text: factText(fact) }) }));
}
