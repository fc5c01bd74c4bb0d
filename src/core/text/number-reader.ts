import type { ClaimMaker } from "./claim-maker";
import { again, attach, sameFigures, unknownSubject } from "./draft";
import type { Drafts } from "./drafts";
import { isGeneric } from "./labels";
import { ListedSums } from "./listed-sums";
import type { TextNumber } from "./numbers";
import type { Tail } from "./segments";
import { opensList, type Subjects } from "./subjects";
import * as words from "./words";

/** Makes a claim of each number by the words in front of it, and puts it into the statement it belongs to. */
export class NumberReader {
  readonly lists = new ListedSums();

  constructor(
    private readonly drafts: Drafts,
    private readonly subjects: Subjects,
    private readonly maker: ClaimMaker,
  ) {}

  /** `gap`: the text since the mark before; `tail`: its last clause. */
  read(number: TextNumber, gap: string, tail: Tail, text: string): void {
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
    if (opens && this.drafts.open?.current) this.lists.begin(this.drafts.open.current);
  }

  private readMoney(number: TextNumber, gap: string, tail: Tail): void {
    const reached = words.comesTo.exec(tail.text);
    if (reached) {
      this.readCurrent(number, gap, { ...tail, text: tail.text.slice(0, reached.index) });
      return;
    }
    const directed = words.directionBefore(tail.text);
    if (directed) {
      const label = this.subjects.withoutComparison(tail.text.slice(0, directed.start));
      this.attachTo("change", number, tail, label, directed.direction);
      return;
    }
    const compared = words.comparisonIn(tail.text);
    if (words.undirectedChange.test(tail.text) || (compared && /[增减升降提压]/.test(tail.text.slice(compared.end)))) {
      this.maker.make("change", number, tail.text, { isAside: true });
      return;
    }
    const period = words.comesFrom.test(tail.text) ? "last" : this.subjects.periodOf(tail.text);
    if (period === "this") this.readCurrent(number, gap, tail);
    else this.readOther(number, tail, period);
  }

  private readCurrent(number: TextNumber, gap: string, tail: Tail): void {
    if (this.drafts.aside) {
      this.maker.make("amount", number, this.subjects.bare(tail.text), { isAside: true });
      return;
    }
    if (opensList.test(gap) && this.drafts.open?.current) {
      this.drafts.parent = this.drafts.open;
      this.lists.begin(this.drafts.open.current);
    }
    // "一般公务用车2辆，价值30万元": whose value it is, the count before it says.
    const label = (tail.text === "价值" ? this.lists.countedLabel : "") + this.subjects.bare(tail.text);
    const isSame = isGeneric(label) && !(tail.mark === ":" && !isGeneric(this.subjects.bare(tail.before)));
    const subject =
      isSame && this.drafts.open
        ? this.drafts.open.subject
        : this.subjects.of(label, tail, this.drafts.parent?.subject);
    const isKnown = subject !== undefined && subject.figures.length > 0;
    // "2021年A 5万元，2022年A 6万元": last year's amount of the same thing came first.
    const begun = this.drafts.open;
    const isBegun = isKnown && begun?.last !== undefined && !begun.current && sameFigures(begun.subject, subject);
    const claim = this.maker.make(
      "amount",
      number,
      isKnown ? subject.label : isGeneric(label) ? tail.before + label : label,
      { isAside: false },
    );
    this.lists.add(claim);
    if ((isSame || isBegun) && this.drafts.open) {
      if (this.drafts.open.current && (this.drafts.open.change ?? this.drafts.open.rate))
        this.drafts.keep(again(this.drafts.open, []));
      else if (this.drafts.open.current && this.drafts.open.last) this.drafts.keep(again(this.drafts.open, ["last"]));
      this.drafts.open.current = claim;
    } else {
      this.drafts.begin(subject ?? { ...unknownSubject, label }).current = claim;
    }
  }

  /** A figure of the year before, or of a year that nothing here is compared with. */
  private readOther(number: TextNumber, tail: Tail, period: "last" | "other"): void {
    const label = tail.text.replace(
      /(?:比|较|与|同|由|从)?(?:上年|去年|上一年|前一年|\d{4}年)度?|当年|预算|执行|决算|实际|支出数|完成|安排|数|为|的|:|(?:由|从)$/g,
      "",
    );
    const bare = this.subjects.bare(label);
    const isUsable = this.drafts.aside === undefined && period === "last";
    const target = isUsable ? this.drafts.targetOf(tail, bare) : undefined;
    const isAside = !isUsable || (target === undefined && !isGeneric(bare));
    const base = words.baseOf(tail.text);
    const claim = this.maker.make("amount", number, tail.text, { isAside, period, ...(base && { base }) });
    if (isAside) return;
    const draft = target ?? this.drafts.open ?? this.drafts.begin(this.subjects.heading);
    if (!draft.last) draft.last = claim;
    // A second figure of the year before is on another base: what it was carried out with, beside what was budgeted.
    else if (draft.last.base !== base) this.drafts.keep(again(draft, ["current"])).last = claim;
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
    const target = this.drafts.aside ? undefined : this.drafts.targetOf(tail, label);
    const own = words.comparisonIn(tail.text)?.text ?? this.drafts.comparison ?? "";
    const base = role === "share" ? undefined : words.baseOf(own);
    const claim = this.maker.make(role, number, target?.subject.label ?? label, {
      isAside: target === undefined,
      ...(direction && { direction }),
      ...(base && { base }),
      ...(whole !== undefined && { whole }),
    });
    if (target) this.drafts.keep(attach(target, role, claim));
  }
}
