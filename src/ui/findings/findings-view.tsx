import { Button, mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { customRuleCounts } from "../../core/audit/check-result";
import type { Finding } from "../../core/audit/finding";
import { CellLink } from "../common/cell-link";
import { Disclosure } from "../common/disclosure";
import { EmptyState } from "../common/empty-state";
import { SeverityBadge } from "../common/severity-badge";
import { renderMessage } from "../../core/messages/render";
import { cellKey } from "../../core/workbook/address";
import type { PaneCheck } from "../engine";
import { FixPanel, type Fixing } from "../fixes/fix-panel";
import { useLanguage, useWords } from "../i18n/language";
import { isAboutText, textCounts } from "../text/text-findings";
import { FindingCard } from "./finding-card";
import { groupFindings, isOpen, lastingKeys } from "./group-findings";
import { SheetActions, type SheetActing } from "./sheet-actions";
import { suggestionFor, suggestionsOf, type Suggestion } from "./suggestions";
import { useCardStyles } from "./use-card-styles";

interface FindingsViewProps {
  readonly result: PaneCheck | undefined;
  readonly fixing: Fixing;
  readonly onSheets: SheetActing;
  /** The text that was checked beside the workbook. */
  readonly text?: { readonly name: string; readonly onShow: () => void } | undefined;
}

/** The findings of a check: suggestions, then what must be looked at by table, then what is only rounding. */
export function FindingsView({ result, fixing, onSheets, text }: FindingsViewProps): ReactElement {
  const styles = useCardStyles();
  const words = useWords();
  const language = useLanguage();
  if (result === undefined)
    return <EmptyState title={words.empty.beforeCheckTitle} body={words.empty.beforeCheckBody} />;
  const own = customRuleCounts(result.customRules);
  const suggestions = suggestionsOf(result.repairs);
  const rounding = result.findings.filter(({ severity }) => severity === "rounding");
  const others = result.findings.filter((finding) => finding.severity !== "rounding" && !isAboutText(finding));
  const ofText = textCounts(result.findings, words);
  return (
    <>
      {result.verdict !== "errors" && <p className={styles.hint}>{words.verdictHint[result.verdict]}</p>}
      {text && ofText !== "" && (
        <p className={styles.hint}>
          {words.text.inFindings(text.name, ofText)}{" "}
          <Button size="small" onClick={text.onShow}>
            {words.text.showText}
          </Button>
        </p>
      )}
      <SheetActions {...onSheets} />
      {/* Another set of fixes is another choice. */}
      <FixPanel key={choiceKey(fixing.fixes)} {...fixing} suggestions={suggestions} hasTails={rounding.length > 0} />
      {groupFindings(others, result.reading.standard.tables).map(({ table, findings }) => (
        <FindingGroup
          key={table?.id ?? "workbook"}
          heading={table ? words.findings.tableGroup(table.ordinal, table.title) : words.findings.workbookGroup}
          findings={findings}
          suggestions={suggestions}
        />
      ))}
      <RoundingFindings findings={rounding} />
      <UnreadCells result={result} />
      {own && <p className={mergeClasses(styles.hint, styles.quiet)}>{renderMessage(own, language)}</p>}
    </>
  );
}

/** What was chosen stays chosen when 舍位平衡 joins the others. */
function choiceKey(fixes: Fixing["fixes"]): string {
  return fixes.flatMap(({ id, kind }) => (kind === "balance" ? [] : id)).join();
}

function FindingGroup(props: {
  readonly heading: string;
  readonly findings: readonly Finding[];
  readonly suggestions: readonly Suggestion[];
}): ReactElement {
  const styles = useCardStyles();
  const { ignoring: words } = useWords();
  const ignored = props.findings.filter((finding) => !isOpen(finding));
  const cards = (findings: readonly Finding[]): ReactElement => {
    const keys = lastingKeys(findings);
    return (
      <ul className={styles.list}>
        {findings.map((finding, index) => (
          <FindingCard key={keys[index]} finding={finding} suggestion={suggestionFor(finding.id, props.suggestions)} />
        ))}
      </ul>
    );
  };
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{props.heading}</h2>
      {cards(props.findings.filter(isOpen))}
      {ignored.length > 0 && <Disclosure summary={words.heading(ignored.length)}>{cards(ignored)}</Disclosure>}
    </section>
  );
}

function RoundingFindings({ findings }: { readonly findings: readonly Finding[] }): ReactElement | null {
  const styles = useCardStyles();
  const { rounding: words } = useWords();
  if (findings.length === 0) return null;
  const keys = lastingKeys(findings);
  return (
    <Disclosure
      className={styles.section}
      summary={<SeverityBadge severity="rounding" text={words.heading(findings.length)} />}
    >
      <p className={mergeClasses(styles.sentence, styles.quiet)}>{words.explanation}</p>
      <ul className={styles.list}>
        {findings.map((finding, index) => (
          <FindingCard key={keys[index]} finding={finding} />
        ))}
      </ul>
    </Disclosure>
  );
}

function UnreadCells({ result }: { readonly result: PaneCheck }): ReactElement | null {
  const styles = useCardStyles();
  const { unread: words } = useWords();
  const language = useLanguage();
  const { unread } = result.coverage;
  if (unread.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{words.heading(unread.length)}</h2>
      <p className={mergeClasses(styles.sentence, styles.quiet)}>{words.explanation}</p>
      <table className={styles.table}>
        <tbody>
          {unread.map(({ cell, text, why }) => (
            <tr key={cellKey(cell)}>
              <td>
                <CellLink cell={cell} />
              </td>
              <td>{text}</td>
              <td>{renderMessage(why, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
