import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";

const useStyles = makeStyles({
  root: { padding: "16px 0", maxWidth: "34em" },
  title: {
    margin: "0 0 4px",
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  body: { margin: 0, color: tokens.colorNeutralForeground2 },
  actions: { marginTop: "12px", display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** Says that there is nothing yet, and what to do. */
export function EmptyState(props: {
  readonly title: string;
  readonly body: string;
  /** 1 where it is all that the page says. */
  readonly level?: 1 | 2;
  readonly actions?: ReactNode;
}): ReactElement {
  const styles = useStyles();
  const Heading = props.level === 1 ? "h1" : "h2";
  return (
    <div className={styles.root}>
      <Heading className={styles.title}>{props.title}</Heading>
      <p className={styles.body}>{props.body}</p>
      {props.actions !== undefined && <div className={styles.actions}>{props.actions}</div>}
    </div>
  );
}
