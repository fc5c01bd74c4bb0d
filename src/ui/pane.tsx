import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useId, useMemo, type ReactElement } from "react";
import type { Language } from "../core/messages/message";
import type { CellRef } from "../core/workbook/address";
import type { FilePort, HostPort, PublicationPort, PublicationWay } from "../hosts/port";
import { Announcer } from "./announcer";
import { Pictures } from "./charts/pictures";
import { GoToContext } from "./common/cell-link";
import { ErrorBoundary } from "./common/error-boundary";
import { ExperimentalBar } from "./common/experimental-bar";
import { ProblemBar } from "./common/problem-bar";
import { tabId, Tabs } from "./common/tabs";
import { useKeptFocus } from "./common/use-kept-focus";
import { UpdateBar, type Updates } from "./common/update-bar";
import type { Engine } from "./engine";
import { IgnoringContext, type Ignoring } from "./findings/ignore-control";
import { FindingsView } from "./findings/findings-view";
import { dictionaryOf, LanguageContext, useLanguage, useWords } from "./i18n/language";
import { NarrativeView } from "./narrative/narrative-view";
import { ProvenancePart } from "./provenance/provenance-part";
import type { PaneState, Purpose, View } from "./state/pane-state";
import type { PaneActions } from "./state/pane-actions";
import { usePane } from "./state/use-pane";
import { Summary } from "./summary";
import { TablesView } from "./tables/tables-view";
import { nameOf } from "./text/text-findings";
import { TextView } from "./text/text-view";
import { TourPart } from "./tour/tour-part";
import { themeFor, type Appearance } from "./theme";

const useStyles = makeStyles({
  // As tall as the page or panel it stands in.
  provider: { minWidth: 0 },
  tabs: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    padding: "0 8px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  content: { padding: "4px 16px 16px" },
});

interface PaneProps {
  readonly host: HostPort;
  readonly engine: Engine;
  readonly language: Language;
  readonly appearance: Appearance;
  /** What can be done with the whole document here. */
  readonly publications?: PublicationPort;
  /** How files that the user chooses are read here. */
  readonly files?: FilePort;
  /** What the pane was opened for; the tables when nothing is said. */
  readonly opensWith?: Purpose;
  /** Newer versions of the pane, where it can be told of them. */
  readonly updates?: Updates | undefined;
  /** Says in front of everything that nobody has tried it in the program it runs in. */
  readonly isExperimental?: boolean;
}

/** The whole pane, the same in Excel and in the browser. */
export function Pane({
  host,
  engine,
  language,
  appearance,
  publications,
  files,
  opensWith = "tables",
  updates,
  isExperimental = false,
}: PaneProps): ReactElement {
  const styles = useStyles();
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <FluentProvider theme={themeFor(appearance, language)} className={styles.provider}>
      <LanguageContext.Provider value={language}>
        <ErrorBoundary sentence={dictionaryOf(language).problems.unexpected}>
          {isExperimental && <ExperimentalBar />}
          {updates && <UpdateBar updates={updates} />}
          <PaneContent host={host} engine={engine} opensWith={opensWith} publications={publications} files={files} />
        </ErrorBoundary>
      </LanguageContext.Provider>
    </FluentProvider>
  );
}

function PaneContent({
  host,
  engine,
  opensWith,
  publications,
  files,
}: {
  readonly host: HostPort;
  readonly engine: Engine;
  readonly opensWith: Purpose;
  readonly publications: PublicationPort | undefined;
  readonly files: FilePort | undefined;
}): ReactElement {
  const { state, actions } = usePane(host, engine, opensWith, publications, files);
  return <PaneLayout state={state} actions={actions} ways={publications?.ways ?? noWays} />;
}

/** They are about last year's figures. */
const lastYearRules: ReadonlySet<string> = new Set(["prior-workbook", "last-year-agreement", "last-year-ledger"]);

const noWays: readonly PublicationWay[] = [];
const views: readonly View[] = ["tables", "check", "narrative", "text"];

interface PaneLayoutProps {
  readonly state: PaneState;
  readonly actions: PaneActions;
  readonly ways: readonly PublicationWay[];
}

