import { lazy, Suspense, useState, type FunctionComponent, type ReactElement } from "react";

/** A component whose program is a file of its own. */
export interface Later<Props> {
  /** Shows nothing until its program is there. */
  readonly Shown: (props: Props) => ReactElement;
  /** Fetches the program before it is wanted, once the next frame was drawn. What fails now is tried again when it is shown, and said there. */
  readonly fetchAhead: () => void;
}

/** `Failed` is shown in the component's place where its program could not be fetched. */
export function later<Props extends object>(
  fetchIt: () => Promise<FunctionComponent<Props>>,
  Failed: FunctionComponent<Props>,
): Later<Props> {
  let fetched: FunctionComponent<Props> | undefined;
  const fetchOnce = async (): Promise<FunctionComponent<Props>> => (fetched ??= await fetchIt());
  const Fetching = lazy(async () => {
    const Component = await fetchOnce().catch(() => Failed);
    return { default: ({ given }: { readonly given: Props }) => <Component {...given} /> };
  });
  return {
    Shown: (props) => {
      // What is there already is drawn at once, without an empty frame before it; what is drawn stays the same component.
      const [{ Component }] = useState(() => ({ Component: fetched }));
      if (Component) return <Component {...props} />;
      return (
        <Suspense fallback={null}>
          <Fetching given={props} />
        </Suspense>
      );
    },
    fetchAhead: () => {
      requestAnimationFrame(() => {
        setTimeout(() => {
          void fetchOnce().catch(() => undefined);
        });
      });
    },
  };
}
