import { Button } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactElement, type RefObject } from "react";

export interface Pages<List extends HTMLElement> {
  /** How many items are shown. */
  readonly shown: number;
  /** How many the next press shows; 0 when all are shown. */
  readonly next: number;
  readonly more: () => void;
  /** For the element whose children are the items. */
  readonly list: RefObject<List>;
}

/**
 * A long list from its beginning, and more of it when asked for. All that is shown stays in the page, so that its folds
 * and half-written answers stay, too, and the browser's own search and a screen reader's lists hold it.
 */
export function usePages<List extends HTMLElement>(count: number, first: number, step: number): Pages<List> {
  const [wanted, setWanted] = useState(first);
  const list = useRef<List>(null);
  const fresh = useRef<number>();
  useEffect(() => {
    // The reader goes on where the list went on: the button has moved behind what it brought.
    const item = fresh.current === undefined ? undefined : list.current?.children[fresh.current];
    fresh.current = undefined;
    if (!(item instanceof HTMLElement)) return;
    item.tabIndex = -1;
    item.focus();
  }, [wanted]);
  const shown = Math.min(wanted, count);
  return {
    shown,
    next: Math.min(step, count - shown),
    more: () => {
      fresh.current = shown;
      setWanted(shown + step);
    },
    list,
  };
}

/** Nothing where there is no more. */
export function MoreButton(props: {
  readonly pages: Pages<HTMLElement>;
  readonly text: string;
  readonly className?: string;
}): ReactElement | null {
  const { pages, text, className } = props;
  if (pages.next === 0) return null;
  return (
    <Button size="small" className={className} onClick={pages.more}>
      {text}
    </Button>
  );
}
