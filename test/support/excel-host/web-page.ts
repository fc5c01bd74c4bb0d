import type { PaneSettings } from "./pane-page";

/**
 * Runs in the page that stands for Excel on the web: opens the pane in a frame and answers what office.js posts to it.
 * The function is sent to the browser as text; it may use nothing from outside.
 */
export function hostPaneInFrame({ paneUrl, locale, sets }: PaneSettings): void {
  interface Call {
    readonly _messageType: number;
    readonly _actionName: string;
    readonly _actionType?: number;
    readonly _conversationId: string;
    readonly _correlationId: number;
    readonly _data?: { readonly DdaMethod?: { readonly DispatchId?: number }; readonly ArrayData?: unknown[] };
  }
  const CALL = 0;
  const ANSWER = 1;
  const REGISTER_EVENT = 1;
  const UNREGISTER_EVENT = 2;
  /** The number under which office.js sends the requests of the Excel API. */
  const RICH_API = 93;
  const FAILED = 5001;

  window.unanswered = [];
  const pane = new URL(paneUrl);
  const frame = document.createElement("iframe");
  pane.searchParams.set("_host_Info", ["Excel", "Web", "16.01", locale, "test", "", "", "0"].join("$"));
  frame.name = JSON.stringify({
    baseFrameName: "pane",
    hostInfo: ["Excel", "Web", "16.01", locale, "test", "", "", "0"].join("|"),
    xdmInfo: `conversation|pane|${location.origin}`,
    serializerVersion: "1",
    flights: "[]",
  });
  frame.id = "pane";
  frame.style.cssText = "border:0;position:fixed;inset:0;width:100%;height:100%";

  const context = {
    _id: "pane",
    _appName: 16,
    _appVersion: "16.01",
    _appUILocale: locale,
    _dataLocale: locale,
    _docUrl: "https://example.test/预算公开.xlsx",
    _clientMode: 1,
    _settings: [],
    _reason: "documentOpened",
    _osfControlType: 1,
    _eToken: "",
    _correlationId: "test",
    _appInstanceId: "pane",
    _appMinorVersion: 1,
    _requirementMatrix: JSON.stringify(sets),
    _hostCustomMessage: "",
    _hostFullVersion: "16.0.17000.10000",
    _clientWindowWidth: window.innerWidth,
    _clientWindowHeight: window.innerHeight,
    _addinName: "pane",
    _appDomains: [],
    _initialDisplayMode: 2,
  };

  async function answerTo(call: Call): Promise<unknown> {
    if (call._actionType === REGISTER_EVENT || call._actionType === UNREGISTER_EVENT) return { Error: 0 };
    if (call._actionName === "ContextActivationManager_getAppContextAsync") return context;
    if (call._actionName === "ContextActivationManager_notifyHost") return null;
    if (call._actionName === "executeMethod" && call._data?.DdaMethod?.DispatchId === RICH_API) {
      const answer = await window.askExcel(call._data.ArrayData ?? []);
      return answer.status === "failed"
        ? { Version: 1, Error: answer.code }
        : { Version: 1, Error: 0, Data: answer.data };
    }
    window.unanswered.push(`${call._actionName} ${call._data?.DdaMethod?.DispatchId ?? ""}`.trim());
    return { Version: 1, Error: FAILED };
  }

  addEventListener("message", (event: MessageEvent<unknown>) => {
    if (event.source !== frame.contentWindow || typeof event.data !== "string" || !event.data.startsWith("{")) return;
    const call = JSON.parse(event.data) as Call;
    if (call._messageType !== CALL) return;
    void answerTo(call).then((data) => {
      const { _actionName, _conversationId, _correlationId } = call;
      const head = { _messageType: ANSWER, _origin: location.origin, _serializerVersion: 1 };
      const body = { _actionName, _conversationId, _correlationId, _errorCode: 0, _responseType: 0, _data: data };
      frame.contentWindow?.postMessage(JSON.stringify({ ...head, ...body }), pane.origin);
    });
  });
  frame.src = pane.href;
  document.body.append(frame);
}
