import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useWords } from "../i18n/language";
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
  return <>{cause.from === "host" ? problems.host[cause.kind](cause.detail) : problems.unexpected(cause.detail)}</>;
}

function NoticeSentence({ notice }: { readonly notice: Notice }): ReactElement {
  const { notices, listSeparator } = useWords();
  if (notice.kind === "gaps-filled") return <>{notices.gapsFilled(notice.count)}</>;
  if (notice.kind === "published") return <>{notices.published[notice.way](notice.file)}</>;
  const sheets = notice.sheets.join(listSeparator);
  if (notice.kind === "narrative-written") return <>{notices.narrativeWritten(sheets)}</>;
  if (notice.kind === "blank-laid") return <>{notices.blankLaid(sheets)}</>;
  return <>{notice.sheets.length === 0 ? notices.inputsThere : notices.inputsAdded(sheets)}</>;
}
