import type { Updates } from "../ui/common/update-bar";

/**
 * Keeps the pane's files for when the server cannot be reached, and tells of a newer version once it is there in whole.
 * Undefined where the browser cannot, and on the development server, whose files change all the time.
 */
export function keepFiles(): Updates | undefined {
  if (!("serviceWorker" in navigator) || location.protocol !== "https:" || location.hostname === "localhost") {
    return undefined;
  }
  const { serviceWorker } = navigator;
  let waiting: ServiceWorker | null = null;
  const listeners = new Set<() => void>();
  const found = (worker: ServiceWorker | null): void => {
    waiting = worker;
    for (const listener of listeners) listener();
  };
  const watch = (registration: ServiceWorkerRegistration): void => {
    if (registration.waiting) found(registration.waiting);
    registration.addEventListener("updatefound", () => {
      const { installing } = registration;
      installing?.addEventListener("statechange", () => {
        // The very first version is no update.
        if (installing.state === "installed" && serviceWorker.controller) found(installing);
      });
    });
  };
  // Without it the pane works as long as its server does: nothing the user has to know.
  serviceWorker.register("service-worker.js").then(watch, () => undefined);
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    isWaiting: () => waiting !== null,
    use: () => {
      serviceWorker.addEventListener("controllerchange", () => {
        location.reload();
      });
      waiting?.postMessage("use-now");
    },
  };
}
