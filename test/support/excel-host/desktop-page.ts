import type { PaneSettings } from "./pane-page";

/**
 * Runs in the pane's own page before its scripts and stands for Excel for Windows, which gives office.js an object
 * `window.external`. The function is sent to the browser as text; it may use nothing from outside.
 */
export function embedPaneInDesktop({ paneUrl, locale, sets }: PaneSettings): void {
  if (window.top !== window || location.origin !== new URL(paneUrl).origin) return;
  /** The number under which office.js sends the requests of the Excel API. */
  const RICH_API = 93;
  /** Of the event that tells of another selection. */
  const SELECTION_CHANGED = 2;
  window.unanswered = [];

  /** An array as Windows hands it to a script, at every depth. */
  function safeArray(values: readonly unknown[]): unknown {
    const items = values.map((value) => (Array.isArray(value) ? safeArray(value as unknown[]) : value));
    return Object.assign(items, {
      toArray: () => items,
      dimensions: () => 1,
      lbound: () => 0,
      ubound: () => items.length - 1,
      getItem: (index: number) => items[index],
    });
  }

  const facts: Readonly<Record<string, unknown>> = {
    GetAppType: 1,
    GetSolutionRef: "pane",
    GetAppVersionMajor: 16,
    GetAppVersionMinor: 1,
    GetAppUILocale: locale,
    GetAppDataLocale: locale,
    GetDocUrl: "C:\\预算公开.xlsx",
    GetAppCapabilities: 1,
    GetActivationMode: "documentOpened",
    GetControlIntegrationLevel: 1,
    GetSolutionToken: "",
    GetCorrelationId: "test",
    GetInstanceId: "pane",
    GetTouchEnabled: false,
    GetCommerceAllowed: true,
    GetSupportedMatrix: JSON.stringify(sets),
    GetHostCustomMessage: "",
    GetHostFullVersion: "16.0.17000.10000",
    GetDialogRequirementMatrix: "",
    GetFeaturesForSolution: "",
    GetInitialDisplayMode: 2,
    GetOfficeThemeInfo: "{}",
  };
  const context = Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, () => value]));
  const settings = { Read: () => undefined, Write: () => undefined };

  const later = (work: () => void): void => {
    setTimeout(work, 0);
  };
  Object.assign(Reflect.get(window, "external") as object, {
    GetHostInfo: () => ["Excel", "Win32", "16.01", locale, "test", "", "", "0"].join("|"),
    GetContext: () => ({ ...context, GetSettings: () => settings }),
    Execute: (id: number, parameters: readonly unknown[], done: (answer: unknown) => void) => {
      if (id !== RICH_API) {
        window.unanswered.push(String(id));
        later(() => {
          done(safeArray([0, null]));
        });
        return;
      }
      // Seen in traces: what comes before the first is the page's start.
      performance.mark("request to Excel");
      const message = Array.isArray(parameters[0]) ? (parameters[0] as unknown[]) : parameters;
      void window.askExcel(message).then((answer) => {
        done(safeArray(answer.status === "failed" ? [answer.code, null] : [0, answer.data]));
      });
    },
    RegisterEvent: (
      id: number,
      _target: string,
      handler: (id: number, event: unknown) => void,
      done: (code: number) => void,
    ) => {
      if (id === SELECTION_CHANGED) {
        window.tellSelection = () => {
          handler(id, safeArray([]));
        };
      }
      later(() => {
        done(0);
      });
    },
    UnregisterEvent: (_id: number, _target: string, done: (code: number) => void) => {
      later(() => {
        done(0);
      });
    },
  });
}
