import { HostProblem } from "../port";
import type { WpsApplication } from "./object-model";
import { WpsHost } from "./wps-host";

export interface WpsConnection {
  readonly host: WpsHost;
  readonly application: WpsApplication;
}

/**
 * The WPS in whose task pane the page stands: it puts its object model into the page as `Application`. A `HostProblem`
 * "wps-missing" tells that the page is open somewhere else, "wps-lacks" that this WPS, or this part of it, has no workbooks.
 */
export function connectToWps(page: object): WpsConnection {
  const found: unknown = Reflect.get(page, "Application") ?? Reflect.get(page, "wps");
  if (found === null || found === undefined) throw new HostProblem("wps-missing", "Application");
  if (!isSpreadsheets(found)) throw new HostProblem("wps-lacks", "Application.Workbooks");
  return { host: new WpsHost(found), application: found };
}

/** Asked for by what is there without a workbook, too. */
function isSpreadsheets(found: unknown): found is WpsApplication {
  if ((typeof found !== "object" && typeof found !== "function") || found === null) return false;
  const workbooks: unknown = Reflect.get(found, "Workbooks");
  return workbooks !== null && workbooks !== undefined;
}
