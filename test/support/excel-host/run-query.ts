import { ExcelError, isWireObject, NULL_OBJECT, type WireObject } from "./wire-object";
import type { WireQuery } from "./wire-message";

/** The properties that a `load` asked for, nested as the client expects them: PascalCase keys, `_Items` for collections. */
export function query(
  target: WireObject,
  { Select = [], Expand = [], Top, Skip = 0 }: WireQuery,
): Record<string, unknown> {
  const paths = [...Select, ...Expand].map((path) => path.split(/[/.]/));
  if (target.items === undefined) return selectAll(target, paths);
  const items = target.items().slice(Skip, Top === undefined ? undefined : Skip + Top);
  return { _Items: items.map((item, index) => ({ _Index: index, ...item.identity, ...selectAll(item, paths) })) };
}

function selectAll(target: WireObject, paths: readonly (readonly string[])[]): Record<string, unknown> {
  const wanted = new Map<string, string[][]>();
  for (const [head = "", ...rest] of paths) {
    if (head === "*" || head === "$all" || head === "") throw ExcelError.notBuilt(`loading all of ${target.typeName}`);
    const inner = wanted.get(head) ?? [];
    if (rest.length > 0) inner.push(rest);
    wanted.set(head, inner);
  }
  return Object.fromEntries([...wanted].map(([head, inner]) => [pascal(head), select(target, pascal(head), inner)]));
}

function select(target: WireObject, name: string, inner: readonly string[][]): unknown {
  const member = Object.hasOwn(target.members, name) ? target.members[name] : undefined;
  if (member?.kind !== "property") throw ExcelError.badArgument(`${target.typeName}.${name}`);
  const value = member.get();
  if (value === NULL_OBJECT) return null;
  if (!isWireObject(value)) return value;
  return { ...value.identity, ...query(value, { Select: inner.map((path) => path.join("/")) }) };
}

function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
