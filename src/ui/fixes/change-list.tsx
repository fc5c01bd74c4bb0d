import { mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { CellChange } from "../../core/fix/change";
import { renderMessage } from "../../core/messages/render";
import { cellKey } from "../../core/workbook/address";
import { CellLink } from "../common/cell-link";
import { useCardStyles } from "../findings/use-card-styles";
import { amountText } from "../format";
import { useLanguage, useWords } from "../i18n/language";

/** Every change of a fix before it is made: cell, from, to, why. */
export function ChangeList({ changes }: { readonly changes: readonly CellChange[] }): ReactElement {
  const styles = useCardStyles();
  const { fixes: words } = useWords();
  const language = useLanguage();
  return (
    <ul className={styles.list}>
      {changes.map(({ cell, from, to, decimals, amountUnit, why }) => (
        <li key={cellKey(cell)}>
          <p className={styles.sentence}>
            <CellLink cell={cell} />{" "}
            <strong>{words.change(from === "" ? words.empty : from, amountText(to, decimals), amountUnit)}</strong>
          </p>
          <p className={mergeClasses(styles.sentence, styles.quiet)}>{renderMessage(why, language)}</p>
        </li>
      ))}
    </ul>
  );
}
