import type { WorkbookSnapshot } from "../../core/workbook/snapshot";
import {
  balance,
  check as checkAll,
  fixes,
  generate,
  outline,
  provenanceIn,
  readTables,
  standardChoices,
} from "../../ui/core-functions";
import type { CellRef } from "../../core/workbook/address";
import type { Beside } from "../../ui/engine";
import { changedCells } from "../../core/narrative/stale";
import { initialState, type PaneState } from "../../ui/state/pane-state";
import {
  emptySheet,
  lastYearOf,
  spoilt,
  tablesOnly,
  withAnswers,
  withFormulas,
  withManyErrors,
  withoutFacts,
  withRepair,
  withRules,
  withSwappedDigits,
  withTexts,
  withUnknownHeads,
  wrongTotal,
} from "./changed-samples";
import { publishedText } from "./published-text";

/** The pane's states, each made by the core from the sample workbook or from a change of it. */
export const stories = {
  loading: () => ({ ...initialState, job: "reading" }),
  "workbook-empty": () => ({ ...read({ sheets: [{ ...emptySheet, name: "Sheet1" }] }), workbookEmpty: true }),
  "no-tables": () =>
    read({ sheets: [{ ...emptySheet, rows: [{ index: 0, cells: [{ column: 0, value: "通讯录" }] }] }] }),
  "first-run": (sample) => ({ ...read(sample), tour: "offered" }),
  tour: (sample) => ({ ...checked(sample), tour: 1 }),
  "partly-found": (sample) => read(spoilt(sample)),
  "unknown-heads": (sample) => read(withUnknownHeads(sample)),
  "pointed-out": (sample) => read(withAnswers(sample)),
  tables: (sample) => read(sample),
  "not-checked": (sample) => ({ ...read(sample), view: "check" }),
  checking: (sample) => ({ ...read(sample), job: "checking" }),
  live: (sample) => ({ ...checked(sample), live: true }),
  "reading-large": (sample) => ({ ...checked(sample), job: "checking", progress: 0.4 }),
  errors: (sample) => checked(sample),
  "tables-disagree": (sample) => checked(withSwappedDigits(sample)),
  pictures: (sample) => ({ ...checked(sample), view: "tables" }),
  "where-from": (sample) => asked(sample, { sheet: "表八", row: 5, column: 2 }),
  "where-from-total": (sample) => asked(sample, { sheet: "表一", row: 6, column: 1 }),
  "partly-checked": (sample) => checked(spoilt(sample)),
  unread: (sample) => checked(withUnknownHeads(sample)),
  "many-findings": (sample) => checked(withManyErrors(sample)),
  "custom-rules": (sample) => checked(withRules(sample)),
  "form-fixes": (sample) => checked(withTexts(sample)),
  fixed: (sample) => ({
    ...checked(withRepair(sample)),
    journal: [{ step: { edits: [] }, then: "check" }],
    notice: { kind: "fixed", cells: 1 },
  }),
  "undone-kept": (sample) => ({
    ...checked(sample),
    notice: { kind: "undone", what: "cells", kept: [{ sheet: "表八", row: 5, column: 2 }], keptSheets: [] },
  }),
  marked: (sample) => ({
    ...checked(sample),
    journal: [{ step: { edits: [], marks: [] }, then: "nothing" }],
    notice: { kind: "marked", cells: 3, skipped: [{ sheet: "表二", kind: "sheet-protected" }] },
  }),
  "results-written": (sample) => ({
    ...checked(sample),
    journal: [{ step: { edits: [], sheets: [] }, then: "nothing" }],
    notice: { kind: "results-written", sheets: ["检查结果"] },
  }),
  "cells-changed": (sample) => ({
    ...checked(sample),
    problem: { job: "fixing", cause: { from: "host", kind: "cells-changed", detail: "表八!C6" } },
  }),
  rounding: (sample) => checked(withRepair(sample)),
  balanced: (sample) => balanced(withRepair(sample)),
  "balance-impossible": (sample) => balanced(withFormulas(withRepair(sample))),
  ready: (sample) => ready(sample),
  "not-generated": (sample) => ({ ...checked(sample), view: "narrative" }),
  narrative: (sample) => generated(sample),
  "narrative-form": (sample) => generated(withoutFacts(sample)),
  "narrative-blocked": (sample) => generated(wrongTotal(sample)),
  "narrative-gaps": (sample) => generated(tablesOnly(sample)),
  written: (sample) => ({
    ...generated(sample),
    journal: [{ step: { edits: [], sheets: [] }, then: "nothing" }],
    notice: { kind: "narrative-written", sheets: ["预算情况说明"] },
  }),
  "narrative-prior": (sample) => withPrior(tablesOnly(sample), lastYearOf(sample)),
  "narrative-prior-contradicts": (sample) => withPrior(sample, lastYearOf(sample)),
  "narrative-prior-refused": (sample) => withPrior(sample, sample),
  "narrative-stale": (sample) => stale(sample),
  ignored: (sample) => ignored(sample),
  "inputs-added": (sample) => ({
    ...generated(tablesOnly(sample)),
    notice: { kind: "inputs-added", sheets: generate(tablesOnly(sample)).missingSheets },
  }),
  "text-none": (sample) => ({ ...checked(sample), view: "text", textSheets: ["预算情况说明"] }),
  text: (sample) => withText(sample, publishedText),
  "text-right": (sample) => withText(sample, "一、收支预算情况的总体说明\n收支总预算384.33万元。"),
  "text-unreadable": (sample) => ({
    ...checked(sample),
    view: "text",
    problem: {
      job: "opening",
      cause: {
        from: "file",
        sentence: {
          "zh-CN":
            "文件“情况说明.doc”是旧版 Word 格式（.doc），或设有打开密码；请用 Word 或 WPS 打开，另存为“Word 文档（.docx）”后重试。",
          "en-US":
            "“情况说明.doc” is in Word's old format (.doc) or has a password: open it in Word, save it as .docx, then try again.",
        },
      },
    },
  }),
  "text-in-findings": (sample) => ({ ...withText(sample, publishedText), view: "check" }),
  "host-problem": (sample) => ({
    ...read(sample),
    problem: { job: "checking", cause: { from: "host", kind: "cell-being-edited", detail: "" } },
  }),
  "host-lost": () => ({
    ...initialState,
    problem: { job: "reading", cause: { from: "host", kind: "not-connected", detail: "InvalidOrTimedOutSession" } },
  }),
} as const satisfies Readonly<Record<string, (sample: WorkbookSnapshot) => PaneState>>;