/** The pane's look for a given state; the story page shows states that are hard to come by. */
export function PaneLayout({ state, actions, ways }: PaneLayoutProps): ReactElement {
  const styles = useStyles();
  const words = useWords();
  const panel = useId();
  useKeptFocus();
  const goTo = useCallback(
    (cell: CellRef) => {
      void actions.goTo(cell);
    },
    [actions],
  );
  const isBusy = state.job !== undefined;
  const ignoring = useMemo<Ignoring>(
    () => ({ isBusy, onIgnore: (finding, reason) => void actions.ignore(finding, reason) }),
    [actions, isBusy],
  );
  return (
    <GoToContext.Provider value={goTo}>
      <main>
        <Summary
          state={state}
          onCheck={() => void actions.check()}
          onCancel={actions.cancel}
          onLive={actions.setLive}
        />
        <Tabs
          className={styles.tabs}
          label={words.viewsLabel}
          tabs={views.map((id) => ({ id, text: words.views[id] }))}
          selected={state.view}
          panel={panel}
          onSelect={actions.show}
        />
        <ProblemBar
          problem={state.problem}
          notice={state.notice}
          onDismiss={actions.dismiss}
          {...(state.view !== "check" && canUndo(state) && { onUndo: () => void actions.undo() })}
        />
        <div className={styles.content} id={panel} role="tabpanel" aria-labelledby={tabId(panel, state.view)}>
          <TourPart state={state} onTour={actions.tour}>
            <ProvenancePart state={state} onAgain={() => void actions.ask()} onClose={actions.endAsking} />
            <IgnoringContext.Provider value={ignoring}>
              <CurrentView state={state} actions={actions} ways={ways} />
            </IgnoringContext.Provider>
          </TourPart>
        </div>
        <Announcer state={state} />
      </main>
    </GoToContext.Provider>
  );
}

/** True when the notice is about the act that 撤销 takes back; the page of findings has the button at its end. */
function canUndo({ journal, notice }: PaneState): boolean {
  return journal.length > 0 && notice !== undefined && notice.kind !== "undone" && notice.kind !== "published";
}

function CurrentView({ state, actions, ways }: PaneLayoutProps): ReactElement {
  const words = useWords();
  const language = useLanguage();
  const errors = state.check?.findings.filter(({ severity }) => severity === "error").length ?? 0;
  switch (state.view) {
    case "tables":
      return (
        <TablesView
          reading={state.reading}
          workbookEmpty={state.workbookEmpty}
          standards={state.standards}
          isBusy={state.job !== undefined}
          onReadAgain={() => void actions.read()}
          onLayBlank={(standardId) => void actions.layBlank(standardId)}
          onPointOut={(target) => void actions.pointOut(target)}
          onSample={() => void actions.laySample()}
          onForget={(target) => void actions.forget(target)}
          pictures={<Pictures flow={state.reading?.flow} changes={state.check?.yearChanges ?? []} />}
        />
      );
    case "check":
      return (
        <FindingsView
          result={state.check}
          filter={state.filter}
          onFilter={actions.filter}
          fixing={{
            fixes: state.fixes,
            undoable: state.journal.length,
            isBusy: state.job !== undefined,
            onApply: (fixes, mode) => void actions.applyFixes(fixes, mode),
            onBalance: () => void actions.balance(),
            onUndo: () => void actions.undo(),
          }}
          onSheets={{
            isBusy: state.job !== undefined,
            onMark: () => void actions.mark(),
            onClear: () => void actions.clearMarks(),
            onWrite: () => void actions.writeResults(language),
            onAsk: () => void actions.ask(),
          }}
          text={
            state.beside.text && {
              name: nameOf(state.beside.text, words),
              onShow: () => {
                actions.show("text");
              },
            }
          }
        />
      );
    case "narrative":
      return (
        <NarrativeView
          generated={state.generated}
          errors={errors}
          isBusy={state.job !== undefined}
          onGenerate={() => void actions.generate()}
          onWrite={(isLive) => void actions.writeNarrative(isLive)}
          onFill={(entries) => void actions.fillGaps(entries)}
          ways={ways}
          onPublish={(way) => void actions.publish(way)}
          changed={state.changed}
          prior={{
            name: state.beside.prior?.name ?? state.beside.priorText?.name,
            outline: state.check?.lastYear,
            findings: state.check?.findings.filter(({ rule }) => lastYearRules.has(rule)) ?? [],
            isBusy: state.job !== undefined,
            onFile: (file) => void actions.openPrior(file),
            onRemove: () => void actions.dropPrior(),
          }}
          onAddInputs={() => void actions.addInputSheets()}
        />
      );
    case "text":
      return (
        <TextView
          source={state.beside.text}
          result={state.check}
          sheets={state.textSheets}
          isBusy={state.job !== undefined}
          onText={(text) => void actions.takeText(text)}
          onFile={(file) => void actions.openText(file)}
        />
      );
  }
}
