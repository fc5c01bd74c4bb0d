import { makeStyles, tokens } from "@fluentui/react-components";

/** A number's state by colour, by the pattern of its underline, and by the sign behind it. */
export const useNumberStyles = makeStyles({
  number: {
    display: "inline",
    padding: 0,
    border: "none",
    background: "none",
    font: "inherit",
    textIndent: 0,
    textDecorationLine: "underline",
    textDecorationThickness: "1px",
    textUnderlineOffset: "3px",
    textDecorationSkipInk: "none",
    "@media (forced-colors: active)": { color: "CanvasText" },
  },
  link: {
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, borderRadius: tokens.borderRadiusSmall },
    "@media (forced-colors: active)": { color: "LinkText" },
  },
  tied: { color: tokens.colorStatusSuccessForeground1, textDecorationStyle: "solid" },
  rounded: {
    color: tokens.colorStatusWarningForeground3,
    textDecorationStyle: "dotted",
    textDecorationThickness: "2px",
  },
  wrong: {
    color: tokens.colorStatusDangerForeground3,
    fontWeight: tokens.fontWeightSemibold,
    textDecorationStyle: "wavy",
  },
  untied: { color: tokens.colorNeutralForeground3, textDecorationStyle: "dashed" },
  sign: { display: "inline-block", marginInlineStart: "1px", textDecorationLine: "none", fontSize: "0.85em" },
  errorWords: {
    textDecorationLine: "underline",
    textDecorationStyle: "wavy",
    textDecorationThickness: "1px",
    textUnderlineOffset: "3px",
    textDecorationColor: tokens.colorStatusDangerForeground1,
    backgroundColor: "transparent",
    color: "inherit",
  },
  warningWords: {
    textDecorationLine: "underline",
    textDecorationStyle: "dotted",
    textDecorationThickness: "2px",
    textUnderlineOffset: "3px",
    textDecorationColor: tokens.colorStatusWarningForeground3,
    backgroundColor: "transparent",
    color: "inherit",
  },
});
