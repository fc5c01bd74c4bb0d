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
 * known and identities are still broken, the totals as the details say them. `check` is of this very `snapshot`.
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
  return fixes.filter(({ changes }) => changes.length > 0);
}

/**
 * 舍位平衡, or why there is none; undefined where rounding left no tails. The search may take seconds: it is for who asks for
 * it. `fixes` are those planned for the same check: what they change does not move.
 */
export function planBalance(snapshot: WorkbookSnapshot, check: CheckResult, fixes: readonly Fix[]): Fix | undefined {
  const { reading, findings } = check;
  const tails = findings.filter(({ severity }) => severity === "rounding");
  if (tails.length === 0) return undefined;
  const { instances } = expandIdentities(reading);
  const taken = new Set(
    fixes.flatMap(({ kind, changes }) => (kind === "form" ? [] : changes.map(({ cell }) => cellKey(cell)))),
  );
  const mode = tails.some(({ message }) => message.key === "identity.truncation") ? "truncation" : "half-up";
  const found = { isRounding: roundingIn(check), mode, taken } as const;
  const places = new FigurePlaces(reading);
  const balance = balanceTails(instances, definitionsOf(instances), found, new CellsSeen(snapshot), places);
  return balanceFix(balance, tails, mode, reading);
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
