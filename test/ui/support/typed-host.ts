import "./text-encoding";
import type { CellRef } from "../../../src/core/workbook/address";
import type { WorkbookWatch } from "../../../src/hosts/port";
import { FileHost } from "../../../src/preview/file-host";
import * as xlsx from "../../../src/preview/xlsx-functions";
import { sampleBytes } from "./sample";

/** The sample workbook in a host whose user types into cells while the pane is open, as in Excel. */
export class TypedHost extends FileHost {
  private readonly watchers = new Set<() => void>();

  constructor() {
    super("workbook.xlsx", sampleBytes, xlsx);
  }

  async type(cell: CellRef, number: string): Promise<void> {
    await this.applyEdits([{ kind: "set-cell", cell, value: number, number: true }]);
    for (const listener of this.watchers) listener();
  }

  watch(onChange: () => void): Promise<WorkbookWatch> {
    this.watchers.add(onChange);
    return Promise.resolve({
      snapshot: () => this.readSnapshot(),
      stop: () => {
        this.watchers.delete(onChange);
        return Promise.resolve();
      },
    });
  }
}
