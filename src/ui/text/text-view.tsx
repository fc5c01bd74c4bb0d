import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { MarkedText } from "../../core/report/marked-text";
import { SeverityBadge } from "../common/severity-badge";
import type { PaneCheck, TextSource } from "../engine";
import { countBySeverity } from "../findings/group-findings";
import { useWords } from "../i18n/language";
import { nameOf, textFindings } from "./text-findings";
import { isShown, TextFilterBar, type TextFilter } from "./text-filter";
import { TextPart } from "./text-part";
import { TextSourceChoice } from "./text-source";

const useStyles = makeStyles({
  head: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    alignItems: "center",
    columnGap: "8px",
    marginTop: "4px",
  },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  counts: { display: "flex", flexWrap: "wrap", columnGap: "12px" },
  note: { margin: "8px 0" },
});

interface TextViewProps {
  readonly source: TextSource | undefined;
  readonly result: PaneCheck | undefined;
  readonly sheets: readonly string[];
  readonly isBusy: boolean;
  readonly onText: (source: TextSource | undefined) => void;
  readonly onFile: (file: File) => void;
}

/** 核对文字: a text already written, every number of it marked, each finding at its sentence. */
export function TextView({ source, result, sheets, isBusy, onText, onFile }: TextViewProps): ReactElement {
  const styles = useStyles();
  const words = useWords();
  if (source === undefined) {
    return <TextSourceChoice sheets={sheets} isBusy={isBusy} onText={onText} onFile={onFile} />;
  }
  return (
    <>
      <div className={styles.head}>
        <h2 className={styles.name}>{nameOf(source, words)}</h2>
        <Button
          size="small"
          disabledFocusable={isBusy}
          onClick={() => {
            onText(undefined);
          }}
        >
          {words.text.another}
        </Button>
      </div>
      {result === undefined ? (
        <>
          <p className={styles.note}>{words.text.notChecked}</p>
          <Button
            appearance="primary"
            disabledFocusable={isBusy}
            onClick={() => {
              onText(source);
            }}
          >
            {words.text.checkAgain}
          </Button>
        </>
      ) : result.markedText ? (
        <CheckedText key={nameOf(source, words)} text={result.markedText} result={result} />
      ) : (
        <p className={styles.note}>
          {source.kind === "sheet" && !sheets.includes(source.name)
            ? words.text.sheetGone(source.name)
            : words.text.noText}
        </p>
      )}
    </>
  );
}

function CheckedText({ text, result }: { readonly text: MarkedText; readonly result: PaneCheck }): ReactElement {
  const styles = useStyles();
  const words = useWords();
  const [filter, setFilter] = useState<TextFilter>("all");
  const findings = textFindings(result.findings);
  const byId = new Map(findings.map((finding) => [finding.id, finding]));
  const hasNumbers = Object.values(text.counts).some((count) => count > 0);
  const isRight = findings.length === 0 && text.counts.untied === 0;
  const isNothing = !text.parts.some(({ lines }) => lines.some((line) => isShown(line, filter)));
  return (
    <>
      {findings.length > 0 && (
        <div className={styles.counts}>
          {countBySeverity(findings).map(({ severity, count }) => (
            <SeverityBadge
              key={severity}
              severity={severity}
              text={words.severityCount(words.severity[severity], count)}
            />
          ))}
        </div>
      )}
      {isRight && <p className={styles.note}>{hasNumbers ? words.text.allRight : words.text.nothingAsserted}</p>}
      <TextFilterBar text={text} filter={filter} onFilter={setFilter} />
      {isNothing && <p className={styles.note}>{words.text.nothingShown}</p>}
      {text.parts.map((part, index) => (
        <TextPart key={`${filter} ${index}`} part={part} filter={filter} findings={byId} />
      ))}
    </>
  );
}
