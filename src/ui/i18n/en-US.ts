import { counted } from "./counted";
import type { Dictionary } from "./dictionary";
import { chartsEnUS } from "./charts-words";
import { ignoringEnUS } from "./ignoring-words";
import { listEnUS } from "./list-words";
import { priorEnUS } from "./prior-words";
import { problemsEnUS } from "./problem-words";
import { provenanceEnUS } from "./provenance-words";
import { sheetEnUS } from "./sheet-words";
import { staleEnUS } from "./stale-words";
import { textEnUS } from "./text-words";
import { tourEnUS } from "./tour-words";

/** The pane's own words in English. */
export const enUS: Dictionary = {
  productName: "Budget Disclosure Assistant",

  views: { tables: "Tables", check: "Findings", narrative: "Narrative", text: "Text" },
  viewsLabel: "Pages of the Budget Disclosure Assistant",
  pagesMissing: "The rest of the pane could not be loaded: check the network, then open the pane again.",

  jobs: {
    reading: "Reading the workbook…",
    checking: "Checking…",
    generating: "Writing the narrative…",
    writing: "Writing the sheet…",
    adding: "Adding the input sheets…",
    selecting: "Going to the cell…",
    laying: "Laying out blank tables…",
    publishing: "Making the document…",
    fixing: "Making the changes…",
    marking: "Marking the cells…",
    undoing: "Taking the changes back…",
    following: "Checking after the change…",
    pointing: "Reading again as you said…",
    opening: "Reading the file…",
    balancing: "Looking for the balance…",
    ignoring: "Writing the reason down…",
    asking: "Looking at the selected cell…",
  },
  live: { label: "Live", hint: "Checks again after every change of a cell; changes nothing itself" },
  readPart: (percent) => `Reading the workbook… ${percent}%`,

  actions: {
    check: "Check",
    checkAgain: "Check again",
    readAgain: "Read again",
    generate: "Generate",
    generateAgain: "Regenerate",
    write: "Write to a sheet",
    addInputs: "Add input sheets",
    layBlank: "New blank tables",
    dismiss: "Dismiss",
    cancel: "Stop",
  },

  verdict: { ready: "Ready to publish", errors: "Errors found", verify: "To be verified" },
  verdictHint: {
    ready: "Every identity holds and nothing needs verifying.",
    verify: "No errors; please verify the points below before publishing.",
  },
  severity: { error: "Error", rounding: "Rounding", warning: "To verify", info: "Note" },
  severityCount: (word, count) => `${word} ${count}`,
  coverage: (total, checked, unchecked, unread) =>
    `${counted(total, "figure")}: ${checked} checked, ${unchecked > 0 ? `${unchecked} unchecked, ` : ""}${unread} unread`,
  checkedAnnouncement: (verdict, counts, coverage) =>
    `Check finished: ${verdict}. ${counts === "" ? "" : `${counts}. `}${coverage}.`,

  tableStatus: { read: "Read", empty: "Empty", missing: "Not found", unreadable: "Not recognised" },
  tablesSummary: (read, empty, missing, unreadable) =>
    [
      `${read} read`,
      ...(empty > 0 ? [`${empty} empty`] : []),
      ...(missing > 0 ? [`${missing} not found`] : []),
      ...(unreadable > 0 ? [`${unreadable} not recognised`] : []),
    ].join(", "),
  unreadInTable: (count, why) => `${counted(count, "figure")} unread: ${why}, see`,
  tablesListLabel: "State of the nine tables",
  pointing: {
    whereIsTable: "Say where this table is",
    howTable:
      "Select the table in the workbook, header included (any one cell when the sheet holds only this table), then press the button below.",
    thisIsTable: (ordinal) => `The selection is ${ordinal}`,
    whereIsColumn: (column) => `Say which column is “${column}”`,
    howColumn: "Select any cell of the column in the workbook, then press the button below.",
    thisIsColumn: (column) => `The selection is “${column}”`,
    pointedTable: "Pointed out by you",
    pointedColumn: (column) => `Column “${column}” pointed out by you`,
    takeBack: "Take back",
  },
  goTo: (place) => `Go to ${place}`,

  empty: {
    workbookTitle: "The workbook is empty",
    workbookBody:
      "Open the workbook that holds the nine disclosure tables, or copy the tables into this one, then choose “Read again”.",
    tablesTitle: "No disclosure table was found",
    tablesBody:
      "Tables are recognised by title and header, not by sheet name or position. Make sure that each table has its title above it (such as 单位收支总体情况表) and its standard header, then choose “Read again”.",
    blankLegend: "No tables yet? Start from blank ones",
    blankBody:
      "Adds nine blank tables and the input sheets to this workbook. Totals are formulas, so only details are typed. Sheets that are there stay as they are.",
    beforeCheckTitle: "Not checked yet",
    beforeCheckBody:
      "Choose “Check” to recalculate every total and every identity between the tables. Checking changes nothing in the workbook.",
    beforeGenerateTitle: "No narrative yet",
    beforeGenerateBody:
      "Choose “Generate” to write the sections from the tables and the input sheets. You can read them here before they go to a sheet.",
  },

  findings: {
    rulePage: "About this rule",
    rulePageTitle: (rule: string): string => `About the rule ${rule} (opens in the browser)`,
    workbookGroup: "Whole workbook",
    tableGroup: (ordinal, title) => `${ordinal} ${title}`,
    stated: "Stated",
    expected: "Expected",
    difference: "Difference",
    weighed: (count) => `Cells weighed (${count})`,
    role: {
      total: "Total",
      addend: "Plus",
      subtrahend: "Minus",
      equal: "Equal",
      bound: "Limit",
      text: "Text",
    },
    roleHead: "Role",
    cellHead: "Cell",
    valueHead: "Amount",
    resolvedBy: (suggestion) => `Suggestion ${suggestion} resolves it.`,
  },

  rounding: {
    heading: (count) => `${counted(count, "rounding difference")}, not ${count === 1 ? "an error" : "errors"}`,
    explanation:
      "These differences come from rounding: there are amounts in yuan that round to every figure as printed and satisfy every other identity.",
    witness: (count) => `Such amounts (${count})`,
    witnessYuan: "Amount (yuan)",
  },

  unread: {
    heading: (count) => counted(count, "cell that could not be read", "cells that could not be read"),
    explanation:
      "These cells were left out of the check. Mend them, then check again. A column that was not recognised can be pointed at on the page “Tables”.",
  },

  repairs: {
    heading: "Suggested changes",
    number: (number) => `Suggestion ${number}`,
    resolves: (count) => `resolves ${counted(count, "finding")}`,
    change: (from, to, unit) => `from ${from} to ${to} ${unit}`,
    instead: (suggestion, rank) => `Suggestion ${suggestion}: way ${rank} instead`,
    alternatives: (count) => `Other ways (${count})`,
    kind: {
      "value-in-wrong-column": "Wrong column",
      "value-in-wrong-row": "Wrong row",
      "digits-transposed": "Digits transposed",
      "digit-mistyped": "Digit mistyped",
      "decimal-point-moved": "Decimal point moved",
      "unit-slip": "Yuan for ten thousand yuan",
      "sign-flipped": "Sign flipped",
      "value-dropped": "Value left out",
      "stale-total": "Total not updated",
      "row-doubled": "Counted twice",
      other: "Other",
    },
  },

  fixes: {
    kind: {
      form: (count) => `Form: ${counted(count, "cell")} (no amount changes)`,
      totals: (count) => `${counted(count, "total")} from the details`,
      balance: (count) => `Balance rounding: ${counted(count, "cell")}`,
    },
    balance: "Balance rounding",
    findBalance: "Find the fewest changes",
    explanation: {
      form: "Only how amounts are written changes.",
      totals: "No smaller change is known. If the details are right, totals can be added up anew from them.",
      balance:
        "Evens out rounding: no cell changes by more than one unit of its last digit, zeros and whole numbers stay, and every identity then holds as printed.",
    },
    preview: (count) => `See every change (${count})`,
    change: (from, to, unit) => `from ${from} to ${to} ${unit}`,
    empty: "(empty)",
    liveFormulas: "Write totals as live formulas",
    apply: (cells) => (cells === 0 ? "Apply selected" : `Apply selected (${counted(cells, "cell")})`),
    undo: "Undo",
    undoHint: (steps) => `${counted(steps, "step")} can be undone, until this pane is closed.`,
  },

  onSheets: sheetEnUS,

  narrative: {
    errorsRemain: (count) =>
      `The tables still hold ${counted(count, "error")}, so figures in the narrative may be wrong: mend the tables first.`,
    blocked: (count) =>
      `${counted(count, "sentence rests", "sentences rest")} on figures that did not pass the check and are marked as to be verified: mend the tables, then regenerate.`,
    blockedIn: (count) => `${count} to verify`,
    blockedFigure: (name, findings) => `${name} (to be verified, see ${findings})`,
    gapsHeading: (count) => `${counted(count, "fact")} missing`,
    gapsAdvice:
      "Answer above and choose “Write to workbook”, or fill them in on the input sheets and choose “Regenerate”.",
    formName: "Missing facts",
    fill: (count) => (count > 0 ? `Write to workbook (${count})` : "Write to workbook"),
    nextFields: "Next page",
    fieldsShown: (first, last, all) => `${first}–${last} of ${all}`,
    why: (hint, section) => `${hint} (for “${section}”)`,
    gapsNeedSheets: "Choose “Add input sheets”, fill them in, then choose “Regenerate”.",
    inputProblemsHeading: (count) => `${counted(count, "cell")} of the input sheets not understood`,
    inputProblem: {
      "not-a-number": (name, text) => `“${name}” should be a number, but says “${text}”: type a number.`,
      "not-a-whole-number": (name, text) =>
        `“${name}” should be a whole number, but says “${text}”: type a whole number.`,
      "not-a-date": (name, text) => `“${name}” should be a date, but says “${text}”: type a date.`,
      "not-a-choice": (name, text) => `“${name}” should be one of the list, but says “${text}”: choose again.`,
      "error-value": (name, text) => `“${name}” holds the error value ${text}: mend the formula or type the value.`,
      "filled-twice": (name, text) => `“${name}” is filled in twice, the second time with “${text}”: delete one.`,
      "unknown-item": (_name, text) => `The item “${text}” is not known: use one of the names printed on the sheet.`,
    },
    gapsIn: (count) => `${count} missing`,
    gap: (name) => `To fill in: ${name}`,
    complete: "All sections are complete and can be written to a sheet.",
    generatedAnnouncement: (sections, gaps) =>
      `Narrative generated: ${counted(sections, "section")}, ${gaps === 0 ? "nothing missing" : `${counted(gaps, "fact")} missing`}.`,
    calculation: {
      value: "From",
      sum: "Sum of",
      difference: "Difference of",
      rate: "Rate of change from",
      share: "Share from",
      fact: "Filled in at",
      count: "Count of",
    },
    figureSource: (calculation, places) => `${calculation} ${places}`,
    figureName: (text, unit, place) => `${text}${unit}, go to ${place}`,
    moreCells: (places, total) => `${places} and others, ${counted(total, "cell")} in all`,
    hint: "Choose a figure to go to the cell it comes from.",
  },

  text: textEnUS,
  prior: priorEnUS,
  provenance: provenanceEnUS,
  stale: staleEnUS,
  tour: tourEnUS,
  ignoring: ignoringEnUS,
  list: listEnUS,
  charts: chartsEnUS,

  publish: {
    groupLabel: "The whole document",
    actions: { docx: "Download the document (Word)", page: "Download the web page", copy: "Copy all" },
  },

  notices: {
    published: {
      docx: (file) =>
        `Given to the browser to download: ${file}. Open it in Word and read it through before publishing.`,
      page: (file) => `Given to the browser to download: ${file}.`,
      copy: () => "The whole text with its tables is on the clipboard; paste it into Word or a web editor.",
    },
    narrativeWritten: (sheet) => `The narrative is on the sheet “${sheet}”.`,
    inputsAdded: (sheets) => `Added: ${sheets}. Fill them in, then regenerate.`,
    gapsFilled: (count) =>
      `${counted(count, "fact was", "facts were")} written to the input sheets; the narrative is new.`,
    blankLaid: (sheets) => `Added: ${sheets}. Fill in the details; the totals add themselves up.`,
    fixed: (cells) => `${counted(cells, "cell")} mended and checked again; this can be undone.`,
    inputsThere: "The workbook already has all input sheets; none was added.",
  },

  listSeparator: ", ",
  sentenceSeparator: " ",

  start: {
    title: "The Budget Disclosure Assistant did not start",
    officeMissing:
      "Office's script (office.js) could not be loaded: check that this computer reaches Microsoft's servers, or ask your administrator to host the script, then open the pane again.",
    notInExcel: "This page works inside Excel: open it there with “Budget Disclosure Assistant” on the Home tab.",
  },

  experimental:
    "Experimental: not yet run in WPS. Try it on a copy of the workbook and look at what was written; for a Word file open preview.html of the same site in a browser.",

  update: {
    sentence: "A new version of the assistant is ready. Using it now opens the pane anew; check again afterwards.",
    use: "Use it now",
  },

  problems: problemsEnUS,
};
