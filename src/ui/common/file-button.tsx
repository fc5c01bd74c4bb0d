import { Button, makeStyles } from "@fluentui/react-components";
import { useRef, type ReactElement } from "react";

const useStyles = makeStyles({ input: { display: "none" } });

interface FileButtonProps {
  readonly label: string;
  /** As the attribute of that name: ".docx,.txt". */
  readonly accept: string;
  readonly appearance?: "primary" | "secondary";
  readonly size?: "small" | "medium";
  readonly isBusy: boolean;
  readonly onFile: (file: File) => void;
}

/** A button that asks the user for a file. */
export function FileButton(props: FileButtonProps): ReactElement {
  const { label, accept, appearance = "secondary", size = "medium", isBusy, onFile } = props;
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
        accept={accept}
        aria-label={label}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          // The same file may be chosen again, mended.
          target.value = "";
          if (file) onFile(file);
        }}
      />
    </>
  );
}
