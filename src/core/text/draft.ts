import type { Claim, Statement, Subject } from "./claims";

/** A statement while its sentence is being read. */
export type Draft = { -readonly [Key in keyof Statement]: Statement[Key] };

export const unknownSubject: Subject = { label: "", isExact: false, figures: [], rows: [] };

/** The same thing said once more, for a second comparison. */
export function again(draft: Draft, keep: readonly ("current" | "last")[]): Draft {
  const { section, paragraph, subject, sentence } = draft;
  return {
    section,
    paragraph,
    subject,
    sentence,
    ...(keep.includes("current") && draft.current && { current: draft.current }),
    ...(keep.includes("last") && draft.last && { last: draft.last }),
  };
}

/** Puts a change, a rate or a share into the statement, or into a new one when it has such a claim already. */
export function attach(draft: Draft, role: "change" | "rate" | "share", claim: Claim): Draft {
  const isOther =
    draft[role] !== undefined ||
    (role === "rate" && differs(draft.change?.base, claim.base)) ||
    (role === "change" && draft.rate !== undefined && differs(draft.rate.base, claim.base));
  const target = isOther ? again(draft, ["current"]) : draft;
  target[role] = claim;
  return target;
}

function differs(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b;
}

/** Both speak of figures, and all that the second speaks of, the first does too. */
export function sameFigures(a: Subject, b: Subject): boolean {
  return b.figures.length > 0 && b.figures.every((figure) => a.figures.includes(figure));
}
