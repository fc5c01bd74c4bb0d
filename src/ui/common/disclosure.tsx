import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useState, type ReactElement, type ReactNode } from "react";

const useStyles = makeStyles({
  summary: {
    display: "flex",
    alignItems: "baseline",
    gap: "6px",
    width: "100%",
    padding: "4px 0",
    border: "none",
    background: "none",
    color: "inherit",
    font: "inherit",
    textAlign: "start",
    cursor: "pointer",
    ":hover": { color: tokens.colorBrandForegroundLinkHover },
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-1px",
      borderRadius: tokens.borderRadiusSmall,
    },
  },
  arrow: {
    flexShrink: 0,
    alignSelf: "center",
    transitionProperty: "transform",
    transitionDuration: tokens.durationFast,
    "@media (prefers-reduced-motion: reduce)": { transitionDuration: "0s" },
  },
  open: { transform: "rotate(90deg)" },
  text: { flexGrow: 1, minWidth: 0 },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface DisclosureProps {
  readonly summary: ReactNode;
  /** Only built while open: long lists cost nothing closed. */
  readonly children: ReactNode;
  readonly startsOpen?: boolean;
  /** The line is a heading of the second level. */
  readonly isHeading?: boolean;
  readonly className?: string;
}

/** A line that opens what stands below it. */
export function Disclosure({
  summary,
  children,
  startsOpen = false,
  isHeading = false,
  className,
}: DisclosureProps): ReactElement {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(startsOpen);
  const id = useId();
  const line = (
    <button
      type="button"
      className={styles.summary}
      aria-expanded={isOpen}
      aria-controls={isOpen ? id : undefined}
      onClick={() => {
        setOpen(!isOpen);
      }}
    >
      <svg
        className={mergeClasses(styles.arrow, isOpen && styles.open)}
        width="10"
        height="10"
        viewBox="0 0 10 10"
        aria-hidden="true"
      >
        <path d="M3 1l4 4-4 4" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
      </svg>
      <span className={styles.text}>{summary}</span>
    </button>
  );
  return (
    <div className={className}>
      {isHeading ? <h2 className={styles.heading}>{line}</h2> : line}
      {isOpen && <div id={id}>{children}</div>}
    </div>
  );
}
