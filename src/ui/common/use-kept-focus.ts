import { useEffect, useRef } from "react";

/**
 * When what had the focus goes because it has done its work, the focus would fall to the page's beginning, and a screen
 * reader with it. It is kept at the nearest part around that is still there; nothing is taken from where the user has gone.
 */
export function useKeptFocus(): void {
  const chain = useRef<readonly Element[]>([]);
  useEffect(() => {
    const note = ({ target }: FocusEvent): void => {
      chain.current = target instanceof Element ? withAncestors(target) : [];
    };
    document.addEventListener("focusin", note);
    return () => {
      document.removeEventListener("focusin", note);
    };
  }, []);
  // After whatever was drawn: anything may have gone.
  useEffect(() => {
    const [focused, ...around] = chain.current;
    if (focused === undefined || focused.isConnected) return;
    if (document.activeElement !== document.body || !document.hasFocus()) return;
    const place = around.find((element) => element.isConnected);
    if (!(place instanceof HTMLElement) || place === document.body) return;
    if (!place.hasAttribute("tabindex")) place.setAttribute("tabindex", "-1");
    place.focus({ preventScroll: true });
  });
}

function withAncestors(element: Element): Element[] {
  const chain: Element[] = [];
  for (let one: Element | null = element; one; one = one.parentElement) chain.push(one);
  return chain;
}
