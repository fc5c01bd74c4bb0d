import type { ReactElement } from "react";
import type { Finding } from "../../core/audit/finding";
import { MoreButton, usePages } from "../common/use-pages";
import { useWords } from "../i18n/language";
import { FindingCard } from "./finding-card";
import { lastingKeys } from "./group-findings";
import { suggestionFor, type Suggestion } from "./suggestions";
import { useCardStyles } from "./use-card-styles";

/** Shown at first, and with every press of the button after. */
export const firstPage = 20;
const nextPage = 50;

interface FindingListProps {
  readonly findings: readonly Finding[];
  readonly suggestions?: readonly Suggestion[];
}

/** Findings as cards, the first of them at once. */
export function FindingList({ findings, suggestions = [] }: FindingListProps): ReactElement {
  const styles = useCardStyles();
  const { list: words } = useWords();
  const [items, pages] = usePages(findings.length, firstPage, nextPage);
  const keys = lastingKeys(findings);
  return (
    <>
      <ul className={styles.list} ref={items}>
        {findings.slice(0, pages.shown).map((finding, index) => (
          <FindingCard
            key={keys[index]}
            finding={finding}
            suggestion={suggestionFor(finding.id, suggestions)}
            {...(pages.shown < findings.length && { place: { position: index + 1, size: findings.length } })}
          />
        ))}
      </ul>
      <MoreButton pages={pages} className={styles.hint} text={words.more(pages.next, findings.length - pages.shown)} />
    </>
  );
}
