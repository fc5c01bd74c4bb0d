import type { Reading } from "../reading/reading";
import type { Claim, ListedSum, Statement, Subject } from "./claims";
import { ListedSums } from "./listed-sums";
import { ClaimMaker } from "./claim-maker";
import { again, attach, sameFigures, unknownSubject, type Draft } from "./draft";
import { isGeneric } from "./labels";
import type { Paragraph } from "./lines";
import type { FigureNames } from "./names";
import { marksIn, type Mark } from "./marks";
import type { TextNumber } from "./numbers";
import { opensList, Subjects } from "./subjects";
import { sentencesOf, tailOf, type Sentence, type Tail } from "./segments";
import * as words from "./words";

/** What the running text of one section says, in its order. */
export interface Scanned {
  readonly claims: readonly Claim[];
  readonly statements: readonly Statement[];
  readonly lists: readonly ListedSum[];
}

/** Reads a section's paragraphs into claims and statements; the order of calls is the order of the text. */
export class Scanner {
  private readonly subjects: Subjects;
  private readonly maker: ClaimMaker;
  private readonly statements: Draft[] = [];
  private readonly lists = new ListedSums();

  private draft: Draft | undefined;
  private parent: Draft | undefined;
  /** Said of reasons, of uses, of several things at once: numbers there belong to no statement. */
  private aside: "reason" | "purpose" | "several" | undefined;
  private comparison: string | undefined;
  private paragraphNumber = 0;

  constructor(
    private readonly names: FigureNames,
    reading: Reading,
    private readonly section: string,
  ) {
    this.subjects = new Subjects(names, reading);
    this.maker = new ClaimMaker(section);
  }

  result(): Scanned {
    return { claims: this.maker.made, statements: this.statements, lists: this.lists.found };
  }

  heading(text: string): void {
    const named = this.names.find(text.replace(/(?:情况|说明|的|变化|安排|规模|结构|具体|使用|增减)*$/, ""));
    this.subjects.heading = { label: text, ...named, isExact: false };
    this.draft = undefined;
  }

  read(paragraph: Paragraph, number: number): void {
    const { text } = paragraph.normal;
    this.maker.paragraph = paragraph;
    this.paragraphNumber = number;
    const isContinued = words.reason.exec(text.slice(paragraph.bodyStart))?.index === 0;
    words.reason.lastIndex = 0;
    if (!isContinued) this.draft = undefined;
    this.forget();
    for (const sentence of sentencesOf(text, paragraph.bodyStart)) {
      this.maker.sentence = sentence;
      this.readSentence(text, sentence);
      if (sentence.mark !== ";") this.forget();
      else if (this.aside === "purpose") this.aside = undefined;
    }
  }

  /** What holds to the end of a sentence only. */
  private forget(): void {
    this.parent = this.aside = this.comparison = undefined;
    this.lists.end();
  }

