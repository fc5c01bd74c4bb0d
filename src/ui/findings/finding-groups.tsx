import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { useCallback, useDeferredValue, useMemo, type ReactElement, type ReactNode } from "react";
import type { Finding, Severity } from "../../core/audit/finding";
import { renderMessage } from "../../core/messages/render";
import { Disclosure } from "../common/disclosure";
import { SeverityBadge } from "../common/severity-badge";
import type { PaneCheck } from "../engine";
import { placeText } from "../format";
import type { Dictionary } from "../i18n/dictionary";
import { useLanguage, useWords } from "../i18n/language";
import { isAboutText } from "../text/text-findings";
import { ClaimsContext } from "./claims-part";
import { FilterBar } from "./filter-bar";
import { filtered, workbook, type Facet, type FindingFilter } from "./finding-filter";
import { FindingList, firstPage } from "./finding-list";
import { countBySeverity, groupFindings, isOpen, type FindingGroup } from "./group-findings";
import type { Suggestion } from "./suggestions";
import { useCardStyles } from "./use-card-styles";

/** From here on a list is long: it can be filtered, and its tables can be folded. */
const long = 20;
/** About so many findings are unfolded at first, the worst tables before the others. */
const unfolded = 60;

const useStyles = makeStyles({
  heading: { display: "flex", flexWrap: "wrap", columnGap: "10px", alignItems: "center" },
});

interface FindingGroupsProps {
  readonly result: PaneCheck;
  readonly suggestions: readonly Suggestion[];
  readonly filter: FindingFilter;
  readonly onFilter: (filter: FindingFilter) => void;
}

/** What must be looked at by table, worst first, then what is only rounding. */
export function FindingGroups({ result, suggestions, filter, onFilter }: FindingGroupsProps): ReactElement {
  const words = useWords();
  const language = useLanguage();
  // Typing goes on while a long list is made.
  const asked = useDeferredValue(filter);
  const { reading, ruleNames } = result;
  const { tables } = reading.standard;
  const all = useMemo(
    () => result.findings.filter((finding) => finding.severity === "rounding" || !isAboutText(finding)),
    [result],
  );
  const wordsOf = useCallback(
    ({ message, cell, rule }: Finding): string =>
      [renderMessage(message, language), cell ? placeText(cell) : "", rule, ruleNames[rule]?.[language] ?? ""].join(
        " ",
      ),
    [language, ruleNames],
  );
  const isLong = all.length > long;
  const fitting = useMemo(() => (isLong ? filtered(all, asked, wordsOf) : all), [isLong, all, asked, wordsOf]);
  const heading = (id: string): string => {
    const table = tables.find((one) => one.id === id);
    return table ? words.findings.tableGroup(table.ordinal, table.title) : words.findings.workbookGroup;
  };
  const names: Record<Facet, (choice: string) => string> = {
    severity: (choice) => words.severity[choice as Severity],
    table: heading,
    rule: (choice) => ruleNames[choice]?.[language] ?? familyName(choice, words),
  };
  const rounding = fitting.filter(({ severity }) => severity === "rounding");
  const groups = groupFindings(
    fitting.filter(({ severity }) => severity !== "rounding"),
    tables,
  );
  const isFolded = foldedGroups(groups);
  // Another filter is another list, folded in its own way.
  const list = JSON.stringify(asked);
  const explained = useMemo(() => ({ claims: result.claims, tables }), [result, tables]);
  return (
    <ClaimsContext.Provider value={explained}>
      {isLong && (
        <FilterBar
          findings={all}
          filter={filter}
          shown={fitting.length}
          words={wordsOf}
          names={names}
          onFilter={onFilter}
        />
      )}
      {groups.map((group) => {
        const id = group.table?.id ?? workbook;
        return (
          <Group
            key={`${id} ${list}`}
            heading={heading(id)}
            findings={group.findings}
            suggestions={suggestions}
            folds={isLong ? (isFolded.has(group) ? "folded" : "open") : "never"}
          />
        );
      })}
      <RoundingFindings key={list} findings={rounding} startsOpen={isLong && groups.length === 0} />
    </ClaimsContext.Provider>
  );
}

function familyName(rule: string, { list }: Dictionary): string {
  return rule in list.families ? list.families[rule as keyof typeof list.families] : rule;
}

/** Those behind which enough is unfolded already. */
function foldedGroups(groups: readonly FindingGroup[]): ReadonlySet<FindingGroup> {
  const folded = new Set<FindingGroup>();
  let shown = 0;
  for (const group of groups) {
    if (shown > 0 && shown + Math.min(group.findings.length, firstPage) > unfolded) folded.add(group);
    else shown += Math.min(group.findings.length, firstPage);
  }
  return folded;
}

interface GroupProps {
  readonly heading: string;
  readonly findings: readonly Finding[];
  readonly suggestions: readonly Suggestion[];
  readonly folds: "never" | "open" | "folded";
}

function Group({ heading, findings, suggestions, folds }: GroupProps): ReactElement {
  const cards = useCardStyles();
  const styles = useStyles();
  const { ignoring: words, severity: severities, severityCount } = useWords();
  const ignored = findings.filter((finding) => !isOpen(finding));
  const content: ReactNode = (
    <>
      <FindingList findings={findings.filter(isOpen)} suggestions={suggestions} />
      {ignored.length > 0 && (
        <Disclosure summary={words.heading(ignored.length)}>
          <FindingList findings={ignored} suggestions={suggestions} />
        </Disclosure>
      )}
    </>
  );
  if (folds === "never") {
    return (
      <section className={cards.section}>
        <h2 className={cards.heading}>{heading}</h2>
        {content}
      </section>
    );
  }
  return (
    <Disclosure
      className={cards.section}
      isHeading
      startsOpen={folds === "open"}
      summary={
        <span className={styles.heading}>
          <span>{heading}</span>
          {countBySeverity(findings).map(({ severity, count }) => (
            <SeverityBadge key={severity} severity={severity} text={severityCount(severities[severity], count)} />
          ))}
        </span>
      }
    >
      {content}
    </Disclosure>
  );
}

function RoundingFindings(props: {
  readonly findings: readonly Finding[];
  readonly startsOpen: boolean;
}): ReactElement | null {
  const { findings, startsOpen } = props;
  const styles = useCardStyles();
  const { rounding: words } = useWords();
  if (findings.length === 0) return null;
  return (
    <Disclosure
      className={styles.section}
      startsOpen={startsOpen}
      summary={<SeverityBadge severity="rounding" text={words.heading(findings.length)} />}
    >
      <p className={mergeClasses(styles.sentence, styles.quiet)}>{words.explanation}</p>
      <FindingList findings={findings} />
    </Disclosure>
  );
}
