import { browserPublication } from "../hosts/docx/browser-publication";
import { browserFiles } from "../hosts/files/browser-files";
import { connectToExcel } from "../hosts/excel/connect";
import { officeAppearance } from "../hosts/excel/office-appearance";
import { languageOf } from "../ui/i18n/language-of";
import { Pane } from "../ui/pane";
import { systemAppearance } from "../ui/theme";
import { startEngine } from "../ui/worker/start-engine";
import { isSelfTest, startPage, wantedPurpose } from "./start-page";

void startPage(async (root, updates) => {
  const connection = await connectToExcel();
  if (isSelfTest()) {
    // Asked for by maintainers: no part of the first load.
    const { showExcelSelfTest } = await import("./excel-self-test");
    showExcelSelfTest(root, connection);
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
      opensWith={wantedPurpose()}
      updates={updates}
    />,
  );
});
