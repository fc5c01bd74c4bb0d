import { amount, isAmount } from "../../core/money/amount";

/**
 * Exact amounts are objects with functions, which no thread can hand to another. They travel as their decimal text
 * below this key; everything else that the core makes is plain data already.
 */
const key = "$amount";

/** The same value with every amount as text. What holds no amount is not copied. */
export function withAmountsAsText(value: unknown): unknown {
  return replaced(value, new Map(), (item) => (isAmount(item) ? { [key]: item.toFixed() } : undefined));
}

/** The amounts back from their text: the reverse of `withAmountsAsText`. */
export function withAmounts(value: unknown): unknown {
  return replaced(value, new Map(), (item) => {
    const text: unknown = Reflect.get(item, key);
    return typeof text === "string" ? amount(text) : undefined;
  });
}

/** `known` keeps what is shared shared: the definitions of a standard stand in a result many times. */
function replaced(value: unknown, known: Map<object, unknown>, instead: (item: object) => unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  const before = known.get(value);
  if (before !== undefined) return before;
  const substitute = instead(value) ?? withReplacedParts(value, (part) => replaced(part, known, instead));
  known.set(value, substitute);
  return substitute;
}

function withReplacedParts(value: object, replace: (part: unknown) => unknown): unknown {
  if (Array.isArray(value)) {
    const parts = value.map(replace);
    return parts.some((part, index) => part !== value[index]) ? parts : value;
  }
  if (value instanceof Map) {
    const entries = [...value].map(([name, part]) => [name, replace(part)] as const);
    return entries.some(([name, part]) => part !== value.get(name)) ? new Map(entries) : value;
  }
  if (value instanceof Set) return value;
  const entries = Object.entries(value).map(([name, part]) => [name, replace(part), part] as const);
  if (entries.every(([, part, old]) => part === old)) return value;
  return Object.fromEntries(entries.map(([name, part]) => [name, part]));
}
