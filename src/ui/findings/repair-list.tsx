import { Checkbox, mergeClasses } from "@fluentui/react-components";
import { useId, type ReactElement } from "react";
import type { Repair } from "../../core/audit/finding";
import type { Fix } from "../../core/fix/change";
import { renderMessage } from "../../core/messages/render";
import { cellKey } from "../../core/workbook/address";
import { CellLink } from "../common/cell-link";
import { Disclosure } from "../common/disclosure";
import { MoreButton, usePages } from "../common/use-pages";
import { amountText } from "../format";
import { useLanguage, useWords } from "../i18n/language";
import type { Selection } from "../fixes/use-selection";
import type { Suggestion } from "./suggestions";
import { useCardStyles } from "./use-card-styles";

interface RepairListProps {
  readonly suggestions: readonly Suggestion[];
  readonly fixes: readonly Fix[];
  readonly selection: Selection;
}

/** The smallest changes that would mend each fault, most plausible first; the user decides. */
export function RepairList({ suggestions, fixes, selection }: RepairListProps): ReactElement | null {
  const styles = useCardStyles();
  const { repairs: words, list } = useWords();
  const heading = useId();
  const [items, pages] = usePages(suggestions.length, 10, 20);
  if (suggestions.length === 0) return null;
  const choice = (repair: Repair, label: string): ReactElement => (
    <RepairChoice fix={fixes.find(isFixOf(repair))} selection={selection} label={label} />
  );
  return (
    <section className={styles.section} aria-labelledby={heading}>
      <h2 className={styles.heading} id={heading}>
        {words.heading}
      </h2>
      <ol className={styles.list} ref={items}>
        {suggestions.slice(0, pages.shown).map(({ number, best, alternatives }) => (
          <li key={best.group} className={styles.card}>
            <div className={styles.head}>
              {choice(best, words.number(number))}
              <span className={styles.quiet}>{words.resolves(best.resolves.length)}</span>
            </div>
            <RepairDetail repair={best} />
            {alternatives.length > 0 && (
              <Disclosure className={styles.more} summary={words.alternatives(alternatives.length)}>
                {alternatives.map((repair) => (
                  <div key={repair.rank}>
                    {choice(repair, words.instead(number, repair.rank))}
                    <RepairDetail repair={repair} />
                  </div>
                ))}
              </Disclosure>
            )}
          </li>
        ))}
      </ol>
      <MoreButton
        pages={pages}
        className={styles.hint}
        text={list.more(pages.next, suggestions.length - pages.shown)}
      />
    </section>
  );
}

function isFixOf(repair: Repair): (fix: Fix) => boolean {
  return ({ group, rank }) => group === repair.group && rank === repair.rank;
}

/** Takes one repair of a group in or out; only the words where it cannot be made for the user. */
function RepairChoice(props: {
  readonly fix: Fix | undefined;
  readonly selection: Selection;
  readonly label: string;
}): ReactElement {
  const { fix, selection, label } = props;
  const styles = useCardStyles();
  if (!fix) return <strong>{label}</strong>;
  return (
    <Checkbox
      className={styles.choice}
      checked={selection.has(fix)}
      onChange={() => {
        selection.toggle(fix);
      }}
      label={<strong>{label}</strong>}
    />
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
