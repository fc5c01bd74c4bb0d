import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { createContext, useContext, type ReactElement } from "react";
import { changedBehind, type ChangedCell } from "../../core/narrative/stale";
import type { FigureSpan, GapSpan, Paragraph, Section, Sentence, Span } from "../../core/narrative/span";
import type { CellRef } from "../../core/workbook/address";
import { CellLink, GoToContext } from "../common/cell-link";
import { Disclosure } from "../common/disclosure";
import { placeText } from "../format";
import { useLanguage, useWords } from "../i18n/language";
import { shortTitle } from "./short-title";

const useStyles = makeStyles({
  section: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  summary: { display: "flex", flexWrap: "wrap", columnGap: "8px", justifyContent: "space-between" },
  missing: {
    padding: "0 6px",
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    whiteSpace: "nowrap",
  },
  text: { paddingBottom: "8px" },
  title: {
    margin: "4px 0",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  heading: { margin: "8px 0 2px", fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  paragraph: { margin: "4px 0", textIndent: "2em", overflowWrap: "anywhere", lineHeight: "1.7" },
  figure: {
    display: "inline",
    padding: 0,
    border: "none",
    background: "none",
    color: tokens.colorBrandForegroundLink,
    font: "inherit",
    textIndent: 0,
    textDecorationLine: "underline",
    textDecorationStyle: "dotted",
    textUnderlineOffset: "3px",
    cursor: "pointer",
    ":hover": { textDecorationStyle: "solid", color: tokens.colorBrandForegroundLinkHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, borderRadius: tokens.borderRadiusSmall },
    "@media (forced-colors: active)": { color: "LinkText" },
  },
  blocked: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorStatusDangerForeground1,
    "@media (forced-colors: active)": { outline: "2px solid CanvasText", color: "CanvasText" },
  },
  stale: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground1,
    textIndent: 0,
    "@media (forced-colors: active)": { outline: "1px dotted CanvasText", color: "CanvasText" },
  },
  gap: {
    backgroundColor: tokens.colorStatusWarningBackground2,
    color: tokens.colorStatusWarningForeground2,
    "& button": { color: "inherit" },
    "@media (forced-colors: active)": { outline: "1px dashed CanvasText", color: "CanvasText" },
  },
});

interface SectionPreviewProps {
  readonly section: Section;
  /** Left out of the folded heading: the unit's name and year fill lines and tell nothing here. */
  readonly headingPrefix: string;
  /** Sentences whose cells have changed. */
  readonly stale: number;
  readonly startsOpen: boolean;
}

export function SectionPreview({ section, headingPrefix, stale, startsOpen }: SectionPreviewProps): ReactElement {
  const styles = useStyles();
  const { narrative: words, stale: staleWords } = useWords();
  const sentences = section.paragraphs.flatMap((paragraph) => paragraph.sentences);
  const gaps = sentences.flatMap(({ spans }) => spans).filter((span) => "gap" in span).length;
  const blocked = sentences.filter(({ blockedBy }) => blockedBy !== undefined).length;
  const short = shortTitle(section.title, headingPrefix);
  return (
    <Disclosure
      className={styles.section}
      startsOpen={startsOpen}
      summary={
        <span className={styles.summary}>
          <span lang="zh-CN">{short}</span>
          {blocked > 0 && (
            <span className={mergeClasses(styles.missing, styles.blocked)}>{words.blockedIn(blocked)}</span>
          )}
          {stale > 0 && (
            <span className={mergeClasses(styles.missing, styles.stale)}>{staleWords.sentencesIn(stale)}</span>
          )}
          {gaps > 0 && <span className={mergeClasses(styles.missing, styles.gap)}>{words.gapsIn(gaps)}</span>}
        </span>
      }
    >
      <div className={styles.text} lang="zh-CN">
        {short !== section.title && <h2 className={styles.title}>{section.title}</h2>}
        {section.paragraphs.map((paragraph, index) => (
          <ParagraphPreview key={index} paragraph={paragraph} />
        ))}
      </div>
    </Disclosure>
  );
}

