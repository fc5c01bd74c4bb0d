import { createRoot } from "react-dom/client";
import { languageOf } from "../ui/i18n/language-of";
import { followSystem, type Appearance } from "../ui/theme";
import { Preview } from "./preview-app";

/**
 * The page's address may say in which language and colours to begin, and whether with the sample:
 * preview.html#lang=en-US&theme=dark&sample, and preview.html#story=errors for one state of the pane.
 */
async function start(container: HTMLElement): Promise<void> {
  const wishes = new URLSearchParams(location.hash.slice(1));
  const language = languageOf(wishes.get("lang") ?? navigator.language);
  const theme = wishes.get("theme");
  const story = wishes.get("story");
  const root = createRoot(container);
  const StoryPage = story === null ? undefined : (await import("./stories/story-page")).StoryPage;
  const show = (appearance: Appearance): void => {
    root.render(
      story !== null && StoryPage ? (
        <StoryPage name={story} language={language} appearance={appearance} />
      ) : (
        <Preview initialLanguage={language} appearance={appearance} startWithSample={wishes.has("sample")} />
      ),
    );
  };
  if (theme === "dark" || theme === "light") show(theme);
  else followSystem(show);
}

const container = document.getElementById("root");
if (container === null) throw new Error("The page has no element “root”.");
void start(container);
