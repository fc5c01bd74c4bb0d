import { useMemo, type ReactElement } from "react";
import type { PublicationWay } from "../hosts/port";
import { Pictures } from "./charts/pictures";
import { IgnoringContext, type Ignoring } from "./findings/ignore-control";
import { FindingsView } from "./findings/findings-view";
import { useLanguage, useWords } from "./i18n/language";
import { NarrativeView } from "./narrative/narrative-view";
import { ProvenancePart } from "./provenance/provenance-part";
import type { PaneState } from "./state/pane-state";
import type { PaneActions } from "./state/pane-actions";
import { TablesView } from "./tables/tables-view";
import { nameOf } from "./text/text-findings";
import { TextView } from "./text/text-view";
import { TourPart } from "./tour/tour-part";

/** They are about last year's figures. */
const lastYearRules: ReadonlySet<string> = new Set(["prior-workbook", "last-year-agreement", "last-year-ledger"]);

export interface PagesProps {
  readonly state: PaneState;
  readonly actions: PaneActions;
  readonly ways: readonly PublicationWay[];
}

/** What stands below the tabs: the page turned to, and above it the tour and 这个数从哪来 while they are open. */
export function Pages({ state, actions, ways }: PagesProps): ReactElement {
  const isBusy = state.job !== undefined;
  const ignoring = useMemo<Ignoring>(
    () => ({ isBusy, onIgnore: (finding, reason) => void actions.ignore(finding, reason) }),
    [actions, isBusy],
  );
  return (
    <TourPart state={state} onTour={actions.tour}>
      <ProvenancePart state={state} onAgain={() => void actions.ask()} onClose={actions.endAsking} />
      <IgnoringContext.Provider value={ignoring}>
        <CurrentView state={state} actions={actions} ways={ways} />
      </IgnoringContext.Provider>
    </TourPart>
  );
}

function CurrentView({ state, actions, ways }: PagesProps): ReactElement {
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
