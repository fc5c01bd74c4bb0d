import type { Random } from "../../../support/units/random";
import type { Thing } from "./budget";
import type { Pen } from "./manner";

/** A thing's amount and its change in one of the ways in which units tell it. */
export function told(pen: Pen, random: Random, { name, now, last }: Thing, year: number): string {
  const { than, reason, flat, noBase } = pen.manner;
  const because = `${reason}${random.pick(["人员增减变动", "厉行节约，压减一般性支出", "工作任务调整", "标准调整"])}`;
  if (now === last) {
    return random.pick([
      () => `${name}${pen.amount(now)}，${flat}`,
      () => `${name}预算${pen.amount(now)}，上年预算${pen.amount(last, "last")}，${flat}`,
    ])();
  }
  if (last === 0n) return `${name}${pen.amount(now)}，${noBase}${because}`;
  if (now === 0n) {
    return random.pick([
      () => `${name}${pen.amount(0n)}，${than}${change(pen, now, last)}，${rate(pen, now, last)}${because}`,
      () => `${name}未安排，${than}${change(pen, now, last)}${because}`,
    ])();
  }
  const bare = name.replace(/^\d{4}年/, "");
  return random.pick([
    () => `${name}${pen.amount(now)}，${than}${change(pen, now, last)}，${rate(pen, now, last)}${because}`,
    () => `${name}${pen.amount(now)}，${than}${rate(pen, now, last)}，${change(pen, now, last)}${because}`,
    () => `${name}${pen.amount(now)}，上年预算${pen.amount(last, "last")}，${than}${rate(pen, now, last)}${because}`,
    () =>
      `${year - 1}年${bare}${pen.amount(last, "last")}，${year}年${bare}${pen.amount(now)}，${change(pen, now, last)}，${rate(pen, now, last)}${because}`,
    () =>
      `${bare}${year}年预算数为${pen.amount(now)}，比${year - 1}年预算数${pen.amount(last, "last")}${change(pen, now, last)}${because}`,
    () =>
      `${name}${pen.amount(now)}（${year - 1}年为${pen.amount(last, "last")}），${than}${change(pen, now, last)}，${rate(pen, now, last)}${because}`,
    () => `${name}${than}${change(pen, now, last)}，${rate(pen, now, last)}，为${pen.amount(now)}${because}`,
  ])();
}

function change(pen: Pen, now: bigint, last: bigint): string {
  const { up, down } = pen.manner;
  return now > last ? `${up}${pen.amount(now - last, "change")}` : `${down}${pen.amount(last - now, "change")}`;
}

function rate(pen: Pen, now: bigint, last: bigint): string {
  const { rose, fell } = pen.manner;
  return `${now > last ? rose : fell}${pen.rate(now - last, last)}`;
}

/** "A 5万元，占50%；B …", each thing a part of the whole. */
export function shares(pen: Pen, random: Random, parts: readonly Omit<Thing, "last">[], whole: bigint): string {
  const of = random.pick(["占", "占总额的", "占比"]);
  const between = random.pick(["；", "，", "；"]);
  return parts.map(({ name, now }) => `${name}${pen.amount(now)}，${of}${pen.rate(now, whole, "share")}`).join(between);
}

/** "A 5万元、B 3万元". */
export function listed(pen: Pen, random: Random, parts: readonly Omit<Thing, "last">[]): string {
  const between = random.pick(["、", "，", "；"]);
  return parts.map(({ name, now }) => `${name}${pen.amount(now)}`).join(between);
}
