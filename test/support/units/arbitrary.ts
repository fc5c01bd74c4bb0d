import fc from "fast-check";
import type { Layout } from "./layout";

/** Any layout the generator knows. */
export const anyLayout: fc.Arbitrary<Layout> = fc.record({
  stacked: fc.boolean(),
  leadingRows: fc.integer({ min: 0, max: 4 }),
  leadingColumns: fc.integer({ min: 0, max: 3 }),
  codeStyle: fc.constantFrom("split" as const, "sparse" as const, "joined" as const, "number" as const),
  totalFirst: fc.boolean(),
  nonEmptyRowsOnly: fc.boolean(),
  unit: fc.constantFrom("万元" as const, "元" as const),
  numbersAsText: fc.boolean(),
  zero: fc.constantFrom("blank" as const, "0" as const, "0.00" as const, "-" as const),
  title: fc.constantFrom("plain" as const, "year" as const, "ordinal" as const, "spaced" as const),
  wide: fc.boolean(),
  spaces: fc.boolean(),
  footnote: fc.boolean(),
  hiddenRows: fc.boolean(),
  numbering: fc.boolean(),
  shuffledSheets: fc.boolean(),
  sheetNames: fc.constantFrom("ordinal" as const, "Sheet" as const, "title" as const),
});
