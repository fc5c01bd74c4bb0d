// Runs before each unit test file. Files that say `@jest-environment jsdom` get what Fluent expects of a browser and
// jsdom lacks; files in the node environment are left alone.

import "@testing-library/jest-dom";

// How long a test takes is the benchmark's matter: a busy machine does not fail one.
jest.setTimeout(60_000);

/** jsdom lays nothing out, so nothing ever changes size: observing is accepted and never reports. */
class SizelessResizeObserver implements ResizeObserver {
  observe(): void {
    // Without layout there is no first size to report.
  }
  unobserve(): void {
    // Nothing was watched.
  }
  disconnect(): void {
    // Nothing was watched.
  }
}

if (typeof window !== "undefined" && !("ResizeObserver" in window)) {
  Object.defineProperty(window, "ResizeObserver", {
    value: SizelessResizeObserver,
    writable: true,
    configurable: true,
  });
}
