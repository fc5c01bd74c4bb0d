import { makeStyles, MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useWords } from "../i18n/language";

const useStyles = makeStyles({ bar: { margin: "8px 12px 4px" } });

/** Says that this has not been tried in the program it runs in, and what to do about it. */
export function ExperimentalBar(): ReactElement {
  const styles = useStyles();
  return (
    <MessageBar role="region" className={styles.bar} intent="warning" layout="multiline" politeness="polite">
      <MessageBarBody>{useWords().experimental}</MessageBarBody>
    </MessageBar>
  );
}
