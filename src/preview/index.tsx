import { createRoot } from "react-dom/client";
import { languageOf } from "../ui/i18n/language";
import { systemAppearance } from "../ui/theme";
import { Preview } from "./preview-app";

/**
 * The page's address may say in which language and colours to begin, and whether with the sample:
 * preview.html#lang=en-US&theme=dark&sample, and preview.html#story=errors for one state of the pane.
 */
async function start(container: HTMLElement): Promise<void> {
  const wishes = new URLSearchParams(location.hash.slice(1));
  const language = languageOf(wishes.get("lang") ?? navigator.language);
  const theme = wishes.get("theme");
  const appearance = theme === "dark" || theme === "light" ? theme : systemAppearance();
  const story = wishes.get("story");
  const root = createRoot(container);
  if (story === null) {
    root.render(<Preview initialLanguage={language} appearance={appearance} startWithSample={wishes.has("sample")} />);
  } else {
    const { StoryPage } = await import("./stories/story-page");
    root.render(<StoryPage name={story} language={language} appearance={appearance} />);
  }
}

const container = document.getElementById("root");
if (container === null) throw new Error("The page has no element “root”.");
void start(container);
