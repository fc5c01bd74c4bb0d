import { makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { MoneyFlow } from "../../core/report/money-flow";
import type { YearChange } from "../../core/report/year-changes";
import { Disclosure } from "../common/disclosure";
import { useWords } from "../i18n/language";
import { ChartPlace, FlowChart, YearChart } from "./lazy-charts";

const useStyles = makeStyles({ root: { marginTop: "8px" } });

interface PicturesProps {
  readonly flow: MoneyFlow | undefined;
  /** Empty before the check, and where nothing of last year is known. */
  readonly changes: readonly YearChange[];
}

/** The budget at a glance, folded below the nine tables. */
export function Pictures({ flow, changes }: PicturesProps): ReactElement | null {
  const styles = useStyles();
  const { charts: words } = useWords();
  if (!flow && changes.length === 0) return null;
  return (
    <div className={styles.root}>
      {flow && (
        <Disclosure summary={words.flow.heading} isHeading>
          <ChartPlace>
            <FlowChart flow={flow} />
          </ChartPlace>
        </Disclosure>
      )}
      {changes.length > 0 && (
        <Disclosure summary={words.years.heading(changes.length)} isHeading>
          <ChartPlace>
            <YearChart changes={changes} />
          </ChartPlace>
        </Disclosure>
      )}
    </div>
  );
}
