import { HostProblem, type HostProblemKind } from "../port";

const KINDS: Readonly<Record<string, HostProblemKind>> = {
  AccessDenied: "sheet-protected",
  ItemNotFound: "sheet-missing",
  InvalidReference: "sheet-missing",
  InvalidOperationInCellEditMode: "cell-being-edited",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
  RangeExceedsLimit: "too-large",
  OperationCellsExceedLimit: "too-large",
  ApiNotFound: "api-missing",
  ApiNotAvailable: "api-missing",
  NotImplemented: "api-missing",
  UnsupportedFeature: "api-missing",
  UnsupportedOperation: "api-missing",
  HostRestartNeeded: "not-connected",
  InactiveWorkbook: "not-connected",
  InvalidOrTimedOutSession: "not-connected",
  RequestAborted: "not-connected",
};

/** The problem behind an error that Microsoft's client threw; `detail` is Excel's own code, message and place. */
export function toHostProblem(error: unknown): HostProblem {
  if (error instanceof HostProblem) return error;
  if (!(error instanceof Error)) return new HostProblem("unknown", String(error));
  const code = textOf(error, "code");
  if (code === undefined) return new HostProblem("unknown", error.message, { cause: error });
  const place = textOf(fieldOf(error, "debugInfo"), "errorLocation");
  const detail = [code, error.message, place].filter((part) => part !== undefined && part !== "").join(" · ");
  return new HostProblem(KINDS[code] ?? "unknown", detail, { cause: error });
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}

function textOf(value: unknown, name: string): string | undefined {
  const field = fieldOf(value, name);
  return typeof field === "string" ? field : undefined;
}
