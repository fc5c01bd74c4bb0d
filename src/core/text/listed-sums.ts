import type { Claim, ListedSum } from "./claims";

/** Collects what a text lists "其中": a whole and its parts, amounts and counts apart. */
export class ListedSums {
  readonly found: ListedSum[] = [];
  private amounts: { whole: Claim; parts: Claim[] } | undefined;
  private counts: { whole: Claim; parts: Claim[] } | undefined;
  private lastCount: Claim | undefined;

  /** What is listed from here on makes up this amount. */
  begin(whole: Claim): void {
    this.amounts = { whole, parts: [] };
    this.found.push(this.amounts);
  }

  add(amount: Claim): void {
    this.amounts?.parts.push(amount);
  }

  /** `opens`: 其中 stands before this count; it takes the one before apart, when both count the same. */
  count(claim: Claim, opens: boolean): void {
    if (opens && this.lastCount?.unit === claim.unit) {
      this.counts = { whole: this.lastCount, parts: [claim] };
      this.found.push(this.counts);
    } else if (this.counts?.whole.unit === claim.unit) {
      this.counts.parts.push(claim);
    }
    this.lastCount = claim;
  }

  /** The words of the count before, in the same sentence. */
  get countedLabel(): string {
    return this.lastCount?.label ?? "";
  }

  /** The sentence has ended. */
  end(): void {
    this.amounts = this.counts = this.lastCount = undefined;
  }
}
