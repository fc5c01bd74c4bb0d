import { blankTables, readBlank } from "../core/blank/blank-workbook";
import type { CheckResult } from "../core/audit/check-result";
import { checkWorkbook } from "../core/check";
import type { Finding } from "../core/audit/finding";
import { ignoreEdits } from "../core/audit/ignored/with-ignored";
import { doubtfulCells } from "../core/audit/doubtful-cells";
import { ruleNames } from "../core/audit/rule-names";
import type { Fix } from "../core/fix/change";
import { planBalance, planFixes } from "../core/fix/plan";
import { ruleSheetContent } from "../core/custom-rules/rule-sheet";
import { inputSheetsOf, describeField } from "../core/inputs/definition/input-sheets";
import type { Facts } from "../core/inputs/facts";
import { fillGaps, type GapEdits, type GapEntry } from "../core/inputs/fill-gaps";
import { findInputSheet } from "../core/inputs/find-sheet";
import { inputSheetContents } from "../core/inputs/layout/sheet-contents";
import type { PriorFigures } from "../core/inputs/prior/prior-workbook";
import { readInputs } from "../core/inputs/read-inputs";
import { generateNarrative } from "../core/narrative/generate";
import { liveNarrativeSheet } from "../core/narrative/live/live-sheet";
import { seenCells } from "../core/narrative/stale";
import { narrativeSheet } from "../core/narrative/render";
import { publish } from "../core/publication/publish";
import { cellClaims } from "../core/report/cell-claims";
import { markedText } from "../core/report/marked-text";
import { moneyFlow } from "../core/report/money-flow";
import { yearChanges } from "../core/report/year-changes";
import { type CellProvenance, provenance } from "../core/report/provenance";
import type { Narrative } from "../core/narrative/span";
import { readWithBestStandard } from "../core/reading/read-workbook";
import { isIgnoredSheet } from "../core/reading/repeating-sheets";
import { isRuleSheet } from "../core/reading/rule-sheet-name";
import { pointerSheet, type Pointer } from "../core/reading/pointers";
import type { Reading } from "../core/reading/reading";
import type { LocalText, Standard } from "../core/standards/definition";
import { standardById, standards } from "../core/standards/registry";
import { sheetText } from "../core/text/sheet-text";
import type { CellRef } from "../core/workbook/address";
import type { Edit } from "../core/workbook/edit";
import { Grid } from "../core/workbook/grid";
import type { WorkbookSnapshot } from "../core/workbook/snapshot";
import type { SelectedRange } from "../hosts/port";
import type {
  Beside,
  Generated,
  PaneCheck,
  PointTarget,
  PriorOutline,
  ReadingOutline,
  StandardChoice,
  TextSource,
} from "./engine";

/** The last check: what can be mended rests on it. */
let lastCheck: LastCheck | undefined;

interface LastCheck {
  readonly snapshot: WorkbookSnapshot;
  readonly result: CheckResult;
  /** Nothing was weighed but the workbook. */
  readonly isAlone: boolean;
}

function checkOf(snapshot: WorkbookSnapshot): CheckResult {
  return lastCheck?.snapshot === snapshot ? lastCheck.result : checkWorkbook(snapshot);
}

export function fixes(snapshot: WorkbookSnapshot): readonly Fix[] {
  return planFixes(snapshot, checkOf(snapshot));
}

export function balance(snapshot: WorkbookSnapshot, planned: readonly Fix[]): Fix | undefined {
  return planBalance(snapshot, checkOf(snapshot), planned);
}

/** Made for the first cell that is asked about. */
let lastProvenance: { readonly result: CheckResult; readonly of: (cell: CellRef) => CellProvenance } | undefined;

export function provenanceIn(snapshot: WorkbookSnapshot, cell: CellRef): CellProvenance {
  lastCheck =
    lastCheck?.snapshot === snapshot ? lastCheck : { snapshot, result: checkWorkbook(snapshot), isAlone: true };
  const { result } = lastCheck;
  if (lastProvenance?.result !== result) {
    const narrative = generateNarrative(result.reading, result.facts, undefined, doubtfulCells(result));
    lastProvenance = { result, of: provenance(result, narrative) };
  }
  return lastProvenance.of(cell);
}

