import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";

const useStyles = makeStyles({
  root: { padding: "16px 4px", maxWidth: "34em" },
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
  readonly actions?: ReactNode;
}): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <h2 className={styles.title}>{props.title}</h2>
      <p className={styles.body}>{props.body}</p>
      {props.actions !== undefined && <div className={styles.actions}>{props.actions}</div>}
    </div>
  );
}
