import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useId, useMemo, useRef, type CSSProperties, type ReactElement } from "react";
import type { Language } from "../core/messages/message";
import { a1, columnName, type CellRef } from "../core/workbook/address";
import { Grid } from "../core/workbook/grid";
import type { SheetSnapshot } from "../core/workbook/snapshot";
import { tabId, Tabs } from "../ui/common/tabs";
import { cellText } from "../core/workbook/cell-text";
import type { Mark } from "../core/marks/marks";
import { markStyle } from "../hosts/mark-look";
import type { FileView } from "./file-host";
import { previewWords } from "./words";

/** A page of rows; nobody scrolls farther to look at a cell, and links scroll by themselves. */
const shownRows = 1000;

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", minHeight: 0, height: "100%" },
  tabs: { flexShrink: 0, flexWrap: "wrap", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  scroll: { flexGrow: 1, overflow: "auto", minHeight: "12em" },
  table: {
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "& th": {
      position: "sticky",
      top: 0,
      padding: "1px 8px",
      fontWeight: tokens.fontWeightRegular,
      color: tokens.colorNeutralForeground2,
      backgroundColor: tokens.colorNeutralBackground3,
      border: `1px solid ${tokens.colorNeutralStroke2}`,
    },
    "& td": {
      minWidth: "3em",
      maxWidth: "22em",
      padding: "1px 6px",
      border: `1px solid ${tokens.colorNeutralStroke2}`,
      overflowWrap: "anywhere",
      whiteSpace: "pre-wrap",
    },
  },
  corner: { position: "sticky", top: 0, backgroundColor: tokens.colorNeutralBackground3 },
  number: { textAlign: "end", fontVariantNumeric: "tabular-nums" },
  wide: { maxWidth: "none" },
  selected: {
    outline: `2px solid ${tokens.colorCompoundBrandStroke}`,
    outlineOffset: "-2px",
    backgroundColor: tokens.colorBrandBackground2,
  },
  note: { margin: "4px 8px", color: tokens.colorNeutralForeground2 },
});

interface SheetGridProps {
  readonly view: FileView;
  /** A sheet was turned to: its first cell is selected. */
  readonly onSelect: (cell: CellRef) => void;
  readonly language: Language;
}

/** The workbook as plain tables; the cell that the pane points at is marked and scrolled to. */
export function SheetGrid({ view: { snapshot, selected, marks }, onSelect, language }: SheetGridProps): ReactElement {
  const styles = useStyles();
  const words = previewWords[language];
  const panel = useId();
  const sheet = snapshot.sheets.find(({ name }) => name === selected?.sheet) ?? snapshot.sheets[0];
  return (
    <div className={styles.root}>
      <Tabs
        className={styles.tabs}
        label={words.sheets}
        tabs={snapshot.sheets.map(({ name, visibility }) => ({
          id: name,
          text: visibility === "visible" ? name : words.hidden(name),
        }))}
        selected={sheet?.name}
        panel={panel}
        onSelect={(name) => {
          onSelect({ sheet: name, row: 0, column: 0 });
        }}
      />
      {sheet && (
        <Cells
          panel={panel}
          sheet={sheet}
          selected={selected?.sheet === sheet.name ? selected : undefined}
          marks={marks}
          language={language}
        />
      )}
    </div>
  );
}

interface CellsProps {
  readonly panel: string;
  readonly sheet: SheetSnapshot;
  readonly selected: { readonly row: number; readonly column: number } | undefined;
  /** Of the whole workbook. */
  readonly marks: readonly Mark[];
  readonly language: Language;
}

function Cells({ panel, sheet, selected, marks, language }: CellsProps): ReactElement {
  const styles = useStyles();
  const words = previewWords[language];
  const grid = useMemo(() => new Grid(sheet), [sheet]);
  const marked = useMemo(
    () => new Map(marks.flatMap((mark) => (mark.cell.sheet === sheet.name ? [[a1(mark.cell), lookOf(mark)]] : []))),
    [marks, sheet],
  );
  const target = useRef<HTMLTableCellElement>(null);
  useEffect(() => {
    target.current?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [selected]);
  const rows = Array.from({ length: Math.min(grid.rowCount, shownRows) }, (_, row) => row);
  const columns = Array.from({ length: grid.columnCount }, (_, column) => column);
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling area must be reachable by keyboard
    <div className={styles.scroll} id={panel} role="tabpanel" aria-labelledby={tabId(panel, sheet.name)} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <td className={styles.corner} />
            {columns.map((column) => (
              <th key={column} scope="col">
                {columnName(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row}>
              <th scope="row">{row + 1}</th>
              {rowCells(grid, row).map(({ column, span, text, isNumber }) => {
                const isSelected =
                  selected?.row === row && selected.column >= column && selected.column < column + span;
                return (
                  <td
                    key={column}
                    ref={isSelected ? target : undefined}
                    colSpan={span}
                    data-cell={a1({ row, column })}
                    style={marked.get(a1({ row, column }))}
                    aria-current={isSelected ? "true" : undefined}
                    className={mergeClasses(
                      isNumber && styles.number,
                      span > 1 && styles.wide,
                      isSelected && styles.selected,
                    )}
                  >
                    {text}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {grid.rowCount > shownRows && <p className={styles.note}>{words.moreRows(shownRows)}</p>}
    </div>
  );
}

/** As a conditional format draws it. */
function lookOf({ kind, findings }: Mark): CSSProperties {
  const style = markStyle({ kind, several: findings.length > 1 });
  return {
    border: `1px ${style.border === "thin" ? "solid" : style.border} ${style.borderColor}`,
    ...(style.fill !== undefined && { backgroundColor: style.fill }),
    ...(style.color !== undefined && { color: style.color }),
    ...(style.bold && { fontWeight: 600 }),
    ...(style.italic && { fontStyle: "italic" }),
    ...(style.underline && { textDecoration: `underline${style.underline === "double" ? " double" : ""}` }),
  };
}

interface ShownCell {
  readonly column: number;
  readonly span: number;
  readonly text: string;
  readonly isNumber: boolean;
}

/** The only text of a row (a title, a note, a paragraph) runs over the empty cells behind it, as in Excel. */
function rowCells(grid: Grid, row: number): ShownCell[] {
  const filled = grid.rowCells(row);
  const [only, another] = filled;
  const cells: ShownCell[] = [];
  for (let column = 0; column < grid.columnCount; column++) {
    const cell = grid.cell(row, column);
    const isNumber = typeof cell?.value === "number";
    const runsOn = cell !== undefined && cell === only && another === undefined && typeof cell.value === "string";
    const span = runsOn ? grid.columnCount - column : 1;
    cells.push({ column, span, text: cell ? cellText(cell) : "", isNumber });
    column += span - 1;
  }
  return cells;
}
