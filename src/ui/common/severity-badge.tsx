import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Severity } from "../../core/audit/finding";
import { useWords } from "../i18n/language";
import { Shape, type ShapeName } from "./shape";

const shapes: Record<Severity, ShapeName> = {
  error: "octagon-cross",
  warning: "triangle-mark",
  rounding: "approximate",
  info: "circle-i",
};

const useStyles = makeStyles({
  badge: {
    display: "inline-flex",
    alignItems: "center",
    gap: "4px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: "nowrap",
    "& svg": { flexShrink: 0 },
    "--shape-sign": tokens.colorNeutralBackground1,
    "@media (forced-colors: active)": { color: "CanvasText", "--shape-sign": "Canvas" },
  },
  error: { color: tokens.colorStatusDangerForeground3 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  rounding: { color: tokens.colorBrandForeground2 },
  info: { color: tokens.colorNeutralForeground3 },
});

/** Shape, colour and word; a longer text may stand for the word. */
export function SeverityBadge({
  severity,
  text,
}: {
  readonly severity: Severity;
  readonly text?: string;
}): ReactElement {
  const styles = useStyles();
  const words = useWords();
  return (
    <span className={mergeClasses(styles.badge, styles[severity])}>
      <Shape name={shapes[severity]} size={14} />
      {text ?? words.severity[severity]}
    </span>
  );
}
