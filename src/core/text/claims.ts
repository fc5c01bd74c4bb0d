import type { Figure, ReadRow } from "../reading/reading";
import type { CellRef } from "../workbook/address";
import type { Stretch } from "./normal-text";
import type { Printed } from "./printed";
import type { Direction } from "./words";

export type ClaimKind = "amount" | "change" | "rate" | "share" | "count";

/** tied: a cell gives it. derived: calculated from cells or from other claims. untied: nothing known gives it. */
export type ClaimStatus = "tied" | "derived" | "untied";

/** One number that a text asserts. */
export interface Claim {
  readonly kind: ClaimKind;
  /** "N5"; "N0" for what stands in front of or behind the sections. */
  readonly section: string;
  /** Where the number stands in the source text. */
  readonly place: Stretch;
  /** The sentence around it, in the source text. */
  readonly sentence: Stretch;
  readonly printed: Printed;
  /** "万元", "元", "%", "人" … */
  readonly unit: string;
  /** For a change or a rate. A negative number turns it round. */
  readonly direction?: Direction;
  /** The words in front of it that name the thing. */
  readonly label: string;
  /** For a share: the words that name the whole. */
  readonly whole?: string;
  /** last: a figure of the year before; other: of a year that cannot be compared. */
  readonly period: "this" | "last" | "other";
  /** For a figure of the year before, a change, a rate: budgeted or carried out, when the words say so. */
  readonly base?: "budget" | "executed";
  readonly isApproximate: boolean;
  /** Said of something else than the statement's subject: a reason, a use, a part of it. */
  readonly isAside: boolean;
}

/** What the claims around one thing say together. */
export interface Statement {
  readonly section: string;
  /** Number of the paragraph in the text. */
  readonly paragraph: number;
  readonly subject: Subject;
  readonly sentence: Stretch;
  readonly current?: Claim;
  readonly last?: Claim;
  readonly change?: Claim;
  readonly rate?: Claim;
  readonly share?: Claim;
  /** 与上年持平 */
  readonly flat?: Stretch;
  /** 未安排: its amount is zero. */
  readonly notArranged?: Stretch;
  /** 上年无此项预算 */
  readonly noBase?: Stretch;
  readonly reason?: { readonly text: string; readonly place: Stretch };
}

export interface Subject {
  /** As printed: "一般公共服务支出(类)统计信息事务(款)信息事务(项)". */
  readonly label: string;
  /** True when the label is exactly the name of the figures' thing. */
  readonly isExact: boolean;
  readonly figures: readonly Figure[];
  readonly rows: readonly ReadRow[];
  /** True when the table leaves the thing out: it amounts to nothing. */
  readonly isLeftOut?: true;
}

/** "A 5万元，其中：B 3万元，C 2万元": the whole and its parts, as the text lists them. */
export interface ListedSum {
  readonly whole: Claim;
  readonly parts: readonly Claim[];
}

/** A claim with what gives it. */
export interface TiedClaim {
  readonly claim: Claim;
  readonly status: ClaimStatus;
  readonly cells: readonly CellRef[];
  /** Equal only after rounding to the claim's digits. */
  readonly isRounded: boolean;
}
