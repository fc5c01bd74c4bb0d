import type { Language } from "../core/messages/message";
import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from "@fluentui/react-components";

/** Excel's green, so that the pane looks like a part of the program it stands in. */
const green: BrandVariants = {
  10: "#03140a",
  20: "#082412",
  30: "#0a361b",
  40: "#0b4523",
  50: "#0c552c",
  60: "#0d6234",
  70: "#0e6f3a",
  80: "#107c41",
  90: "#2e9058",
  100: "#4dae78",
  110: "#63bb8a",
  120: "#7ac79c",
  130: "#92d2af",
  140: "#abdec2",
  150: "#c6e9d5",
  160: "#e2f5ea",
};

const latinFaces = '"Segoe UI", "Helvetica Neue", Arial, "Liberation Sans", "DejaVu Sans"';
const chineseFaces = '"Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC"';

/** Quotation marks are wide in Chinese faces and narrow in Latin ones: the face of the text's language goes first. */
const faces: Record<Language, string> = {
  "zh-CN": `${chineseFaces}, "Segoe UI", system-ui, sans-serif`,
  "en-US": `${latinFaces}, ${chineseFaces}, system-ui, sans-serif`,
};

export type Appearance = "light" | "dark";

/** Made when first asked for: most pages are only ever shown in one of them. */
const colours: Partial<Record<Appearance, Theme>> = {};

function coloursOf(appearance: Appearance): Theme {
  return (colours[appearance] ??= appearance === "dark" ? createDarkTheme(green) : createLightTheme(green));
}

export function themeFor(appearance: Appearance, language: Language): Theme {
  const own = coloursOf(appearance);
  // Labels of boxes that are not ticked have this colour, and in Fluent's own they look like switched off.
  return { ...own, colorNeutralForeground3: own.colorNeutralForeground2, fontFamilyBase: faces[language] };
}

const darkSystem = "(prefers-color-scheme: dark)";

/** What the system asks for; in Office this is asked only where Office does not say. */
export function systemAppearance(): Appearance {
  return window.matchMedia(darkSystem).matches ? "dark" : "light";
}

/** Tells what the system asks for, now and whenever it changes. */
export function followSystem(show: (appearance: Appearance) => void): void {
  show(systemAppearance());
  window.matchMedia(darkSystem).addEventListener("change", () => {
    show(systemAppearance());
  });
}
