import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useId, type ReactElement } from "react";
import { useWords } from "../i18n/language";
import { tourSteps } from "./steps";

const useStyles = makeStyles({
  card: {
    margin: "8px 0",
    padding: "8px 10px",
    border: `1px solid ${tokens.colorBrandStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: "2px 0 6px" },
  actions: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px" },
  count: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** Shown once, until it is answered: value comes first, the tour is only offered. */
export function TourOffer(props: { readonly onStart: () => void; readonly onSkip: () => void }): ReactElement {
  const styles = useStyles();
  const { tour: words } = useWords();
  const title = useId();
  return (
    <section className={styles.card} aria-labelledby={title}>
      <h2 className={styles.title} id={title}>
        {words.offerTitle}
      </h2>
      <p className={styles.text}>{words.offer}</p>
      <div className={styles.actions}>
        <Button size="small" appearance="primary" onClick={props.onStart}>
          {words.start}
        </Button>
        <Button size="small" onClick={props.onSkip}>
          {words.skip}
        </Button>
      </div>
    </section>
  );
}

interface TourProps {
  /** Counted from 0. */
  readonly step: number;
  readonly onStep: (step: number) => void;
  readonly onEnd: () => void;
}

/** One page of the pane after the other, each in two sentences. Nothing waits for it: the pane works all the while. */
export function Tour({ step, onStep, onEnd }: TourProps): ReactElement | null {
  const styles = useStyles();
  const { tour: words } = useWords();
  const title = useId();
  const view = tourSteps[step];
  if (view === undefined) return null;
  const isLast = step === tourSteps.length - 1;
  return (
    <section className={styles.card} aria-labelledby={title} aria-live="polite">
      <h2 className={styles.title} id={title}>
        {words.steps[view].title}
      </h2>
      <p className={styles.text}>{words.steps[view].text}</p>
      <div className={styles.actions}>
        {!isLast && (
          <Button
            size="small"
            appearance="primary"
            onClick={() => {
              onStep(step + 1);
            }}
          >
            {words.next}
          </Button>
        )}
        {step > 0 && (
          <Button
            size="small"
            onClick={() => {
              onStep(step - 1);
            }}
          >
            {words.back}
          </Button>
        )}
        <Button size="small" appearance={isLast ? "primary" : "secondary"} onClick={onEnd}>
          {isLast ? words.done : words.end}
        </Button>
        <span className={styles.count}>{words.stepOf(step + 1, tourSteps.length)}</span>
      </div>
    </section>
  );
}
