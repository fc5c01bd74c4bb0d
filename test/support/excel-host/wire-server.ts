import { runRequest } from "./run-request";
import type { ExcelError, WireObject } from "./wire-object";
import { MessagePart, RequestFlag, type WireAction, ActionType, PathType, type WireRequest } from "./wire-message";

/** One request that reached the host. */
export interface LoggedRequest {
  /** "batch" is what the add-in asked; "clean-up" releases tracked ranges; "service" is the client's own telemetry. */
  readonly kind: "batch" | "clean-up" | "service";
  /** True when Microsoft's client marked the request as one that writes. */
  readonly writes: boolean;
  /** Names of the methods called and properties set, in order. */
  readonly calls: readonly string[];
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly error?: string;
}

/** How a request fails before Excel looks at it: a number known to office.js. */
export const HostFailure = {
  cellEditing: 5004,
  requestTooLarge: 5103,
  responseTooLarge: 5104,
  sessionLost: 5012,
} as const;

export type HostAnswer =
  | { readonly status: "succeeded"; readonly data: readonly unknown[] }
  | { readonly status: "failed"; readonly code: number; readonly message: string };

export interface ServerOptions {
  /** The largest request and response in bytes; Excel on the web allows 5 MB each. */
  readonly largestMessage?: number;
}

/** Answers the request messages of Microsoft's client from a model of Excel, and keeps a log. */
export class WireServer {
  readonly log: LoggedRequest[] = [];
  /** The add-in's next request fails like this. */
  failNext: ExcelError | number | undefined;
  /** True while the user types in a cell: requests are refused, or wait where they say so. */
  private typing: { readonly done: Promise<void>; readonly finish: () => void } | undefined;
  private readonly references = new Map<string, WireObject>();

  constructor(
    private readonly root: () => WireObject,
    /** Called when a request leaves the user's undo stack empty. */
    private readonly onUndoLost: () => void,
    private readonly options: ServerOptions = {},
  ) {}

  get batches(): readonly LoggedRequest[] {
    return this.log.filter(({ kind }) => kind === "batch");
  }

  /** The user begins to type in a cell; call the result when he has finished. */
  startTyping(): () => void {
    let finish: () => void = () => undefined;
    const done = new Promise<void>((resolve) => {
      finish = resolve;
    });
    this.typing = { done, finish };
    return () => {
      this.typing = undefined;
      finish();
    };
  }

  /** @param message the array that office.js hands to the host */
  async handle(message: readonly unknown[]): Promise<HostAnswer> {
    const body = String(message[MessagePart.body]);
    const flags = Number(message[MessagePart.flags]);
    if (this.typing !== undefined) {
      if ((flags & RequestFlag.waitForCellEdit) === 0) return this.refuse(body, flags, HostFailure.cellEditing);
      await this.typing.done;
    }
    return this.answer(body, flags);
  }

  private answer(body: string, flags: number): HostAnswer {
    const request = JSON.parse(body) as WireRequest;
    const kind = kindOf(request);
    const failure = kind === "batch" ? this.failNext : undefined;
    if (failure !== undefined) this.failNext = undefined;
    if (typeof failure === "number") return this.refuse(body, flags, failure);
    if (body.length > this.largest) return this.refuse(body, flags, HostFailure.requestTooLarge);
    const response = runRequest(request, this.root(), this.references, failure);
    const text = JSON.stringify(response);
    const writes = (flags & RequestFlag.write) !== 0;
    if (text.length > this.largest) return this.refuse(body, flags, HostFailure.responseTooLarge);
    if (kind !== "service" && writes && (flags & RequestFlag.undoable) === 0) this.onUndoLost();
    this.log.push({
      ...entry(request, kind, writes, body, text),
      ...(response.Error ? { error: response.Error.Code } : {}),
    });
    return { status: "succeeded", data: [200, ["Content-Type", "application/json"], [text]] };
  }

  private refuse(body: string, flags: number, code: number): HostAnswer {
    const request = JSON.parse(body) as WireRequest;
    const writes = (flags & RequestFlag.write) !== 0;
    this.log.push({ ...entry(request, kindOf(request), writes, body, ""), error: String(code) });
    return { status: "failed", code, message: `refused with ${code}` };
  }

  private get largest(): number {
    return this.options.largestMessage ?? Number.POSITIVE_INFINITY;
  }
}

function entry(
  request: WireRequest,
  kind: LoggedRequest["kind"],
  writes: boolean,
  body: string,
  response: string,
): LoggedRequest {
  const named = request.Actions.filter(
    ({ ActionType: type }) => type === ActionType.method || type === ActionType.setProperty,
  );
  const made = Object.values(request.ObjectPaths).filter(({ ObjectPathType: type }) => type === PathType.method);
  const calls = [...made.map(({ Name }) => Name), ...named.map(({ Name }) => Name ?? "")];
  return { kind, writes, calls, requestBytes: body.length, responseBytes: response.length };
}

function kindOf(request: WireRequest): LoggedRequest["kind"] {
  if (Object.values(request.ObjectPaths).some(({ ObjectPathType: type }) => type === PathType.newObject))
    return "service";
  const isRelease = (action: WireAction): boolean => action.Name === "_RemoveReference";
  const isAnchor = (action: WireAction): boolean => action.ActionType === ActionType.instantiate;
  const onlyReleases = request.Actions.every((action) => isRelease(action) || isAnchor(action));
  return onlyReleases && request.Actions.some(isRelease) ? "clean-up" : "batch";
}
