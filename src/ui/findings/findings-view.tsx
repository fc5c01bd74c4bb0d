import { Button, mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { customRuleCounts } from "../../core/audit/check-result";
import { CellLink } from "../common/cell-link";
import { EmptyState } from "../common/empty-state";
import { MoreButton, usePages } from "../common/use-pages";
import { renderMessage } from "../../core/messages/render";
import { cellKey } from "../../core/workbook/address";
import type { PaneCheck } from "../engine";
import { FixPanel, type Fixing } from "../fixes/fix-panel";
import { useLanguage, useWords } from "../i18n/language";
import { textCounts } from "../text/text-findings";
import type { FindingFilter } from "./finding-filter";
import { FindingGroups } from "./finding-groups";
import { SheetActions, type SheetActing } from "./sheet-actions";
import { suggestionsOf } from "./suggestions";
import { useCardStyles } from "./use-card-styles";

interface FindingsViewProps {
  readonly result: PaneCheck | undefined;
  readonly fixing: Fixing;
  readonly onSheets: SheetActing;
  readonly filter: FindingFilter;
  readonly onFilter: (filter: FindingFilter) => void;
  /** The text that was checked beside the workbook. */
  readonly text?: { readonly name: string; readonly onShow: () => void } | undefined;
}

/** The findings of a check: suggestions, then what must be looked at by table, then what is only rounding. */
export function FindingsView({ result, fixing, onSheets, filter, onFilter, text }: FindingsViewProps): ReactElement {
  const styles = useCardStyles();
  const words = useWords();
  const language = useLanguage();
  if (result === undefined)
    return <EmptyState title={words.empty.beforeCheckTitle} body={words.empty.beforeCheckBody} />;
  const own = customRuleCounts(result.customRules);
  const suggestions = suggestionsOf(result.repairs);
  const hasTails = result.findings.some(({ severity }) => severity === "rounding");
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
      <FixPanel key={choiceKey(fixing.fixes)} {...fixing} suggestions={suggestions} hasTails={hasTails} />
      <FindingGroups result={result} suggestions={suggestions} filter={filter} onFilter={onFilter} />
      <UnreadCells result={result} />
      {own && <p className={mergeClasses(styles.hint, styles.quiet)}>{renderMessage(own, language)}</p>}
    </>
  );
}

/** What was chosen stays chosen when 舍位平衡 joins the others. */
function choiceKey(fixes: Fixing["fixes"]): string {
  return fixes.flatMap(({ id, kind }) => (kind === "balance" ? [] : id)).join();
}

function UnreadCells({ result }: { readonly result: PaneCheck }): ReactElement | null {
  const styles = useCardStyles();
  const { unread: words, list } = useWords();
  const language = useLanguage();
  const { unread } = result.coverage;
  const [items, pages] = usePages(unread.length, 20, 100);
  if (unread.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{words.heading(unread.length)}</h2>
      <p className={mergeClasses(styles.sentence, styles.quiet)}>{words.explanation}</p>
      <table className={styles.table}>
        <tbody ref={items}>
          {unread.slice(0, pages.shown).map(({ cell, text, why }) => (
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
      <MoreButton pages={pages} text={list.more(pages.next, unread.length - pages.shown)} />
    </section>
  );
}
