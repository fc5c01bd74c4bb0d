/** An object of Excel's as the wire knows it: members by their PascalCase names. A view; the data is in the model. */
export interface WireObject {
  readonly typeName: string;
  /** How the client finds the object again. */
  readonly identity?: Readonly<Record<string, string | number>>;
  readonly members: Readonly<Record<string, Member>>;
  /** For collections: their items in order. */
  readonly items?: () => readonly WireObject[];
  /** For collections: the item for the key that the client's `getItem` was given. */
  readonly item?: (key: unknown) => WireObject;
}

export type Member = Property | Method;

export interface Property {
  readonly kind: "property";
  /** A plain value, another object, or NULL_OBJECT. */
  readonly get: () => unknown;
  readonly set?: (value: unknown) => void;
}

export interface Method {
  readonly kind: "method";
  readonly call: (...args: unknown[]) => unknown;
}

/** What an "…OrNullObject" member that found nothing leads to; everything asked of it is null too. */
export const NULL_OBJECT: WireObject = { typeName: "null object", members: {} };

export function property(get: () => unknown, set?: (value: unknown) => void): Property {
  return { kind: "property", get, ...(set === undefined ? {} : { set }) };
}

export function method(call: (...args: unknown[]) => unknown): Method {
  return { kind: "method", call };
}

export function isWireObject(value: unknown): value is WireObject {
  return typeof value === "object" && value !== null && "typeName" in value && "members" in value;
}

/** An error as Excel answers it. */
export class ExcelError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly location = "",
  ) {
    super(message);
  }

  static notFound(location: string): ExcelError {
    return new ExcelError("ItemNotFound", "The requested resource doesn't exist.", location);
  }

  static badArgument(location: string): ExcelError {
    return new ExcelError(
      "InvalidArgument",
      "The argument is invalid or missing or has an incorrect format.",
      location,
    );
  }

  static accessDenied(location: string): ExcelError {
    return new ExcelError("AccessDenied", "You can't perform the requested operation on a protected sheet.", location);
  }

  /** Not an answer of Excel's: the test host does not know the member yet. */
  static notBuilt(location: string): ExcelError {
    return new ExcelError("TestHostLacksMember", `the test host does not know ${location}`, location);
  }
}
