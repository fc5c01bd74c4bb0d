import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useId, type ReactElement } from "react";
import type { Language } from "../core/messages/message";
import type { CellRef } from "../core/workbook/address";
import type { FilePort, HostPort, PublicationPort, PublicationWay } from "../hosts/port";
import { Announcer } from "./announcer";
import { GoToContext } from "./common/cell-link";
import { ErrorBoundary } from "./common/error-boundary";
import { ExperimentalBar } from "./common/experimental-bar";
import { ProblemBar } from "./common/problem-bar";
import { tabId, Tabs } from "./common/tabs";
import { later } from "./common/later";
import { useKeptFocus } from "./common/use-kept-focus";
import { UpdateBar, type Updates } from "./common/update-bar";
import type { Engine } from "./engine";
import { dictionaryOf, LanguageContext, useWords } from "./i18n/language";
import type { PagesProps } from "./pages";
import type { PaneState, Purpose, View } from "./state/pane-state";
import { usePane } from "./state/use-pane";
import { Summary } from "./summary";
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

const noWays: readonly PublicationWay[] = [];
const views: readonly View[] = ["tables", "check", "narrative", "text"];

/** Asked for with the first frame, which does not wait for it: there is nothing to show before the workbook is read. */
const Pages = later(async () => (await import("./pages")).Pages, MissingPages);

function MissingPages(): ReactElement {
  return <p role="alert">{useWords().pagesMissing}</p>;
}

/** The pane's look for a given state; the story page shows states that are hard to come by. */
export function PaneLayout({ state, actions, ways }: PagesProps): ReactElement {
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
          <Pages.Shown state={state} actions={actions} ways={ways} />
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
