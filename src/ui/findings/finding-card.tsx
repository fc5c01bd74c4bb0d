import { Link, mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Finding } from "../../core/audit/finding";
import { pageNameOf } from "../../core/audit/rule-address";
import { renderMessage } from "../../core/messages/render";
import { CellLink } from "../common/cell-link";
import { Disclosure } from "../common/disclosure";
import { SeverityBadge } from "../common/severity-badge";
import { amountText, differenceText } from "../format";
import { useLanguage, useWords } from "../i18n/language";
import { ClaimsPart } from "./claims-part";
import { WeighedCells, WitnessTable } from "./cell-table";
import { IgnoreControl } from "./ignore-control";
import { useCardStyles } from "./use-card-styles";

interface FindingCardProps {
  readonly finding: Finding;
  /** Number of the suggestion that makes the finding vanish, when there is one. */
  readonly suggestion?: number | undefined;
  /** Where it stands in a list of which not all is shown. */
  readonly place?: { readonly position: number; readonly size: number };
}

/** One finding: what kind, where, the sentence, both figures, and on demand every cell it weighed. */
export function FindingCard({ finding, suggestion, place }: FindingCardProps): ReactElement {
  const styles = useCardStyles();
  const words = useWords();
  const language = useLanguage();
  const { cell, cells, message, severity, witness } = finding;
  return (
    <li className={styles.card} aria-posinset={place?.position} aria-setsize={place?.size}>
      <div className={styles.head}>
        <SeverityBadge severity={severity} />
        {cell && <CellLink cell={cell} />}
        <Link
          inline
          className={styles.rulePage}
          href={`assets/rules.html#${pageNameOf(finding.rule)}`}
          target="_blank"
          rel="noreferrer"
          title={words.findings.rulePageTitle(finding.rule)}
        >
          {words.findings.rulePage}
        </Link>
      </div>
      <p className={styles.sentence}>{renderMessage(message, language)}</p>
      <Figures finding={finding} />
      {suggestion !== undefined && (
        <p className={mergeClasses(styles.sentence, styles.quiet)}>{words.findings.resolvedBy(suggestion)}</p>
      )}
      {witness !== undefined && witness.length > 0 && (
        <Disclosure className={styles.more} summary={words.rounding.witness(witness.length)}>
          <WitnessTable witness={witness} />
        </Disclosure>
      )}
      <ClaimsPart finding={finding} />
      <IgnoreControl finding={finding} />
      {cells.length > 1 && (
        <Disclosure className={styles.more} summary={words.findings.weighed(cells.length)}>
          <WeighedCells cells={cells} />
        </Disclosure>
      )}
    </li>
  );
}

function Figures({ finding }: { readonly finding: Finding }): ReactElement | null {
  const styles = useCardStyles();
  const { findings: words } = useWords();
  const { stated, expected, decimals, amountUnit } = finding;
  if (stated === undefined || expected === undefined) return null;
  const figures = [
    { name: words.stated, text: amountText(stated, decimals) },
    { name: words.expected, text: amountText(expected, decimals) },
    { name: words.difference, text: differenceText(stated.minus(expected), decimals) },
  ];
  return (
    <dl className={styles.figures}>
      {figures.map(({ name, text }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {text}{" "}
            {amountUnit && (
              <span className={styles.unit} lang="zh-CN">
                {amountUnit}
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
