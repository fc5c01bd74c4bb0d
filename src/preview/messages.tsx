import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Language } from "../core/messages/message";
import type { FileHost } from "./file-host";
import { OpeningBar } from "./opening-bar";
import { UnsavedBar } from "./unsaved-bar";
import type { FileOnItsWay } from "./use-workbooks";
import { previewWords } from "./words";

interface MessagesProps {
  readonly language: Language;
  readonly onItsWay: FileOnItsWay | undefined;
  readonly onCancel: () => void;
  /** The workbook that is to be closed although its changes were not downloaded. */
  readonly doubted: FileHost | undefined;
  readonly onClose: () => void;
  readonly onKeep: () => void;
  /** A sentence for each file that could not be opened. */
  readonly problems: readonly string[];
}

/** What the preview says between its head and the workbook. */
export function Messages(props: MessagesProps): ReactElement {
  const { language, onItsWay, onCancel, doubted, onClose, onKeep, problems } = props;
  return (
    <section aria-label={previewWords[language].messages}>
      <OpeningBar file={onItsWay} language={language} onCancel={onCancel} />
      {doubted && <UnsavedBar host={doubted} language={language} onClose={onClose} onKeep={onKeep} />}
      {problems.map((problem, index) => (
        <MessageBar key={index} intent="error" layout="multiline" politeness="assertive">
          <MessageBarBody>{problem}</MessageBarBody>
        </MessageBar>
      ))}
    </section>
  );
}
