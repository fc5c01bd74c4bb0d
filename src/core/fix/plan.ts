import type { CheckResult } from "../audit/check-result";
import { FigurePlaces } from "../audit/describe";
import { expandIdentities, type IdentityInstance } from "../identities/instances";
import { cellKey, type CellRef } from "../workbook/address";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { balanceFix } from "./balance/balance-fix";
import { balanceTails } from "./balance/balance-tails";
import { CellsSeen } from "./cells-seen";
import type { Fix } from "./change";
import { formChanges } from "./form-fixes";
import { recalculatedTotals } from "./recalculated-totals";
import { repairFixes } from "./repair-fixes";
import { definitionsOf } from "./sums";

/** The rule that names amounts kept as text. */
const formRule = "amount-is-number";

/**
 * All that can be mended in a workbook, as data: form first, then the repairs by group and rank. Where no repair is
 * known and identities are still broken, the totals as the details say them. Where rounding left tails, their balance,
 * or why there is none. `check` is of this very `snapshot`.
 */
export function planFixes(snapshot: WorkbookSnapshot, check: CheckResult): Fix[] {
  const { reading, findings, repairs } = check;
  const seen = new CellsSeen(snapshot);
  const { instances } = expandIdentities(reading);
  const definitions = definitionsOf(instances);
  const idsOf = (rule: string): string[] => findings.filter((finding) => finding.rule === rule).map(({ id }) => id);
  const fixes: Fix[] = [
    { id: "form", kind: "form", resolves: idsOf(formRule), changes: formChanges(reading, seen) },
    ...repairFixes(repairs, definitions, seen),
  ];
  const rules = new Set(reading.standard.identities.map(({ id }) => id));
  const broken = findings.filter(({ severity, rule }) => severity === "error" && rules.has(rule));
  if (repairs.length === 0 && broken.length > 0) {
    const changes = recalculatedTotals(definitions, roundingIn(check), seen, new FigurePlaces(reading));
    fixes.push({ id: "totals", kind: "totals", resolves: broken.map(({ id }) => id), changes });
  }
  const tails = findings.filter(({ severity }) => severity === "rounding");
  if (tails.length > 0) {
    const taken = new Set(
      fixes.flatMap(({ kind, changes }) => (kind === "form" ? [] : changes.map(({ cell }) => cellKey(cell)))),
    );
    const mode = tails.some(({ message }) => message.key === "identity.truncation") ? "truncation" : "half-up";
    const found = { isRounding: roundingIn(check), mode, taken } as const;
    const balance = balanceTails(instances, definitions, found, seen, new FigurePlaces(reading));
    fixes.push(balanceFix(balance, tails, mode, reading));
  }
  return fixes.filter(({ changes, outcome }) => changes.length > 0 || outcome !== undefined);
}

/** Which identities the check explained by rounding: its findings name the rule and every cell. */
function roundingIn({ findings }: CheckResult): (instance: IdentityInstance) => boolean {
  const keyOf = (rule: string, cells: readonly CellRef[]): string => [rule, ...cells.map(cellKey).sort()].join("\n");
  const known = new Set(
    findings
      .filter(({ severity }) => severity === "rounding")
      .map(({ rule, cells }) =>
        keyOf(
          rule,
          cells.map(({ cell }) => cell),
        ),
      ),
  );
  return ({ definition, terms }) =>
    known.has(
      keyOf(
        definition.id,
        terms.map(({ figure }) => figure.cell),
      ),
    );
}
