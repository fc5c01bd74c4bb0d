import type { Draft } from "./draft";
import type { Drafts } from "./drafts";

/**
 * "A 5万元（其中：B 3万元，C 2万元），增长10%": behind the bracket the sentence goes on with A. A bracket that stands behind a
 * name and not behind a number, "公务接待费（5万元）", leaves what it says open.
 */
export class Brackets {
  private readonly held: ({ readonly open: Draft | undefined; readonly parent: Draft | undefined } | undefined)[] = [];

  constructor(private readonly drafts: Drafts) {}

  /** The text from the mark before to the next one. */
  pass(gap: string, isBehindMark: boolean): void {
    for (const [at, letter] of [...gap].entries()) {
      if (letter === "(") {
        const { open, parent } = this.drafts;
        this.held.push(at === 0 && isBehindMark ? { open, parent } : undefined);
      }
      if (letter === ")") {
        const before = this.held.pop();
        if (before) Object.assign(this.drafts, before);
      }
    }
  }

  forget(): void {
    this.held.length = 0;
  }
}
