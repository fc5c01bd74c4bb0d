import { fixZhCN } from "./fix-messages";
import { proofZhCN } from "./proof-messages";
import { provenanceZhCN } from "./provenance-messages";
import { templateZhCN } from "./template-messages";

/** Sentences of the core in Chinese. `{name}` is filled from the message's data. */
export const zhCN = {
  "place.figure": "{table}“{row}”的{column}（{cell}）",
  "place.others": "另一边各项",
  "identity.sum-differs":
    "{place}填的是{stated}{unit}，按“{identity}”应为{expected}{unit}，相差{difference}{unit}，请核对{cell}及参与计算的单元格。",
  "identity.row-missing":
    "{place}填的是{stated}{unit}，按“{identity}”应为{expected}{unit}，相差{difference}{unit}；同一行有{count}列都比下面各行之和多，也可能是下面漏列了一行（{values}），请核对{cell}、参与计算的单元格和应当列出的各行。",
  "place.lacking": "{column}{amount}{unit}",
  "identity.figures-differ":
    "{place}填的是{stated}{unit}，而{other}合计为{expected}{unit}，按“{identity}”两者应当一致，相差{difference}{unit}，请核对这几个单元格。",
  "identity.below-bound":
    "{place}填的是{stated}{unit}，按“{identity}”不应小于{expected}{unit}，少了{difference}{unit}，请核对{cell}。",
  "identity.above-bound":
    "{place}填的是{stated}{unit}，按“{identity}”不应大于{expected}{unit}，多了{difference}{unit}，请核对{cell}。",
  "identity.rounding":
    "{place}为{stated}{unit}，按“{identity}”计算为{expected}{unit}，相差{difference}{unit}：这是四舍五入的尾差，存在一组以元为单位的金额使所有数字和勾稽关系同时成立，可在表下注明“部分合计数与分项之和的差异为四舍五入所致”。",
  "identity.truncation":
    "{place}为{stated}{unit}，按“{identity}”计算为{expected}{unit}，相差{difference}{unit}：全部数字都按截尾取数时可以解释这一尾差，可在表下注明取数方法。",
  "identity.undecided":
    "{place}为{stated}{unit}，按“{identity}”计算为{expected}{unit}，相差{difference}{unit}：是否属于四舍五入的尾差未能判定，请人工核对{cell}。",
  "identity.verify":
    "{place}为{stated}{unit}，按“{identity}”通常应为{expected}{unit}，相差{difference}{unit}，请核实是否确有原因。",
  "repair.value-in-wrong-column": "把{changes}：这个数与同一行另一列的数相同，像是填错了列。{proof}。",
  "repair.value-in-wrong-row": "把{changes}：这个数像是填错了行。{proof}。",
  "repair.digits-transposed": "把{changes}：像是相邻两个数字写颠倒了。{proof}。",
  "repair.digit-mistyped": "把{changes}：像是错了一个数字。{proof}。",
  "repair.decimal-point-moved": "把{changes}：像是小数点错了位。{proof}。",
  "repair.unit-slip": "把{changes}：正好相差一万倍，像是元与万元弄混了。{proof}。",
  "repair.sign-flipped": "把{changes}：像是多写或漏写了负号。{proof}。",
  "repair.value-dropped": "把{changes}：这里像是漏填了数。{proof}。",
  "repair.stale-total": "把{changes}：合计数像是没有随明细更新。{proof}。",
  "repair.row-doubled": "把{changes}：这一行像是重复填列。{proof}。",
  "repair.last-year-figure": "把{changes}：填的像是上年的数。{proof}。",
  "repair.entry-with-totals": "把{changes}，同表各级合计随之改变：像是录入时填错，合计已随错数算出。{proof}。",
  "repair.older-version": "把{changes}，同表各级合计随之改变：这张表像是旧版本，其他各表的数相互一致。{proof}。",
  "repair.other": "把{changes}。{proof}。",
  "repair.change": "{cell}由{from}改为{to}{unit}",
  ...proofZhCN,
  ...provenanceZhCN,
  ...templateZhCN,
  ...fixZhCN,
  "problem.table-missing": "没有找到{table}“{title}”，请确认该表在工作簿中，并且标题和表头完整；空表也要列出并附说明。",
  "problem.table-twice":
    "“{first}”和“{second}”两张工作表都像是{table}“{title}”，已按“{first}”核对；请删去或改名另一张后重新检查。",
  "problem.table-other-year":
    "工作表“{second}”是{text}年的{table}“{title}”，本次已按“{first}”核对；请把其他年度的表另存为单独的工作簿后重新检查。",
  "problem.not-calculated":
    "{table}有{text}个公式没有计算结果（如{cell}），无法核对，请用Excel打开工作簿、重新计算并保存后再检查。",
  "problem.table-unreadable": "{table}“{title}”的表头无法识别，请对照标准表式核对表头文字后重新检查。",
  "problem.total-row-missing": "{table}“{title}”缺少“{line}”一行，无法核对合计，请补上后重新检查。",
  "problem.error-value": "{table}的{cell}是错误值{text}，不能作为金额，请修正该单元格的公式或直接填写金额。",
  "problem.not-a-number": "{table}的{cell}填的是“{text}”，不是金额，请改为数字；没有金额时请留空。",
  "problem.ambiguous-table":
    "工作表“{sheet}”第{row}行的表头同时像{candidates}，缺少可以区分的标题，请在表头上方写明表名后重新检查。",
  "coverage.not-a-number": "不是数字",
  "coverage.error-value": "错误值",
  "coverage.not-calculated": "公式没有计算结果",
  "coverage.row-not-recognised": "所在行没有识别出科目或项目",
  "coverage.column-not-recognised": "所在列的表头没有识别",
  "rule.nothing-to-check": "工作簿中没有这条规则要核对的内容",
  // 38 to 41: codes
  "code.unknown": "{place}的科目编码{code}“{name}”在政府收支分类科目中查不到，请核对编码和名称。",
  "code.unknown-but-named":
    "{place}的科目编码{code}在政府收支分类科目中查不到，而“{name}”的编码是{named}，请核对编码。",
  "code.retired": "{place}的科目{code}“{name}”据查最后用于{lastYear}年，其内容现列在{successors}，请改用现行科目。",
  "code.ended": "{place}的科目{code}“{name}”据查最后用于{lastYear}年，请核对是否仍在使用。",
  "code.not-yet": "{place}的科目{code}“{name}”据查从{firstYear}年起才有，而本预算是{year}年的，请核对编码。",
  "code.other-name":
    "{place}的科目{code}填为“{name}”，这是同一科目的旧名、后改的名称或表式用语，正式名称是“{official}”，请核对。",
  "code.name-of-other":
    "{place}的科目{code}填为“{name}”，而{code}的正式名称是“{official}”，“{name}”是{other}的名称，请核对编码与名称哪一个填错。",
  "code.name-differs": "{place}的科目{code}填为“{name}”，与正式名称“{official}”不同，请核对名称。",
  "code.parent-missing": "{place}的科目{codes}上方没有上级科目{parent}，请补列上级科目，或核对编码。",
  "code.parent-below": "{place}的科目{codes}排在上级科目{parent}的前面，请把上级科目移到它们上方。",
  "code.out-of-order": "{place}的科目{code}排在{previous}之后，顺序颠倒，请按编码从小到大排列。",
  "code.twice": "{place}都是科目{code}，同一张表中一个科目只列一行，请合并，或核对编码。",
  "code.not-to-item": "{place}的功能分类科目{codes}有金额但没有列到项级，请补列下级科目。",
  "code.not-to-section": "{place}的经济分类科目{codes}有金额但没有列到款级，请补列下级科目。",
  "code.wrong-budget": "{place}的科目{code}“{name}”是{budget}的科目，不应列在“{title}”中，请核对科目或改列到相应的表。",
  "budget.generalPublicBudget": "一般公共预算",
  "budget.governmentManagedFundBudget": "政府性基金预算",
  "budget.stateCapitalOperationsBudget": "国有资本经营预算",
  "budget.socialInsuranceFundBudget": "社会保险基金预算",
  // 42 and 43: amount unit, precision
  "unit.missing": "{tables}没有注明金额单位，请在表题下方补写“单位：{unit}”。",
  "unit.unknown": "{place}写的金额单位是“{text}”，本表式只用元或万元，请改为实际使用的单位。",
  "unit.contradicts":
    "{place}写的是“{text}”，但{table}的金额按{unit}计才与其他表一致，两者相差一万倍，请改为“单位：{unit}”。",
  "unit.differs": "{place}写的是“{text}”，而其他表的写法表明{table}应以{unit}为单位，请核对单位和金额。",
  "precision.differs": "{tables}的金额小数位数不一致：多数保留{usual}位，而{place}不是，请统一小数位数。",
  // 44 and 45: contents, empty tables
  "title.missing": "{table}没有找到表名，请在表头上方写明“{title}”。",
  "title.not-standard": "{place}的表名是“{printed}”，标准表名是“{title}”，请核对。",
  "title.contradicts-contents": "{place}的表名是“{printed}”，而{contents}的目录写的是“{entry}”，请改为一致。",
  "title.wrong-number": "{place}的表号是{number}，而“{title}”应是第{expected}张表，请核对表号。",
  "contents.lacks": "工作表“{sheet}”的目录没有列出{titles}，请补列。",
  "contents.out-of-order": "{place}的目录项“{title}”顺序不对，请按规定的表格顺序排列目录。",
  "contents.tables-out-of-order": "各表在工作簿中的顺序是{order}，与规定的顺序不同，请按表号排列。",
  "empty.without-note": "{table}“{title}”没有数据，请在表下注明本表为空表及其原因。",
  "empty.amounts-elsewhere": "{table}“{title}”是空表，但{place}有这项预算的支出，请补填本表，或核对这些金额。",
  "empty.called-empty": "{place}写着“{text}”，但{table}有金额，请删去空表说明，或核对金额。",
  // 46: name, year, placeholders, wording
  "name.none": "没有找到单位名称",
  "name.near-miss": "{place}的单位名称是“{name}”，其他地方是“{expected}”，只差几个字，请核对并统一。",
  "name.other": "{place}的单位名称是“{name}”，而其他地方是“{expected}”，请核对是否填错单位。",
  "year.none": "表中没有写年度",
  "year.differs": "{place}写的是“{text}”（{year}年），而其他地方是{expected}年，请核对年度。",
  "placeholder.left": "{place}还留有模板的占位文字“{text}”，请填写完整。",
  "wording.titles": "{place}的表名用“{odd}”，其他表名用“{usual}”，请统一为本预算的层级。",
  "wording.lines": "{place}的编制单位一栏用“{odd}”，其他表用“{usual}”，请统一为本预算的层级。",
  // 47: numbers
  "amount.as-text": "有{count}个金额是文本（{place}，如“{text}”），Excel不会把它们计入合计，请转换为数字。",
  "amount.full-width":
    "有{count}个金额是文本，其中有全角数字（{place}，如“{text}”），Excel不会把它们计入合计，请改为半角数字。",
  "amount.error-beside": "{place}是错误值{text}，请修正该单元格的公式或文字。",
  "hidden.amounts": "隐藏行或隐藏列中有{count}个金额（{place}），已计入核对，公开前请确认是否应当显示。",
  "hidden.sheet": "隐藏的工作表“{sheet}”中有{count}个金额，已计入核对，公开前请确认是否应当显示。",
  // 48 and 49: formulas, time
  "total.typed": "{place}的合计是直接填写的数，而相邻的{neighbour}是公式{formula}，请改为公式，以免明细变动后不更新。",
  "sum.misses": "{place}的公式{formula}漏加了{parts}，请补入合计范围。",
  "sum.counts-twice": "{place}的公式{formula}多加或重复加了{parts}，请从合计范围中去掉。",
  "calculation.manual": "工作簿设置为手动重算，表中的数可能不是最新结果，请改为自动重算并保存后再检查。",
  "links.cells": "{place}的公式引用了其他工作簿，对方变动或缺失时金额会变，请改为本工作簿内的数。",
  "links.files": "工作簿链接了其他文件（{files}），请断开链接后再公开。",
  "publication.dates-missing": "没有填写批复日期和公开日期",
  "publication.no-date": "“{text}”不是日期",
  "publication.late": "预算于{approved}批复，{published}公开，相隔{days}天，超过了20天的期限，请核对日期并说明原因。",
  "publication.before-approval": "公开日期{published}早于批复日期{approved}，请核对这两个日期。",
  // The unit's own rules
  "custom.counts": "本单位自定义规则：成立{passed}条，不成立{failed}条，未能核对{open}条，停用{off}条。",
  "custom.without-text": "本单位规则不成立",
  "custom.not-equal":
    "{text}：按本单位规则“{rule}”，两边应当相等，左边为{left}{unit}，右边为{right}{unit}，相差{difference}{unit}，请核对{place}等参与计算的单元格。",
  "custom.above":
    "{text}：按本单位规则“{rule}”，左边不应大于右边，左边为{left}{unit}，右边为{right}{unit}，多了{difference}{unit}，请核对{place}等参与计算的单元格。",
  "custom.not-below":
    "{text}：按本单位规则“{rule}”，左边应当小于右边，左边为{left}{unit}，右边为{right}{unit}，相差{difference}{unit}，请核对{place}等参与计算的单元格。",
  "custom.below":
    "{text}：按本单位规则“{rule}”，左边不应小于右边，左边为{left}{unit}，右边为{right}{unit}，少了{difference}{unit}，请核对{place}等参与计算的单元格。",
  "custom.not-above":
    "{text}：按本单位规则“{rule}”，左边应当大于右边，左边为{left}{unit}，右边为{right}{unit}，相差{difference}{unit}，请核对{place}等参与计算的单元格。",
  "custom.equal":
    "{text}：按本单位规则“{rule}”，两边不应相等，而两边都是{left}{unit}，请核对{place}等参与计算的单元格。",
  "custom.not-evaluated": "本单位规则“{rule}”没有核对：{why}。请改正规则，或者把“启用”改为“否”。",
  "custom.syntax": "▶处应为{expected}",
  "custom.too-long": "▶处已超过一条规则最多的{most}个字符，请拆成几条",
  "custom.unknown-word": "“{text}”不是可以选择的内容，请从下拉列表中选择；本条规则仍按启用、错误处理。",
  "custom.no-heading": "自定义规则表里没有“规则”这一列的表头，表中的规则都没有核对，请恢复表头。",
  "custom.unknown-table": "▶处的“{name}”不是任何一张表的编号或标题，相近的有：{near}",
  "custom.table-missing": "▶处的{table}没有找到或无法识别",
  "custom.ambiguous": "▶处的“{name}”有几种理解：{candidates}，请写明是哪一个",
  "custom.several-rows": "▶处的“{name}”对应{count}行，多行相加请写成“合计(…)”",
  "custom.unknown-column": "{table}没有▶处的“{name}”这一列，相近的有：{near}",
  "custom.column-needed": "▶处没有写明是{table}的哪一列，例如：{near}",
  "custom.column-absent": "工作簿的表中没有▶处的“{name}”这一列",
  "custom.unknown-row": "{table}没有▶处的“{name}”这一行，相近的有：{near}",
  "custom.row-needed": "▶处没有写明是{table}的哪一行，例如：{near}",
  "custom.range-uneven": "▶处编码范围“{name}”两端的位数不同",
  "custom.no-cell": "规则里没有出现表中的任何一个数",
  "custom.unreadable": "{cell}里的内容不是数字",
  "custom.no-names": "（没有任何名称）",
  "custom.expects-table": "表名（如“表三”或“《标题》”）",
  "custom.expects-open-row": "“[”",
  "custom.expects-row": "行（科目编码、编码范围、行名或“*”）",
  "custom.expects-close-row": "“]”",
  "custom.expects-dot": "“.”和列名",
  "custom.expects-column": "列名",
  "custom.expects-number": "数字",
  "custom.expects-factor": "倍数或百分比",
  "custom.expects-unit": "“元”或“万元”",
  "custom.expects-function": "“合计(”",
  "custom.expects-open": "“(”",
  "custom.expects-comma": "“,”",
  "custom.expects-close": "“)”",
  "custom.expects-plus": "“+”",
  "custom.expects-minus": "“-”",
  "custom.expects-times": "“*”",
  "custom.expects-relation": "比较符号（= <= >= < > <>）",
  "custom.expects-end": "规则的结尾",
  // 55: last year
  "last-year.too-few-figures": "上年数还不够，无法核对各句隐含的上年数",
  "last-year.broken":
    "上年各数相互矛盾：按“{identity}”，前者为{stated}万元，后者为{expected}万元，相差{difference}万元，请核对这些上年数：{cells}。",
  "last-year.verify":
    "上年各数没有衔接：按“{identity}”，前者为{stated}万元，后者为{expected}万元，相差{difference}万元，请核实是否漏列了上年有、本年没有的收入或科目，涉及：{cells}。",
  "last-year.differs":
    "{item}：{at}填的是{typed}万元，上年工作簿“{file}”的{other}是{read}万元，相差{difference}万元；说明中采用填写的数，请核实哪一个正确。",
  "prior.no-tables": "上年工作簿“{file}”里没有找到预算公开表，没有采用其中的数，请确认选对了文件。",
  "prior.no-figures":
    "上年文件“{file}”里没有认出可以对比的上年数，没有采用，请确认选对了文件，或者在填报表中填写上年数。",
  "prior.other-standard":
    "上年工作簿“{file}”是“{found}”的表式，本年是“{wanted}”，两年的项目对不上，没有采用其中的数，请在填报表中填写上年数。",
  "prior.other-unit":
    "上年工作簿“{file}”是“{found}”的，本年是“{wanted}”的，没有采用其中的数，请确认选对了文件；单位更名的，请在填报表中填写上年数。",
  "prior.same-year": "上年文件“{file}”也是{found}年的，应当是{wanted}年的，没有采用其中的数，请另选文件。",
  "prior.not-last-year": "上年文件“{file}”是{found}年的，应当是{wanted}年的，没有采用其中的数，请另选文件。",
  "prior.unsaid-unit": "上年文件“{file}”或本工作簿没有写明单位名称，无法确认是同一单位，请核实后再公开。",
  "prior.unsaid-year": "上年文件“{file}”或本工作簿没有写明年份，无法确认是上一年的，请核实后再公开。",
  "prior.errors":
    "上年工作簿“{file}”自身有{count}处错误，取自其中存疑单元格的数已在说明中标【待核实】，请对照上年公开文本核实。",
  // 44 to 46 and 50 to 68: sentences of a text
  "text.contents-differ": "{table}的表名是“{printed}”，而说明的目录写的是“{entry}”，请改为一致。",
  "text.arranged-after-all": "说明写明“{thing}”未安排，而表中有{stated}，请核对说明或表。",
  "text.name-near-miss": "说明中的单位名称写成“{printed}”，表中是“{name}”，只差几个字，请核对并统一。",
  "text.amount-differs": "说明中“{thing}”是{printed}，而表中是{stated}，请核对说明或表。",
  "text.source-unknown": "这一节有{count}个数在工作簿中找不到出处（{numbers}），请逐个核实。",
  "text.share-wrong": "说明写“{thing}”占{printed}，按文中和表中的金额计算应为{expected}，请核对占比。",
  "text.change-wrong": "说明写“{thing}”的增减额为{printed}，而本年数减上年数{last}应为{expected}，请核对。",
  "text.rate-wrong": "说明写“{thing}”增减{amounts}、增减率{printed}，按金额计算应为{expected}，请核对增减额和增减率。",
  "text.rate-wrong-by-amounts": "说明写“{thing}”的增减率为{printed}，按两年的金额计算应为{expected}，请核对。",
  "text.rate-on-zero":
    "说明写“{thing}”的增减率为{printed}，而上年数为0，增减率没有意义，建议写“上年无此项预算”或“与上年持平”。",
  "text.directions-differ": "说明中“{thing}”的增减额和增减率一个写增加、一个写减少，请改为一致。",
  "text.direction-wrong": "说明中“{thing}”的增减方向与两年的金额相反，请核对。",
  "text.flat-wrong": "说明写“{thing}”与上年持平，而文中的金额有增减，请核对。",
  "text.change-differs":
    "说明中“{thing}”的增减额是{printed}，而{section}“{other}”同一范围的增减额是{before}，请核对并改为一致。",
  "text.last-year-differs": "由“{thing}”的增减推算上年数为{whole}，由各部分推算合计为{parts}，请核对各句的增减额。",
  "text.not-in-table": "说明列有“{thing}”{printed}，而表中没有这一科目，请核对说明或表。",
  "text.not-in-list": "表中的{lines}没有列入说明，请补列。",
  "text.project-name-differs": "说明中的项目“{name}”在项目表中写作“{like}”，请改为一致。",
  "text.project-unknown": "说明中的项目“{name}”在项目表中没有，请核对。",
  "text.uses-differ": "项目“{thing}”的预算安排规模是{printed}，而资金分配为{uses}，合计不等，请核对。",
  "text.use-of-another": "项目“{name}”的资金分配写的是“{use}”，像是另一个项目的用途，请核实。",
  "text.item-not-told": "表中“{thing}”有{stated}，而说明没有写到，请补写。",
  "text.reason-blank": "“{thing}”的主要原因没有填写，请补充具体原因。",
  "text.reason-missing": "“{thing}”增减{printed}，没有说明原因，请补充具体原因。",
  "text.line-copied": "“{thing}”与相邻的“{other}”增减额（{printed}）和增减率都相同，而金额不同，像是误复制，请核实。",
  "text.list-differs": "“{thing}”写的是{printed}，而所列各项合计为{expected}，请核对。",
  "text.part-exceeds": "“{part}”{printed}大于“{whole}”{limit}，请核对。",
  "text.over-posts": "在职{onDuty}，多于编制数{posts}，请核实。",
  "text.no-vehicle-but-costs": "说明写明没有车辆，而表中有公务用车运行费{stated}，请核实。",
  "text.targets-counted": "说明写绩效项目为{printed}，而所列绩效目标有{count}个，请核对。",
  "text.targets-sum": "说明写绩效项目涉及{printed}，而所列绩效目标的资金合计为{total}，请核对。",
  "text.target-name-differs": "绩效目标的项目“{name}”与项目表中金额相同的“{project}”名称不一致，请改为一致。",
  "text.target-amount-differs": "绩效目标“{thing}”的资金总额是{printed}，而项目表中是{stated}，请核实。",
  "text.goods-exceed":
    "政府采购货物预算{printed}，而表中能用于购买货物的支出（办公费等和资本性支出）合计只有{most}，请核实由哪些科目或项目支付。",
  "text.goal-differs": "绩效目标“{thing}”的总体目标写{printed}，而{what}是{expected}，请改为一致。",
  "text.costs-differ": "绩效目标“{thing}”的成本指标合计为{printed}，而年度资金总额是{expected}，请核实。",
  "text.indicator-sense": "绩效指标“{name}”的指标值是“{value}”，这类指标通常以“≤”表示上限，请核实。",
} as const;
