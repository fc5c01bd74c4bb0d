/** So long a piece of work may keep the pane's thread, in milliseconds; what follows it in the same task stays short, too. */
const SLICE = 24;

/**
 * Cuts long work into slices: between them the browser may answer the user. `rest` is asked often and waits only when a
 * slice's time is over; so it does after each answer of Excel's, which the client has just taken apart in the same task.
 */
export class Slices {
  private began = performance.now();

  async rest(): Promise<void> {
    if (performance.now() - this.began < SLICE) return;
    await laterTask();
    this.began = performance.now();
  }
}

/** The work goes on in a task of its own, before other pages' work where the browser knows how. */
function laterTask(): Promise<void> {
  const { scheduler } = globalThis as { readonly scheduler?: { readonly yield?: () => Promise<void> } };
  if (scheduler?.yield !== undefined) return scheduler.yield();
  return new Promise((resolve) => {
    // Not setTimeout: browsers make nested timers wait four milliseconds each.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