export function outline(reading: Reading): ReadingOutline {
  const flow = moneyFlow(reading);
  return {
    ...reading,
    ...(flow && { flow }),
    tables: reading.tables.map((table) => ({
      ...table,
      blocks: table.blocks.map(({ definition, id, columns }) => ({ definition, id, columns })),
    })),
  };
}

export function readTables(snapshot: WorkbookSnapshot): Reading {
  return readWithBestStandard(snapshot, standards);
}

export function check(snapshot: WorkbookSnapshot, { text: source, ...lastYear }: Beside = {}): PaneCheck {
  const given = source && textOf(snapshot, source);
  const isAlone = given === undefined && !lastYear.prior && !lastYear.priorText;
  const known = isAlone && lastCheck?.isAlone && lastCheck.snapshot === snapshot ? lastCheck.result : undefined;
  const result = known ?? checkWorkbook(snapshot, { ...lastYear, ...(given !== undefined && { text: given }) });
  const priorFigures = result.prior?.workbook ?? result.priorText;
  lastCheck = { snapshot, result, isAlone };
  const { reading, findings, repairs, coverage, verdict, customRules, text } = result;
  return {
    reading: outline(reading),
    findings,
    repairs,
    coverage,
    verdict,
    customRules,
    ruleNames: ruleNames(
      findings.map(({ rule }) => rule),
      reading.standard,
    ),
    yearChanges: yearChanges(reading, result.facts),
    claims: cellClaims(reading, findings),
    ...(text && { markedText: markedText(text, findings) }),
    ...(priorFigures && { lastYear: priorOutline(priorFigures) }),
  };
}

function priorOutline({ name, problem, figures }: PriorFigures): PriorOutline {
  return { name, ...(problem && { problem }), figures: figures.size };
}

/** Undefined when the sheet is no longer there. */
function textOf({ sheets }: WorkbookSnapshot, source: TextSource): string | undefined {
  if (source.kind !== "sheet") return source.text;
  const sheet = sheets.find(({ name }) => name === source.name);
  return sheet && sheetText(sheet);
}

export function generate(snapshot: WorkbookSnapshot, { prior, priorText }: Beside = {}): Generated {
  const result = checkWorkbook(snapshot, { ...(prior && { prior }), ...(priorText && { priorText }) });
  const { reading, facts } = result;
  const narrative = generateNarrative(reading, facts, undefined, doubtfulCells(result));
  const publication = publish({ snapshot, reading, facts, narrative });
  return {
    narrative,
    liveSheet: liveNarrativeSheet(narrative, snapshot, reading),
    seen: seenCells(narrative, snapshot),
    publication,
    headingPrefix: headingPrefix(reading, facts),
    gaps: [...narrative.gaps, ...publication.gaps].map(({ field, section, cell }) => {
      const definition = describeField(field)?.definition;
      return {
        field,
        section,
        name: nameOf(field, narrative),
        ...(cell && { cell }),
        ...(definition && { definition }),
      };
    }),
    inputProblems: facts.problems.map((problem) => ({ problem, name: nameOf(problem.field, narrative) })),
    missingSheets: missingSheetNames(snapshot, reading.standard),
  };
}

export function narrativeEdits(narrative: Narrative): Edit[] {
  return [{ kind: "write-sheet", content: narrativeSheet(narrative) }];
}

export function gapEdits(snapshot: WorkbookSnapshot, entries: readonly GapEntry[]): GapEdits {
  return fillGaps(generateNarrative(readTables(snapshot), readInputs(snapshot)).gaps, entries);
}

export function missingInputEdits(snapshot: WorkbookSnapshot): Edit[] {
  const reading = readTables(snapshot);
  const missing = missingSheetNames(snapshot, reading.standard);
  return inputSheetContents(reading, readInputs(snapshot))
    .filter(({ name }) => missing.includes(name))
    .map((content) => ({ kind: "write-sheet", content }));
}

