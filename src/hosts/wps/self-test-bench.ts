import { HostProblem } from "../port";
import type { SelfTestBench } from "../self-test/bench";
import type { Facts } from "../self-test/report";
import { deleteSheet } from "./apply-edits";
import { countMarks } from "./marks";
import type { WpsApplication, WpsSheet } from "./object-model";
import { activeWorkbook, cellAt, sheetNamed, sheetsOf } from "./sheets";
import { promised } from "./wps-error";
import { WpsHost } from "./wps-host";

/** A host of its own for the self-test, and a way past it. WPS answers at once: there are no round trips. */
export function wpsBench(application: WpsApplication): SelfTestBench {
  const sheets = (): WpsSheet[] => sheetsOf(activeWorkbook(application));
  const sheetOf = (name: string): WpsSheet => {
    const sheet = sheetNamed(sheets(), name);
    if (sheet === undefined) throw new HostProblem("sheet-missing", name);
    return sheet;
  };
  return {
    host: new WpsHost(application),
    roundTrips: () => 0,
    marksOn: (names) =>
      promised(() => {
        const wanted = sheets().filter(({ Name: name }) => names.includes(name));
        return wanted.reduce((sum, sheet) => sum + countMarks(sheet), 0);
      }),
    type: (cell, value) =>
      promised(() => {
        cellAt(sheetOf(cell.sheet), cell).Value2 = value;
      }),
    setProtected: (name, isProtected) =>
      promised(() => {
        const sheet = sheetOf(name);
        if (isProtected) sheet.Protect();
        else sheet.Unprotect();
      }),
    removeSheet: (name) =>
      promised(() => {
        const sheet = sheetNamed(sheets(), name);
        if (sheet) deleteSheet(application, sheet);
      }),
    pause: (milliseconds) =>
      new Promise((resolve) => {
        setTimeout(resolve, milliseconds);
      }),
    now: () => performance.now(),
  };
}

/** What WPS says of itself. */
export function wpsFacts({ Name: program, Version: version, Build: build }: WpsApplication): Facts {
  return { program, version, build };
}
