const key = "budget-disclosure.live-check";

/**
 * Whether the user wants live checks: off until he says so, as Excel before ExcelApi 1.12 forgets
 * his undo steps when it begins to tell of changes.
 */
export function remembersLive(): boolean {
  return storage()?.getItem(key) === "on";
}

export function rememberLive(isOn: boolean): void {
  storage()?.setItem(key, isOn ? "on" : "off");
}

/** Excel on the web may deny storage to a page in a frame: the wish is then kept as long as the pane is open. */
function storage(): Storage | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}
