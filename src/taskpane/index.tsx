import { createRoot } from "react-dom/client";
import { connectToExcel } from "../hosts/excel/connect";
import { officeAppearance } from "../hosts/excel/office-appearance";
import { coreEngine } from "../ui/core-engine";
import { languageOf } from "../ui/i18n/language";
import { Pane } from "../ui/pane";
import { StartProblem } from "../ui/start-problem";
import { systemAppearance } from "../ui/theme";

async function start(container: HTMLElement): Promise<void> {
  const root = createRoot(container);
  try {
    const { host, displayLanguage } = await connectToExcel();
    root.render(
      <Pane
        host={host}
        engine={coreEngine}
        language={languageOf(displayLanguage)}
        appearance={officeAppearance() ?? systemAppearance()}
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
