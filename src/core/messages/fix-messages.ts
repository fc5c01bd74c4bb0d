/** What a fix changes and why; 舍位平衡, and the note that declares the 尾差 instead. */
export const fixZhCN = {
  "fix.text": "“{text}”是文本，改为同样大小的数字，金额不变，Excel才会把它计入合计。",
  "fix.full-width": "“{text}”中有全角字符，改为同样大小的半角数字，金额不变，Excel才会把它计入合计。",
  "fix.total": "{place}按各项相加应为{to}{unit}。",
  "fix.balance": "{place}由{from}调为{to}{unit}，相差一个末位单位：调整后“{identities}”按所列数字相等。",
  "balance.fewest":
    "舍位平衡：调整{count}个单元格的末位，除检查发现的错误以外，各表即按所列数字逐一相等；已证明不能更少。也可以不调整，在表下注明：“{note}”",
  "balance.small":
    "舍位平衡：调整{count}个单元格的末位，除检查发现的错误以外，各表即按所列数字逐一相等；这是较小的调整，未能证明是最少的。也可以不调整，在表下注明：“{note}”",
  "balance.impossible":
    "舍位平衡：在可以调整的单元格（不含零、整数、公式及其加数，以及有错误或另有修改建议的单元格）中，每格至多调整一个末位单位，无法使各表全部相等。请在表下注明：“{note}”",
  "balance.not-decided": "舍位平衡：在限定的计算量内没有找到调整办法，也不能断定没有。请在表下注明：“{note}”",
  "balance.note": "{tables}中部分合计数与分项之和的差异为四舍五入所致。",
  "balance.note-truncation": "{tables}中部分合计数与分项之和的差异为截尾取数所致。",
};

export const fixEnUS: Readonly<Record<keyof typeof fixZhCN, string>> = {
  "fix.text":
    "“{text}” is text; it becomes the same amount as a number, so that Excel counts it into sums. No amount changes.",
  "fix.full-width":
    "“{text}” has full-width characters; it becomes the same amount as a plain number, so that Excel counts it into sums. No amount changes.",
  "fix.total": "{place}: its parts add up to {to} {unit}.",
  "fix.balance": "{place} from {from} to {to} {unit}, one unit of the last digit: then “{identities}” hold as printed.",
  "balance.fewest":
    "Balance: {count} last digits change, and every identity outside the errors found holds as printed; proven that fewer cannot do it. Or leave the figures and print below the tables: “{note}”",
  "balance.small":
    "Balance: {count} last digits change, and every identity outside the errors found holds as printed; a small adjustment, not proven the smallest. Or leave the figures and print below the tables: “{note}”",
  "balance.impossible":
    "Balance: no cell that may move (zeros, whole numbers, formulas and what they add up, and cells in error or with another suggestion may not) by at most one unit of its last digit makes every identity hold. Print below the tables: “{note}”",
  "balance.not-decided":
    "Balance: within the bounded work no adjustment was found, and none was ruled out. Print below the tables: “{note}”",
  "balance.note": "Some totals in {tables} differ from the sums of their parts because of rounding.",
  "balance.note-truncation":
    "Some totals in {tables} differ from the sums of their parts because figures were cut off.",
};
