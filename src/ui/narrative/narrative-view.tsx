import {
  Button,
  Checkbox,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  tokens,
} from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { PublicationWay } from "../../hosts/port";
import { CellLink } from "../common/cell-link";
import { Disclosure } from "../common/disclosure";
import { EmptyState } from "../common/empty-state";
import { blockedSentences } from "../../core/narrative/blocked";
import type { Paragraph } from "../../core/narrative/span";
import { changedBehind, type ChangedCell } from "../../core/narrative/stale";
import { cellKey, type CellRef } from "../../core/workbook/address";
import type { GapEntry } from "../../core/inputs/fill-gaps";
import type { Generated } from "../engine";
import { useLanguage, useWords } from "../i18n/language";
import { GapForm } from "./gap-form";
import { PublishButtons } from "./publish-buttons";
import { PriorChoice, type PriorChoiceProps } from "./prior-choice";
import { ChangedCellsContext, GapCellsContext, SectionPreview } from "./section-preview";
import { shortTitle } from "./short-title";
import { StaleBar } from "./stale-bar";

const useStyles = makeStyles({
  warning: { marginTop: "4px" },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px", margin: "8px 0" },
  live: { margin: "-6px 0 2px -8px" },
  notes: { margin: "4px 0 8px" },
  quiet: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  list: { margin: "2px 0", paddingInlineStart: "16px" },
});

interface NarrativeViewProps {
  readonly generated: Generated | undefined;
  /** Findings of severity `error` of the last check. */
  readonly errors: number;
  readonly isBusy: boolean;
  readonly onGenerate: () => void;
  /** `isLive`: with its figures as formulas. */
  readonly onWrite: (isLive: boolean) => void;
  readonly onAddInputs: () => void;
  readonly onFill: (entries: readonly GapEntry[]) => void;
  /** What the text rests on and has changed since it was generated. */
  readonly changed: readonly ChangedCell[];
  readonly prior: PriorChoiceProps;
  readonly ways: readonly PublicationWay[];
  readonly onPublish: (way: PublicationWay) => void;
}

/** 生成: what is still missing, the ten sections to read, and the way into the workbook. */
export function NarrativeView(props: NarrativeViewProps): ReactElement {
  const { generated, errors, isBusy } = props;
  const styles = useStyles();
  const words = useWords();
  const [isLive, setLive] = useState(false);
  const blocked = generated ? blockedSentences(generated.narrative).length : 0;
  const warning = (errors > 0 || blocked > 0) && (
    <MessageBar className={styles.warning} intent="warning" layout="multiline">
      <MessageBarBody>
        {blocked > 0 ? words.narrative.blocked(blocked) : words.narrative.errorsRemain(errors)}
      </MessageBarBody>
    </MessageBar>
  );
  const generate = (
    <Button
      size={generated ? "small" : "medium"}
      appearance={generated ? "subtle" : "primary"}
      disabledFocusable={isBusy}
      onClick={props.onGenerate}
    >
      {generated ? words.actions.generateAgain : words.actions.generate}
    </Button>
  );
  if (generated === undefined) {
    return (
      <>
        {warning}
        <EmptyState title={words.empty.beforeGenerateTitle} body={words.empty.beforeGenerateBody} actions={generate} />
        <PriorChoice {...props.prior} />
      </>
    );
  }
  const { gaps, missingSheets, narrative } = generated;
  const gapCells = new Map(gaps.flatMap(({ field, cell }) => (cell ? [[field, cell] as const] : [])));
  const changed = new Map(props.changed.map((one) => [cellKey(one.cell), one]));
  const stale = narrative.sections.map(({ paragraphs }) => staleSentences(paragraphs, changed, gapCells));
  const staleSum = stale.reduce((sum, count) => sum + count, 0);
  const needsSheets = gaps.length > 0 && missingSheets.length > 0;
  return (
    <>
      {staleSum > 0 ? (
        <StaleBar className={styles.warning} sentences={staleSum} isBusy={isBusy} onGenerate={props.onGenerate} />
      ) : (
        warning
      )}
      <div className={styles.actions}>
        <Button
          size="small"
          appearance={needsSheets ? "secondary" : "primary"}
          disabledFocusable={isBusy}
          onClick={() => {
            props.onWrite(isLive);
          }}
        >
          {words.actions.write}
        </Button>
        {needsSheets && (
          <Button size="small" appearance="primary" disabledFocusable={isBusy} onClick={props.onAddInputs}>
            {words.actions.addInputs}
          </Button>
        )}
        {generate}
      </div>
      <Checkbox
        className={styles.live}
        checked={isLive}
        onChange={() => {
          setLive(!isLive);
        }}
        label={words.onSheets.live}
      />
      {props.ways.length > 0 && <PublishButtons ways={props.ways} isBusy={isBusy} onPublish={props.onPublish} />}
      <PriorChoice {...props.prior} />
      <Todo generated={generated} isBusy={isBusy} onFill={props.onFill} />
      <p className={mergeClasses(styles.notes, styles.quiet)}>{words.narrative.hint}</p>
      <GapCellsContext.Provider value={gapCells}>
        <ChangedCellsContext.Provider value={changed}>
          {narrative.sections.map((section, index) => (
            <SectionPreview
              key={section.id}
              section={section}
              headingPrefix={generated.headingPrefix}
              stale={stale[index] ?? 0}
              startsOpen={index === 0}
            />
          ))}
        </ChangedCellsContext.Provider>
      </GapCellsContext.Provider>
    </>
  );
}

