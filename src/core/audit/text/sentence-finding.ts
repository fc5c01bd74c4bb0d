import type { Message } from "../../messages/message";
import { printAmount } from "../../money/rounding";
import type { Figure } from "../../reading/reading";
import type { Claim } from "../../text/claims";
import { quoteOf, type Stretch } from "../../text/normal-text";
import type { Printed } from "../../text/printed";
import type { TextReading } from "../../text/read-text";
import type { LocalText } from "../../standards/definition";
import type { WeighedCell, WeighedText } from "../finding";
import type { RuleFinding } from "../rule";

/** A place of the text with the sentence or line around it. */
export interface TextPlace {
  readonly section: string;
  readonly place: Stretch;
  readonly sentence: Stretch;
}

/** A finding about sentences, at the first of the places. */
export function sentenceFinding(
  text: TextReading,
  places: readonly TextPlace[],
  message: Message,
  more: Partial<
    Pick<RuleFinding, "severity" | "stated" | "expected" | "amountUnit" | "decimals" | "table" | "cells">
  > = {},
): RuleFinding {
  return { message, cells: [], ...more, texts: places.map((place) => weighedText(text, place)) };
}

function weighedText({ source }: TextReading, { section, place, sentence }: TextPlace): WeighedText {
  return { section, quote: quoteOf(source, sentence), start: place.start, end: place.end };
}

/** A line of the text that is no sentence: a heading, a row of a table. */
export function linePlace(section: string, place: Stretch): TextPlace {
  return { section, place, sentence: place };
}

/** The number with its unit as printed: "384.33万元". */
export function printed(claim: Claim): string {
  return `${claim.printed.value.toFixed(claim.printed.decimals)}${claim.unit}`;
}

/** An exact amount in yuan, as the claim would print it: same unit, same digits. */
export function printedLike(yuan: Printed["value"], { printed: { decimals, scale }, unit }: Claim): string {
  return `${printAmount(yuan.div(scale), decimals)}${unit}`;
}

/** "384.33万元", as the table prints it. */
export function printedFigureText({ value, decimals, amountUnit }: Figure): string {
  return `${printAmount(value, decimals)}${amountUnit}`;
}

export function figureCell({ cell, value, decimals }: Figure, role: WeighedCell["role"] = "equal"): WeighedCell {
  return { cell, role, value, decimals };
}

/** "N5" → 第5节 */
export function sectionName(section: string): LocalText {
  const number = section.slice(1);
  return { "zh-CN": `第${number}节`, "en-US": `section ${number}` };
}
