import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useWords } from "../i18n/language";

/** Cells have changed since the text was written: how many sentences rest on them, and the way to write it anew. */
export function StaleBar(props: {
  readonly className: string;
  readonly sentences: number;
  readonly isBusy: boolean;
  readonly onGenerate: () => void;
}): ReactElement {
  const { stale: words } = useWords();
  return (
    <MessageBar className={props.className} intent="warning" layout="multiline" politeness="polite">
      <MessageBarBody>{words.sentences(props.sentences)}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" appearance="primary" disabledFocusable={props.isBusy} onClick={props.onGenerate}>
          {words.generate}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
