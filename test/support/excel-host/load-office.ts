// Loads Microsoft's own Excel client into the test's process. Only the last step, where it would hand its request to
// Excel, is replaced; load, sync, batching, error objects and the check of API sets are Microsoft's.

import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { compileFunction } from "node:vm";

import type { ExcelRuntime } from "../../../src/hosts/excel/excel-runtime";
import type { WireServer } from "./wire-server";
import type { EventMessage } from "./workbook-events";

const FOLDER = join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");

/** Requirement sets and the highest version of each, e.g. `{ ExcelApi: "1.14" }`. */
export type ApiSets = Readonly<Record<string, string>>;

export interface LoadedOffice {
  readonly runtime: ExcelRuntime;
  /** Excel tells the add-in of something that has happened; the client hands it on a moment later. */
  readonly tell: (message: EventMessage) => Promise<void>;
  /** Excel tells the add-in that another cell was selected. */
  readonly tellSelection: () => void;
  /** `window` as Microsoft's script sees it. */
  readonly page: OfficePage;
}

/** The parts of Microsoft's global objects that a test touches. */
interface OfficePage {
  Excel: { run: ExcelRuntime["run"] };
  OfficeExtension: {
    CommonUtility: { _doApiNotSupportedCheck: boolean };
    /** Where a message of the host's arrives in the client. */
    _testTriggerRichApiMessageEvent: (message: EventMessage) => void;
  };
  OSF: {
    DDA: {
      RichApi: {
        executeRichApiRequestAsync: (message: unknown[], done: (result: unknown) => void) => void;
        richApiMessageManager: { register: (handler: unknown) => Promise<void> };
      };
    };
    _OfficeAppFactory: unknown;
  };
}

/** The client with this server behind it; members beyond the API sets throw ApiNotFound, as in an Excel that lacks them. */
export function loadOffice(server: WireServer, sets: ApiSets): LoadedOffice {
  const page = emptyPage();
  // The first file holds the texts of the client's error messages.
  runScript("en-us/office_strings.debug.js", page);
  runScript("excel-web-16.00.debug.js", page);
  const office = page as unknown as OfficePage;
  const supports = (name: string, version = "1.1"): boolean => isAtLeast(sets[name], version);
  office.OSF._OfficeAppFactory = {
    getContext: () => ({ host: "Excel", platform: "OfficeOnline", requirements: { isSetSupported: supports } }),
  };
  office.OSF.DDA.RichApi.executeRichApiRequestAsync = (message, done) => {
    void server.handle(message).then((answer) => {
      if (answer.status === "failed") done({ status: "failed", error: { code: answer.code, message: answer.message } });
      else done({ status: "succeeded", value: { data: answer.data } });
    });
  };
  office.OSF.DDA.RichApi.richApiMessageManager = { register: () => Promise.resolve() };
  office.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  const selecting = new Set<() => void>();
  return {
    page: office,
    tellSelection: () => {
      for (const told of selecting) told();
    },
    tell: (message) => {
      office.OfficeExtension._testTriggerRichApiMessageEvent(message);
      return new Promise((resolve) => setTimeout(resolve, 0));
    },
    runtime: {
      run: (options, batch) => office.Excel.run(options, batch),
      supports: (version) => supports("ExcelApi", version),
      onSelection: (told) => {
        selecting.add(told);
        return () => selecting.delete(told);
      },
    },
  };
}

/** "1.14" is at least "1.9". */
export function isAtLeast(has: string | undefined, wanted: string): boolean {
  if (has === undefined) return false;
  const [major = 0, minor = 0] = has.split(".").map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = wanted.split(".").map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

const SCRIPTS = new Map<string, { readonly text: string; readonly variables: readonly string[] }>();

/**
 * Runs a classic script so that its global variables become properties of `page` and nothing reaches the test's own
 * globals, while `Error`, `Array` and the like are the test's (else `instanceof` would not hold).
 */
function runScript(path: string, page: Record<string, unknown>): void {
  const script = SCRIPTS.get(path) ?? readScript(path);
  SCRIPTS.set(path, script);
  for (const name of script.variables) if (!(name in page)) page[name] = undefined;
  const run = compileFunction(`with (page) {${script.text}\n}`, ["page"], { filename: join(FOLDER, path) }) as (
    this: unknown,
    page: unknown,
  ) => void;
  run.call(page, page);
}

function readScript(path: string): { text: string; variables: string[] } {
  const text = readFileSync(join(FOLDER, path), "utf8");
  return { text, variables: [...new Set([...text.matchAll(/^var (\w+)/gm)].map(([, name = ""]) => name))] };
}

function emptyPage(): Record<string, unknown> {
  const nothing = (): undefined => undefined;
  const location = {
    href: "https://localhost/",
    origin: "https://localhost",
    protocol: "https:",
    search: "",
    hash: "",
  };
  const listening = { addEventListener: nothing, removeEventListener: nothing };
  const page: Record<string, unknown> = {
    ...{ Array, Date, Error, Function, JSON, Math, Number, Object, Promise, RegExp, String, TypeError, console },
    ...{ setTimeout, clearTimeout, setInterval, clearInterval, performance },
    ...listening,
    location: { ...location, hostname: "localhost" },
    navigator: { userAgent: "test" },
    document: { ...listening, URL: location.href, createElement: () => ({}), getElementsByTagName: () => [] },
    name: "",
    Office: {},
    OfficeExt: undefined,
    OfficeExtension: undefined,
    Excel: undefined,
    CustomFunctions: undefined,
    sessionStorage: undefined,
    localStorage: undefined,
  };
  return Object.assign(page, { window: page, self: page, top: page, parent: page });
}
