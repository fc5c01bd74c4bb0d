import type { CellRef } from "../../core/workbook/address";
import type { HostPort } from "../port";

/** What the self-test must do and see behind the host's back. One implementation a host. */
export interface SelfTestBench {
  readonly host: HostPort;
  /** Round trips of the host's so far. */
  roundTrips(): number;
  /** Marks of the product on these sheets. */
  marksOn(sheets: readonly string[]): Promise<number>;
  /** Puts a number into a cell past the host, so that only an event can tell of it. */
  type(cell: CellRef, value: number): Promise<void>;
  setProtected(sheet: string, isProtected: boolean): Promise<void>;
  /** Takes away a sheet that a failed step has left. */
  removeSheet(name: string): Promise<void>;
  pause(milliseconds: number): Promise<void>;
  /** Milliseconds from any fixed moment. */
  now(): number;
}
