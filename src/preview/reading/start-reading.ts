/** A thread for one file, a file beside the page's other files. */
export function startReading(): Worker {
  return new Worker(new URL("./reading-worker.ts", import.meta.url));
}
