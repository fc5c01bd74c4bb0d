const key = "budget-disclosure-tour";

/** Nobody has answered the offer of the tour here yet. Where the browser remembers nothing it is not offered: it would be each time. */
export function isFirstRun(): boolean {
  try {
    return localStorage.getItem(key) === null;
  } catch {
    // A page may be denied its storage.
    return false;
  }
}

export function rememberFirstRun(): void {
  try {
    localStorage.setItem(key, "answered");
  } catch {
    // Full or denied: the answer holds as long as the pane is open.
    return;
  }
}
