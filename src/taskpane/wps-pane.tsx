import { browserPublication } from "../hosts/docx/browser-publication";
import { browserFiles } from "../hosts/files/browser-files";
import type { PublicationPort } from "../hosts/port";
import { connectToWps } from "../hosts/wps/connect";
import { languageOf } from "../ui/i18n/language-of";
import { Pane } from "../ui/pane";
import { systemAppearance } from "../ui/theme";
import { startEngine } from "../ui/worker/start-engine";
import { isSelfTest, startPage, wantedPurpose } from "./start-page";

/** Nobody says whether a task pane of WPS takes downloads: files are left to the page in a browser. */
const publications: PublicationPort = {
  ...browserPublication,
  ways: browserPublication.ways.filter((way) => way === "copy"),
};

void startPage(async (root, updates) => {
  const connection = connectToWps(window);
  if (isSelfTest()) {
    const { showWpsSelfTest } = await import("./wps-self-test");
    showWpsSelfTest(root, connection);
    return;
  }
  root.render(
    <Pane
      host={connection.host}
      engine={startEngine()}
      language={languageOf(navigator.language)}
      appearance={systemAppearance()}
      publications={publications}
      files={browserFiles}
      opensWith={wantedPurpose()}
      updates={updates}
      isExperimental
    />,
  );
});
