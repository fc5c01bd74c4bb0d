/**
 * What is made of immutable data once and then looked up: words of a standard made comparable, parts of a head. It lives as
 * long as the data it was made of, and nobody can tell it from what is made anew.
 */
export function derived<Source extends object, Result>(make: (source: Source) => Result): (source: Source) => Result {
  const made = new WeakMap<Source, Result & {}>();
  return (source) => {
    const known = made.get(source);
    if (known !== undefined) return known;
    const result = make(source) as Result & {};
    made.set(source, result);
    return result;
  };
}
