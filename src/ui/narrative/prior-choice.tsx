import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Finding } from "../../core/audit/finding";
import { Disclosure } from "../common/disclosure";
import { FileButton } from "../common/file-button";
import type { PriorOutline } from "../engine";
import { FindingCard } from "../findings/finding-card";
import { useCardStyles } from "../findings/use-card-styles";
import { useWords } from "../i18n/language";

const useStyles = makeStyles({
  root: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  content: { display: "flex", flexDirection: "column", alignItems: "start", gap: "6px", paddingBottom: "8px" },
  text: { margin: 0 },
  findings: { width: "100%" },
});

export interface PriorChoiceProps {
  /** File name of last year's workbook; undefined where none was given. */
  readonly name: string | undefined;
  /** What the last check made of it. */
  readonly outline: PriorOutline | undefined;
  /** Findings about last year's figures. */
  readonly findings: readonly Finding[];
  readonly isBusy: boolean;
  readonly onFile: (file: File) => void;
  readonly onRemove: () => void;
}

/** Last year's tables or publication: its figures stand in where nobody typed last year's. */
export function PriorChoice(props: PriorChoiceProps): ReactElement {
  const { name, outline, findings, isBusy } = props;
  const styles = useStyles();
  const cards = useCardStyles();
  const { prior: words } = useWords();
  return (
    <Disclosure
      // Why a new choice is not used is shown.
      key={`${name ?? ""} ${outline?.problem?.kind ?? ""}`}
      className={styles.root}
      startsOpen={outline?.problem !== undefined}
      summary={
        <strong>{name === undefined ? words.none : words.given(name, outline?.figures ?? 0, findings.length)}</strong>
      }
    >
      <div className={styles.content}>
        {name === undefined ? (
          <>
            <p className={mergeClasses(styles.text, cards.quiet)}>{words.why}</p>
            <FileButton
              label={words.choose}
              accept=".xlsx,.docx,.txt"
              size="small"
              isBusy={isBusy}
              onFiles={([file]) => {
                if (file) props.onFile(file);
              }}
            />
          </>
        ) : (
          <>
            {outline && (
              <p className={mergeClasses(styles.text, cards.quiet)}>
                {outline.problem ? words.notUsed : words.used(outline.figures)}
              </p>
            )}
            {findings.length > 0 && (
              <ul className={mergeClasses(cards.list, styles.findings)} aria-label={words.findings(findings.length)}>
                {findings.map((finding) => (
                  <FindingCard key={finding.id} finding={finding} />
                ))}
              </ul>
            )}
            <Button size="small" disabledFocusable={isBusy} onClick={props.onRemove}>
              {words.remove}
            </Button>
          </>
        )}
      </div>
    </Disclosure>
  );
}
