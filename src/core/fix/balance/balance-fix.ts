import type { Finding } from "../../audit/finding";
import type { Message, MessageKey } from "../../messages/message";
import type { RoundingMode } from "../../money/rounding";
import type { Reading } from "../../reading/reading";
import type { Fix } from "../change";
import type { Balance } from "./balance-tails";

/** The balance as a fix that is never chosen for the user, with the note that declares the 尾差 as the other way. */
export function balanceFix(balance: Balance, tails: readonly Finding[], mode: RoundingMode, reading: Reading): Fix {
  const { outcome, isFewest, changes } = balance;
  const key: MessageKey = outcome !== "balanced" ? `balance.${outcome}` : isFewest ? "balance.fewest" : "balance.small";
  return {
    id: "balance",
    kind: "balance",
    resolves: outcome === "balanced" ? tails.map(({ id }) => id) : [],
    changes,
    outcome,
    remark: { key, data: { count: String(changes.length), note: tailsNote(tails, mode, reading) } },
  };
}

/** The note to print below the tables: which of them hold sums that differ from their parts, and why. */
function tailsNote(tails: readonly Finding[], mode: RoundingMode, { tables }: Reading): Message {
  const concerned = new Set(tails.map(({ table }) => table));
  const names = tables.filter(({ id }) => concerned.has(id)).map(({ definition }) => definition.ordinal);
  return {
    key: mode === "truncation" ? "balance.note-truncation" : "balance.note",
    data: { tables: { "zh-CN": names.join("、"), "en-US": names.join(", ") } },
  };
}
