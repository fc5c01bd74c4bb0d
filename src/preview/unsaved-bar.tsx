import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { useEffect, useRef, type ReactElement } from "react";
import type { Language } from "../core/messages/message";
import type { FileHost } from "./file-host";
import { downloadEdited } from "./preview-head";
import { previewWords } from "./words";

interface UnsavedBarProps {
  readonly host: FileHost;
  readonly language: Language;
  readonly onClose: () => void;
  readonly onKeep: () => void;
}

/** Asks before a workbook is closed whose changes nobody has. */
export function UnsavedBar({ host, language, onClose, onKeep }: UnsavedBarProps): ReactElement {
  const words = previewWords[language];
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    bar.current?.querySelector("button")?.focus();
  }, []);
  return (
    <div ref={bar}>
      <MessageBar intent="warning" layout="multiline" politeness="assertive">
        <MessageBarBody>{words.unsaved(host.file)}</MessageBarBody>
        <MessageBarActions>
          <Button
            size="small"
            onClick={() => {
              downloadEdited(host);
              onClose();
            }}
          >
            {words.downloadAndClose}
          </Button>
          <Button size="small" onClick={onClose}>
            {words.closeUnsaved}
          </Button>
          <Button size="small" onClick={onKeep}>
            {words.keepOpen}
          </Button>
        </MessageBarActions>
      </MessageBar>
    </div>
  );
}
