import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { useSyncExternalStore, type ReactElement } from "react";
import { useWords } from "../i18n/language";

/** A newer version of the pane that is there in whole and not yet in use. */
export interface Updates {
  readonly subscribe: (listener: () => void) => () => void;
  readonly isWaiting: () => boolean;
  /** Starts the pane anew with it. */
  readonly use: () => void;
}

const useStyles = makeStyles({ bar: { margin: "8px 16px 4px" } });

/** Offers a newer version; the pane goes on with the old one until the user agrees or closes it. */
export function UpdateBar({ updates }: { readonly updates: Updates }): ReactElement | null {
  const styles = useStyles();
  const { update } = useWords();
  const isWaiting = useSyncExternalStore(updates.subscribe, updates.isWaiting);
  if (!isWaiting) return null;
  return (
    <MessageBar role="region" className={styles.bar} intent="info" layout="multiline" politeness="polite">
      <MessageBarBody>{update.sentence}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={updates.use}>
          {update.use}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
