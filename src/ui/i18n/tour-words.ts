import type { Translated } from "./translated";

/** Words of the first run in Chinese. */
export const tourZhCN = {
  offerTitle: "第一次使用？",
  offer: "四步看完这个窗格能做什么，随时可以结束；以后在“九张表”页下方还能再看。",
  start: "看导览",
  skip: "不用了",
  again: "使用导览",
  next: "下一步",
  back: "上一步",
  end: "结束导览",
  done: "完成",
  stepOf: (step: number, all: number): string => `第 ${step} 步，共 ${all} 步`,
  steps: {
    tables: {
      title: "九张表",
      text: "打开工作簿，助手按表名和表头找到九张表，列出每张在哪里、读到了没有。认不出的表或列，可以在这里指定。",
    },
    check: {
      title: "检查和改正",
      text: "点“检查”，每个合计和表间关系都重新计算：错在哪一格、应是多少、怎样改最小。改之前逐处看清，改了可以撤销；有理由保留的可以忽略。",
    },
    narrative: {
      title: "生成情况说明",
      text: "点“生成”，按表写出各部分说明；缺的资料在窗格里补填，去年的数可从去年的预算表取得。每个数字都能点到它的单元格。",
    },
    text: {
      title: "核对写好的文字",
      text: "已有写好的说明或公开文本，在这里逐句核对：哪个数字错了、哪个没有出处，一看便知。",
    },
  },
  sample: "用示例试一试",
  sampleBody:
    "还没有自己的表？“用示例试一试”在这个工作簿里放入一个真实单位公开过的九张表（其中有差错），并马上检查一遍。",
} as const;

/** The same in English. */
export const tourEnUS: Translated<typeof tourZhCN> = {
  offerTitle: "Here for the first time?",
  offer: "Four steps show what this pane does. End the tour whenever you like; you find it again below the tables.",
  start: "Take the tour",
  skip: "No, thanks",
  again: "Tour",
  next: "Next",
  back: "Back",
  end: "End the tour",
  done: "Done",
  stepOf: (step, all) => `Step ${step} of ${all}`,
  steps: {
    tables: {
      title: "The nine tables",
      text: "The assistant finds the tables by their titles and heads and lists where each is. A table or column that it does not recognise can be pointed out here.",
    },
    check: {
      title: "Check and correct",
      text: "“Check” recalculates every total and every identity: which cell is wrong, what it should be, and the smallest change. Each change is shown before it is made and can be undone; what may stand for a reason can be ignored.",
    },
    narrative: {
      title: "Write the narrative",
      text: "“Generate” writes the sections from the tables. What is missing is asked for here, and last year's figures come from last year's tables. Each figure leads to its cell.",
    },
    text: {
      title: "Check a text",
      text: "A narrative or publication that is written already is checked sentence by sentence: which figure is wrong, and which has no source.",
    },
  },
  sample: "Try it on a sample",
  sampleBody:
    "No tables of your own yet? “Try it on a sample” puts the nine tables that a real unit published, errors included, into this workbook and checks them at once.",
};
