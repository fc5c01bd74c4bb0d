import { amount, type Amount } from "../money/amount";

/** A number that counts something, in normal text. */
export interface TextNumber {
  readonly start: number;
  /** Behind its unit. */
  readonly end: number;
  readonly value: Amount;
  readonly decimals: number;
  /** "万元", "元", "%", "人" …; "" when none follows. */
  readonly unit: string;
  readonly isMoney: boolean;
  /** 约, 近, 左右, 以上: not a figure that must tie to the last digit. */
  readonly isApproximate: boolean;
}

const number = /(?<![\dA-Za-z.])-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?/g;
const unit =
  /^(?:万元|亿元|千元|百元|元|个百分点|%|平方米|平米|公里|小时|分钟|台\(套\)|台套|[台个人辆份项条套次名家兆批座间所处户件张部本篇期倍日天周])/;
/** What stands behind a number that dates, numbers or compares with a limit. */
const noCount =
  /^(?:年|月|日(?!均)|号|届|时|[】〕\])](?:号|第)?|-\d|至\d|~\d|[.、．](?!\d)|(?:个)?(?:季度|年度|月份)|级|[类款项]\)|[a-zA-Z*×:]\d)/;
const limit = /^(?:\(含\)|\(不含\))?(?:以上|以下|以内|及以上|及以下|起)/;
/** What is still to be filled in: "【请填写：…】"; the brackets of a document's number hold digits only. */
const blank = /【[^】]*[\u4e00-\u9fff][^】]*】/g;
const numbered = /(?:第|[【〔[]|\d[-~至]|[A-Za-z])$/;

export const yuanPerUnit: Readonly<Record<string, Amount>> = {
  元: amount("1"),
  百元: amount("100"),
  千元: amount("1000"),
  万元: amount("10000"),
  亿元: amount("100000000"),
};

/** Every number of the stretch that counts something; years, dates, numbers of documents and of clauses do not. */
export function numbersIn(text: string, from: number, to: number): TextNumber[] {
  const found: TextNumber[] = [];
  const blanks = [...text.matchAll(blank)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  for (const match of text.slice(0, to).matchAll(number)) {
    const start = match.index;
    if (start < from || blanks.some((one) => one.start < start && start < one.end)) continue;
    // "12-15" is a stretch, "-15%" a negative number.
    const isSigned = match[0].startsWith("-") && !/[\d)年月日]$/.test(text.slice(0, start));
    const digits = match[0].replace(/^-/, "");
    const numberEnd = start + match[0].length;
    const rest = text.slice(numberEnd, Math.min(to, numberEnd + 12));
    if (noCount.test(rest) || numbered.test(text.slice(0, start))) continue;
    const named = unit.exec(rest)?.[0] ?? "";
    const end = numberEnd + named.length;
    if (limit.test(text.slice(end, end + 8))) continue;
    const plain = digits.replaceAll(",", "");
    found.push({
      start,
      end,
      value: amount(isSigned ? `-${plain}` : plain),
      decimals: plain.includes(".") ? plain.length - plain.indexOf(".") - 1 : 0,
      unit: named,
      isMoney: named in yuanPerUnit,
      isApproximate:
        /(?:约|近|大约|超过|不超过|不低于|不少于|逾|达到|[≤≥<>])$/.test(text.slice(0, start)) ||
        /^(?:左右|多|余)/.test(text.slice(end)),
    });
  }
  return found;
}
