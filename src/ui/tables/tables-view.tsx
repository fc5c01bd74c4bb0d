import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { problemFindings } from "../../core/audit/problem-findings";
import { renderMessage } from "../../core/messages/render";
import type { TableStatus, UnreadReason } from "../../core/reading/reading";
import { a1, type CellRef } from "../../core/workbook/address";
import { CellLink } from "../common/cell-link";
import { EmptyState } from "../common/empty-state";
import { Shape, type ShapeName } from "../common/shape";
import type { PointTarget, ReadingOutline, StandardChoice, TableOutline } from "../engine";
import { useLanguage, useWords } from "../i18n/language";
import { BlankOffer } from "./blank-offer";
import { PointOut } from "./point-out";
import { hasTables } from "../state/pane-reducer";

const shapes: Record<TableStatus, ShapeName> = {
  read: "circle-check",
  empty: "circle-empty",
  missing: "circle-question",
  unreadable: "octagon-cross",
};

const useStyles = makeStyles({
  sample: { margin: "0 4px 12px", maxWidth: "34em", color: tokens.colorNeutralForeground2 },
  retry: { paddingTop: "8px" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: {
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr)",
    columnGap: "8px",
    padding: "3px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    "& svg": { marginTop: "2px" },
    "--shape-sign": tokens.colorNeutralBackground1,
    "@media (forced-colors: active)": { "--shape-sign": "Canvas" },
  },
  title: { margin: 0, overflowWrap: "anywhere" },
  detail: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: "10px",
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  shape: { display: "flex", "@media (forced-colors: active)": { color: "CanvasText" } },
  read: { color: tokens.colorStatusSuccessForeground1 },
  empty: { color: tokens.colorNeutralForeground3 },
  missing: { color: tokens.colorStatusWarningForeground3 },
  unreadable: { color: tokens.colorStatusDangerForeground3 },
  problem: {
    gridColumnStart: 2,
    margin: "2px 0 0",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
});

interface TablesViewProps {
  /** Undefined while the workbook is being read, and when that failed. */
  readonly reading: ReadingOutline | undefined;
  readonly workbookEmpty: boolean;
  readonly standards: readonly StandardChoice[];
  readonly isBusy: boolean;
  readonly onReadAgain: () => void;
  /** Lays the blank tables of this standard. */
  readonly onLayBlank: (standardId: string) => void;
  readonly onPointOut: (target: PointTarget) => void;
  readonly onForget: (target: PointTarget) => void;
  /** Lays the sample into the workbook. */
  readonly onSample: () => void;
  /** Below the tables. */
  readonly pictures: ReactNode;
}

/** The nine tables at a glance: found or not, where, and what stood in the way of reading them. */
export function TablesView({
  reading,
  workbookEmpty,
  standards,
  isBusy,
  onReadAgain,
  onLayBlank,
  onPointOut,
  onForget,
  onSample,
  pictures,
}: TablesViewProps): ReactElement | null {
  const styles = useStyles();
  const words = useWords();
  const language = useLanguage();
  const readAgain = (
    <Button appearance="primary" disabledFocusable={isBusy} onClick={onReadAgain}>
      {words.actions.readAgain}
    </Button>
  );
  if (reading === undefined) return isBusy ? null : <div className={styles.retry}>{readAgain}</div>;
  if (!hasTables(reading)) {
    const { workbookTitle, workbookBody, tablesTitle, tablesBody } = words.empty;
    return (
      <>
        <EmptyState
          title={workbookEmpty ? workbookTitle : tablesTitle}
          body={workbookEmpty ? workbookBody : tablesBody}
          actions={
            <>
              {readAgain}
              <Button disabledFocusable={isBusy} onClick={onSample}>
                {words.tour.sample}
              </Button>
            </>
          }
        />
        <p className={styles.sample}>{words.tour.sampleBody}</p>
        <BlankOffer standards={standards} isBusy={isBusy} onLayBlank={onLayBlank} />
      </>
    );
  }
  const problems = problemFindings(reading).map(({ table, message }) => ({
    table,
    sentence: renderMessage(message, language),
  }));
  return (
    <>
      <ul className={styles.list} aria-label={words.tablesListLabel}>
        {reading.tables.map((table) => (
          <TableRow
            key={table.id}
            table={table}
            pointOut={
              <PointOut reading={reading} table={table} isBusy={isBusy} onPointOut={onPointOut} onForget={onForget} />
            }
            problems={problems.filter((problem) => problem.table === table.id).map(({ sentence }) => sentence)}
          />
        ))}
      </ul>
      {problems
        .filter(({ table }) => !reading.tables.some(({ id }) => id === table))
        .map(({ sentence }) => (
          <p key={sentence} className={styles.problem}>
            {sentence}
          </p>
        ))}
      {pictures}
    </>
  );
}

function TableRow({
  table,
  problems,
  pointOut,
}: {
  readonly table: TableOutline;
  readonly pointOut: ReactElement;
  readonly problems: readonly string[];
}): ReactElement {
  const styles = useStyles();
  const words = useWords();
  const { definition, place, status } = table;
  const language = useLanguage();
  const unread = unreadByReason(table);
  // Read, but not all of it.
  const isPartly = status === "read" && (problems.length > 0 || unread.length > 0);
  const shape = isPartly ? "triangle-mark" : shapes[status];
  return (
    <li className={styles.row}>
      <span className={mergeClasses(styles.shape, styles[isPartly ? "missing" : status])}>
        <Shape name={shape} />
      </span>
      <div>
        <p className={styles.title} lang="zh-CN">
          {words.findings.tableGroup(definition.ordinal, definition.title)}
        </p>
        <p className={styles.detail}>
          <span>{words.tableStatus[status]}</span>
          {place && (
            <CellLink
              cell={{ sheet: place.sheet, row: place.firstRow, column: place.firstColumn }}
              text={`${place.sheet} ${a1({ row: place.firstRow, column: place.firstColumn })}:${a1({ row: place.lastRow, column: place.lastColumn })}`}
            />
          )}
          {place && <span lang="zh-CN">{table.amountUnit}</span>}
        </p>
      </div>
      {problems.map((sentence) => (
        <p key={sentence} className={styles.problem}>
          {sentence}
        </p>
      ))}
      {unread.map(({ reason, first, count }) => (
        <p key={reason} className={styles.problem}>
          {words.unreadInTable(count, renderMessage({ key: `coverage.${reason}`, data: {} }, language))}{" "}
          <CellLink cell={first} />
        </p>
      ))}
      {pointOut}
    </li>
  );
}

/** Numbers under heads and in rows that nobody knows; other unread cells have a sentence of their own each. */
function unreadByReason({ unread }: TableOutline): { reason: UnreadReason; first: CellRef; count: number }[] {
  return (["column-not-recognised", "row-not-recognised"] as const).flatMap((reason) => {
    const cells = unread.filter((cell) => cell.reason === reason);
    const [first] = cells;
    return first ? [{ reason, first: first.cell, count: cells.length }] : [];
  });
}
