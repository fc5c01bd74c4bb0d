import type { SheetSnapshot, WorkbookSnapshot } from "../../core/workbook/snapshot";
import { HostProblem, type WorkbookWatch } from "../port";
import { dependentSheets } from "../sheets/dependent-sheets";
import type { WpsApplication, WpsEventName, WpsListener } from "./object-model";

/** Reads the workbook; a sheet that `reuse` knows is taken from there. */
export type Reading = (reuse?: (name: string) => SheetSnapshot | undefined) => Promise<WorkbookSnapshot>;

/**
 * Follows the workbook by WPS's events, which say on which sheet something was changed. That sheet, and those whose formulas
 * may follow it, are read again; all others are the very same data as before. Sheets that come or go take a whole reading.
 */
export class WpsWatch implements WorkbookWatch {
  private known: WorkbookSnapshot | undefined;
  private changed = new Set<string>();
  private readonly listeners: readonly (readonly [WpsEventName, WpsListener])[];

  constructor(
    private readonly application: WpsApplication,
    private readonly read: Reading,
    onChange: () => void,
  ) {
    const all = (): void => {
      this.known = undefined;
      onChange();
    };
    this.listeners = [
      [
        "SheetChange",
        (sheet) => {
          const name = nameOf(sheet);
          if (name === undefined) this.known = undefined;
          else this.changed.add(name.toLowerCase());
          onChange();
        },
      ],
      ["WorkbookNewSheet", all],
      ["SheetBeforeDelete", all],
    ];
    const { ApiEvent: events } = application;
    if ((events as unknown) === undefined) throw new HostProblem("wps-lacks", "ApiEvent");
    for (const [event, listener] of this.listeners) events.AddApiEventListener(event, listener);
  }

  async snapshot(): Promise<WorkbookSnapshot> {
    const { known, changed } = this;
    this.changed = new Set();
    try {
      this.known = await this.read(known && unchanged(known, changed));
      return this.known;
    } catch (error) {
      this.known = undefined;
      throw error;
    }
  }

  stop(): Promise<void> {
    for (const [event, listener] of this.listeners) this.application.ApiEvent.RemoveApiEventListener(event, listener);
    return Promise.resolve();
  }
}

function unchanged(
  { sheets }: WorkbookSnapshot,
  changed: ReadonlySet<string>,
): (name: string) => SheetSnapshot | undefined {
  const dependents = dependentSheets(sheets, changed);
  const held = sheets.filter(({ name }, index) => !changed.has(name.toLowerCase()) && !dependents.has(index));
  return (name) => held.find((sheet) => sheet.name === name);
}

/** What WPS hands over is not promised to be a worksheet. */
function nameOf(sheet: unknown): string | undefined {
  const name: unknown = typeof sheet === "object" && sheet !== null ? Reflect.get(sheet, "Name") : undefined;
  return typeof name === "string" ? name : undefined;
}