  private readSentence(text: string, sentence: Sentence): void {
    const marks = marksIn(text, sentence);
    if (this.aside && marks[0] && this.startsAnew(text.slice(sentence.start, marks[0].start))) this.aside = undefined;
    let cursor = sentence.start;
    for (const mark of marks) {
      if (mark.start < cursor) continue;
      const gap = text.slice(cursor, mark.start);
      if (gap.includes("分别")) this.aside ??= "several";
      this.comparison = words.comparisonIn(gap)?.text ?? this.comparison;
      this.readMark(mark, gap, text);
      // A bare number is part of a name more often than not: "校园维护项目3：…".
      if (mark.number?.unit !== "") cursor = mark.end;
    }
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
      this.readNumber(mark.number, gap, tail, text);
      return;
    }
    const stretch = this.maker.inSource(mark.start, mark.end);
    if (mark.kind === "reason") {
      this.readReason(mark, text);
    } else if (mark.kind === "purpose") {
      this.aside ??= "purpose";
    } else if (!this.aside) {
      if (mark.kind === "notArranged") this.readNotArranged(mark, tail, text);
      else if (mark.kind === "noBase") {
        const target = this.targetOf(tail, this.subjects.bare(tail.text));
        if (target) target.noBase ??= stretch;
      } else if (mark.kind === "flat" && !words.almostFlat.test(gap)) {
        const target = this.targetOf(tail, this.subjects.withoutComparison(tail.text));
        if (target) target.flat ??= stretch;
      }
    }
  }

  private readReason(mark: Mark, text: string): void {
    this.aside = "reason";
    if (!this.draft || this.draft.reason) return;
    const said = text.slice(mark.end, this.maker.sentence.end).replace(/^[，、:]+/, "");
    this.draft.reason = { text: said, place: this.maker.inSource(mark.start, this.maker.sentence.end) };
  }

  private readNotArranged(mark: Mark, tail: Tail, text: string): void {
    if (this.subjects.periodOf(tail.text) === "last") {
      if (this.draft) this.draft.noBase ??= this.maker.inSource(mark.start, mark.end);
      return;
    }
    const before = this.subjects.bare(tail.text);
    const label =
      !isGeneric(before) || tail.mark === ":" || this.draft
        ? before
        : (/^[^，。;、:(]*/.exec(text.slice(mark.end, this.maker.sentence.end))?.[0] ?? "");
    const subject = this.subjects.of(label, tail, this.parent?.subject);
    if (subject) this.begin(subject).notArranged = this.maker.inSource(mark.start, mark.end);
  }

  private readNumber(number: TextNumber, gap: string, tail: Tail, text: string): void {
    if (number.isMoney) this.readMoney(number, gap, tail);
    else if (number.unit === "%") this.readPercent(number, tail);
    else this.readCount(number, gap, tail, text);
  }

  private readCount(number: TextNumber, gap: string, tail: Tail, text: string): void {
    // What is counted often stands behind the number: "0家行政单位".
    const after = /^[^，。;、:()]{0,8}/.exec(text.slice(number.end))?.[0] ?? "";
    const claim = this.maker.make("count", number, tail.text + after, { isAside: true });
    if (words.directionBefore(tail.text)) return;
    const opens = opensList.test(gap);
    this.lists.count(claim, opens);
    // "车辆3辆，价值50万元；其中：一般公务用车2辆，价值30万元": the amounts are taken apart with the counts.
    if (opens && this.draft?.current) this.lists.begin(this.draft.current);
  }

  private readMoney(number: TextNumber, gap: string, tail: Tail): void {
    const directed = words.directionBefore(tail.text);
    if (directed) {
      const label = this.subjects.withoutComparison(tail.text.slice(0, directed.start));
      this.attachTo("change", number, tail, label, directed.direction);
      return;
    }
    const compared = words.comparisonIn(tail.text);
    if (compared && /[增减升降提压]/.test(tail.text.slice(compared.end))) {
      this.maker.make("change", number, tail.text, { isAside: true });
      return;
    }
    const period = this.subjects.periodOf(tail.text);
    if (period === "this") this.readCurrent(number, gap, tail);
    else this.readOther(number, tail, period);
  }

  private readCurrent(number: TextNumber, gap: string, tail: Tail): void {
    if (this.aside) {
      this.maker.make("amount", number, this.subjects.bare(tail.text), { isAside: true });
      return;
    }
    if (opensList.test(gap) && this.draft?.current) {
      this.parent = this.draft;
      this.lists.begin(this.draft.current);
    }
    // "一般公务用车2辆，价值30万元": whose value it is, the count before it says.
    const label = (tail.text === "价值" ? this.lists.countedLabel : "") + this.subjects.bare(tail.text);
    const isSame = isGeneric(label) && !(tail.mark === ":" && !isGeneric(this.subjects.bare(tail.before)));
    const subject = isSame && this.draft ? this.draft.subject : this.subjects.of(label, tail, this.parent?.subject);
    const isKnown = subject !== undefined && subject.figures.length > 0;
    const claim = this.maker.make(
      "amount",
      number,
      isKnown ? subject.label : isGeneric(label) ? tail.before + label : label,
      { isAside: false },
    );
    this.lists.add(claim);
    if (isSame && this.draft) {
      if (this.draft.current && (this.draft.change ?? this.draft.rate)) this.keep(again(this.draft, []));
      else if (this.draft.current && this.draft.last) this.keep(again(this.draft, ["last"]));
      this.draft.current = claim;
    } else {
      this.begin(subject ?? { ...unknownSubject, label }).current = claim;
    }
  }

  /** A figure of the year before, or of a year that nothing here is compared with. */
  private readOther(number: TextNumber, tail: Tail, period: "last" | "other"): void {
    const label = tail.text.replace(
      /(?:比|较|与|同)?(?:上年|去年|上一年|前一年|\d{4}年)度?|当年|预算|执行|决算|实际|支出数|完成|安排|数|为|:/g,
      "",
    );
    const isAside = this.aside !== undefined || period === "other" || !isGeneric(this.subjects.bare(label));
    const base = words.baseOf(tail.text);
    const claim = this.maker.make("amount", number, tail.text, { isAside, period, ...(base && { base }) });
    if (isAside) return;
    if (!this.draft) this.begin(this.subjects.heading);
    if (this.draft && !this.draft.last) this.draft.last = claim;
  }

  private readPercent(number: TextNumber, tail: Tail): void {
    const share = words.shareBefore(tail.text);
    if (share) {
      const label = this.subjects.bare(tail.text.slice(0, share.start));
      this.attachTo("share", number, tail, label, undefined, share.whole);
      return;
    }
    const directed = words.directionBefore(tail.text);
    const undirected = directed ? null : words.undirectedRate.exec(tail.text);
    const start = directed?.start ?? undirected?.index;
    if (start === undefined) {
      this.maker.make("count", number, tail.text, { isAside: true });
      return;
    }
    this.attachTo(
      "rate",
      number,
      tail,
      this.subjects.withoutComparison(tail.text.slice(0, start)),
      directed?.direction ?? "up",
    );
  }

  private attachTo(
    role: "change" | "rate" | "share",
    number: TextNumber,
    tail: Tail,
    label: string,
    direction?: words.Direction,
    whole?: string,
  ): void {
    const target = this.aside ? undefined : this.targetOf(tail, label);
    const own = words.comparisonIn(tail.text)?.text ?? this.comparison ?? "";
    const base = role === "share" ? undefined : words.baseOf(own);
    const claim = this.maker.make(role, number, target?.subject.label ?? label, {
      isAside: target === undefined,
      ...(direction && { direction }),
      ...(base && { base }),
      ...(whole !== undefined && { whole }),
    });
    if (target) this.keep(attach(target, role, claim));
  }

  /** The statement that a clause with this label goes on with, or begins; undefined when the label names something unknown. */
  private targetOf(tail: Tail, label: string): Draft | undefined {
    const bare = this.subjects.bare(label);
    if (isGeneric(bare) || /^(?:该项|此项|其|预算总额|收支总额|总支出|总收入)$/.test(bare)) {
      if (this.draft) return this.draft;
      const before = this.subjects.bare(tail.before);
      const subject =
        tail.mark === "" || isGeneric(before)
          ? this.subjects.heading
          : this.subjects.known(before, tail, this.parent?.subject);
      return subject && subject.figures.length > 0 ? this.begin(subject) : undefined;
    }
    const subject = this.subjects.known(bare, tail, this.parent?.subject);
    if (!subject) return undefined;
    if (this.draft && this.draft.subject.figures.length > 0 && sameFigures(this.draft.subject, subject))
      return this.draft;
    return this.begin(subject);
  }

  private begin(subject: Subject): Draft {
    return this.keep({
      section: this.section,
      paragraph: this.paragraphNumber,
      subject,
      sentence: this.maker.ofSentence(),
    });
  }

  private keep(draft: Draft): Draft {
    if (!this.statements.includes(draft)) this.statements.push(draft);
    this.draft = draft;
    return draft;
  }
}
