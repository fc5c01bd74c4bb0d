import { ExcelError, isWireObject, type Member, NULL_OBJECT, type WireObject } from "./wire-object";
import {
  ActionType,
  PathType,
  type WireAction,
  type WireArguments,
  type WireRequest,
  type WireResponse,
} from "./wire-message";
import { query } from "./run-query";

/** Stands for the client's own services (telemetry, flights), of which nothing is expected. */
const SERVICE: WireObject = { typeName: "service", members: {} };

/**
 * Runs the actions in order and stops at the first that fails; what earlier ones changed stays changed, as in Excel.
 * @param references the tracked objects, by the name that the client was given for them
 * @param failure makes the first action fail
 */
export function runRequest(
  request: WireRequest,
  root: WireObject,
  references: Map<string, WireObject>,
  failure?: ExcelError,
): WireResponse {
  const run = new RequestRun(request, root, references);
  const results: { ActionId: number; Value: unknown }[] = [];
  for (const [index, action] of request.Actions.entries()) {
    try {
      if (failure !== undefined) throw failure;
      results.push({ ActionId: action.Id, Value: run.perform(action) });
    } catch (error) {
      if (!(error instanceof ExcelError)) throw error;
      const { code, message, location } = error;
      return { Results: results, Error: { Code: code, Message: message, Location: location, ActionIndex: index } };
    }
  }
  return { Results: results };
}

class RequestRun {
  private readonly objects = new Map<number, WireObject>();
  private readonly names = new Map<WireObject, string>();

  constructor(
    private readonly request: WireRequest,
    private readonly root: WireObject,
    private readonly references: Map<string, WireObject>,
  ) {}

  perform(action: WireAction): unknown {
    if (action.ActionType === ActionType.trace) return null;
    const target = this.resolve(action.ObjectPathId);
    if (target === SERVICE) return action.ActionType === ActionType.instantiate ? {} : null;
    const name = action.Name ?? "";
    switch (action.ActionType) {
      case ActionType.instantiate:
        return target === NULL_OBJECT ? null : this.identityOf(target);
      case ActionType.query:
        return target === NULL_OBJECT ? null : { ...this.identityOf(target), ...query(target, action.QueryInfo ?? {}) };
      case ActionType.method:
        return target === NULL_OBJECT ? null : this.invoke(target, name, this.argumentsOf(action.ArgumentInfo));
      case ActionType.setProperty:
        return this.assign(target, name, this.argumentsOf(action.ArgumentInfo)[0]);
      default:
        throw ExcelError.notBuilt(`action type ${action.ActionType}`);
    }
  }

  private invoke(target: WireObject, name: string, args: unknown[]): unknown {
    if (name === "_KeepReference") return this.track(target);
    if (name === "_RemoveReference") {
      this.references.delete(String(args[0]));
      return null;
    }
    const member = memberOf(target, name);
    if (member.kind !== "method") throw ExcelError.notBuilt(`${target.typeName}.${name}()`);
    const result = member.call(...args);
    return result === undefined || isWireObject(result) ? null : result;
  }

  private assign(target: WireObject, name: string, value: unknown): null {
    if (target === NULL_OBJECT) throw ExcelError.notFound(name);
    const member = memberOf(target, name);
    if (member.kind !== "property" || member.set === undefined) {
      throw ExcelError.notBuilt(`${target.typeName}.${name} =`);
    }
    member.set(value);
    return null;
  }

  private track(target: WireObject): null {
    const name = `${target.typeName}!${this.references.size + 1}`;
    this.references.set(name, target);
    this.names.set(target, name);
    return null;
  }

  private identityOf(target: WireObject): Record<string, unknown> {
    const reference = this.names.get(target);
    return { ...target.identity, ...(reference === undefined ? {} : { _ReferenceId: reference }) };
  }

  private argumentsOf(info: WireArguments | undefined): unknown[] {
    const paths = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, index) => {
      const path = paths[index] ?? 0;
      return path === 0 ? value : this.resolve(path);
    });
  }

  private resolve(id: number): WireObject {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const found = this.find(id);
    this.objects.set(id, found);
    return found;
  }

  private find(id: number): WireObject {
    const path = this.request.ObjectPaths[String(id)];
    if (path === undefined) throw ExcelError.badArgument(`path ${id}`);
    const parent = (): WireObject => this.resolve(path.ParentObjectPathId ?? 0);
    switch (path.ObjectPathType) {
      case PathType.root:
        return this.root;
      case PathType.newObject:
        return SERVICE;
      case PathType.method:
        return follow(parent(), path.Name, this.argumentsOf(path.ArgumentInfo));
      case PathType.property:
        return follow(parent(), path.Name);
      case PathType.indexer:
        return index(parent(), this.argumentsOf(path.ArgumentInfo)[0]);
      case PathType.reference: {
        const kept = this.references.get(path.Name);
        if (kept === undefined) throw new ExcelError("InvalidReference", "This reference is not valid.", path.Name);
        return kept;
      }
      case PathType.nullObject:
        return NULL_OBJECT;
      default:
        throw ExcelError.notBuilt(`path type ${path.ObjectPathType}`);
    }
  }
}

function memberOf(target: WireObject, name: string): Member {
  const member = Object.hasOwn(target.members, name) ? target.members[name] : undefined;
  if (member === undefined) throw ExcelError.notBuilt(`${target.typeName}.${name}`);
  return member;
}

function follow(parent: WireObject, name: string, args?: readonly unknown[]): WireObject {
  if (parent === NULL_OBJECT || parent === SERVICE) return parent;
  const member = memberOf(parent, name);
  const result = member.kind === "method" ? member.call(...(args ?? [])) : member.get();
  if (!isWireObject(result)) throw ExcelError.notBuilt(`${parent.typeName}.${name} as an object`);
  return result;
}

function index(parent: WireObject, key: unknown): WireObject {
  if (parent === NULL_OBJECT) return parent;
  if (parent.item === undefined) throw ExcelError.notBuilt(`${parent.typeName}[…]`);
  return parent.item(key);
}