export type StoryName = keyof typeof stories;

export function isStory(name: string): name is StoryName {
  return name in stories;
}

function read(snapshot: WorkbookSnapshot): PaneState {
  return { ...initialState, reading: outline(readTables(snapshot)), standards: standardChoices() };
}

function checked(snapshot: WorkbookSnapshot, beside: Beside = {}): PaneState {
  const check = checkAll(snapshot, beside);
  return { ...initialState, view: "check", reading: check.reading, check, fixes: fixes(snapshot) };
}

/** 这个数从哪来, asked of this cell. */
function asked(snapshot: WorkbookSnapshot, cell: CellRef): PaneState {
  return { ...checked(snapshot), asked: { told: provenanceIn(snapshot, cell) } };
}

function withPrior(snapshot: WorkbookSnapshot, prior: WorkbookSnapshot): PaneState {
  const beside: Beside = { prior: { name: "2021年预算公开.xlsx", snapshot: prior } };
  const state = checked(snapshot, beside);
  return { ...state, view: "narrative", beside, generated: generate(snapshot, beside) };
}

/** A total has changed since the text was generated. */
function stale(snapshot: WorkbookSnapshot): PaneState {
  const before = generate(snapshot);
  const now = wrongTotal(snapshot);
  return { ...checked(now), view: "narrative", generated: before, changed: changedCells(before.seen, now) };
}

/** As if the first finding of each severity had a reason. */
function ignored(snapshot: WorkbookSnapshot): PaneState {
  const state = checked(snapshot);
  if (state.check === undefined) return state;
  const answer = { reason: "已与业务科室核对，确有原因。", cell: { sheet: "已忽略的发现", row: 3, column: 2 } };
  const firsts = new Set(
    ["error", "warning"].map((wanted) => state.check?.findings.find(({ severity }) => severity === wanted)),
  );
  const findings = state.check.findings.map((one) => (firsts.has(one) ? { ...one, ignored: answer } : one));
  return { ...state, check: { ...state.check, findings } };
}

function balanced(snapshot: WorkbookSnapshot): PaneState {
  const state = checked(snapshot);
  const found = balance(snapshot, state.fixes);
  return { ...state, fixes: [...state.fixes, ...(found ? [found] : [])] };
}

function withText(snapshot: WorkbookSnapshot, text: string): PaneState {
  const beside: Beside = { text: { kind: "file", name: "2022年单位预算公开.docx", text } };
  return { ...checked(snapshot, beside), view: "text", beside };
}

function generated(snapshot: WorkbookSnapshot): PaneState {
  return { ...checked(snapshot), view: "narrative", generated: generate(snapshot) };
}

/** As if every warning had been settled: the sample itself keeps some. */
function ready(snapshot: WorkbookSnapshot): PaneState {
  const state = checked(withRepair(snapshot));
  if (state.check === undefined) return state;
  const findings = state.check.findings.filter(({ severity }) => severity === "rounding");
  return { ...state, check: { ...state.check, findings, verdict: "ready" } };
}

/** Names of what the story page shows besides states of the pane: no office.js, and the bars above the pane. */
export const otherStories = ["no-office", "update-waiting", "wps"] as const;
