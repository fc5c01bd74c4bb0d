import type { Claim, ListedSum, Statement } from "./claims";
import { Brackets } from "./brackets";
import { ClaimMaker } from "./claim-maker";
import { Drafts } from "./drafts";
import { isGeneric } from "./labels";
import type { Paragraph } from "./lines";
import type { FigureNames } from "./names";
import { marksIn, type Mark } from "./marks";
import { NumberReader } from "./number-reader";
import { Subjects } from "./subjects";
import { sentencesOf, tailOf, type Sentence, type Tail } from "./segments";
import * as words from "./words";

/** Letters that a name and what is said of it may have. */
const longestName = 500;

/** What the running text of one section says, in its order. */
export interface Scanned {
  readonly claims: readonly Claim[];
  readonly statements: readonly Statement[];
  readonly lists: readonly ListedSum[];
}

/** Reads a section's paragraphs into claims and statements; the order of calls is the order of the text. `year`: of the budget. */
export class Scanner {
  private readonly subjects: Subjects;
  private readonly maker: ClaimMaker;
  private readonly drafts: Drafts;
  private readonly numbers: NumberReader;
  private readonly brackets: Brackets;

  constructor(
    private readonly names: FigureNames,
    year: number | undefined,
    section: string,
  ) {
    this.subjects = new Subjects(names, year);
    this.maker = new ClaimMaker(section);
    this.drafts = new Drafts(section, this.subjects, this.maker);
    this.numbers = new NumberReader(this.drafts, this.subjects, this.maker);
    this.brackets = new Brackets(this.drafts);
  }

  result(): Scanned {
    return { claims: this.maker.made, statements: this.drafts.statements, lists: this.numbers.lists.found };
  }

  heading(text: string): void {
    const named = this.names.find(text.replace(/(?:情况|说明|的|变化|安排|规模|结构|具体|使用|增减)*$/, ""));
    this.subjects.above = { label: text, ...named, isExact: false };
    this.drafts.open = undefined;
  }

  read(paragraph: Paragraph, number: number): void {
    const { text } = paragraph.normal;
    this.maker.paragraph = paragraph;
    this.drafts.paragraph = number;
    const isContinued = words.goesOn.test(text.slice(paragraph.bodyStart));
    if (!isContinued) this.drafts.open = undefined;
    this.forget();
    this.subjects.topic = undefined;
    for (const sentence of sentencesOf(text, paragraph.bodyStart)) {
      this.maker.sentence = sentence;
      this.readSentence(text, sentence);
      if (sentence.mark !== ";") this.forget();
      else if (this.drafts.aside === "purpose") this.drafts.aside = undefined;
    }
  }

  /** What holds to the end of a sentence only. */
  private forget(): void {
    this.drafts.forget();
    this.numbers.lists.end();
    this.brackets.forget();
  }

  private readSentence(text: string, sentence: Sentence): void {
    const marks = marksIn(text, sentence);
    if (marks.length === 0 && sentence.mark === "。") this.takeTopic(text.slice(sentence.start, sentence.end));
    if (this.drafts.aside && marks[0] && this.startsAnew(text.slice(sentence.start, marks[0].start)))
      this.drafts.aside = undefined;
    let cursor = sentence.start;
    for (const mark of marks) {
      if (mark.start < cursor) continue;
      const gap = text.slice(cursor, mark.start);
      this.brackets.pass(gap, cursor > sentence.start);
      if (gap.includes("分别")) this.drafts.aside ??= "several";
      this.drafts.comparison = words.comparisonIn(gap)?.text ?? this.drafts.comparison;
      this.readMark(mark, gap, text);
      // A bare number is part of a name more often than not: "校园维护项目3：…". What goes on for longer is no name; reading
      // it again behind each of very many numbers would take as long as their square.
      if (mark.number?.unit !== "" || mark.end - cursor > longestName) cursor = mark.end;
    }
  }

  private takeTopic(label: string): void {
    const named = this.names.find(label);
    if (!named.exact) return;
    this.subjects.topic = { label, ...named, isExact: true };
    this.drafts.open = undefined;
  }

  /** Behind a semicolon a sentence leaves the reasons of the one before when it names a known thing anew. */
  private startsAnew(gap: string): boolean {
    if (words.listOrdinal.test(gap)) return false;
    const tail = tailOf(gap);
    const label = this.subjects.withoutComparison(words.withoutDirection(tail.text));
    const { exact, isLeftOut = false } = this.names.find(label);
    return !isGeneric(label) && (exact || isLeftOut);
  }

  private readMark(mark: Mark, gap: string, text: string): void {
    const tail = tailOf(gap);
    if (mark.number) {
      this.numbers.read(mark.number, gap, tail, text);
      return;
    }
    const stretch = this.maker.inSource(mark.start, mark.end);
    if (mark.kind === "reason") {
      this.readReason(mark, text);
    } else if (mark.kind === "purpose") {
      this.drafts.aside ??= "purpose";
    } else if (!this.drafts.aside) {
      if (mark.kind === "notArranged") this.readNotArranged(mark, tail, text);
      else if (mark.kind === "noBase") {
        const target = this.drafts.targetOf(tail, this.subjects.bare(tail.text));
        if (target) target.noBase ??= stretch;
      } else if (mark.kind === "flat" && !words.almostFlat.test(gap)) {
        const target = this.drafts.targetOf(tail, this.subjects.withoutComparison(tail.text));
        if (target) target.flat ??= stretch;
      }
    }
  }

  private readReason(mark: Mark, text: string): void {
    this.drafts.aside = "reason";
    if (!this.drafts.open || this.drafts.open.reason) return;
    const said = text.slice(mark.end, this.maker.sentence.end).replace(/^[，、:]+/, "");
    this.drafts.open.reason = { text: said, place: this.maker.inSource(mark.start, this.maker.sentence.end) };
  }

  private readNotArranged(mark: Mark, tail: Tail, text: string): void {
    if (this.subjects.periodOf(tail.text) === "last") {
      if (this.drafts.open) this.drafts.open.noBase ??= this.maker.inSource(mark.start, mark.end);
      return;
    }
    const before = this.subjects.bare(tail.text);
    const label =
      !isGeneric(before) || tail.mark === ":" || this.drafts.open
        ? before
        : (/^[^，。;、:(]*/.exec(text.slice(mark.end, this.maker.sentence.end))?.[0] ?? "");
    const subject = this.subjects.of(label, tail, this.drafts.parent?.subject);
    if (subject) this.drafts.begin(subject).notArranged = this.maker.inSource(mark.start, mark.end);
  }
}
