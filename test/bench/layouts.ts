import { plainLayout, type Layout } from "../support/units/layout";
import type { Random } from "../support/units/random";

/** Every value of every option of the generator's layouts. */
export const layoutValues: { readonly [Option in keyof Layout]: readonly Layout[Option][] } = {
  stacked: [false, true],
  leadingRows: [0, 1, 4],
  leadingColumns: [0, 1, 3],
  codeStyle: ["split", "sparse", "joined", "number"],
  totalFirst: [false, true],
  nonEmptyRowsOnly: [false, true],
  unit: ["万元", "元"],
  numbersAsText: [false, true],
  zero: ["blank", "0", "0.00", "-"],
  title: ["plain", "year", "ordinal", "spaced"],
  wide: [false, true],
  spaces: [false, true],
  footnote: [false, true],
  hiddenRows: [false, true],
  numbering: [false, true],
  shuffledSheets: [false, true],
  sheetNames: ["ordinal", "Sheet", "title"],
};

/** The layouts that faults are put into: each shows several options at once. */
export const faultLayouts: Readonly<Record<string, Layout>> = {
  plain: plainLayout,
  stacked: { ...plainLayout, stacked: true, leadingRows: 2, leadingColumns: 1, numbering: true },
  joined: { ...plainLayout, codeStyle: "joined", totalFirst: true, nonEmptyRowsOnly: true, sheetNames: "title" },
  yuan: { ...plainLayout, unit: "元", zero: "0", title: "year", shuffledSheets: true },
  text: { ...plainLayout, numbersAsText: true, zero: "-", wide: true, sheetNames: "Sheet" },
  sparse: { ...plainLayout, codeStyle: "sparse", zero: "0.00", spaces: true, footnote: true, title: "ordinal" },
};

/** Any layout the generator knows. */
export function randomLayout(random: Random): Layout {
  const pick = <Option extends keyof Layout>(option: Option): Layout[Option] => random.pick(layoutValues[option]);
  return {
    stacked: pick("stacked"),
    leadingRows: pick("leadingRows"),
    leadingColumns: pick("leadingColumns"),
    codeStyle: pick("codeStyle"),
    totalFirst: pick("totalFirst"),
    nonEmptyRowsOnly: pick("nonEmptyRowsOnly"),
    unit: pick("unit"),
    numbersAsText: pick("numbersAsText"),
    zero: pick("zero"),
    title: pick("title"),
    wide: pick("wide"),
    spaces: pick("spaces"),
    footnote: pick("footnote"),
    hiddenRows: pick("hiddenRows"),
    numbering: pick("numbering"),
    shuffledSheets: pick("shuffledSheets"),
    sheetNames: pick("sheetNames"),
  };
}
