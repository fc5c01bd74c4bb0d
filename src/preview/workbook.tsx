import { makeStyles, tokens } from "@fluentui/react-components";
import { useSyncExternalStore, type ReactElement } from "react";
import type { Language } from "../core/messages/message";
import { browserPublication } from "../hosts/docx/browser-publication";
import { browserFiles } from "../hosts/files/browser-files";
import { Pane } from "../ui/pane";
import type { Appearance } from "../ui/theme";
import { startEngine } from "../ui/worker/start-engine";
import type { FileHost } from "./file-host";
import { SheetGrid } from "./sheet-grid";
import { previewWords } from "./words";

/** One for all workbooks that are opened one after the other. */
const engine = startEngine();

const useStyles = makeStyles({
  hidden: { display: "none" },
  both: {
    flexGrow: 1,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 380px",
    minHeight: 0,
    "@media (max-width: 800px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  grid: { minHeight: 0, overflow: "hidden", "@media (max-width: 800px)": { height: "50vh" } },
  pane: { display: "grid", minHeight: 0, overflow: "auto", borderLeft: `1px solid ${tokens.colorNeutralStroke2}` },
});

interface WorkbookProps {
  readonly host: FileHost;
  readonly isShown: boolean;
  readonly language: Language;
  readonly appearance: Appearance;
}

/** The file's sheets and the pane beside them. */
export function Workbook({ host, isShown, language, appearance }: WorkbookProps): ReactElement {
  const styles = useStyles();
  const view = useSyncExternalStore(host.subscribe, host.currentView);
  return (
    <div className={isShown ? styles.both : styles.hidden}>
      <section className={styles.grid} aria-label={previewWords[language].sheets}>
        <SheetGrid view={view} onSelect={(cell) => void host.select(cell)} language={language} />
      </section>
      <div className={styles.pane}>
        <Pane
          host={host}
          engine={engine}
          language={language}
          appearance={appearance}
          publications={browserPublication}
          files={browserFiles}
        />
      </div>
    </div>
  );
}
