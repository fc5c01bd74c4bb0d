import { Button } from "@fluentui/react-components";
import { useEffect, useState, type ReactElement, type RefCallback } from "react";

export interface Pages {
  /** How many items are shown. */
  readonly shown: number;
  /** How many the next press shows; 0 when all are shown. */
  readonly next: number;
  readonly onMore: () => void;
}

/**
 * A long list from its beginning, and more of it when asked for. All that is shown stays in the page, so that its folds
 * and half-written answers stay, too, and the browser's own search and a screen reader's lists hold it. The reference is for the element whose children are the items.
 */
export function usePages(count: number, first: number, step: number): [list: RefCallback<HTMLElement>, pages: Pages] {
  const [wanted, setWanted] = useState(first);
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [fresh, setFresh] = useState<number>();
  useEffect(() => {
    // The reader goes on where the list went on: the button has moved behind what it brought.
    const item = fresh === undefined ? undefined : element?.children[fresh];
    if (!(item instanceof HTMLElement)) return;
    item.setAttribute("tabindex", "-1");
    item.focus();
  }, [element, fresh]);
  const shown = Math.min(wanted, count);
  const onMore = (): void => {
    setFresh(shown);
    setWanted(shown + step);
  };
  return [setElement, { shown, next: Math.min(step, count - shown), onMore }];
}

/** Nothing where there is no more. */
export function MoreButton(props: {
  readonly pages: Pages;
  readonly text: string;
  readonly className?: string;
}): ReactElement | null {
  const { pages, text, className } = props;
  if (pages.next === 0) return null;
  return (
    <Button size="small" className={className} onClick={pages.onMore}>
      {text}
    </Button>
  );
}
