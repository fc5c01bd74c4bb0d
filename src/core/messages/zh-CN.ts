/** Sentences of the core in Chinese. `{name}` is filled from the message's data. */
export const zhCN = {
  "place.figure": "{table}“{row}”的{column}（{cell}）",
  "place.others": "另一边各项",
  "identity.sum-differs":
    "{place}填的是{stated}{unit}，按“{identity}”应为{expected}{unit}，相差{difference}{unit}，请核对{cell}及参与计算的单元格。",
  "identity.figures-differ":
    "{place}填的是{stated}{unit}，而{other}合计为{expected}{unit}，按“{identity}”两者应当一致，相差{difference}{unit}，请核对这几个单元格。",
  "identity.below-bound":
    "{place}填的是{stated}{unit}，按“{identity}”不应小于{expected}{unit}，少了{difference}{unit}，请核对{cell}。",
  "identity.above-bound":
    "{place}填的是{stated}{unit}，按“{identity}”不应大于{expected}{unit}，多了{difference}{unit}，请核对{cell}。",
  "identity.rounding":
    "{place}为{stated}{unit}，各项相加为{expected}{unit}，相差{difference}{unit}：这是四舍五入的尾差，存在一组以元为单位的金额使所有数字和勾稽关系同时成立，可在表下注明“部分合计数与分项之和的差异为四舍五入所致”。",
  "identity.truncation":
    "{place}为{stated}{unit}，各项相加为{expected}{unit}，相差{difference}{unit}：全部数字都按截尾取数时可以解释这一尾差，可在表下注明取数方法。",
  "identity.undecided":
    "{place}为{stated}{unit}，各项相加为{expected}{unit}，相差{difference}{unit}：是否属于四舍五入的尾差未能判定，请人工核对{cell}。",
  "identity.verify":
    "{place}为{stated}{unit}，按“{identity}”通常应为{expected}{unit}，相差{difference}{unit}，请核实是否确有原因。",
  "repair.value-in-wrong-column":
    "把{changes}：这个数与同一行另一列的数相同，像是填错了列；改后“{identities}”全部成立，是所需改动最少的办法。",
  "repair.value-in-wrong-row": "把{changes}：这个数像是填错了行；改后“{identities}”全部成立，是所需改动最少的办法。",
  "repair.digits-transposed":
    "把{changes}：像是相邻两个数字写颠倒了；改后“{identities}”全部成立，是所需改动最少的办法。",
  "repair.digit-mistyped": "把{changes}：像是错了一个数字；改后“{identities}”全部成立，是所需改动最少的办法。",
  "repair.decimal-point-moved": "把{changes}：像是小数点错了位；改后“{identities}”全部成立，是所需改动最少的办法。",
  "repair.unit-slip":
    "把{changes}：正好相差一万倍，像是元与万元弄混了；改后“{identities}”全部成立，是所需改动最少的办法。",
  "repair.sign-flipped": "把{changes}：像是多写或漏写了负号；改后“{identities}”全部成立，是所需改动最少的办法。",
  "repair.value-dropped": "把{changes}：这里像是漏填了数；改后“{identities}”全部成立，是所需改动最少的办法。",
  "repair.stale-total": "把{changes}：合计数像是没有随明细更新；改后“{identities}”全部成立，是所需改动最少的办法。",
  "repair.row-doubled": "把{changes}：这一行像是重复填列；改后“{identities}”全部成立，是所需改动最少的办法。",
  "repair.other": "把{changes}；改后“{identities}”全部成立，是所需改动最少的办法。",
  "repair.change": "{cell}由{from}改为{to}{unit}",
  "problem.table-missing": "没有找到{table}“{title}”，请确认该表在工作簿中，并且标题和表头完整；空表也要列出并附说明。",
  "problem.table-twice":
    "“{first}”和“{second}”两张工作表都像是{table}“{title}”，已按“{first}”核对；请删去或改名另一张后重新检查。",
  "problem.table-unreadable": "{table}“{title}”的表头无法识别，请对照标准表式核对表头文字后重新检查。",
  "problem.total-row-missing": "{table}“{title}”缺少“{line}”一行，无法核对合计，请补上后重新检查。",
  "problem.error-value": "{table}的{cell}是错误值{text}，不能作为金额，请修正该单元格的公式或直接填写金额。",
  "problem.not-a-number": "{table}的{cell}填的是“{text}”，不是金额，请改为数字；没有金额时请留空。",
  "problem.ambiguous-table":
    "工作表“{sheet}”第{row}行的表头同时像{candidates}，缺少可以区分的标题，请在表头上方写明表名后重新检查。",
  "coverage.not-a-number": "不是数字",
  "coverage.error-value": "错误值",
  "coverage.row-not-recognised": "所在行没有识别出科目或项目",
  "coverage.column-not-recognised": "所在列的表头没有识别",
} as const;
