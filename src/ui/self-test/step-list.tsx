import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { SELF_TEST_STEPS, type SelfTestStepId, type StepReason, type StepResult } from "../../hosts/self-test/report";
import { useWords } from "../i18n/language";
import type { SelfTestWords } from "../i18n/self-test-words";

const useStyles = makeStyles({
  list: { listStyle: "none", margin: "8px 0", padding: 0 },
  step: { padding: "4px 0", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  head: { display: "flex", gap: "8px", justifyContent: "space-between" },
  outcome: { flexShrink: 0, color: tokens.colorNeutralForeground2 },
  passed: { color: tokens.colorStatusSuccessForeground1 },
  failed: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  detail: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
});

const SIGNS = { waiting: "·", running: "…", passed: "✓", failed: "✕", skipped: "–" } as const;

interface StepListProps {
  readonly words: SelfTestWords;
  readonly running: SelfTestStepId | "between" | undefined;
  readonly results: readonly StepResult[];
}

/** Every step with its outcome, its time and, where it did not pass, the reason. */
export function StepList({ words, running, results }: StepListProps): ReactElement {
  const styles = useStyles();
  return (
    <ol className={styles.list} aria-label={words.stepsLabel}>
      {SELF_TEST_STEPS.map((id) => {
        const result = results.find((step) => step.id === id);
        const outcome = result?.outcome ?? (running === id ? "running" : "waiting");
        const look = outcome === "passed" ? styles.passed : outcome === "failed" ? styles.failed : styles.outcome;
        return (
          <li key={id} className={styles.step}>
            <div className={styles.head}>
              <span>{words.steps[id]}</span>
              <span className={look}>
                <span aria-hidden="true">{SIGNS[outcome]}</span> {words.outcome[outcome]}
              </span>
            </div>
            {result && result.outcome !== "skipped" && (
              <div className={styles.detail}>{words.spent(result.milliseconds, result.roundTrips)}</div>
            )}
            {result?.reason && (
              <div className={styles.detail}>
                <ReasonSentence words={words} reason={result.reason} />
              </div>
            )}
          </li>
        );
      })}
    </ol>
  );
}

function ReasonSentence({
  words,
  reason,
}: {
  readonly words: SelfTestWords;
  readonly reason: StepReason;
}): ReactElement {
  const { problems } = useWords();
  const { kind, detail } = reason;
  if (kind === "needs") return <>{words.reason.needs(isStep(detail) ? words.steps[detail] : detail)}</>;
  if (kind === "differs" || kind === "not-tried") return <>{words.reason[kind](detail)}</>;
  if (kind === "program") return <>{problems.unexpected(detail)}</>;
  return <>{problems.host[kind](detail)}</>;
}

function isStep(text: string): text is SelfTestStepId {
  return SELF_TEST_STEPS.some((id) => id === text);
}
