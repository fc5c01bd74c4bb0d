import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef, type KeyboardEvent, type ReactElement } from "react";

const useStyles = makeStyles({
  list: { display: "flex" },
  tab: {
    position: "relative",
    flexShrink: 0,
    padding: "6px 8px 8px",
    border: "none",
    background: "none",
    color: tokens.colorNeutralForeground2,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    cursor: "pointer",
    ":hover": { color: tokens.colorNeutralForeground1 },
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
      borderRadius: tokens.borderRadiusMedium,
    },
  },
  selected: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    "::after": {
      content: '""',
      position: "absolute",
      insetInline: "6px",
      bottom: 0,
      height: "2px",
      borderRadius: "1px",
      backgroundColor: tokens.colorCompoundBrandStroke,
      "@media (forced-colors: active)": { backgroundColor: "Highlight", forcedColorAdjust: "none" },
    },
  },
});

export interface TabChoice<Id extends string> {
  readonly id: Id;
  readonly text: string;
}

interface TabsProps<Id extends string> {
  readonly label: string;
  readonly tabs: readonly TabChoice<Id>[];
  readonly selected: Id | undefined;
  /** Id of the element that shows the selected tab's content; the tabs' own ids start with it. */
  readonly panel: string;
  readonly onSelect: (id: Id) => void;
  readonly className?: string;
}

/**
 * Tabs by the ARIA pattern: one stop for the Tab key, arrow keys, Home and End turn at once.
 * (Fluent's own put focusable helpers hidden from assistive technology beside themselves.)
 */
export function Tabs<Id extends string>(props: TabsProps<Id>): ReactElement {
  const { label, tabs, selected, panel, onSelect, className } = props;
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);

  const turn = (event: KeyboardEvent): void => {
    const target = targetOf(
      event.key,
      tabs.findIndex(({ id }) => id === selected),
      tabs.length,
    );
    const tab = target === undefined ? undefined : tabs[target];
    if (target === undefined || !tab) return;
    event.preventDefault();
    onSelect(tab.id);
    list.current?.querySelectorAll<HTMLElement>("[role=tab]")[target]?.focus();
  };

  return (
    // One element listens for all of its tabs, which hold the focus.
    <div
      ref={list}
      role="tablist"
      aria-label={label}
      className={mergeClasses(styles.list, className)}
      onKeyDown={turn}
      tabIndex={-1}
    >
      {tabs.map(({ id, text }) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={tabId(panel, id)}
          aria-selected={id === selected}
          aria-controls={id === selected ? panel : undefined}
          tabIndex={id === selected ? 0 : -1}
          className={mergeClasses(styles.tab, id === selected && styles.selected)}
          onClick={() => {
            onSelect(id);
          }}
        >
          {text}
        </button>
      ))}
    </div>
  );
}

/** For `aria-labelledby` of the panel. */
export function tabId(panel: string, id: string): string {
  return `${panel}-${id}`;
}

function targetOf(key: string, current: number, count: number): number | undefined {
  switch (key) {
    case "ArrowRight":
      return (current + 1) % count;
    case "ArrowLeft":
      return (current - 1 + count) % count;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return undefined;
  }
}
