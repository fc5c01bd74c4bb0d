import { Button, makeStyles } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { useWords } from "../i18n/language";
import type { PaneState } from "../state/pane-state";
import { Tour, TourOffer } from "./tour";

const useStyles = makeStyles({ again: { marginTop: "8px" } });

interface TourPartProps {
  readonly state: PaneState;
  /** Turns to a step of the tour; without one, ends it. */
  readonly onTour: (step: number | undefined) => void;
  readonly children: ReactNode;
}

/** The page with the tour above it, and the way back to the tour below the tables. */
export function TourPart({ state: { tour, view }, onTour, children }: TourPartProps): ReactElement {
  const styles = useStyles();
  const { tour: words } = useWords();
  const end = (): void => {
    onTour(undefined);
  };
  const start = (): void => {
    onTour(0);
  };
  return (
    <>
      {typeof tour === "number" && <Tour step={tour} onStep={onTour} onEnd={end} />}
      {tour === "offered" && view === "tables" && <TourOffer onStart={start} onSkip={end} />}
      {children}
      {tour === undefined && view === "tables" && (
        <Button className={styles.again} size="small" appearance="subtle" onClick={start}>
          {words.again}
        </Button>
      )}
    </>
  );
}
