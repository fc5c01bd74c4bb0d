import { FluentProvider } from "@fluentui/react-components";
import { useEffect, useReducer, useState, type ReactElement } from "react";
import type { Language } from "../../core/messages/message";
import type { WorkbookSnapshot } from "../../core/workbook/snapshot";
import { HostProblem } from "../../hosts/port";
import { LanguageContext } from "../../ui/i18n/language";
import { PaneLayout } from "../../ui/pane";
import { StartProblem } from "../../ui/start-problem";
import { paneReducer } from "../../ui/state/pane-reducer";
import type { PaneActions } from "../../ui/state/pane-actions";
import { themeFor, type Appearance } from "../../ui/theme";
import { openSample } from "../open-file";
import { isStory, stories, type StoryName } from "./stories";

interface StoryProps {
  readonly name: string;
  readonly language: Language;
  readonly appearance: Appearance;
}

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
  return (
    <FluentProvider theme={themeFor(appearance, language)} style={{ minHeight: "100vh" }}>
      <LanguageContext.Provider value={language}>
        {problem}
        {isStory(name) ? sample && <Story name={name} sample={sample} /> : <StoryList />}
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
    goTo: nothing,
    show: (view) => {
      dispatch({ type: "view", view });
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
      {[...Object.keys(stories), "no-office"].map((name) => (
        <li key={name}>
          <a href={`#story=${name}`}>{name}</a>
        </li>
      ))}
    </ul>
  );
}
