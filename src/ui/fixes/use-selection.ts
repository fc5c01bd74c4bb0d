import { useState } from "react";
import type { Fix } from "../../core/fix/change";

export interface Selection {
  readonly has: (fix: Fix) => boolean;
  /** Takes the fix in or out; of a group only one can be in. */
  readonly toggle: (fix: Fix) => void;
  readonly chosen: readonly Fix[];
}

/** Which fixes the user wants. Form is taken in from the start; a change of an amount is always the user's own choice. */
export function useSelection(fixes: readonly Fix[]): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(
    () => new Set(fixes.flatMap(({ id, kind }) => (kind === "form" ? [id] : []))),
  );
  return {
    has: ({ id }) => ids.has(id),
    toggle: (fix) => {
      const rivals = fixes.filter(({ group }) => group !== undefined && group === fix.group).map(({ id }) => id);
      const others = new Set([...ids].filter((id) => id !== fix.id && !rivals.includes(id)));
      setIds(ids.has(fix.id) ? others : others.add(fix.id));
    },
    chosen: fixes.filter(({ id }) => ids.has(id)),
  };
}