export function ignoreFinding(snapshot: WorkbookSnapshot, finding: Finding, reason: string | undefined): Edit[] {
  const grids = snapshot.sheets.filter(isIgnoredSheet).map((sheet) => new Grid(sheet));
  return ignoreEdits(grids, finding, reason);
}

export function standardChoices(): StandardChoice[] {
  return standards.map(({ id, name }) => ({ id, name }));
}

/** Input sheets and rules that are there already are kept: the user wrote on them. */
export function blankEdits(snapshot: WorkbookSnapshot, standardId: string): Edit[] {
  const standard = standardById(standardId);
  if (!standard) throw new Error(`no standard ${standardId}`);
  const tables = blankTables(standard);
  const missing = missingSheetNames(snapshot, standard);
  const inputs = inputSheetContents(readBlank(standard, tables), readInputs(snapshot));
  // Under the name of a sheet that is there, a host would replace it if we made it: a filled table is never lost so.
  const taken = new Set(snapshot.sheets.map(({ name }) => name.toLowerCase()));
  const rules = snapshot.sheets.some(isRuleSheet) ? [] : [ruleSheetContent(standard)];
  return [...tables, ...inputs.filter(({ name }) => missing.includes(name)), ...rules].map((content) => ({
    kind: "write-sheet",
    content: { ...content, name: freeName(content.name, taken) },
  }));
}

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted} (${number})`;
  return name;
}

/** One selected cell stands for the whole sheet (a table) or its whole column. */
export function pointerEdits(
  snapshot: WorkbookSnapshot,
  target: PointTarget,
  selection: SelectedRange | undefined,
): Edit[] {
  const { standard, pointers } = readTables(snapshot);
  const isSame = ({ table, column }: Pointer): boolean =>
    table === target.table && column?.block === target.column?.block && column?.id === target.column?.id;
  const others = pointers.filter((pointer) => !isSame(pointer));
  const answer = selection ? [{ ...target, ...wholeTable(snapshot, target, selection) }] : [];
  return [{ kind: "write-sheet", content: pointerSheet(standard, [...others, ...answer]) }];
}

function wholeTable(snapshot: WorkbookSnapshot, target: PointTarget, selection: SelectedRange): SelectedRange {
  const isCell = selection.firstRow === selection.lastRow && selection.firstColumn === selection.lastColumn;
  if (target.column || !isCell) return selection;
  const rows = snapshot.sheets.find(({ name }) => name === selection.sheet)?.rows ?? [];
  const columns = rows.flatMap(({ cells }) => cells.map(({ column }) => column));
  return {
    sheet: selection.sheet,
    firstRow: 0,
    lastRow: Math.max(0, rows.at(-1)?.index ?? 0),
    firstColumn: 0,
    lastColumn: columns.reduce((most, column) => Math.max(most, column), 0),
  };
}

/** A sheet that is there is never laid out again: the user's facts stand on it. */
function missingSheetNames(snapshot: WorkbookSnapshot, standard: Standard): string[] {
  const grids = snapshot.sheets.map((sheet) => new Grid(sheet));
  return inputSheetsOf(standard)
    .filter((sheet) => findInputSheet(grids, sheet) === undefined)
    .map(({ name }) => name);
}

/** "关于某单位2022年": every heading of the narrative starts with it after its number. */
function headingPrefix({ unitName: printed, year }: Reading, facts: Facts): string {
  const unitName = facts.fields.get("unit.name")?.text ?? printed;
  return unitName === undefined || year === undefined ? "" : `关于${unitName}${year}年`;
}

/** As the field is called on its sheet; else as the gap in the text calls it. */
function nameOf(field: string, narrative: Narrative): LocalText {
  const described = describeField(field)?.label;
  if (described) return described;
  const span = narrative.sections
    .flatMap(({ paragraphs }) => paragraphs)
    .flatMap(({ sentences }) => sentences)
    .flatMap(({ spans }) => spans)
    .find((candidate) => "gap" in candidate && candidate.gap === field);
  return { "zh-CN": span?.text ?? field, "en-US": span?.text ?? field };
}
