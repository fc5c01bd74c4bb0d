import { mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Repair } from "../../core/audit/finding";
import { renderMessage } from "../../core/messages/render";
import { cellKey } from "../../core/workbook/address";
import { CellLink } from "../common/cell-link";
import { Disclosure } from "../common/disclosure";
import { amountText } from "../format";
import { useLanguage, useWords } from "../i18n/language";
import type { Suggestion } from "./suggestions";
import { useCardStyles } from "./use-card-styles";

/** The smallest changes that would mend each fault, most plausible first; the user decides. */
export function RepairList({ suggestions }: { readonly suggestions: readonly Suggestion[] }): ReactElement | null {
  const styles = useCardStyles();
  const { repairs: words } = useWords();
  if (suggestions.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="repairs-heading">
      <h2 className={styles.heading} id="repairs-heading">
        {words.heading}
      </h2>
      <ol className={styles.list}>
        {suggestions.map(({ number, best, alternatives }) => (
          <li key={best.group} className={styles.card}>
            <div className={styles.head}>
              <strong>{words.number(number)}</strong>
              <span className={styles.quiet}>{words.resolves(best.resolves.length)}</span>
            </div>
            <RepairDetail repair={best} />
            {alternatives.length > 0 && (
              <Disclosure className={styles.more} summary={words.alternatives(alternatives.length)}>
                {alternatives.map((repair) => (
                  <RepairDetail key={repair.rank} repair={repair} />
                ))}
              </Disclosure>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function RepairDetail({ repair }: { readonly repair: Repair }): ReactElement {
  const styles = useCardStyles();
  const { repairs: words } = useWords();
  const language = useLanguage();
  return (
    <>
      {repair.changes.map(({ cell, from, to, amountUnit, decimals }) => (
        <p key={cellKey(cell)} className={styles.sentence}>
          <CellLink cell={cell} />{" "}
          <strong>{words.change(amountText(from, decimals), amountText(to, decimals), amountUnit)}</strong>
        </p>
      ))}
      <p className={mergeClasses(styles.sentence, styles.quiet)}>{renderMessage(repair.message, language)}</p>
    </>
  );
}
