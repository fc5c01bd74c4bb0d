import { lazy, Suspense, type ReactElement, type ReactNode } from "react";
import { ErrorBoundary } from "../common/error-boundary";
import { useWords } from "../i18n/language";

/** The pictures and their library are loaded when the first is asked for. */
export const FlowChart = lazy(async () => ({ default: (await import("./flow-chart")).FlowChart }));
export const YearChart = lazy(async () => ({ default: (await import("./year-chart")).YearChart }));
export const ClaimsChart = lazy(async () => ({ default: (await import("./claims-chart")).ClaimsChart }));

/** The place of a picture, with a sentence while it is loaded and where that failed. */
export function ChartPlace({ children }: { readonly children: ReactNode }): ReactElement {
  const { charts: words } = useWords();
  return (
    <ErrorBoundary sentence={() => words.failed}>
      <Suspense fallback={<p role="status">{words.loading}</p>}>{children}</Suspense>
    </ErrorBoundary>
  );
}
