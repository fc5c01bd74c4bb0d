import { Button, Checkbox, makeStyles, mergeClasses, Spinner, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Verdict } from "../core/audit/check-result";
import { SeverityBadge } from "./common/severity-badge";
import { Shape, type ShapeName } from "./common/shape";
import { useDelayed } from "./common/use-delayed";
import type { ReadingOutline } from "./engine";
import { countBySeverity, isOpen } from "./findings/group-findings";
import type { Dictionary } from "./i18n/dictionary";
import { useWords } from "./i18n/language";
import { hasTables } from "./state/pane-reducer";
import { cancellable, type PaneState } from "./state/pane-state";

/** A wait shorter than this shows nothing. */
const patience = 500;

const shapes: Record<Verdict, ShapeName> = { ready: "circle-check", errors: "octagon-cross", verify: "triangle-mark" };

const useStyles = makeStyles({
  root: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: "12px",
    rowGap: "2px",
    alignItems: "center",
    padding: "12px 16px 8px",
    "--shape-sign": tokens.colorNeutralBackground1,
    "@media (forced-colors: active)": { "--shape-sign": "Canvas" },
  },
  // Office lays its own menu over the corner at the top right: up to 34 × 32 px.
  button: { marginInlineEnd: "24px" },
  verdict: {
    display: "flex",
    alignItems: "center",
    gap: "8px",
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    "& svg": { flexShrink: 0 },
    "@media (forced-colors: active)": { color: "CanvasText" },
  },
  ready: { color: tokens.colorStatusSuccessForeground1 },
  errors: { color: tokens.colorStatusDangerForeground3 },
  verify: { color: tokens.colorStatusWarningForeground3 },
  line: {
    gridColumn: "1 / -1",
    display: "flex",
    flexWrap: "wrap",
    columnGap: "12px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  counts: { alignItems: "center" },
  // As close as a line of text, and still a target of 24 px.
  live: {
    marginInlineStart: "auto",
    "& label": { padding: "2px 0", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
    "& div": { margin: "4px 6px 4px 0" },
  },
  waiting: { alignItems: "center", justifyContent: "space-between" },
});

interface SummaryProps {
  readonly state: PaneState;
  readonly onCheck: () => void;
  readonly onCancel: () => void;
  readonly onLive: (isOn: boolean) => void;
}

/** Top of the pane: the verdict, its counts and coverage, and the one button that matters most. */
export function Summary({ state, onCheck, onCancel, onLive }: SummaryProps): ReactElement {
  const { check, job, live, reading } = state;
  const styles = useStyles();
  const words = useWords();
  const isSlow = useDelayed(job !== undefined, patience);
  const ignored = check?.findings.filter((finding) => !isOpen(finding)).length ?? 0;
  const canCheck = reading !== undefined && hasTables(reading);
  return (
    <header className={styles.root}>
      <h1 className={mergeClasses(styles.verdict, check && styles[check.verdict])}>
        {check && <Shape name={shapes[check.verdict]} size={20} />}
        {check ? words.verdict[check.verdict] : words.productName}
      </h1>
      {canCheck && (
        <Button
          className={styles.button}
          appearance={check ? "secondary" : "primary"}
          disabledFocusable={job !== undefined}
          onClick={onCheck}
        >
          {check ? words.actions.checkAgain : words.actions.check}
        </Button>
      )}
      {check && (check.findings.length > 0 || live !== undefined) && (
        <div className={mergeClasses(styles.line, styles.counts)}>
          {countBySeverity(check.findings).map(({ severity, count }) => (
            <SeverityBadge
              key={severity}
              severity={severity}
              text={words.severityCount(words.severity[severity], count)}
            />
          ))}
          {ignored > 0 && <span>{words.ignoring.count(ignored)}</span>}
          {live !== undefined && (
            <Checkbox
              className={styles.live}
              checked={live}
              label={words.live.label}
              title={words.live.hint}
              onChange={(_, { checked }) => {
                onLive(checked === true);
              }}
            />
          )}
        </div>
      )}
      {isSlow && job ? (
        <div className={mergeClasses(styles.line, styles.waiting)}>
          <Spinner size="extra-tiny" label={waitText(state, words)} />
          {cancellable.has(job) && (
            <Button size="small" onClick={onCancel}>
              {words.actions.cancel}
            </Button>
          )}
        </div>
      ) : (
        <div className={styles.line}>{detailLine(state, words)}</div>
      )}
    </header>
  );
}

function waitText({ job, progress }: PaneState, words: Dictionary): string {
  if (progress !== undefined) return words.readPart(Math.round(progress * 100));
  return job ? words.jobs[job] : "";
}

/** Coverage after a check, what was found in the workbook before it. */
function detailLine({ check, reading }: PaneState, words: Dictionary): string {
  if (check) return coverageText(check.coverage, words);
  return reading && hasTables(reading) ? tablesText(reading, words) : "";
}

export function tablesText({ tables }: ReadingOutline, words: Dictionary): string {
  const count = (status: string): number => tables.filter((table) => table.status === status).length;
  return words.tablesSummary(count("read"), count("empty"), count("missing"), count("unreadable"));
}

export function coverageText(
  coverage: {
    readonly numericCells: number;
    readonly checked: number;
    readonly unchecked: number;
    readonly unread: readonly unknown[];
  },
  words: Dictionary,
): string {
  return words.coverage(coverage.numericCells, coverage.checked, coverage.unchecked, coverage.unread.length);
}
