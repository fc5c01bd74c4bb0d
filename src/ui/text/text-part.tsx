import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { Finding } from "../../core/audit/finding";
import type { MarkedLine, MarkedPart } from "../../core/report/marked-text";
import { Disclosure } from "../common/disclosure";
import { FindingCard } from "../findings/finding-card";
import { useCardStyles } from "../findings/use-card-styles";
import { useWords } from "../i18n/language";
import { MarkedPieceView } from "./marked-piece";
import { isProblem, isShown, type TextFilter } from "./text-filter";

/** Lines built at a time: a document's appended tables may have thousands. */
const linesAPage = 120;

const useStyles = makeStyles({
  part: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  summary: { display: "flex", flexWrap: "wrap", columnGap: "8px", justifyContent: "space-between" },
  // Two lines: a part without a heading is named by its first paragraph.
  title: { overflow: "hidden", maxHeight: `calc(2 * ${tokens.lineHeightBase300})` },
  problems: {
    padding: "0 6px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    whiteSpace: "nowrap",
    "@media (forced-colors: active)": { outline: "1px solid CanvasText" },
  },
  wrong: { backgroundColor: tokens.colorStatusDangerBackground1, color: tokens.colorStatusDangerForeground1 },
  line: { margin: "4px 0", textIndent: "2em", overflowWrap: "anywhere", lineHeight: "1.7" },
  heading: { margin: "8px 0 2px", fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  findings: { paddingBottom: "8px", "& li": { borderInlineStartWidth: "3px" } },
});

interface TextPartProps {
  readonly part: MarkedPart;
  readonly filter: TextFilter;
  readonly findings: ReadonlyMap<string, Finding>;
}

/** One section of the text, folded where nothing in it has to be looked at; nothing when the filter leaves nothing of it. */
export function TextPart({ part, filter, findings }: TextPartProps): ReactElement | null {
  const styles = useStyles();
  const { text: words } = useWords();
  const [pages, setPages] = useState(1);
  const lines = part.lines.filter((line) => isShown(line, filter) && !isTitle(line, part));
  const problems = part.lines.filter(isProblem);
  const isWrong = problems.some((line) => hasError(line, findings));
  if (lines.length === 0) return null;
  const shown = lines.slice(0, pages * linesAPage);
  return (
    <Disclosure
      // Another filter is another list: what it shows is open.
      key={filter}
      className={styles.part}
      startsOpen={filter !== "all" || problems.length > 0}
      summary={
        <span className={styles.summary}>
          <span className={styles.title} lang="zh-CN">
            {shortTitle(part)}
          </span>
          {problems.length > 0 && (
            <span className={mergeClasses(styles.problems, isWrong && styles.wrong)}>
              {words.partProblems(problems.length)}
            </span>
          )}
        </span>
      }
    >
      {shown.map((line, index) => (
        <TextLine key={index} line={line} findings={findings} />
      ))}
      {shown.length < lines.length && (
        <Button
          size="small"
          onClick={() => {
            setPages(pages + 1);
          }}
        >
          {words.more(Math.min(linesAPage, lines.length - shown.length))}
        </Button>
      )}
    </Disclosure>
  );
}

/** The heading says nothing that the folded line does not say, unless a finding points at it. */
function isTitle(line: MarkedLine, { lines }: MarkedPart): boolean {
  return line === lines[0] && line.isHeading && line.findings.length === 0;
}

function hasError({ pieces, findings }: MarkedLine, known: ReadonlyMap<string, Finding>): boolean {
  return (
    pieces.some(({ number }) => number?.state === "wrong") || findings.some((id) => known.get(id)?.severity === "error")
  );
}

/** The unit's name and year fill lines and tell nothing here. */
function shortTitle({ title }: MarkedPart): string {
  return title
    .trim()
    .replace(/^-\s*/, "")
    .replace(/关于.{2,60}?\d{4}\s*年(?:度)?/, "");
}

function TextLine(props: { readonly line: MarkedLine; readonly findings: ReadonlyMap<string, Finding> }): ReactElement {
  const { line } = props;
  const styles = useStyles();
  const cards = useCardStyles();
  const findings = line.findings.flatMap((id) => props.findings.get(id) ?? []);
  const content = line.pieces.map((piece, index) => <MarkedPieceView key={index} piece={piece} />);
  return (
    <>
      {line.isHeading ? (
        <h3 className={styles.heading} lang="zh-CN">
          {content}
        </h3>
      ) : (
        <p className={styles.line} lang="zh-CN">
          {content}
        </p>
      )}
      {findings.length > 0 && (
        <div className={styles.findings}>
          <ul className={cards.list}>
            {findings.map((finding) => (
              <FindingCard key={finding.id} finding={finding} />
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
