import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import type { ReactElement } from "react";
import { placeText } from "../format";
import { useLanguage, useWords } from "../i18n/language";
import type { Notice, Problem } from "../state/pane-state";

const useStyles = makeStyles({ bar: { margin: "8px 12px 4px" } });

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
}): ReactElement | null {
  const { problem, notice, onDismiss } = props;
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
      />
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
  const { notices, listSeparator } = useWords();
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
    case "undone": {
      const kept = notice.kept.map(placeText).join(listSeparator);
      return <>{kept === "" ? notices.undone : notices.undoneBut(kept)}</>;
    }
  }
}
