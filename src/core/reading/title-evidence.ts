import type { TableDefinition } from "../standards/definition";
import type { Grid } from "../workbook/grid";
import { isOrdinalOf, ordinalIn, titleScores, wholeTitle, type Ordinal, type TitleScores } from "./table-titles";

/** A text above a head, looked at as the title of any table of a standard. */
interface TitleText {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly titles: TitleScores;
}

/** The texts between a table's first row and its head, looked at once for all tables of a standard. */
export interface TextsAbove {
  readonly cells: readonly TitleText[];
  /** What each of them is as a table's number. */
  readonly ordinals: readonly Ordinal[];
  /** The cells of each row, and of each two rows, as one text: a title may be broken over them. */
  readonly lines: readonly TitleText[];
}

export interface TitleEvidence {
  readonly titleScore: number;
  /** Of the title and the table's number together. */
  readonly score: number;
  readonly title?: { readonly row: number; readonly column: number; readonly text: string };
}

export function textsAbove(
  grid: Grid,
  firstRow: number,
  headerRow: number,
  tables: readonly TableDefinition[],
): TextsAbove {
  const scoresOf = titleScores(tables);
  const asTitle = (text: string, row: number, column: number): TitleText => ({
    text,
    row,
    column,
    titles: scoresOf(text),
  });
  const cells: TitleText[] = [];
  const rows: TitleText[] = [];
  for (let row = firstRow; row < headerRow; row++) {
    const texts = grid
      .rowCells(row)
      .flatMap(({ column, value }) =>
        typeof value === "string" && value.trim() !== "" ? [asTitle(value, row, column)] : [],
      );
    cells.push(...texts);
    const [first] = texts;
    if (first) rows.push(asTitle(texts.map(({ text }) => text).join(""), row, first.column));
  }
  const pairs = rows.flatMap(({ text, row, column }, index) => {
    const next = rows[index + 1];
    return next ? [asTitle(`${text}${next.text}`, row, column)] : [];
  });
  return { cells, ordinals: cells.map(({ text }) => ordinalIn(text)), lines: [...rows, ...pairs] };
}

/** What these texts say for one table: its number, and the text that is most like its title. */
export function titleEvidence(
  { cells, ordinals, lines }: TextsAbove,
  table: TableDefinition,
  position: number,
): TitleEvidence {
  let best = 0;
  let found: TitleText | undefined;
  const consider = (text: TitleText, least: number): void => {
    const score = text.titles.scores[position] ?? 0;
    if (score <= best || score < least) return;
    best = score;
    found = text;
  };
  for (const text of cells) consider(text, 0);
  // A title broken over the cells of a row, or over two rows, when no single cell is the title.
  if (best < wholeTitle) for (const text of lines) consider(text, wholeTitle);
  const isNumbered = ordinals.some((ordinal) => isOrdinalOf(ordinal, table, position));
  return {
    titleScore: best,
    score: best + (isNumbered ? 0.5 : 0),
    ...(found && { title: { row: found.row, column: found.column, text: found.text.trim() } }),
  };
}
