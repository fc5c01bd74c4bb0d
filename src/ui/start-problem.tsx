import { FluentProvider } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Language } from "../core/messages/message";
import { HostProblem } from "../hosts/port";
import { EmptyState } from "./common/empty-state";
import { dictionaryOf } from "./i18n/language";
import { themeFor, type Appearance } from "./theme";

interface StartProblemProps {
  readonly error: unknown;
  readonly language: Language;
  readonly appearance: Appearance;
}

/** In the pane's place when the host could not be reached at all. */
export function StartProblem({ error, language, appearance }: StartProblemProps): ReactElement {
  const words = dictionaryOf(language);
  return (
    <FluentProvider theme={themeFor(appearance, language)} style={{ minHeight: "100vh", padding: "0 12px" }}>
      <main lang={language}>
        <EmptyState level={1} title={words.start.title} body={sentence(error, words)} />
      </main>
    </FluentProvider>
  );
}

function sentence(error: unknown, { problems, start }: ReturnType<typeof dictionaryOf>): string {
  if (!(error instanceof HostProblem))
    return problems.unexpected(error instanceof Error ? error.message : String(error));
  if (error.kind === "not-connected") return error.detail === "office.js" ? start.officeMissing : start.notInExcel;
  return problems.host[error.kind](error.detail);
}
