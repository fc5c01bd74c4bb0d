import { findHeadings } from "../../inputs/find-sheet";
import { ignoredSheetName } from "../../reading/repeating-sheets";
import type { CellRef } from "../../workbook/address";
import { cellText } from "../../workbook/cell-text";
import type { Grid } from "../../workbook/grid";
import { fitted } from "../../workbook/row-height";
import type { ContentCell, SheetContent } from "../../workbook/sheet-content";

/** A finding that the user lets stand, as it is written down: rule, place and sentence tell which one is meant. */
export interface IgnoredEntry {
  readonly rule: string;
  readonly place: string;
  /** In Chinese, whatever the pane's language: the workbook may go to another user. */
  readonly sentence: string;
  readonly reason: string;
}

const heads = { rule: "规则", place: "位置", sentence: "发现", reason: "理由" } as const;
const columns = ["place", "sentence", "reason", "rule"] as const;
/** In characters, in the order of the columns. */
const columnWidths = [20, 60, 40, 28];

/** Every row with a rule and a reason, each with its cell. A row without a reason says nothing. */
export function readIgnored(grids: readonly Grid[]): (IgnoredEntry & { readonly cell: CellRef })[] {
  return grids.flatMap((grid) => {
    const headings = findHeadings(grid, Object.values(heads), Object.values(heads));
    if (!headings) return [];
    return grid.rowIndexes().flatMap((row) => {
      if (row <= headings.row) return [];
      const at = (name: keyof typeof heads): string => {
        const cell = grid.cell(row, headings.columns.get(heads[name]) ?? 0);
        return cell ? cellText(cell).trim() : "";
      };
      const entry = { rule: at("rule"), place: at("place"), sentence: at("sentence"), reason: at("reason") };
      if (entry.rule === "" || entry.reason === "") return [];
      return [{ ...entry, cell: { sheet: grid.name, row, column: headings.columns.get(heads.reason) ?? 0 } }];
    });
  });
}

/** The sheet 已忽略的发现: one row a finding, with the reason in an input cell. */
export function ignoredSheet(entries: readonly IgnoredEntry[]): SheetContent {
  const cell = (value: string, role: ContentCell["role"]): ContentCell => ({ value, ...(role && { role }) });
  return {
    name: ignoredSheetName,
    columnWidths,
    rows: [
      { cells: [cell(ignoredSheetName, "title")], height: 28 },
      {
        cells: [
          cell("有理由保留的发现记在这里，检查时仍列出，但不再要求核实；错误仍算错误。删去一行即恢复提示。", "hint"),
        ],
      },
      { cells: columns.map((name) => cell(heads[name], "heading")) },
      ...entries.map((entry) =>
        fitted(
          { cells: columns.map((name) => cell(entry[name], name === "reason" ? "input" : "label")) },
          columnWidths,
        ),
      ),
    ],
    merges: [0, 1].map((row) => ({ firstRow: row, lastRow: row, firstColumn: 0, lastColumn: columns.length - 1 })),
    frozenRows: 3,
    landscape: true,
  };
}
