import { createRoot, type Root } from "react-dom/client";
import type { Updates } from "../ui/common/update-bar";
import { languageOf } from "../ui/i18n/language-of";
import { StartProblem } from "../ui/start-problem";
import type { Purpose } from "../ui/state/pane-state";
import { systemAppearance } from "../ui/theme";
import { keepFiles } from "./updates";

/** Opens the page in its place; what stands in the way is said there instead. */
export async function startPage(open: (root: Root, updates: Updates | undefined) => Promise<void>): Promise<void> {
  const container = document.getElementById("root");
  if (container === null) throw new Error("The page has no element “root”.");
  const root = createRoot(container);
  const updates = keepFiles();
  try {
    await open(root, updates);
  } catch (error) {
    root.render(
      <StartProblem error={error} language={languageOf(navigator.language)} appearance={systemAppearance()} />,
    );
  }
}

const purposes: readonly Purpose[] = ["check", "mark", "clear-marks", "narrative", "cell"];

/** The ribbon's buttons and the cells' menu open the page with ?page=… (manifest.xml). */
export function wantedPurpose(): Purpose {
  const page = new URLSearchParams(location.search).get("page");
  return purposes.find((purpose) => purpose === page) ?? "tables";
}

/** Maintainers ask for the self-test by ?selftest. */
export function isSelfTest(): boolean {
  return new URLSearchParams(location.search).has("selftest");
}