function ParagraphPreview({ paragraph }: { readonly paragraph: Paragraph }): ReactElement {
  const styles = useStyles();
  const content = paragraph.sentences.map((sentence, index) => <SentencePreview key={index} sentence={sentence} />);
  return paragraph.kind === "heading" ? (
    <h3 className={styles.heading}>{content}</h3>
  ) : (
    <p className={styles.paragraph}>{content}</p>
  );
}

/** Behind a sentence whose cells have changed stands what they showed and what they show. */
function SentencePreview({ sentence }: { readonly sentence: Sentence }): ReactElement {
  const styles = useStyles();
  const { stale: words, listSeparator } = useWords();
  const language = useLanguage();
  const all = changedBehind(sentence, useContext(ChangedCellsContext), useContext(GapCellsContext));
  const shown = (text: string): string => (text === "" ? words.empty : text);
  const named = all
    .slice(0, namedCells)
    .map(({ cell, from, to }) => words.change(placeText(cell), shown(from), shown(to)))
    .join(listSeparator);
  return (
    <>
      {sentence.spans.map((span, index) => (
        <SpanPreview key={index} span={span} />
      ))}
      {all.length > 0 && (
        <mark className={styles.stale} lang={language}>
          {words.mark(all.length > namedCells ? `${named}${words.more(all.length)}` : named)}
        </mark>
      )}
    </>
  );
}

function SpanPreview({ span }: { readonly span: Span }): ReactElement {
  if ("gap" in span) return <GapPreview span={span} />;
  if ("calculation" in span) return <FigurePreview span={span} />;
  if (span.mark === "unverified") return <BlockedMark text={span.text} />;
  return <>{span.text}</>;
}

function BlockedMark({ text }: { readonly text: string }): ReactElement {
  const styles = useStyles();
  return <mark className={styles.blocked}>{text}</mark>;
}

/** What has changed since the text was generated, by `cellKey`. */
export const ChangedCellsContext = createContext<ReadonlyMap<string, ChangedCell>>(new Map());

/** Where each missing fact belongs, by field; nothing for facts whose sheet does not exist yet. */
export const GapCellsContext = createContext<ReadonlyMap<string, CellRef>>(new Map());

function GapPreview({ span }: { readonly span: GapSpan }): ReactElement {
  const styles = useStyles();
  const cell = useContext(GapCellsContext).get(span.gap);
  return <mark className={styles.gap}>{cell ? <CellLink cell={cell} text={span.text} /> : span.text}</mark>;
}

/** Cells named in the tooltip; more of them would hide the text below. */
const namedCells = 4;

/** A printed number: a click leads to the first cell it comes from, the tooltip names them. */
function FigurePreview({ span }: { readonly span: FigureSpan }): ReactElement {
  const styles = useStyles();
  const goTo = useContext(GoToContext);
  const words = useWords();
  const [any] = span.cells;
  if (any === undefined) return <>{span.text}</>;
  const first = span.cells.find(({ workbook }) => workbook === undefined);
  const named = span.cells.slice(0, namedCells).map(placeText).join(words.listSeparator);
  const places = span.cells.length > namedCells ? words.narrative.moreCells(named, span.cells.length) : named;
  const source = words.narrative.figureSource(words.narrative.calculation[span.calculation], places);
  // Cells of last year's file are not open here.
  if (first === undefined) return <span title={source}>{span.text}</span>;
  const name = words.narrative.figureName(span.text, span.unit, placeText(first));
  return (
    <button
      type="button"
      className={span.blockedBy ? mergeClasses(styles.figure, styles.blocked) : styles.figure}
      aria-label={span.blockedBy ? words.narrative.blockedFigure(name, span.blockedBy.join(words.listSeparator)) : name}
      title={source}
      onClick={() => {
        goTo(first);
      }}
    >
      {span.text}
    </button>
  );
}
