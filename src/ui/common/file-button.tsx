import { Button, makeStyles } from "@fluentui/react-components";
import { useRef, type ReactElement } from "react";

const useStyles = makeStyles({ input: { display: "none" } });

interface FileButtonProps {
  readonly label: string;
  /** As the attribute of that name: ".docx,.txt". */
  readonly accept: string;
  readonly appearance?: "primary" | "secondary";
  readonly size?: "small" | "medium" | "large";
  /** Several files may be chosen together. */
  readonly isMultiple?: boolean;
  readonly isBusy: boolean;
  /** One file at least. */
  readonly onFiles: (files: readonly File[]) => void;
}

/** A button that asks the user for a file, or for several. */
export function FileButton(props: FileButtonProps): ReactElement {
  const { label, accept, appearance = "secondary", size = "medium", isMultiple = false, isBusy, onFiles } = props;
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button appearance={appearance} size={size} disabledFocusable={isBusy} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        className={styles.input}
        type="file"
        multiple={isMultiple}
        accept={accept}
        aria-label={label}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          // The same file may be chosen again, mended or after it was stopped.
          target.value = "";
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}
