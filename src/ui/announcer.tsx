import type { ReactElement } from "react";
import { useHiddenStyles } from "./common/use-hidden-styles";
import { countBySeverity } from "./findings/group-findings";
import type { Dictionary } from "./i18n/dictionary";
import { useWords } from "./i18n/language";
import { hasTables } from "./state/pane-reducer";
import type { PaneState } from "./state/pane-state";
import { coverageText, tablesText } from "./summary";
import { textCounts } from "./text/text-findings";

/** Tells screen readers what an act came to, without moving the focus. */
export function Announcer({ state }: { readonly state: PaneState }): ReactElement {
  const styles = useHiddenStyles();
  const words = useWords();
  return (
    <div role="status" aria-live="polite" className={styles.spoken}>
      {announcement(state, words)}
    </div>
  );
}

function announcement(state: PaneState, words: Dictionary): string {
  const { check, generated, job, reading, view } = state;
  if (job !== undefined && job !== "selecting") return words.jobs[job];
  if (view === "narrative" && generated) {
    return words.narrative.generatedAnnouncement(generated.narrative.sections.length, generated.gaps.length);
  }
  if (view === "text" && check?.markedText) {
    const { wrong, untied } = check.markedText.counts;
    return words.text.checkedAnnouncement(textCounts(check.findings, words), wrong, untied);
  }
  if (check) {
    const counts = countBySeverity(check.findings).map(({ severity, count }) =>
      words.severityCount(words.severity[severity], count),
    );
    return words.checkedAnnouncement(
      words.verdict[check.verdict],
      counts.join(words.listSeparator),
      coverageText(check.coverage, words),
    );
  }
  if (!reading) return "";
  if (hasTables(reading)) return tablesText(reading, words);
  return state.workbookEmpty ? words.empty.workbookTitle : words.empty.tablesTitle;
}
