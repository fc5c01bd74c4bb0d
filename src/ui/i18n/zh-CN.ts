import { chartsZhCN } from "./charts-words";
import { ignoringZhCN } from "./ignoring-words";
import { listZhCN } from "./list-words";
import { priorZhCN } from "./prior-words";
import { problemsZhCN } from "./problem-words";
import { provenanceZhCN } from "./provenance-words";
import { sheetZhCN } from "./sheet-words";
import { staleZhCN } from "./stale-words";
import { textZhCN } from "./text-words";
import { tourZhCN } from "./tour-words";

/** The pane's own words in Chinese. Sentences about findings come from the core's messages. */
export const zhCN = {
  productName: "预算公开助手",

  views: { tables: "九张表", check: "检查结果", narrative: "情况说明", text: "核对文字" },
  viewsLabel: "预算公开助手的页面",
  pagesMissing: "窗格的其余部分没能载入：请检查网络后重新打开本窗格。",

  jobs: {
    reading: "正在读取工作簿…",
    checking: "正在检查…",
    generating: "正在生成情况说明…",
    writing: "正在写入工作表…",
    adding: "正在添加填报表…",
    selecting: "正在转到单元格…",
    laying: "正在新建空白表…",
    publishing: "正在生成公开文本…",
    fixing: "正在改正…",
    undoing: "正在撤销…",
    marking: "正在标注…",
    following: "正在自动核对…",
    pointing: "正在按您的指定重新读取…",
    opening: "正在读取文件…",
    balancing: "正在查找舍位平衡…",
    ignoring: "正在记下理由…",
    asking: "正在查看所选单元格…",
  },
  live: { label: "自动核对", hint: "改动单元格后自动重新核对，不改动工作簿" },
  readPart: (percent: number): string => `正在读取工作簿… ${percent}%`,

  actions: {
    check: "检查",
    checkAgain: "重新检查",
    readAgain: "重新读取",
    generate: "生成",
    generateAgain: "重新生成",
    write: "写入工作表",
    addInputs: "添加填报表",
    layBlank: "新建空白表",
    dismiss: "关闭",
    cancel: "停止",
  },

  verdict: { ready: "可以公开", errors: "有错误", verify: "有待核实" },
  verdictHint: {
    ready: "所有勾稽关系成立，没有需要核实的事项。",
    verify: "没有错误；下列事项请人工核实后再公开。",
  },
  severity: { error: "错误", rounding: "尾差", warning: "待核实", info: "提示" },
  severityCount: (word: string, count: number): string => `${word} ${count}`,
  coverage: (total: number, checked: number, unchecked: number, unread: number): string =>
    `${total} 个数字，已核对 ${checked} 个，${unchecked > 0 ? `未核对 ${unchecked} 个，` : ""}未读 ${unread} 个`,
  checkedAnnouncement: (verdict: string, counts: string, coverage: string): string =>
    `检查完成：${verdict}。${counts === "" ? "" : `${counts}。`}${coverage}。`,

  tableStatus: { read: "已读取", empty: "空表", missing: "未找到", unreadable: "无法识别" },
  tablesSummary: (read: number, empty: number, missing: number, unreadable: number): string =>
    [
      `已读取 ${read} 张`,
      ...(empty > 0 ? [`空表 ${empty} 张`] : []),
      ...(missing > 0 ? [`未找到 ${missing} 张`] : []),
      ...(unreadable > 0 ? [`无法识别 ${unreadable} 张`] : []),
    ].join("，"),
  unreadInTable: (count: number, why: string): string => `${count} 个数字未读：${why}，见`,
  tablesListLabel: "九张表的读取状态",
  pointing: {
    whereIsTable: "指定这张表的位置",
    howTable: "在工作簿里选中这张表（连同表头；整张工作表只有这一张表时，选中任一单元格即可），再点下面的按钮。",
    thisIsTable: (ordinal: string): string => `选中的就是${ordinal}`,
    whereIsColumn: (column: string): string => `指定“${column}”列`,
    howColumn: "在工作簿里选中这一列的任一单元格，再点下面的按钮。",
    thisIsColumn: (column: string): string => `选中的就是“${column}”列`,
    pointedTable: "由您指定",
    pointedColumn: (column: string): string => `“${column}”列由您指定`,
    takeBack: "取消指定",
  },
  goTo: (place: string): string => `转到 ${place}`,

  empty: {
    workbookTitle: "工作簿是空的",
    workbookBody: "请打开填好九张预算公开表的工作簿，或把九张表复制到这个工作簿，然后点“重新读取”。",
    tablesTitle: "没有找到预算公开表",
    tablesBody:
      "本助手按表名和表头认表，与工作表的名称和位置无关。请确认每张表的上方写有表名（例如“单位收支总体情况表”），表头没有改动，然后点“重新读取”。",
    blankLegend: "还没有表？从空白表开始",
    blankBody: "在这个工作簿里新增九张空白表和填报表：合计数带公式，只需填写明细。已有的工作表不改动。",
    beforeCheckTitle: "还没有检查",
    beforeCheckBody: "点“检查”，核对九张表的每一个合计数和表与表之间的勾稽关系。检查不改动工作簿。",
    beforeGenerateTitle: "还没有生成情况说明",
    beforeGenerateBody: "点“生成”，按九张表和填报表写出情况说明的各个部分。写入工作表之前可以先预览。",
  },

  findings: {
    rulePage: "规则说明",
    rulePageTitle: (rule: string): string => `规则 ${rule} 的说明（在浏览器中打开）`,
    workbookGroup: "整个工作簿",
    tableGroup: (ordinal: string, title: string): string => `${ordinal} ${title}`,
    stated: "填报数",
    expected: "应为",
    difference: "相差",
    weighed: (count: number): string => `参与核对的单元格（${count} 个）`,
    role: {
      total: "合计",
      addend: "加",
      subtrahend: "减",
      equal: "应相等",
      bound: "上下限",
      text: "文字",
    },
    roleHead: "作用",
    cellHead: "单元格",
    valueHead: "金额",
    resolvedBy: (suggestion: number): string => `按“建议 ${suggestion}”改正后即可消除。`,
  },

  rounding: {
    heading: (count: number): string => `尾差 ${count} 处，不算错误`,
    explanation:
      "下面各处的差额由四舍五入造成：存在一组以元为单位的金额，四舍五入后正是表中各数，并使其他勾稽关系全部成立。",
    witness: (count: number): string => `这样一组金额（${count} 个）`,
    witnessYuan: "金额（元）",
  },

  unread: {
    heading: (count: number): string => `未读的单元格 ${count} 个`,
    explanation: "这些单元格没有参加核对，请改正后重新检查；列没有识别的，可以在“九张表”页指定。",
  },

  repairs: {
    heading: "修改建议",
    number: (number: number): string => `建议 ${number}`,
    resolves: (count: number): string => `可消除 ${count} 处问题`,
    change: (from: string, to: string, unit: string): string => `由 ${from} 改为 ${to} ${unit}`,
    instead: (suggestion: number, rank: number): string => `建议 ${suggestion} 改用第 ${rank} 种办法`,
    alternatives: (count: number): string => `其他改法（${count} 种）`,
    kind: {
      "value-in-wrong-column": "填错列",
      "value-in-wrong-row": "填错行",
      "digits-transposed": "数字颠倒",
      "digit-mistyped": "数字误录",
      "decimal-point-moved": "小数点移位",
      "unit-slip": "元、万元混用",
      "sign-flipped": "正负号相反",
      "value-dropped": "漏填",
      "stale-total": "合计数未更新",
      "row-doubled": "重复计算",
      other: "其他",
    },
  },

  fixes: {
    kind: {
      form: (count: number): string => `格式：${count} 处（金额不变）`,
      totals: (count: number): string => `按明细重算 ${count} 个合计`,
      balance: (count: number): string => `舍位平衡：${count} 个单元格`,
    },
    balance: "舍位平衡",
    findBalance: "查找最少的改法",
    explanation: {
      form: "只改写法，不改任何金额。",
      totals: "找不到更小的改法；如果明细无误，可以按明细逐级重算合计。",
      balance: "把尾差调平：每个单元格最多改动一个末位单位，不动零和整数，改后各表按所列数字逐一相等。",
    },
    preview: (count: number): string => `逐处查看（${count} 处）`,
    change: (from: string, to: string, unit: string): string => `${from} 改为 ${to} ${unit}`,
    empty: "（空）",
    liveFormulas: "合计写成公式，随明细变动",
    apply: (cells: number): string => (cells === 0 ? "改正所选" : `改正所选（${cells} 个单元格）`),
    undo: "撤销",
    undoHint: (steps: number): string => `可撤销 ${steps} 步；关闭本窗格后不能再撤销。`,
  },

  onSheets: sheetZhCN,

  narrative: {
    errorsRemain: (count: number): string => `表中还有 ${count} 处错误，据此生成的数字也可能有错，请先改正。`,
    blocked: (count: number): string =>
      `有 ${count} 句依据的数字没有通过检查，已在文中标【待核实】：请先改正表格，再重新生成。`,
    blockedIn: (count: number): string => `${count} 句待核实`,
    blockedFigure: (name: string, findings: string): string => `${name}（待核实，见检查发现${findings}）`,
    gapsHeading: (count: number): string => `还缺 ${count} 项资料`,
    gapsAdvice: "请在上面填写后点“填入工作簿”，或直接在填报表中填写，然后点“重新生成”。",
    formName: "补填资料",
    fill: (count: number): string => (count > 0 ? `填入工作簿（${count} 项）` : "填入工作簿"),
    nextFields: "下一页",
    fieldsShown: (first: number, last: number, all: number): string => `第 ${first}–${last} 项，共 ${all} 项`,
    why: (hint: string, section: string): string => `${hint}（用于“${section}”）`,
    gapsNeedSheets: "请先点“添加填报表”，在新增的工作表中填写，然后点“重新生成”。",
    inputProblemsHeading: (count: number): string => `填报表有 ${count} 处看不懂`,
    inputProblem: {
      "not-a-number": (name: string, text: string): string => `“${name}”应填数字，现为“${text}”，请改为数字。`,
      "not-a-whole-number": (name: string, text: string): string => `“${name}”应填整数，现为“${text}”，请改为整数。`,
      "not-a-date": (name: string, text: string): string => `“${name}”应填日期，现为“${text}”，请改为日期。`,
      "not-a-choice": (name: string, text: string): string =>
        `“${name}”应从下拉列表中选择，现为“${text}”，请重新选择。`,
      "error-value": (name: string, text: string): string => `“${name}”是错误值 ${text}，请改正公式或直接填写。`,
      "filled-twice": (name: string, text: string): string => `“${name}”填了两次，第二次为“${text}”，请删去一处。`,
      "unknown-item": (_name: string, text: string): string => `认不出项目“${text}”，请改用表中原有的项目名称。`,
    },
    gapsIn: (count: number): string => `缺 ${count} 项`,
    gap: (name: string): string => `待填：${name}`,
    complete: "各部分齐全，可以写入工作表。",
    generatedAnnouncement: (sections: number, gaps: number): string =>
      `情况说明已生成，共 ${sections} 个部分，${gaps === 0 ? "没有缺项" : `还缺 ${gaps} 项资料`}。`,
    calculation: {
      value: "取自",
      sum: "合计自",
      difference: "相减自",
      rate: "增减率，算自",
      share: "占比，算自",
      fact: "填报自",
      count: "计数自",
    },
    figureSource: (calculation: string, places: string): string => `${calculation} ${places}`,
    figureName: (text: string, unit: string, place: string): string => `${text}${unit}，转到 ${place}`,
    moreCells: (places: string, total: number): string => `${places} 等 ${total} 个单元格`,
    hint: "点数字可转到它的来源单元格。",
  },

  text: textZhCN,
  prior: priorZhCN,
  provenance: provenanceZhCN,
  stale: staleZhCN,
  tour: tourZhCN,
  ignoring: ignoringZhCN,
  list: listZhCN,
  charts: chartsZhCN,

  publish: {
    groupLabel: "整份公开文本",
    actions: { docx: "下载公开文本（Word）", page: "下载网页", copy: "复制全文" },
  },

  notices: {
    published: {
      docx: (file: string): string => `已交给浏览器下载：${file}。用 Word 打开后请通读一遍再公开。`,
      page: (file: string): string => `已交给浏览器下载：${file}。`,
      copy: (): string => "全文（含表格）已复制，可以粘贴到 Word 或网页编辑器中。",
    },
    narrativeWritten: (sheet: string): string => `情况说明已写入工作表“${sheet}”。`,
    inputsAdded: (sheets: string): string => `已添加填报表：${sheets}。请在其中填写，然后重新生成。`,
    gapsFilled: (count: number): string => `已把 ${count} 项填入填报表，并重新生成了情况说明。`,
    blankLaid: (sheets: string): string => `已新建：${sheets}。请填写明细，合计数会自动算出。`,
    fixed: (cells: number): string => `已改正 ${cells} 个单元格，并重新检查；可以撤销。`,
    inputsThere: "填报表都已经在工作簿里了，没有新增。",
  },

  listSeparator: "、",
  sentenceSeparator: "",

  start: {
    title: "预算公开助手没能启动",
    officeMissing:
      "没能载入 Office 的脚本（office.js）：请检查网络能否访问微软的服务器，或请管理员在内网提供该脚本，然后重新打开本窗格。",
    notInExcel: "这个页面要在 Excel 中使用：请在 Excel 的“开始”选项卡点“预算公开助手”打开。",
  },

  experimental:
    "试验性：尚未在真实的 WPS 中运行过。请先用工作簿的副本试，并核对写入的内容；Word 文件请用浏览器打开同一网站的 preview.html 下载。",

  update: {
    sentence: "助手有新版本，已经下载好。现在启用会重新打开窗格，已显示的检查结果需要重新检查。",
    use: "现在启用",
  },

  problems: problemsZhCN,
} as const;
