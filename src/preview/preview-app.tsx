import { Button, FluentProvider, makeStyles } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactElement } from "react";
import type { Language } from "../core/messages/message";
import { FileButton } from "../ui/common/file-button";
import { later } from "../ui/common/later";
import { themeFor, type Appearance } from "../ui/theme";
import { PreviewHead } from "./preview-head";
import { useWorkbooks, type OpenWorkbook } from "./use-workbooks";
import { previewWords } from "./words";

/** The pane and the sheets come after the page's first frame, while the user looks for a file. */
const Workbook = later(
  async () => (await import("./workbook")).Workbook,
  ({ language }) => <p role="alert">{previewWords[language].partMissing}</p>,
);

const Messages = later(
  async () => (await import("./messages")).Messages,
  ({ language, problems }) => (
    <p role="alert">{problems.length > 0 ? problems.join(" ") : previewWords[language].partMissing}</p>
  ),
);

const useStyles = makeStyles({
  page: {
    height: "100vh",
    display: "flex",
    flexDirection: "column",
    "@media (max-width: 800px)": { height: "auto", minHeight: "100vh" },
  },
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
  const [{ workbooks, shown, problems, isOpening, onItsWay }, actions] = useWorkbooks(language);
  /** The workbook that is to be closed although its changes were not downloaded. */
  const [doubted, setDoubted] = useState<OpenWorkbook>();
  const title = useRef<HTMLHeadingElement>(null);
  const words = previewWords[language];
  const { openFiles, openSample } = actions;

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

  useEffect(() => {
    Workbook.fetchAhead();
    Messages.fetchAhead();
  }, []);

  useEffect(() => onFilesDropped(openFiles), [openFiles]);
  useEffect(() => askBeforeLeaving(() => workbooks.some(({ host }) => host.hasUnsaved)), [workbooks]);

  // The button that had the focus goes.
  const focusTitle = (): void => title.current?.focus();
  const close = ({ id }: OpenWorkbook): void => {
    setDoubted(undefined);
    actions.close(id);
    focusTitle();
  };

  return (
    <FluentProvider theme={themeFor(appearance, language)}>
      <div className={styles.page}>
        <PreviewHead
          title={title}
          workbooks={workbooks}
          shown={shown}
          language={language}
          onLanguage={setLanguage}
          onShow={actions.show}
          onFiles={openFiles}
          onClose={(workbook) => {
            if (workbook.host.hasUnsaved) setDoubted(workbook);
            else close(workbook);
          }}
        />
        {(onItsWay || doubted || problems.length > 0) && (
          <Messages.Shown
            language={language}
            onItsWay={onItsWay}
            onCancel={() => {
              actions.cancel();
              focusTitle();
            }}
            doubted={doubted?.host}
            onClose={() => {
              if (doubted) close(doubted);
            }}
            onKeep={() => {
              setDoubted(undefined);
              focusTitle();
            }}
            problems={problems}
          />
        )}
        {workbooks.length === 0 && (
          <Start language={language} isOpening={isOpening} onFiles={openFiles} onSample={openSample} />
        )}
        {/* Each keeps its findings while others are looked at. */}
        {workbooks
          .filter(({ wasShown }) => wasShown)
          .map(({ id, host }) => (
            <Workbook.Shown
              key={id}
              host={host}
              isShown={id === shown?.id}
              language={language}
              appearance={appearance}
            />
          ))}
      </div>
    </FluentProvider>
  );
}

/** Asks the user before the page is left, while `isNeeded`; returns how to stop. */
function askBeforeLeaving(isNeeded: () => boolean): () => void {
  const ask = (event: BeforeUnloadEvent): void => {
    if (isNeeded()) event.preventDefault();
  };
  window.addEventListener("beforeunload", ask);
  return () => {
    window.removeEventListener("beforeunload", ask);
  };
}

/** Files may be dropped anywhere on the page; returns how to stop listening. */
function onFilesDropped(take: (files: readonly File[]) => void): () => void {
  const allow = (event: DragEvent): void => {
    event.preventDefault();
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length > 0) take(files);
  };
  window.addEventListener("dragover", allow);
  window.addEventListener("drop", drop);
  return () => {
    window.removeEventListener("dragover", allow);
    window.removeEventListener("drop", drop);
  };
}

interface StartProps {
  readonly language: Language;
  readonly isOpening: boolean;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onSample: () => void;
}

function Start({ language, isOpening, onFiles, onSample }: StartProps): ReactElement {
  const styles = useStyles();
  const words = previewWords[language];
  return (
    <main className={styles.start}>
      <FileButton
        label={words.choose}
        accept=".xlsx"
        appearance="primary"
        size="large"
        isMultiple
        isBusy={isOpening}
        onFiles={onFiles}
      />
      <span>{isOpening ? words.opening : words.drop}</span>
      <Button disabledFocusable={isOpening} onClick={onSample}>
        {words.sample}
      </Button>
    </main>
  );
}
