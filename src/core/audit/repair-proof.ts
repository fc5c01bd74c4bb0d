import type { RepairSet } from "../identities/repair-search";
import { holdsAsPrinted, type SystemRow } from "../identities/system";
import type { Message } from "../messages/message";

/** What a proof sentence is made of. */
export interface Proof {
  readonly set: RepairSet;
  /** The broken identities that hold after the repair. */
  readonly rows: readonly SystemRow[];
  /** Other repairs of the same fault that change as few entries. */
  readonly alternatives: number;
  /** False when the search ended at its bound: as small a repair may have been missed. */
  readonly complete: boolean;
  readonly to: string;
  readonly unit: string;
}

/** Names of identities that a sentence can hold; the findings list the rest. */
const mostNames = 4;

/** Why this is the smallest change, what it mends, and how many figures say so independently. */
export function proofMessages(proof: Proof): Message[] {
  const { set, rows, alternatives, complete } = proof;
  const entries = set.entries ?? set.changes.map(({ variable }) => variable);
  const identities = namesOf(rows);
  const count = String(rows.length);
  const main: Message =
    set.changes.length > entries.length
      ? {
          key: "proof.carried",
          data: {
            count,
            identities,
            entries: String(entries.length),
            totals: String(set.changes.length - entries.length),
          },
        }
      : set.changes.length > 1
        ? { key: "proof.several", data: { count, identities, cells: String(set.changes.length) } }
        : provenOne(proof, identities);
  return [
    main,
    ...(alternatives > 0 ? [{ key: "proof.alternatives" as const, data: { count: String(alternatives) } }] : []),
    ...(complete ? [] : [{ key: "proof.incomplete" as const, data: {} }]),
  ];
}

/** One cell: every equation that it stands in and that did not hold asks for its value by itself. */
function provenOne({ set, rows, to, unit }: Proof, identities: Message["data"][string]): Message {
  const [change] = set.changes;
  const equations = rows.filter(
    (row) =>
      row.relation === "=" &&
      !holdsAsPrinted(row) &&
      row.terms.some(({ variable, coefficient }) => variable === change?.variable && coefficient !== 0n),
  );
  if (equations.length === 0) return { key: "proof.bound", data: { identities } };
  if (equations.length === 1) return { key: "proof.unconfirmed", data: { identities, to, unit } };
  return { key: "proof.confirmed", data: { count: String(equations.length), identities, to, unit } };
}

function namesOf(rows: readonly SystemRow[]): Message["data"][string] {
  const names = [...new Set(rows.map(({ instance }) => instance.definition.name))];
  if (names.length <= mostNames) return names;
  return [...names.slice(0, mostNames), { key: "proof.more", data: { count: String(names.length - mostNames) } }];
}
