import { Button, Field, makeStyles, Textarea } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { Disclosure } from "../common/disclosure";
import { EmptyState } from "../common/empty-state";
import { FileButton } from "../common/file-button";
import type { TextSource } from "../engine";
import { useWords } from "../i18n/language";

const useStyles = makeStyles({
  paste: { display: "flex", flexDirection: "column", alignItems: "start", gap: "8px", padding: "4px 0" },
  field: { width: "100%" },
});

interface TextSourceChoiceProps {
  /** Names of the sheets that hold a text. */
  readonly sheets: readonly string[];
  readonly isBusy: boolean;
  readonly onText: (source: TextSource) => void;
  readonly onFile: (file: File) => void;
}

/** Where the text to check comes from: a file, a sheet, the clipboard. */
export function TextSourceChoice({ sheets, isBusy, onText, onFile }: TextSourceChoiceProps): ReactElement {
  const styles = useStyles();
  const { text: words } = useWords();
  const [pasted, setPasted] = useState("");
  const isEmpty = pasted.trim() === "";
  return (
    <>
      <EmptyState
        title={words.emptyTitle}
        body={words.emptyBody}
        actions={
          <>
            <FileButton
              label={words.choose}
              accept=".docx,.txt"
              appearance="primary"
              isBusy={isBusy}
              onFiles={([file]) => {
                if (file) onFile(file);
              }}
            />
            {sheets.map((name) => (
              <Button
                key={name}
                disabledFocusable={isBusy}
                onClick={() => {
                  onText({ kind: "sheet", name });
                }}
              >
                {words.checkSheet(name)}
              </Button>
            ))}
          </>
        }
      />
      <Disclosure summary={words.paste}>
        <div className={styles.paste}>
          <Field className={styles.field} label={words.pasteLabel}>
            <Textarea
              value={pasted}
              rows={6}
              resize="vertical"
              onChange={(_, { value }) => {
                setPasted(value);
              }}
            />
          </Field>
          <Button
            size="small"
            appearance="primary"
            disabledFocusable={isBusy || isEmpty}
            onClick={() => {
              if (!isEmpty) onText({ kind: "pasted", text: pasted });
            }}
          >
            {words.checkPasted}
          </Button>
        </div>
      </Disclosure>
    </>
  );
}
