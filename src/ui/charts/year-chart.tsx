import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Amount } from "../../core/money/amount";
import type { YearChange } from "../../core/report/year-changes";
import { CellLink } from "../common/cell-link";
import { useCardStyles } from "../findings/use-card-styles";
import { amountText, differenceText } from "../format";
import { useLanguage, useWords } from "../i18n/language";

const useStyles = makeStyles({
  years: { width: "42%" },
  line: { display: "flex", justifyContent: "space-between", columnGap: "6px", fontVariantNumeric: "tabular-nums" },
  track: { height: "6px", marginBottom: "2px" },
  bar: { height: "100%", boxSizing: "border-box", minWidth: "1px" },
  thisYear: {
    backgroundColor: tokens.colorBrandForeground1,
    "@media (forced-colors: active)": { forcedColorAdjust: "none", backgroundColor: "CanvasText" },
  },
  // Hollow, so that the two differ without colour.
  lastYear: {
    border: `1px solid ${tokens.colorNeutralForeground2}`,
    "@media (forced-colors: active)": { borderTopColor: "CanvasText" },
  },
  change: { whiteSpace: "nowrap" },
  caption: { textAlign: "start" },
});

const decimals = 2;

/** Each item's two amounts, the larger of them as long as the room: how much the one is of the other. */
export function YearChart({ changes }: { readonly changes: readonly YearChange[] }): ReactElement {
  const styles = useStyles();
  const cards = useCardStyles();
  const language = useLanguage();
  const { charts } = useWords();
  const { years: words } = charts;
  return (
    <table className={cards.table}>
      <caption className={mergeClasses(cards.quiet, styles.caption)}>{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.item}</th>
          <th scope="col" className={styles.years}>
            {words.years}
          </th>
          <th scope="col" className="amount">
            {words.change}
          </th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ item, name, cell, thisYear, lastYear, rate }) => {
          const most = thisYear.abs().gt(lastYear.abs()) ? thisYear.abs() : lastYear.abs();
          return (
            <tr key={item}>
              <th scope="row">
                {name[language]} <CellLink cell={cell} />
              </th>
              <td>
                <Year name={words.thisYear} value={thisYear} most={most} look={styles.thisYear} />
                <Year name={words.lastYear} value={lastYear} most={most} look={styles.lastYear} />
              </td>
              <td className={mergeClasses("amount", styles.change)}>
                <div>{differenceText(thisYear.minus(lastYear), decimals)}</div>
                <div>{rate === undefined ? words.fromNothing : words.rate(signed(rate))}</div>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Year(props: {
  readonly name: string;
  readonly value: Amount;
  readonly most: Amount;
  readonly look: string;
}): ReactElement {
  const { name, value, most, look } = props;
  const styles = useStyles();
  // A length on the screen, no amount.
  const part = most.gt("0") ? Number(value.abs().toFixed()) / Number(most.toFixed()) : 0;
  return (
    <>
      <div className={styles.line}>
        <span>{name}</span>
        <span>{amountText(value, decimals)}</span>
      </div>
      <div className={styles.track} aria-hidden="true">
        {part > 0 && (
          <div className={mergeClasses(styles.bar, look)} style={{ width: `${(100 * part).toFixed(1)}%` }} />
        )}
      </div>
    </>
  );
}

/** As differences are written: "+43.29", "−5.00". */
function signed(rate: string): string {
  if (rate.startsWith("-")) return rate.replace("-", "−");
  return /[1-9]/.test(rate) ? `+${rate}` : rate;
}
