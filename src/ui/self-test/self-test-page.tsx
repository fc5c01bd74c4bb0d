import { Button, FluentProvider, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import type { Language } from "../../core/messages/message";
import {
  reportFileName,
  reportText,
  type SelfTestReport,
  type SelfTestStepId,
  type StepResult,
} from "../../hosts/self-test/report";
import { dictionaryOf, LanguageContext } from "../i18n/language";
import { selfTestWords } from "../i18n/self-test-words";
import { type Appearance, themeFor } from "../theme";
import { StepList } from "./step-list";

const useStyles = makeStyles({
  page: { padding: "12px", maxWidth: "40em" },
  title: { margin: "0 0 4px", fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  plan: { margin: "4px 0", paddingLeft: "18px" },
  line: { margin: "4px 0" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px", margin: "8px 0" },
  text: { width: "100%", marginTop: "8px" },
});

/** Runs all steps; told of each before it begins and after it has ended. */
type RunSelfTest = (
  sheetName: string,
  onStep: (id: SelfTestStepId, result?: StepResult) => void,
) => Promise<SelfTestReport>;

interface SelfTestPageProps {
  /** What holds the workbook, e.g. "Excel". */
  readonly program: string;
  readonly language: Language;
  readonly appearance: Appearance;
  readonly run: RunSelfTest;
  readonly download: (name: string, text: string) => void;
  /** Rejects where the clipboard is out of reach. */
  readonly copy: (text: string) => Promise<void>;
}

/** Says what it will do, does it on demand, and hands the result over. */
export function SelfTestPage({ program, language, appearance, run, download, copy }: SelfTestPageProps): ReactElement {
  const styles = useStyles();
  const words = selfTestWords[language];
  const [running, setRunning] = useState<SelfTestStepId | "between">();
  const [results, setResults] = useState<readonly StepResult[]>([]);
  const [report, setReport] = useState<SelfTestReport>();
  const [said, setSaid] = useState("");
  const [isByHand, setByHand] = useState(false);

  const start = async (): Promise<void> => {
    setRunning("between");
    setResults([]);
    setReport(undefined);
    setSaid("");
    setByHand(false);
    try {
      const finished = await run(words.sheetName, (id, result) => {
        setRunning(result === undefined ? id : "between");
        if (result !== undefined) setResults((before) => [...before, result]);
      });
      setReport(finished);
    } catch (error) {
      setSaid(dictionaryOf(language).problems.unexpected(error instanceof Error ? error.message : String(error)));
    }
    setRunning(undefined);
  };
  const handOver = (finished: SelfTestReport): void => {
    const name = reportFileName(finished);
    download(name, reportText(finished));
    setSaid(words.downloaded(name));
  };
  const copyText = (finished: SelfTestReport): void => {
    copy(reportText(finished)).then(
      () => {
        setSaid(words.copied);
      },
      () => {
        setSaid(words.byHand);
        setByHand(true);
      },
    );
  };

  return (
    <LanguageContext.Provider value={language}>
      <FluentProvider theme={themeFor(appearance, language)} style={{ minHeight: "100vh" }}>
        <main lang={language} className={styles.page}>
          <h1 className={styles.title}>{words.title(program)}</h1>
          {running === undefined && report === undefined && (
            <>
              <p className={styles.line}>{words.intro}</p>
              <ul className={styles.plan}>
                <li>{words.plan.sheet(words.sheetName)}</li>
                <li>{words.plan.others}</li>
                <li>{words.plan.undo(program)}</li>
              </ul>
              <p className={styles.line}>{words.privacy(program)}</p>
            </>
          )}
          <div className={styles.buttons}>
            <Button
              appearance={report === undefined ? "primary" : "secondary"}
              disabledFocusable={running !== undefined}
              onClick={() => void start()}
            >
              {report === undefined ? words.start : words.again}
            </Button>
            {report && (
              <>
                <Button
                  appearance="primary"
                  onClick={() => {
                    handOver(report);
                  }}
                >
                  {words.download}
                </Button>
                <Button
                  onClick={() => {
                    copyText(report);
                  }}
                >
                  {words.copy}
                </Button>
              </>
            )}
          </div>
          <div role="status">
            {report && <p className={styles.line}>{words.summary(report.passed, report.failed, report.skipped)}</p>}
            {report && report.sheetsLeft.length > 0 && (
              <p className={styles.line}>{words.left(report.sheetsLeft.join(" · "))}</p>
            )}
            {said !== "" && <p className={styles.line}>{said}</p>}
          </div>
          {report && isByHand && (
            <Textarea
              className={styles.text}
              aria-label={words.resultText}
              readOnly
              rows={8}
              value={reportText(report)}
            />
          )}
          {(running !== undefined || report) && <StepList words={words} running={running} results={results} />}
        </main>
      </FluentProvider>
    </LanguageContext.Provider>
  );
}
