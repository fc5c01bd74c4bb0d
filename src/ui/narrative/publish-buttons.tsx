import { Button, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { PublicationWay } from "../../hosts/port";
import { useWords } from "../i18n/language";

const useStyles = makeStyles({
  group: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px", margin: "0 0 8px" },
});

interface PublishButtonsProps {
  /** What this host can do with the document. */
  readonly ways: readonly PublicationWay[];
  readonly isBusy: boolean;
  readonly onPublish: (way: PublicationWay) => void;
}

/** The whole document out of the pane: as a Word file, as a web page, or by the clipboard. */
export function PublishButtons({ ways, isBusy, onPublish }: PublishButtonsProps): ReactElement {
  const styles = useStyles();
  const { publish } = useWords();
  return (
    <div className={styles.group} role="group" aria-label={publish.groupLabel}>
      {ways.map((way) => (
        <Button
          key={way}
          size="small"
          disabledFocusable={isBusy}
          onClick={() => {
            onPublish(way);
          }}
        >
          {publish.actions[way]}
        </Button>
      ))}
    </div>
  );
}
