import { Button, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useWords } from "../i18n/language";

const useStyles = makeStyles({
  // All four in one line of a pane 350 px wide.
  root: { display: "flex", flexWrap: "wrap", gap: "6px", margin: "8px 0" },
  button: { minWidth: 0 },
});

export interface SheetActing {
  readonly isBusy: boolean;
  readonly onMark: () => void;
  readonly onClear: () => void;
  readonly onWrite: () => void;
  /** Asks where the selected cell's number comes from. */
  readonly onAsk: () => void;
}

/** What the check found, on the sheets themselves: marks on the cells, and a sheet with all findings. */
export function SheetActions({ isBusy, onMark, onClear, onWrite, onAsk }: SheetActing): ReactElement {
  const styles = useStyles();
  const { onSheets: words, provenance } = useWords();
  const acts = [
    [words.mark, onMark],
    [words.clear, onClear],
    [words.write, onWrite],
  ] as const;
  return (
    <div className={styles.root} role="group" aria-label={words.label}>
      {acts.map(([text, act]) => (
        <Button key={text} className={styles.button} size="small" disabledFocusable={isBusy} onClick={act}>
          {text}
        </Button>
      ))}
      <Button className={styles.button} size="small" disabledFocusable={isBusy} title={provenance.hint} onClick={onAsk}>
        {provenance.title}
      </Button>
    </div>
  );
}
