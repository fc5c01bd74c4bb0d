import type { BlockDefinition, ColumnDefinition } from "../standards/definition";
import { derived } from "../workbook/derived";
import { remembered } from "../workbook/remembered";
import { headWord } from "./head-word";
import { similarity } from "./normalise";

/** Words of a split code column. */
const levelWords = new Set(["类", "款", "项"]);
/** Heads that say nothing by themselves: which column they mean depends on what spans them. */
const genericHeads = new Set(["合计", "总计", "小计", "金额", "预算数"]);
/** Heads that many columns stand under, so that they decide nothing. */
const generalHeads = new Set(["项目", "收入", "支出", "支出预算", "收入预算"]);
const looseMatch = 0.75;

/** A column of a block that a head may mean, and how well it fits. */
export interface ColumnScore {
  readonly id: string;
  readonly score: number;
}

/** What one head may mean in a block, in the order of the block's columns; those that it cannot mean are left out. */
export type HeadPath = (block: BlockDefinition) => readonly ColumnScore[];

/** True for the head of a code's part. */
export function isLevelWord(word: string): boolean {
  return levelWords.has(word);
}

/** How well a head fits the columns of blocks; `path` are its words from the top down to the leaf. */
export function columnScores(path: readonly string[]): HeadPath {
  return scoresOfPath(path.join("\n"));
}

/** Head words hold no white space. The same heads stand in every workbook. */
const scoresOfPath = remembered((words: string): HeadPath => {
  const path = words.split("\n");
  const leaf = path.at(-1) ?? "";
  const above = path.slice(0, -1);
  const head: Head = { leaf, above, isGeneric: genericHeads.has(leaf), isDecided: above.some(isDeciding) };
  return derived((block: BlockDefinition) =>
    block.columns.flatMap((column) => {
      const score = scoreOf(head, column);
      return score > 0 ? [{ id: column.id, score }] : [];
    }),
  );
});

interface Head {
  readonly leaf: string;
  readonly above: readonly string[];
  readonly isGeneric: boolean;
  /** It stands under a head that belongs to some columns only. */
  readonly isDecided: boolean;
}

const columnWords = derived(({ headers, under = [] }: ColumnDefinition) => ({
  headers: headers.map(headWord),
  under: under.map(headWord),
}));

/** How well a head fits a column: exact leaf 1, similar leaf below 1, half a point more under the right head. */
function scoreOf({ leaf, above, isGeneric, isDecided }: Head, definition: ColumnDefinition): number {
  const { headers, under } = columnWords(definition);
  const isUnder = under.length > 0 && above.some((text) => under.includes(text));
  if (under.length > 0 && !isUnder && isGeneric && isDecided) return 0;
  if (headers.includes(leaf)) {
    if (under.length > 0 && isGeneric && leaf !== "预算数" && !isUnder && above.length === 0) return 0.4;
    return isUnder ? 1.5 : 1;
  }
  if (isGeneric || isLevelWord(leaf)) return 0;
  let closest = 0;
  for (const header of headers) closest = Math.max(closest, similarity(header, leaf, looseMatch));
  return closest >= looseMatch ? closest * 0.9 : 0;
}

/** A head that belongs to some columns only, unlike the general heads 收入, 支出, 项目. */
function isDeciding(text: string): boolean {
  return !generalHeads.has(text);
}
