/** One printed figure: what stands before it in its clause, the number without trailing zeros, and its unit. */
export interface PrintedFigure {
  readonly label: string;
  readonly value: string;
  readonly unit: string;
}

const figure = /(\d+(?:\.\d+)?)(万元|元|%|人|家|平方米|小时|兆|辆|台|个|年|月|号)/g;

/** Every number with a unit, in reading order. Ordinals and numbers without a unit count nothing. */
export function figuresIn(text: string): PrintedFigure[] {
  return [...text.matchAll(figure)].map((match) => ({
    label: /[^\d，。；：:、,\s（）()“”]*$/.exec(text.slice(0, match.index))?.[0] ?? "",
    value: trimmed(match[1] ?? ""),
    unit: match[2] ?? "",
  }));
}

function trimmed(number: string): string {
  return number.includes(".") ? number.replace(/0+$/, "").replace(/\.$/, "") : number;
}

/**
 * Where `wanted` stands as an unbroken run in `figures`, from `start` on; -1 when it does not.
 * Labels may be worded a little differently, numbers and units may not.
 */
export function findRun(figures: readonly PrintedFigure[], wanted: readonly PrintedFigure[], start: number): number {
  for (let at = start; at + wanted.length <= figures.length; at++) {
    const fits = wanted.every((one, index) => {
      const other = figures[at + index];
      return other?.value === one.value && other.unit === one.unit && alike(one.label, other.label);
    });
    if (fits) return at;
  }
  return -1;
}

/** At least half of the shorter label's letters stand in the longer one; a blank label says nothing. */
function alike(a: string, b: string): boolean {
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  if (shorter === "") return true;
  const common = [...shorter].filter((letter) => longer.includes(letter)).length;
  return common * 2 >= shorter.length;
}
