import { findHeadings } from "../inputs/find-sheet";
import { normaliseText } from "../reading/normalise";
import { isRuleSheet } from "../reading/rule-sheet-name";
import type { CellRef } from "../workbook/address";
import type { Grid } from "../workbook/grid";
import { isCellError } from "../workbook/snapshot";
import { ruleSheet, severityWords, switchWords, type RuleSeverity } from "./rule-sheet";

/** A rule as it stands on its sheet. */
export interface WrittenRule {
  /** "custom-6": the row of the sheet. */
  readonly id: string;
  readonly cell: CellRef;
  readonly text: string;
  readonly enabled: boolean;
  readonly severity: RuleSeverity;
  readonly message: string;
  /** Words for on or severity that mean nothing; the rule is then on, an error. */
  readonly unknownWords: readonly { readonly cell: CellRef; readonly text: string }[];
}

export interface RuleSheets {
  readonly rules: readonly WrittenRule[];
  /** Sheets of rules without the heading 规则; one cell of each. */
  readonly withoutHeading: readonly CellRef[];
}

const labels = ruleSheet.columns.map(({ label }) => label["zh-CN"]);

/** Every row with a rule; the row of hints, comments (#) and blank rows are none. */
export function readRules(grids: readonly Grid[]): RuleSheets {
  const sheets = grids.filter(isRuleSheet);
  const read = sheets.map((grid, index) => rulesOf(grid, index === 0 ? "" : `${index + 1}-`));
  return {
    rules: read.flatMap((rules) => rules ?? []),
    withoutHeading: sheets.flatMap(({ name, rowCount }, index) =>
      read[index] === undefined && rowCount > 0 ? [{ sheet: name, row: 0, column: 0 }] : [],
    ),
  };
}

function rulesOf(grid: Grid, prefix: string): WrittenRule[] | undefined {
  const headings = findHeadings(grid, ["规则"], labels);
  if (!headings) return undefined;
  return grid.rowIndexes().flatMap((row): WrittenRule[] => {
    const at = (label: string): { cell: CellRef; text: string } => {
      const column = headings.columns.get(label);
      return {
        cell: { sheet: grid.name, row, column: column ?? 0 },
        text: column === undefined ? "" : textAt(grid, row, column),
      };
    };
    const rule = at("规则");
    if (row <= headings.row || rule.text === "" || isRemark(grid, rule.cell)) return [];
    const [enabled, severity] = [at("启用"), at("程度")];
    const isOff = means(enabled.text, switchWords.off);
    const known = Object.entries(severityWords).find(([, words]) => means(severity.text, words));
    const unknownWords = [
      ...(enabled.text === "" || isOff || means(enabled.text, switchWords.on) ? [] : [enabled]),
      ...(severity.text === "" || known ? [] : [severity]),
    ];
    return [
      {
        id: `custom-${prefix}${row + 1}`,
        cell: rule.cell,
        text: rule.text,
        enabled: !isOff,
        severity: (known?.[0] as RuleSeverity | undefined) ?? "error",
        message: at("说明").text.replace(/[。！!.]+$/, ""),
        unknownWords,
      },
    ];
  });
}

/** A comment, or the row of hints. The error value #NAME? is neither. */
function isRemark(grid: Grid, { row, column }: CellRef): boolean {
  const value = grid.cell(row, column)?.value;
  if (typeof value !== "string") return false;
  const text = normaliseText(value);
  return text.startsWith("#") || ruleSheet.columns.some(({ hint }) => normaliseText(hint["zh-CN"]) === text);
}

function textAt(grid: Grid, row: number, column: number): string {
  const value = grid.cell(row, column)?.value ?? "";
  return isCellError(value) ? value.error : String(value).trim();
}

function means(text: string, words: readonly string[]): boolean {
  return words.includes(normaliseText(text).toLowerCase());
}
