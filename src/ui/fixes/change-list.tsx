import { mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { CellChange } from "../../core/fix/change";
import { renderMessage } from "../../core/messages/render";
import { cellKey } from "../../core/workbook/address";
import { CellLink } from "../common/cell-link";
import { MoreButton, usePages } from "../common/use-pages";
import { useCardStyles } from "../findings/use-card-styles";
import { amountText } from "../format";
import { useLanguage, useWords } from "../i18n/language";

/** Every change of a fix before it is made: cell, from, to, why. */
export function ChangeList({ changes }: { readonly changes: readonly CellChange[] }): ReactElement {
  const styles = useCardStyles();
  const { fixes: words, list } = useWords();
  const language = useLanguage();
  const [items, pages] = usePages(changes.length, 50, 100);
  return (
    <>
      <ul className={styles.list} ref={items}>
        {changes.slice(0, pages.shown).map(({ cell, from, to, decimals, amountUnit, why }) => (
          <li key={cellKey(cell)}>
            <p className={styles.sentence}>
              <CellLink cell={cell} />{" "}
              <strong>{words.change(from === "" ? words.empty : from, amountText(to, decimals), amountUnit)}</strong>
            </p>
            <p className={mergeClasses(styles.sentence, styles.quiet)}>{renderMessage(why, language)}</p>
          </li>
        ))}
      </ul>
      <MoreButton pages={pages} text={list.more(pages.next, changes.length - pages.shown)} />
    </>
  );
}
