import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { SkippedSheet } from "../../hosts/port";
import { placeText } from "../format";
import { useLanguage, useWords } from "../i18n/language";
import type { Notice, Problem } from "../state/pane-state";

const useStyles = makeStyles({ bar: { margin: "8px 16px 4px" } });

function Cross(): ReactElement {
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
      <path d="M3 3l8 8m0-8l-8 8" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
    </svg>
  );
}

/** What went wrong or was done, until it is dismissed or the next act begins. */
export function ProblemBar(props: {
  readonly problem: Problem | undefined;
  readonly notice: Notice | undefined;
  readonly onDismiss: () => void;
  /** Takes back what the notice is about; absent where that cannot be, or is offered elsewhere. */
  readonly onUndo?: () => void;
}): ReactElement | null {
  const { problem, notice, onDismiss, onUndo } = props;
  const styles = useStyles();
  const words = useWords();
  if (problem === undefined && notice === undefined) return null;
  return (
    <MessageBar
      className={styles.bar}
      intent={problem ? "error" : "success"}
      layout="multiline"
      politeness={problem ? "assertive" : "polite"}
    >
      <MessageBarBody>
        {problem && <MessageBarTitle>{words.problems.title[problem.job]}</MessageBarTitle>}
        {problem && <ProblemSentence problem={problem} />}
        {notice && <NoticeSentence notice={notice} />}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            size="small"
            icon={<Cross />}
            aria-label={words.actions.dismiss}
            onClick={onDismiss}
          />
        }
      >
        {notice && onUndo && (
          <Button size="small" onClick={onUndo}>
            {words.fixes.undo}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}

function ProblemSentence({ problem: { cause } }: { readonly problem: Problem }): ReactElement {
  const { problems } = useWords();
  const language = useLanguage();
  switch (cause.from) {
    case "host":
      return <>{problems.host[cause.kind](cause.detail)}</>;
    case "file":
      return <>{cause.sentence[language]}</>;
    case "program":
      return <>{problems.unexpected(cause.detail)}</>;
  }
}

function NoticeSentence({ notice }: { readonly notice: Notice }): ReactElement {
  const { notices, onSheets, listSeparator } = useWords();
  switch (notice.kind) {
    case "narrative-written":
      return <>{notices.narrativeWritten(notice.sheets.join(listSeparator))}</>;
    case "blank-laid":
      return <>{notices.blankLaid(notice.sheets.join(listSeparator))}</>;
    case "inputs-added":
      return (
        <>{notice.sheets.length === 0 ? notices.inputsThere : notices.inputsAdded(notice.sheets.join(listSeparator))}</>
      );
    case "gaps-filled":
      return <>{notices.gapsFilled(notice.count)}</>;
    case "published":
      return <>{notices.published[notice.way](notice.file)}</>;
    case "fixed":
      return <>{notices.fixed(notice.cells)}</>;
    case "marked":
      return (
        <>
          {(notice.cells > 0 || notice.skipped.length === 0) && onSheets.notices.marked(notice.cells)}
          <SkippedSentences skipped={notice.skipped} say={onSheets.notices.notMarked} />
        </>
      );
    case "unmarked":
      return (
        <>
          {notice.skipped.length === 0 && onSheets.notices.unmarked}
          <SkippedSentences skipped={notice.skipped} say={onSheets.notices.notUnmarked} />
        </>
      );
    case "results-written":
      return <>{onSheets.notices.resultsWritten(notice.sheets.join(listSeparator))}</>;
    case "undone": {
      const kept = [...notice.keptSheets, ...notice.kept.map(placeText)].join(listSeparator);
      return <>{kept === "" ? onSheets.notices.undone[notice.what] : onSheets.notices.undoneBut(kept)}</>;
    }
  }
}

/** A sentence a reason, with all sheets that it holds for. */
function SkippedSentences(props: {
  readonly skipped: readonly SkippedSheet[];
  readonly say: Readonly<Record<SkippedSheet["kind"], (sheets: string) => string>>;
}): ReactElement {
  const { listSeparator, sentenceSeparator } = useWords();
  const kinds = [...new Set(props.skipped.map(({ kind }) => kind))];
  const sheetsOf = (wanted: SkippedSheet["kind"]): string =>
    props.skipped.flatMap(({ sheet, kind }) => (kind === wanted ? [sheet] : [])).join(listSeparator);
  return <>{kinds.map((kind) => `${sentenceSeparator}${props.say[kind](sheetsOf(kind))}`)}</>;
}
