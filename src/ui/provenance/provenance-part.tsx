import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, type ReactElement } from "react";
import type { CellProvenance } from "../../core/report/provenance";
import { renderMessage } from "../../core/messages/render";
import { CellLink } from "../common/cell-link";
import { SeverityBadge } from "../common/severity-badge";
import { useCardStyles } from "../findings/use-card-styles";
import { useLanguage, useWords } from "../i18n/language";
import type { PaneState } from "../state/pane-state";
import { IdentityItem } from "./identity-item";

const useStyles = makeStyles({
  root: { margin: "8px 0 12px", borderLeft: `3px solid ${tokens.colorBrandStroke1}` },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  close: { marginInlineStart: "auto" },
  heading: {
    margin: "8px 0 2px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  items: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "6px" },
  again: { marginTop: "8px" },
});

interface ProvenancePartProps {
  readonly state: PaneState;
  readonly onAgain: () => void;
  readonly onClose: () => void;
}

/** 这个数从哪来, above the page, about the cell that is selected in the workbook. */
export function ProvenancePart({ state, onAgain, onClose }: ProvenancePartProps): ReactElement | null {
  const styles = useStyles();
  const cards = useCardStyles();
  const { provenance: words } = useWords();
  const title = useId();
  const { asked, job } = state;
  if (asked === undefined) return null;
  const { told } = asked;
  return (
    <section className={mergeClasses(cards.card, styles.root)} aria-labelledby={title}>
      <div className={cards.head}>
        <h2 id={title} className={styles.title}>
          {words.title}
        </h2>
        {told && <CellLink cell={told.cell} />}
        <Button className={styles.close} size="small" appearance="subtle" onClick={onClose}>
          {words.close}
        </Button>
      </div>
      {told ? <Told told={told} /> : <p className={cards.sentence}>{words.waiting}</p>}
      <Button className={styles.again} size="small" disabledFocusable={job !== undefined} onClick={onAgain}>
        {words.again}
      </Button>
    </section>
  );
}

function Told({ told }: { readonly told: CellProvenance }): ReactElement {
  const cards = useCardStyles();
  const language = useLanguage();
  const { provenance: words } = useWords();
  const { held, identities, findings, sentences } = told;
  return (
    <>
      {/* Another cell was selected: a screen reader tells what it holds, the rest is there to be read. */}
      <p className={cards.sentence} aria-live="polite">
        {renderMessage(held, language)}
      </p>
      <Items heading={words.identities(identities.length)}>
        {identities.map((identity, index) => (
          <IdentityItem key={`${identity.rule} ${index}`} identity={identity} />
        ))}
      </Items>
      {findings.length > 0 && (
        <Items heading={words.findings(findings.length)}>
          {findings.map(({ id, severity, message }) => (
            <li key={id}>
              <SeverityBadge severity={severity} />
              <p className={cards.sentence}>{renderMessage(message, language)}</p>
            </li>
          ))}
        </Items>
      )}
      <Items heading={words.sentences(sentences.length)}>
        {sentences.map(({ section, title, pieces }, index) => (
          <li key={`${section} ${index}`} lang="zh-CN">
            <span className={cards.quiet}>{title}</span>
            <p className={cards.sentence}>
              {pieces.map(({ text, isOwn }, place) => (isOwn ? <strong key={place}>{text}</strong> : text))}
            </p>
          </li>
        ))}
      </Items>
    </>
  );
}

/** Without items the heading says so, and there is no list. */
function Items({
  heading,
  children,
}: {
  readonly heading: string;
  readonly children: readonly ReactElement[];
}): ReactElement {
  const styles = useStyles();
  return (
    <>
      <h3 className={styles.heading}>{heading}</h3>
      {children.length > 0 && <ul className={styles.items}>{children}</ul>}
    </>
  );
}
