import { FluentProvider } from "@fluentui/react-components";
import { useEffect, useReducer, useState, type ReactElement } from "react";
import type { Language } from "../../core/messages/message";
import type { WorkbookSnapshot } from "../../core/workbook/snapshot";
import { HostProblem } from "../../hosts/port";
import { ExperimentalBar } from "../../ui/common/experimental-bar";
import { UpdateBar, type Updates } from "../../ui/common/update-bar";
import { LanguageContext } from "../../ui/i18n/language";
import { PaneLayout } from "../../ui/pane";
import { StartProblem } from "../../ui/start-problem";
import { paneReducer } from "../../ui/state/pane-reducer";
import type { PaneActions } from "../../ui/state/pane-actions";
import { themeFor, type Appearance } from "../../ui/theme";
import { openSample } from "../open-file";
import { isStory, otherStories, stories, type StoryName } from "./stories";

interface StoryProps {
  readonly name: string;
  readonly language: Language;
  readonly appearance: Appearance;
}

const waiting: Updates = { subscribe: () => () => undefined, isWaiting: () => true, use: () => undefined };

/** What may stand above the pane, over one of its states; and the page that stands in its place without office.js. */
const above: Readonly<Record<string, { readonly story: StoryName; readonly bar: ReactElement }>> = {
  "update-waiting": { story: "errors", bar: <UpdateBar updates={waiting} /> },
  wps: { story: "errors", bar: <ExperimentalBar /> },
};

/** One state of the pane by its name, for looking at and for photographs; acts do nothing, pages turn. */
export function StoryPage({ name, language, appearance }: StoryProps): ReactElement {
  const [sample, setSample] = useState<WorkbookSnapshot>();
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    document.documentElement.lang = language;
    void openSample(language).then((opened) => {
      if ("host" in opened) setSample(opened.host.currentView().snapshot);
      else setProblem(opened.problem);
    });
  }, [language]);
  if (name === "no-office") {
    return (
      <StartProblem error={new HostProblem("not-connected", "office.js")} language={language} appearance={appearance} />
    );
  }
  const story = above[name]?.story ?? name;
  return (
    <FluentProvider theme={themeFor(appearance, language)} style={{ minHeight: "100vh" }}>
      <LanguageContext.Provider value={language}>
        {problem}
        {above[name]?.bar}
        {isStory(story) ? sample && <Story name={story} sample={sample} /> : <StoryList />}
      </LanguageContext.Provider>
    </FluentProvider>
  );
}

function Story({ name, sample }: { readonly name: StoryName; readonly sample: WorkbookSnapshot }): ReactElement {
  const [state, dispatch] = useReducer(paneReducer, undefined, () => stories[name](sample));
  const nothing = (): Promise<void> => Promise.resolve();
  const actions: PaneActions = {
    read: nothing,
    check: nothing,
    applyFixes: nothing,
    balance: nothing,
    undo: nothing,
    mark: nothing,
    checkAndMark: nothing,
    clearMarks: nothing,
    writeResults: nothing,
    generate: nothing,
    writeNarrative: nothing,
    addInputSheets: nothing,
    fillGaps: nothing,
    pointOut: nothing,
    forget: nothing,
    layBlank: nothing,
    publish: nothing,
    takeText: nothing,
    openText: nothing,
    openPrior: nothing,
    dropPrior: nothing,
    laySample: nothing,
    ignore: nothing,
    ask: nothing,
    endAsking: () => {
      dispatch({ type: "asked", isOpen: false });
    },
    goTo: nothing,
    show: (view) => {
      dispatch({ type: "view", view });
    },
    filter: (filter) => {
      dispatch({ type: "filtered", filter });
    },
    cancel: () => undefined,
    setLive: (live) => {
      dispatch({ type: "live", live });
    },
    tour: (step) => {
      dispatch({ type: "tour", step });
    },
    dismiss: () => {
      dispatch({ type: "dismissed" });
    },
  };
  return (
    <div data-story={name}>
      <PaneLayout state={state} actions={actions} ways={["docx", "page", "copy"]} />
    </div>
  );
}

function StoryList(): ReactElement {
  return (
    <ul>
      {[...Object.keys(stories), ...otherStories].map((name) => (
        <li key={name}>
          <a href={`#story=${name}`}>{name}</a>
        </li>
      ))}
    </ul>
  );
}