function staleSentences(
  paragraphs: readonly Paragraph[],
  changed: ReadonlyMap<string, ChangedCell>,
  gapCells: ReadonlyMap<string, CellRef>,
): number {
  if (changed.size === 0) return 0;
  return paragraphs
    .flatMap(({ sentences }) => sentences)
    .filter((sentence) => changedBehind(sentence, changed, gapCells).length > 0).length;
}

interface TodoProps {
  readonly generated: Generated;
  readonly isBusy: boolean;
  readonly onFill: (entries: readonly GapEntry[]) => void;
}

function Todo({ generated, isBusy, onFill }: TodoProps): ReactElement {
  const styles = useStyles();
  const words = useWords();
  const language = useLanguage();
  const { gaps, inputProblems, missingSheets, rejected = [], narrative, headingPrefix } = generated;
  const sections = new Map(narrative.sections.map(({ id, title }) => [id, shortTitle(title, headingPrefix)]));
  // A form for what has its cell; the rest is named.
  const asked = gaps.filter(({ cell, definition }) => cell && definition);
  const others = gaps.filter((gap) => !asked.includes(gap));
  if (gaps.length === 0 && inputProblems.length === 0) {
    return <p className={styles.notes}>{words.narrative.complete}</p>;
  }
  return (
    <>
      {gaps.length > 0 && (
        <Disclosure startsOpen={asked.length > 0} summary={<strong>{words.narrative.gapsHeading(gaps.length)}</strong>}>
          {asked.length > 0 && (
            <GapForm gaps={asked} sections={sections} rejected={rejected} isBusy={isBusy} onFill={onFill} />
          )}
          {others.length > 0 && (
            <ul className={styles.list}>
              {others.map(({ field, name, cell }) => (
                <li key={field}>{cell ? <CellLink cell={cell} text={name[language]} /> : name[language]}</li>
              ))}
            </ul>
          )}
        </Disclosure>
      )}
      {gaps.length > 0 && (
        <p className={mergeClasses(styles.notes, styles.quiet)}>
          {missingSheets.length > 0 ? words.narrative.gapsNeedSheets : words.narrative.gapsAdvice}
        </p>
      )}
      {inputProblems.length > 0 && (
        <Disclosure summary={<strong>{words.narrative.inputProblemsHeading(inputProblems.length)}</strong>}>
          <ul className={styles.list}>
            {inputProblems.map(({ name, problem }, index) => (
              <li key={`${problem.field} ${index}`}>
                {words.narrative.inputProblem[problem.reason](name[language], problem.text)}{" "}
                <CellLink cell={problem.cell} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}
