import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { WeighingIdentity } from "../../core/report/provenance";
import { renderMessage } from "../../core/messages/render";
import { cellKey } from "../../core/workbook/address";
import { CellLink } from "../common/cell-link";
import { Shape } from "../common/shape";
import { SeverityBadge } from "../common/severity-badge";
import { useCardStyles } from "../findings/use-card-styles";
import { useLanguage, useWords } from "../i18n/language";

const useStyles = makeStyles({
  holds: {
    display: "inline-flex",
    alignItems: "center",
    gap: "4px",
    color: tokens.colorStatusSuccessForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    "--shape-sign": tokens.colorNeutralBackground1,
    "@media (forced-colors: active)": { color: "CanvasText", "--shape-sign": "Canvas" },
  },
  others: { display: "flex", flexWrap: "wrap", columnGap: "8px" },
});

const severities = { broken: "error", verify: "warning", rounding: "rounding" } as const;

/** One identity that weighs the cell: whether it holds, its sentence, and the way to the other cells. */
export function IdentityItem({ identity }: { readonly identity: WeighingIdentity }): ReactElement {
  const styles = useStyles();
  const cards = useCardStyles();
  const language = useLanguage();
  const { provenance: words } = useWords();
  const { outcome, message, others, otherCount } = identity;
  return (
    <li>
      {outcome === "holds" ? (
        <span className={styles.holds}>
          <Shape name="circle-check" size={14} />
          {words.outcome.holds}
        </span>
      ) : (
        <SeverityBadge severity={severities[outcome]} text={words.outcome[outcome]} />
      )}
      <p className={cards.sentence}>{renderMessage(message, language)}</p>
      {others.length > 0 && (
        <p className={mergeClasses(cards.sentence, cards.quiet, styles.others)}>
          {words.others}
          {others.map((cell) => (
            <CellLink key={cellKey(cell)} cell={cell} />
          ))}
          {otherCount > others.length && words.moreOthers(otherCount)}
        </p>
      )}
    </li>
  );
}
