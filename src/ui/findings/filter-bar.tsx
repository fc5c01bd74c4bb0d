import { Button, Input, makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Finding } from "../../core/audit/finding";
import { useWords } from "../i18n/language";
import { countsOf, filtered, noFilter, type Facet, type FindingFilter } from "./finding-filter";

const useStyles = makeStyles({
  bar: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(90px, 1fr))",
    gap: "6px",
    margin: "8px 0 4px",
  },
  control: { minWidth: 0 },
  // The three choices share the next line.
  search: { gridColumn: "1 / -1" },
  result: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    // Always there, so that what is written into it is read out.
    "& [role=status]:not(:empty)": { marginInlineEnd: "8px" },
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface FilterBarProps {
  readonly findings: readonly Finding[];
  readonly filter: FindingFilter;
  /** How many fit. */
  readonly shown: number;
  /** All that a finding shows. */
  readonly words: (finding: Finding) => string;
  readonly names: Readonly<Record<Facet, (choice: string) => string>>;
  readonly onFilter: (filter: FindingFilter) => void;
}

/** What of a long list is shown: by words, and by three choices, each with how many it would leave. */
export function FilterBar({ findings, filter, shown, words, names, onFilter }: FilterBarProps): ReactElement {
  const styles = useStyles();
  const { list } = useWords();
  const isOn = filter.text.trim() !== "" || [filter.severity, filter.table, filter.rule].some((one) => one);
  return (
    <div role="search" aria-label={list.filterLabel}>
      <div className={styles.bar}>
        <Input
          className={mergeClasses(styles.control, styles.search)}
          size="small"
          type="search"
          aria-label={list.search}
          placeholder={list.searchHint}
          value={filter.text}
          onChange={(_, { value }) => {
            onFilter({ ...filter, text: value });
          }}
        />
        {(["severity", "table", "rule"] as const).map((facet) => {
          const counts = countsOf(filtered(findings, filter, words, facet), facet);
          const chosen = filter[facet];
          if (chosen !== undefined && !counts.has(chosen)) counts.set(chosen, 0);
          return (
            <Select
              key={facet}
              className={styles.control}
              size="small"
              aria-label={list.facets[facet]}
              value={chosen ?? ""}
              onChange={(_, { value }) => {
                onFilter({ ...filter, [facet]: value === "" ? undefined : value });
              }}
            >
              <option value="">{list.all[facet]}</option>
              {[...counts].map(([choice, count]) => (
                <option key={choice} value={choice}>
                  {list.choice(names[facet](choice), count)}
                </option>
              ))}
            </Select>
          );
        })}
      </div>
      <div className={styles.result}>
        <span role="status">{isOn && (shown === 0 ? list.nothing : list.shown(shown, findings.length))}</span>
        {/* It stays when it has done its work, or the keyboard would lose its place. */}
        <Button
          size="small"
          disabledFocusable={!isOn}
          onClick={() => {
            onFilter(noFilter);
          }}
        >
          {list.clear}
        </Button>
      </div>
    </div>
  );
}
