import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { numberStates, type MarkedLine, type MarkedText, type NumberState } from "../../core/report/marked-text";
import { useWords } from "../i18n/language";
import { NumberSign } from "./marked-piece";
import { useNumberStyles } from "./use-number-styles";

/** What of the text is shown: everything, what has to be looked at, or the paragraphs with numbers of one state. */
export type TextFilter = "all" | "problems" | NumberState;

export function isShown(line: MarkedLine, filter: TextFilter): boolean {
  switch (filter) {
    case "all":
      return true;
    case "problems":
      return isProblem(line);
    default:
      return line.pieces.some(({ number }) => number?.state === filter);
  }
}

/** A finding points at it, or one of its numbers is wrong or has no source. */
export function isProblem({ findings, pieces }: MarkedLine): boolean {
  return findings.length > 0 || pieces.some(({ number }) => number?.state === "wrong" || number?.state === "untied");
}

const useStyles = makeStyles({
  group: { display: "flex", flexWrap: "wrap", gap: "4px", margin: "6px 0" },
  choice: {
    padding: "2px 8px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  pressed: {
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorBrandBackground2,
    ":hover": { backgroundColor: tokens.colorBrandBackground2Hover },
    "@media (forced-colors: active)": {
      forcedColorAdjust: "none",
      backgroundColor: "Highlight",
      color: "HighlightText",
      "& *": { color: "HighlightText" },
    },
  },
});

interface TextFilterBarProps {
  readonly text: MarkedText;
  readonly filter: TextFilter;
  readonly onFilter: (filter: TextFilter) => void;
}

/** The legend of the states with their counts; each shows its own paragraphs. */
export function TextFilterBar({ text, filter, onFilter }: TextFilterBarProps): ReactElement {
  const styles = useStyles();
  const numberStyles = useNumberStyles();
  const { text: words } = useWords();
  const problems = text.parts.flatMap(({ lines }) => lines).filter(isProblem).length;
  const choice = (id: TextFilter, content: ReactNode, title?: string): ReactElement => (
    <button
      key={id}
      type="button"
      className={mergeClasses(styles.choice, id === filter && styles.pressed)}
      aria-pressed={id === filter}
      title={title}
      onClick={() => {
        onFilter(id);
      }}
    >
      {content}
    </button>
  );
  return (
    <div className={styles.group} role="group" aria-label={words.legendLabel}>
      {choice("all", words.all)}
      {choice("problems", words.problems(problems))}
      {numberStates.map((state) =>
        choice(
          state,
          <>
            <span className={mergeClasses(numberStyles.number, numberStyles[state])}>
              {words.stateCount(words.states[state], text.counts[state])}
            </span>
            <NumberSign state={state} />
          </>,
          words.stateMeanings[state],
        ),
      )}
    </div>
  );
}
