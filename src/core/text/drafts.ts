import type { Subject } from "./claims";
import type { ClaimMaker } from "./claim-maker";
import { sameFigures, type Draft } from "./draft";
import { isGeneric } from "./labels";
import type { Tail } from "./segments";
import type { Subjects } from "./subjects";

/** The thing that was spoken of before, in other words. */
const saidAgain = /^(?:该项|此项|其|预算总额|收支总额|总支出|总收入)$/;

/** The statements of one section while it is being read, and the one that the next words go on with. */
export class Drafts {
  readonly statements: Draft[] = [];
  open: Draft | undefined;
  /** The thing whose parts the sentence lists. */
  parent: Draft | undefined;
  /** Said of reasons, of uses, of several things at once: numbers there belong to no statement. */
  aside: "reason" | "purpose" | "several" | undefined;
  /** The words of comparison that hold until others come: "比上年预算数". */
  comparison: string | undefined;
  paragraph = 0;

  constructor(
    private readonly section: string,
    private readonly subjects: Subjects,
    private readonly maker: ClaimMaker,
  ) {}

  /** What holds to the end of a sentence only. */
  forget(): void {
    this.parent = this.aside = this.comparison = undefined;
  }

  /** The statement that a clause with this label goes on with, or begins; undefined when the label names something unknown. */
  targetOf(tail: Tail, label: string): Draft | undefined {
    const bare = this.subjects.bare(label);
    if (this.open && (isGeneric(bare) || saidAgain.test(bare))) return this.open;
    if (isGeneric(bare)) {
      const before = this.subjects.bare(tail.before);
      const subject =
        tail.mark === "" || isGeneric(before)
          ? this.subjects.heading
          : this.subjects.known(before, tail, this.parent?.subject);
      return subject && subject.figures.length > 0 ? this.begin(subject) : undefined;
    }
    const subject = this.subjects.known(bare, tail, this.parent?.subject);
    if (!subject) return undefined;
    if (this.open && this.open.subject.figures.length > 0 && sameFigures(this.open.subject, subject)) return this.open;
    return this.begin(subject);
  }

  begin(subject: Subject): Draft {
    return this.keep({
      section: this.section,
      paragraph: this.paragraph,
      subject,
      sentence: this.maker.ofSentence(),
    });
  }

  keep(draft: Draft): Draft {
    if (!this.statements.includes(draft)) this.statements.push(draft);
    this.open = draft;
    return draft;
  }
}
