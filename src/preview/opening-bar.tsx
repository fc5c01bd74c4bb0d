import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Language } from "../core/messages/message";
import { useDelayed } from "../ui/common/use-delayed";
import type { FileOnItsWay } from "./use-workbooks";
import { previewWords } from "./words";

/** A wait shorter than this shows nothing. */
const patience = 300;

const useStyles = makeStyles({
  bar: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    alignItems: "center",
    gap: "6px 12px",
    padding: "8px 12px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { overflowWrap: "anywhere" },
  progress: { gridColumn: "1 / -1" },
});

interface OpeningBarProps {
  readonly file: FileOnItsWay | undefined;
  readonly language: Language;
  readonly onCancel: () => void;
}

/** How far a large file is, and the way to stop it. */
export function OpeningBar({ file, language, onCancel }: OpeningBarProps): ReactElement | null {
  const styles = useStyles();
  const isSlow = useDelayed(file !== undefined, patience);
  const words = previewWords[language];
  if (!file || !isSlow) return null;
  return (
    <div className={styles.bar}>
      <span className={styles.name} role="status">
        {words.openingFile(file.name, (file.bytes / 1_048_576).toFixed(1))}
        {file.count > 1 && words.ofSeveral(file.position, file.count)}
      </span>
      <Button size="small" onClick={onCancel}>
        {words.cancel}
      </Button>
      <ProgressBar
        className={styles.progress}
        aria-label={words.opening}
        {...(file.done !== undefined && { value: file.done })}
      />
    </div>
  );
}
