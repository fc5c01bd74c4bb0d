import { Button, FluentProvider, makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, useSyncExternalStore, type ReactElement } from "react";
import type { Language } from "../core/messages/message";
import { browserPublication } from "../hosts/docx/browser-publication";
import { browserFiles } from "../hosts/files/browser-files";
import { handFile } from "../hosts/files/hand-file";
import { Pane } from "../ui/pane";
import { themeFor, type Appearance } from "../ui/theme";
import { startEngine } from "../ui/worker/start-engine";
import type { FileHost } from "./file-host";
import { OpeningBar } from "./opening-bar";
import { SheetGrid } from "./sheet-grid";
import { useOpening } from "./use-opening";
import { previewWords } from "./words";

const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** One for all workbooks that are opened one after the other. */
const engine = startEngine();

const useStyles = makeStyles({
  page: {
    height: "100vh",
    display: "flex",
    flexDirection: "column",
    "@media (max-width: 800px)": { height: "auto", minHeight: "100vh" },
  },
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: "12px",
    rowGap: "4px",
    padding: "8px 12px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  grow: { flexGrow: 1, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  start: {
    flexGrow: 1,
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    justifyContent: "center",
    gap: "12px",
    padding: "24px",
    textAlign: "center",
  },
  input: { display: "none" },
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

interface PreviewProps {
  readonly initialLanguage: Language;
  readonly appearance: Appearance;
  readonly startWithSample: boolean;
}

/** The pane beside a workbook file, in a plain browser. Nothing is sent anywhere. */
export function Preview({ initialLanguage, appearance, startWithSample }: PreviewProps): ReactElement {
  const styles = useStyles();
  const [language, setLanguage] = useState(initialLanguage);
  const [{ host, problem, isOpening, onItsWay }, actions] = useOpening(language);
  const title = useRef<HTMLHeadingElement>(null);
  const words = previewWords[language];
  const { openFile, openSample } = actions;

  const began = useRef(false);
  useEffect(() => {
    if (!startWithSample || began.current) return;
    began.current = true;
    openSample();
  }, [startWithSample, openSample]);

  useEffect(() => {
    document.title = words.title;
    document.documentElement.lang = language;
  }, [words, language]);

  useEffect(() => onFileDropped(openFile), [openFile]);

  return (
    <FluentProvider theme={themeFor(appearance, language)}>
      <div className={styles.page}>
        <header className={styles.head}>
          <h1 ref={title} className={styles.title} tabIndex={-1}>
            {host?.file ?? words.title}
          </h1>
          <span className={styles.grow}>{words.privacy}</span>
          {host && <DownloadButton host={host} label={words.download} />}
          {host && (
            <Button size="small" onClick={actions.close}>
              {words.another}
            </Button>
          )}
          <Button
            size="small"
            appearance="subtle"
            lang={language === "zh-CN" ? "en-US" : "zh-CN"}
            onClick={() => {
              setLanguage(language === "zh-CN" ? "en-US" : "zh-CN");
            }}
          >
            {words.switchLanguage}
          </Button>
        </header>
        <OpeningBar
          file={onItsWay}
          language={language}
          onCancel={() => {
            actions.cancel();
            // The button that had the focus goes.
            title.current?.focus();
          }}
        />
        {problem !== undefined && (
          <MessageBar intent="error" layout="multiline" politeness="assertive">
            <MessageBarBody>{problem}</MessageBarBody>
          </MessageBar>
        )}
        {host ? (
          <Workbook key={host.file} host={host} language={language} appearance={appearance} />
        ) : (
          <Start language={language} isOpening={isOpening} onFile={openFile} onSample={openSample} />
        )}
      </div>
    </FluentProvider>
  );
}

/** A file may be dropped anywhere on the page; returns how to stop listening. */
function onFileDropped(take: (file: File) => void): () => void {
  const allow = (event: DragEvent): void => {
    event.preventDefault();
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    const [file] = event.dataTransfer?.files ?? [];
    if (file) take(file);
  };
  window.addEventListener("dragover", allow);
  window.addEventListener("drop", drop);
  return () => {
    window.removeEventListener("dragover", allow);
    window.removeEventListener("drop", drop);
  };
}

function Workbook(props: {
  readonly host: FileHost;
  readonly language: Language;
  readonly appearance: Appearance;
}): ReactElement {
  const { host, language, appearance } = props;
  const styles = useStyles();
  const view = useSyncExternalStore(host.subscribe, host.currentView);
  return (
    <div className={styles.both}>
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

interface StartProps {
  readonly language: Language;
  readonly isOpening: boolean;
  readonly onFile: (file: File) => void;
  readonly onSample: () => void;
}

function Start({ language, isOpening, onFile, onSample }: StartProps): ReactElement {
  const styles = useStyles();
  const words = previewWords[language];
  const input = useRef<HTMLInputElement>(null);
  return (
    <main className={styles.start}>
      <Button appearance="primary" size="large" disabledFocusable={isOpening} onClick={() => input.current?.click()}>
        {words.choose}
      </Button>
      <input
        ref={input}
        className={styles.input}
        type="file"
        accept=".xlsx"
        aria-label={words.choose}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          // The same file may be chosen again, after it was stopped.
          target.value = "";
          if (file) onFile(file);
        }}
      />
      <span>{isOpening ? words.opening : words.drop}</span>
      <Button disabledFocusable={isOpening} onClick={onSample}>
        {words.sample}
      </Button>
    </main>
  );
}

/** Only there once the pane has written something. */
function DownloadButton({ host, label }: { readonly host: FileHost; readonly label: string }): ReactElement | null {
  const { edited } = useSyncExternalStore(host.subscribe, host.currentView);
  if (edited === undefined) return null;
  return (
    <Button
      size="small"
      onClick={() => {
        handFile(host.file, workbookType, edited);
      }}
    >
      {label}
    </Button>
  );
}
