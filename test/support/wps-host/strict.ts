/**
 * An object of WPS's that knows these members and no others: asking for another one throws, and so does writing to one
 * that may only be read.
 */
export function strict<T extends object>(name: string, members: T): T {
  return new Proxy(members, {
    get: (target, member, receiver): unknown => {
      if (typeof member === "symbol" || member === "then" || member === "toJSON") return undefined;
      if (!(member in target)) throw new TypeError(`${name} has no member ${member}`);
      return Reflect.get(target, member, receiver);
    },
    set: (target, member, value, receiver): boolean => {
      const known = Reflect.getOwnPropertyDescriptor(target, member);
      if (known?.set === undefined) throw new TypeError(`${name}.${String(member)} cannot be written`);
      return Reflect.set(target, member, value, receiver);
    },
  });
}
