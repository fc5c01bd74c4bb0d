import { mergeClasses } from "@fluentui/react-components";
import { useContext, type ReactElement } from "react";
import type { MarkedNumber, MarkedPiece, NumberState } from "../../core/report/marked-text";
import { GoToContext } from "../common/cell-link";
import { useHiddenStyles } from "../common/use-hidden-styles";
import { placeText } from "../format";
import { useWords } from "../i18n/language";
import { useNumberStyles } from "./use-number-styles";

/** Behind the number, so that a state is not told by colour alone; a number that has its source needs none. */
const signs: Record<NumberState, string> = { wrong: "✕", untied: "?", rounded: "≈", tied: "" };

/** Cells named in the tooltip; more of them would hide the text below. */
const namedCells = 4;

export function MarkedPieceView({ piece }: { readonly piece: MarkedPiece }): ReactElement {
  const styles = useNumberStyles();
  // A tab parts the cells of a table's row.
  const text = piece.text.replaceAll("\t", "　");
  if (piece.number) return <NumberView text={text} number={piece.number} />;
  if (piece.mark === "error") return <mark className={styles.errorWords}>{text}</mark>;
  if (piece.mark === "warning") return <mark className={styles.warningWords}>{text}</mark>;
  return <>{text}</>;
}

/** A number with its state; a click leads to the first cell behind it. */
function NumberView({ text, number }: { readonly text: string; readonly number: MarkedNumber }): ReactElement {
  const styles = useNumberStyles();
  const hidden = useHiddenStyles();
  const goTo = useContext(GoToContext);
  const words = useWords();
  const { state, status, cells } = number;
  const meaning = words.text.stateMeanings[state];
  const first = cells.find(({ workbook }) => workbook === undefined);
  const places = cells.slice(0, namedCells).map(placeText).join(words.listSeparator);
  const all = cells.length > namedCells ? words.narrative.moreCells(places, cells.length) : places;
  const source =
    cells.length > 0
      ? words.text.sourceOf(words.text.source[status], all)
      : status === "derived"
        ? words.text.derivedAlone
        : meaning;
  const shown = (
    <>
      {text}
      <NumberSign state={state} />
    </>
  );
  if (first === undefined) {
    return (
      <span className={mergeClasses(styles.number, styles[state])} title={source}>
        {shown}
        {state !== "tied" && <span className={hidden.spoken}>{words.text.numberAlone(words.text.states[state])}</span>}
      </span>
    );
  }
  return (
    <button
      type="button"
      className={mergeClasses(styles.number, styles.link, styles[state])}
      aria-label={words.text.numberName(text, words.text.states[state], placeText(first))}
      title={source}
      onClick={() => {
        goTo(first);
      }}
    >
      {shown}
    </button>
  );
}

export function NumberSign({ state }: { readonly state: NumberState }): ReactElement | null {
  const styles = useNumberStyles();
  return signs[state] === "" ? null : (
    <span className={styles.sign} aria-hidden="true">
      {signs[state]}
    </span>
  );
}
