import { extname } from "node:path";
import type { CheckResult } from "../core/audit/check-result";
import { checkWorkbook } from "../core/check";
import type { CellChange } from "../core/fix/change";
import { chosenFixes } from "../core/fix/choose";
import { fixEdits, type FixMode } from "../core/fix/fix-edits";
import { followingEdits } from "../core/fix/following-edits";
import { planBalance, planFixes } from "../core/fix/plan";
import type { Language, Message } from "../core/messages/message";
import { renderMessage } from "../core/messages/render";
import { printAmount } from "../core/money/rounding";
import { a1 } from "../core/workbook/address";
import type { WorkbookSnapshot } from "../core/workbook/snapshot";
import { editWorkbookFile } from "../hosts/xlsx/edit-workbook-file";
import { fileEnding } from "../hosts/xlsx/file-ending";
import { readWorkbookFile } from "../hosts/xlsx/read-workbook-file";
import { attempt, checkFile, unknownStandard, type CommandOutput, type ExitStatus } from "./commands";
import { summaryLines } from "./summary";
import { cliWords, fill } from "./words";
import { writeFilesWhole } from "./write-file";

export interface FixCommand {
  readonly file: string;
  readonly out: string;
  /** Ids of findings, as `check` numbers them; without them every fault that has a repair. */
  readonly only?: readonly string[];
  readonly standard?: string;
  /** Numbers kept as text and the like; no amount is changed. */
  readonly formOnly: boolean;
  /** Changed totals as live formulas. */
  readonly formulas: boolean;
  /** Totals from the details, where no small repair is known. */
  readonly recalculate: boolean;
  /** The smallest adjustment of last digits with which every sum holds as printed. */
  readonly balance: boolean;
  readonly language: Language;
}

/** A workbook between two rounds of changes. */
interface Stage {
  readonly bytes: Uint8Array;
  readonly snapshot: WorkbookSnapshot;
  readonly result: CheckResult;
  readonly changes: readonly CellChange[];
  /** What is to be said about fixes that were asked for. */
  readonly remarks: readonly Message[];
}

/** A mended copy of the workbook; 1 when errors remain, 2 when nothing was written. */
export function runFix(command: FixCommand, { err }: CommandOutput): ExitStatus {
  const { file, out, language } = command;
  const words = cliWords[language];
  const wrong = unknownStandard(command.standard, language);
  if (wrong !== undefined) {
    err(wrong);
    return 2;
  }
  const read = attempt(file, language, () => checkFile(file, command.standard));
  if ("message" in read) {
    err(read.message);
    return 2;
  }
  const start: Stage = { ...read.value, changes: [], remarks: [] };
  const only = command.only === undefined ? undefined : new Set(command.only);
  const known = new Set(start.result.findings.map(({ id }) => id));
  const unknown = [...(only ?? [])].filter((id) => !known.has(id));
  if (unknown.length > 0) {
    err(fill(words.unknownFinding, { id: unknown.join("、"), file }));
    return 2;
  }
  const outcome = attempt(out, language, () => {
    const mended = mend(start, command, only);
    if (only !== undefined && mended.changes.length === 0) return undefined;
    writeFilesWhole([{ path: out, content: mended.bytes }], [file]);
    return mended;
  });
  if ("message" in outcome) {
    err(outcome.message);
    return 2;
  }
  const mended = outcome.value;
  for (const id of unmendable(start, only)) err(fill(words.noRepair, { id }));
  if (mended === undefined) return 2;
  err(fill(mended.changes.length > 0 ? words.changed : words.nothingToChange, { count: mended.changes.length }));
  for (const change of mended.changes) err(`  ${changeLine(change, language)}`);
  for (const remark of mended.remarks) err(renderMessage(remark, language));
  err(`${words.written} ${out}`);
  const ending = fileEnding(mended.bytes, out);
  if (extname(out).toLowerCase() !== ending) err(fill(words.otherEnding, { file: out, ending }));
  for (const line of summaryLines(out, mended.result, language)) err(line);
  return mended.result.findings.some(({ severity }) => severity === "error") ? 1 : 0;
}

function mend(start: Stage, command: FixCommand, only: ReadonlySet<string> | undefined): Stage {
  const mode: FixMode = command.formulas ? "formulas" : "values";
  const fixes = chosenFixes(planFixes(start.snapshot, start.result), only);
  const wanted = fixes.filter(({ kind }) => kind === "form" || !command.formOnly);
  const mended = apply(
    start,
    wanted.flatMap(({ changes }) => changes),
    mode,
    command,
  );
  if (command.formOnly) return mended;
  const kinds = [
    ...(command.recalculate ? (["totals"] as const) : []),
    ...(command.balance ? (["balance"] as const) : []),
  ];
  return kinds.reduce((stage, wantedKind) => {
    const planned = planFixes(stage.snapshot, stage.result);
    const more =
      wantedKind === "totals"
        ? planned.filter(({ kind }) => kind === "totals")
        : [planBalance(stage.snapshot, stage.result, planned)].flatMap((fix) => fix ?? []);
    const remarks = more.flatMap(({ remark }) => remark ?? []);
    return apply(
      { ...stage, remarks: [...stage.remarks, ...remarks] },
      more.flatMap(({ changes }) => changes),
      mode,
      command,
    );
  }, mended);
}

function apply(stage: Stage, changes: readonly CellChange[], mode: FixMode, { file, standard }: FixCommand): Stage {
  if (changes.length === 0) return stage;
  const edits = fixEdits(changes, mode);
  const bytes = editWorkbookFile(stage.bytes, file, [...edits, ...followingEdits(stage.snapshot, edits)]);
  const snapshot = readWorkbookFile(bytes, file);
  const result = checkWorkbook(snapshot, standard === undefined ? {} : { standardId: standard });
  return { ...stage, bytes, snapshot, result, changes: [...stage.changes, ...changes] };
}

/** Findings asked for that no fix mends. */
function unmendable({ snapshot, result }: Stage, only: ReadonlySet<string> | undefined): string[] {
  const planned = planFixes(snapshot, result);
  const left = (ids: readonly string[], fixes: typeof planned): string[] =>
    ids.filter((id) => !fixes.some(({ resolves }) => resolves.includes(id)));
  const open = left([...(only ?? [])], planned);
  const balance = open.length > 0 ? planBalance(snapshot, result, planned) : undefined;
  return left(open, balance ? [balance] : []);
}

/** 表八!F6 0.00 → 0.50 万元 why */
function changeLine({ cell, from, to, amountUnit, decimals, why }: CellChange, language: Language): string {
  const before = from === "" ? cliWords[language].emptyCell : from;
  const change = `${before} → ${printAmount(to, decimals)} ${amountUnit}`;
  return `${cell.sheet}!${a1(cell)}　${change}　${renderMessage(why, language)}`;
}
