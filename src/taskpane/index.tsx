import { createRoot } from "react-dom/client";
import { browserPublication } from "../hosts/docx/browser-publication";
import { browserFiles } from "../hosts/files/browser-files";
import { connectToExcel } from "../hosts/excel/connect";
import { officeAppearance } from "../hosts/excel/office-appearance";
import { languageOf } from "../ui/i18n/language";
import { Pane } from "../ui/pane";
import type { View } from "../ui/state/pane-state";
import { StartProblem } from "../ui/start-problem";
import { systemAppearance } from "../ui/theme";
import { startEngine } from "../ui/worker/start-engine";
import { keepFiles } from "./updates";

/** The ribbon's buttons open this page with ?page=check or ?page=narrative (manifest.xml). */
function wantedView(search: string): View {
  const page = new URLSearchParams(search).get("page");
  return page === "check" || page === "narrative" ? page : "tables";
}

async function start(container: HTMLElement): Promise<void> {
  const root = createRoot(container);
  const updates = keepFiles();
  try {
    const connection = await connectToExcel();
    if (new URLSearchParams(location.search).has("selftest")) {
      // Asked for by maintainers: no part of the first load.
      const { showSelfTest } = await import("./self-test");
      showSelfTest(root, connection);
      return;
    }
    const { host, displayLanguage } = connection;
    root.render(
      <Pane
        host={host}
        engine={startEngine()}
        language={languageOf(displayLanguage)}
        appearance={officeAppearance() ?? systemAppearance()}
        publications={browserPublication}
        files={browserFiles}
        opensWith={wantedView(location.search)}
        updates={updates}
      />,
    );
  } catch (error) {
    root.render(
      <StartProblem error={error} language={languageOf(navigator.language)} appearance={systemAppearance()} />,
    );
  }
}

const container = document.getElementById("root");
if (container === null) throw new Error("The page has no element “root”.");
void start(container);
