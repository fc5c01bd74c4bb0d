// Ways of damaging bytes, texts and values. All of them draw from one seeded generator, so that a case can be run again.

import type { CellValue } from "../../src/core/workbook/snapshot";
import type { Random } from "../support/units/random";

/** A copy with a few bytes exchanged, taken out, put in, repeated or moved. */
export function mutateBytes(random: Random, bytes: Uint8Array, hits = random.int(1, 6)): Uint8Array {
  let result: Uint8Array = bytes.slice();
  for (let hit = 0; hit < hits && result.length > 0; hit++) {
    const at = random.int(0, result.length - 1);
    const length = random.int(1, Math.min(64, result.length - at));
    switch (random.int(0, 5)) {
      case 0:
        result[at] = random.int(0, 255);
        break;
      case 1:
        result[at] = (result[at] ?? 0) ^ (1 << random.int(0, 7));
        break;
      case 2:
        result.set(random.pick(oddBytes).slice(0, length), at);
        break;
      case 3:
        result = joined(result.subarray(0, at), result.subarray(at + length));
        break;
      case 4:
        result = joined(result.subarray(0, at), randomBytes(random, length), result.subarray(at));
        break;
      default:
        result = joined(result.subarray(0, at), result.subarray(at, at + length), result.subarray(at));
    }
  }
  return result;
}

/** Numbers at the edges of the fields of binary formats, and marks of encodings. */
const oddBytes: readonly Uint8Array[] = [
  [0, 0, 0, 0],
  [0xff, 0xff, 0xff, 0xff],
  [0xff, 0xff, 0xff, 0x7f],
  [0, 0, 0, 0x80],
  [0xff, 0xfe],
  [0xfe, 0xff],
  [0xef, 0xbb, 0xbf],
  [0xed, 0xa0, 0x80],
  [0x50, 0x4b, 1, 2],
  [0x50, 0x4b, 5, 6],
].map((bytes) => Uint8Array.from(bytes));

export function randomBytes(random: Random, length: number): Uint8Array {
  return Uint8Array.from({ length }, () => random.int(0, 255));
}

export function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(pieces));
}

/** Fragments that mean something in XML, in formulas, on terminals or to readers of Unicode. */
export const oddTexts: readonly string[] = [
  ...["", " ", "\u3000", "\t", "\n", "\r\n", "\u2028", "\u0000", "\u0007", "\u001b[2J\u001b]0;x\u0007", "\u009b31m"],
  ...["\ud800", "\udfff", "\ufffe", "\ufeff", "\u202e", "\u2066", "\u200b", "e\u0301".repeat(8), "𠮷", "👨‍👩‍👧"],
  ...["=1+1", "+1", "-1", "@SUM(A1)", "=cmd|'/C calc'!A0", '=HYPERLINK("http://a.example","x")', "'=1"],
  ...["<", ">", "&", '"', "'", "</c>", "<v>", "]]>", "<!--", "-->", "<![CDATA[", "&#0;", "&#x110000;", "&lt;", "&x;"],
  ...["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "javascript:alert(1)", "{ DDEAUTO c:\\\\x }"],
  ...["__proto__", "constructor", "toString", "hasOwnProperty", "$&", "$1", "{cell}", "{0}", "%s", "\\", "../../x"],
  ...[
    "NaN",
    "Infinity",
    "1e308",
    "-0",
    "0x10",
    "1,2,3",
    "１２．３４",
    "壹万贰仟",
    "－",
    "—",
    "1".repeat(400),
    "0.".padEnd(400, "0") + "1",
  ],
  ...["合计", "表一", "万元", "单位：元", "2022年", "201", "20105", "2010504", "（", "）", "“", "”", "。", "、"],
  "长".repeat(2000),
];

/** The text with a few places exchanged, taken out, repeated, moved, or filled with odd fragments. */
export function mutateText(random: Random, text: string, hits = random.int(1, 5)): string {
  let result = text;
  for (let hit = 0; hit < hits; hit++) {
    const at = random.int(0, result.length);
    const to = Math.min(result.length, at + random.int(0, random.chance(0.1) ? 400 : 12));
    const [head, middle, tail] = [result.slice(0, at), result.slice(at, to), result.slice(to)];
    switch (random.int(0, 5)) {
      case 0:
        result = head + random.pick(oddTexts) + tail;
        break;
      case 1:
        result = head + tail;
        break;
      case 2:
        result = head + middle.repeat(random.int(2, 5)) + tail;
        break;
      case 3:
        result = head + String.fromCharCode(random.int(0, random.chance(0.8) ? 127 : 0xffff)) + tail;
        break;
      case 4:
        result = mutateNumber(random, result, at);
        break;
      default: {
        const place = random.int(0, tail.length);
        result = head + tail.slice(0, place) + middle + tail.slice(place);
      }
    }
  }
  return result;
}

/** The next number behind a place becomes another one. */
function mutateNumber(random: Random, text: string, from: number): string {
  const match = /\d+(?:\.\d+)?/.exec(text.slice(from));
  if (!match) return text;
  const at = from + match.index;
  return text.slice(0, at) + random.pick(oddNumbers) + text.slice(at + match[0].length);
}

const oddNumbers = [
  "0",
  "-1",
  "1",
  "65536",
  "1048577",
  "16385",
  "2147483648",
  "4294967296",
  "1e99",
  "999999999999999999",
  "",
];

/** Values that a cell may hold, sensible or not. */
export function anyValue(random: Random): CellValue {
  switch (random.int(0, 5)) {
    case 0:
      return random.pick(oddTexts);
    case 1:
      return random.pick([0, -0, 0.1 + 0.2, 1e-7, 1e15, 1e21, -1e300, 5e-324, 1e308, 33.335, 2147483648, 43831]);
    case 2:
      return random.pick(["12.34", "1,234.50", "（1.2）", "１２", "12 ", "0", "-", "—", "12万元", "12.3.4"]);
    case 3:
      return random.pick([true, false, null, { error: "#REF!" }, { error: "#N/A" }, { error: "#SPILL!" }]);
    case 4:
      return Number((random.next() * 10 ** random.int(-2, 9)).toFixed(random.int(0, 4)));
    default:
      return mutateText(random, random.pick(["合计", "单位收支总体情况表", "2010504", "单位：万元", "2022年预算"]), 1);
  }
}
