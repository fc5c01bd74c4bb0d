import type { Edit } from "../../core/workbook/edit";
import type { WorkbookSnapshot } from "../../core/workbook/snapshot";
import { type EditReport, HostProblem, type HostProblemKind, type UndoStep } from "../port";
import type { SelfTestBench } from "./bench";
import type { Facts } from "./report";
import { at, held, sheetNamed } from "./scratch";

/** What the steps know of each other. */
export interface Course {
  readonly bench: SelfTestBench;
  /** The name to ask for. */
  readonly sheetName: string;
  /** The workbook at the start. */
  start?: WorkbookSnapshot;
  /** The sheet as it bears its name, and how to take it back. */
  sheet?: { readonly name: string; readonly replaced: boolean; readonly undo: UndoStep; readonly laid: string };
  fix?: UndoStep;
  /** Sheets that were added and are to be gone at the end. */
  readonly added: string[];
}

/** The host answered otherwise than it promises. */
export class Differs extends Error {}
/** The step would be of no use or would touch what is the user's. */
export class NotTried extends Error {}

/** What the act itself takes, without the looks that judge it. */
export async function measured<T>(
  { bench }: Course,
  act: (bench: SelfTestBench) => Promise<T>,
): Promise<{ readonly result: T; readonly spent: Facts }> {
  const [began, trips] = [bench.now(), bench.roundTrips()];
  const result = await act(bench);
  const actMilliseconds = Math.round(bench.now() - began);
  return { result, spent: { actMilliseconds, actRoundTrips: bench.roundTrips() - trips } };
}

export function ours({ sheet }: Course): NonNullable<Course["sheet"]> {
  if (sheet === undefined) throw new NotTried("no sheet to try on");
  return sheet;
}

export async function writeSheet(
  { bench, added }: Course,
  edit: Edit,
): Promise<{ readonly name: string; readonly replaced: boolean; readonly undo: EditReport["undo"] }> {
  const { sheets, undo } = await bench.host.applyEdits([edit]);
  const [written] = sheets;
  if (written === undefined) throw new Differs("the report names no sheet");
  if (!written.replaced) added.push(written.name);
  return { name: written.name, replaced: written.replaced, undo };
}

/** The edits must be refused for this reason, and leave the sheet as it is. */
export async function expectRefused(course: Course, edits: readonly Edit[], kind: HostProblemKind): Promise<Facts> {
  const { host } = course.bench;
  const { name } = ours(course);
  const before = held(await host.readSnapshot(), at(name, 1));
  const outcome: unknown = await host.applyEdits(edits).then(
    () => "done",
    (error: unknown) => error,
  );
  if (outcome instanceof Error && !(outcome instanceof HostProblem)) throw outcome;
  if (!(outcome instanceof HostProblem)) throw new Differs(`written, though it should be refused as ${kind}`);
  if (outcome.kind !== kind) throw new Differs(`refused as ${outcome.kind} (${outcome.detail}) instead of ${kind}`);
  same("B2", held(await host.readSnapshot(), at(name, 1)), before);
  return { refusedAs: kind };
}

export async function expectAsLaid(course: Course): Promise<void> {
  const { name, laid } = ours(course);
  const now = JSON.stringify(sheetNamed(await course.bench.host.readSnapshot(), name));
  if (now !== laid) throw new Differs(`the sheet is not as it was laid: ${now} instead of ${laid}`);
}

export function expectHeld(
  snapshot: WorkbookSnapshot,
  name: string,
  cells: readonly (readonly [number, string])[],
): void {
  for (const [row, wanted] of cells) same(`B${row + 1}`, held(snapshot, at(name, row)), wanted);
}

export function same<T>(what: string, found: T, wanted: T): void {
  if (found !== wanted) throw new Differs(`${what}: ${String(found)} instead of ${String(wanted)}`);
}
