import type { Finding } from "../audit/finding";
import { expandIdentities, type IdentityInstance } from "../identities/instances";
import { isZero, sum, type Amount } from "../money/amount";
import { inUnit } from "../reading/lookup";
import type { Figure, Reading } from "../reading/reading";
import type { AmountUnit, LocalText } from "../standards/definition";
import { cellKey, type CellRef } from "../workbook/address";

/** What the identities say about a doubtful cell: each makes it come to an amount when all its other cells are right. */
export interface CellClaims {
  readonly cell: CellRef;
  /** Id of its table. */
  readonly table: string;
  readonly amountUnit: AmountUnit;
  readonly decimals: number;
  readonly stated: Amount;
  /** The stated amount first, then by the number of identities behind it. */
  readonly claims: readonly Claim[];
}

export interface Claim {
  /** In the unit of the cell. */
  readonly value: Amount;
  /** Empty where no identity bears the stated amount out. */
  readonly ties: readonly ClaimTie[];
}

/** Identities of one name that agree about the cell. */
export interface ClaimTie {
  readonly rule: string;
  readonly name: LocalText;
  /** Ids of the tables of its other cells, in the standard's order. */
  readonly tables: readonly string[];
  readonly count: number;
  /** It differs by rounding only. */
  readonly isRounded?: true;
}

/** By `cellKey`, for every cell that an error points at and that two or more equalities weigh. */
export function cellClaims(reading: Reading, findings: readonly Finding[]): Readonly<Record<string, CellClaims>> {
  const wanted = new Set(
    findings.flatMap(({ severity, cell }) => (severity === "error" && cell ? [cellKey(cell)] : [])),
  );
  const rounded = new Set(
    findings.flatMap((finding) => (finding.severity === "rounding" ? [keyOfFinding(finding)] : [])),
  );
  const collected = new Map<string, { figure: Figure; ties: { value: Amount; tie: ClaimTie }[] }>();
  if (wanted.size === 0) return {};
  for (const instance of expandIdentities(reading).instances) {
    const { definition, terms } = instance;
    if (definition.relation !== "=" || definition.severity === "warning") continue;
    // A cell on both sides can have any amount.
    const doubtful = terms.filter(
      ({ figure }) => wanted.has(cellKey(figure.cell)) && terms.filter((term) => term.figure === figure).length === 1,
    );
    if (doubtful.length === 0) continue;
    const rest = sum(
      terms.map(({ figure, coefficient }) => signed(inUnit(figure.value, figure.amountUnit, "元"), coefficient)),
    );
    const isRounded = !isZero(rest) && rounded.has(keyOfInstance(instance));
    for (const { figure, coefficient } of doubtful) {
      const off = inUnit(signed(rest, coefficient), "元", figure.amountUnit);
      const value = isRounded ? figure.value : figure.value.minus(off);
      const key = cellKey(figure.cell);
      const known = collected.get(key) ?? { figure, ties: [] };
      const tie = {
        rule: definition.id,
        name: definition.name,
        tables: tablesBeside(instance, figure, reading),
        count: 1,
      };
      known.ties.push({ value, tie: isRounded ? { ...tie, isRounded } : tie });
      collected.set(key, known);
    }
  }
  return Object.fromEntries(
    [...collected]
      .filter(([, { ties }]) => ties.length > 1)
      .map(([key, { figure, ties }]) => [key, claimsOf(figure, ties)]),
  );
}

function claimsOf(figure: Figure, ties: readonly { readonly value: Amount; readonly tie: ClaimTie }[]): CellClaims {
  const byValue = new Map<string, { value: Amount; ties: ClaimTie[] }>([
    [figure.value.toFixed(), { value: figure.value, ties: [] }],
  ]);
  for (const { value, tie } of ties) {
    const claim = byValue.get(value.toFixed()) ?? { value, ties: [] };
    const same = claim.ties.findIndex((one) => one.rule === tie.rule && one.tables.join() === tie.tables.join());
    const before = claim.ties[same];
    if (before) claim.ties[same] = { ...before, count: before.count + 1 };
    else claim.ties.push(tie);
    byValue.set(value.toFixed(), claim);
  }
  const [stated, ...others] = byValue.values();
  const weight = ({ ties: all }: Claim): number => all.reduce((count, tie) => count + tie.count, 0);
  return {
    cell: figure.cell,
    table: figure.table,
    amountUnit: figure.amountUnit,
    decimals: figure.decimals,
    stated: figure.value,
    claims: [...(stated ? [stated] : []), ...others.sort((a, b) => weight(b) - weight(a))],
  };
}

/** Its own table only where the identity weighs no other. */
function tablesBeside({ terms }: IdentityInstance, own: Figure, { standard }: Reading): string[] {
  const tables = new Set(terms.flatMap(({ figure }) => (figure.table === own.table ? [] : [figure.table])));
  if (tables.size === 0) return [own.table];
  return standard.tables.flatMap(({ id }) => (tables.has(id) ? [id] : []));
}

function signed(value: Amount, coefficient: 1 | -1): Amount {
  return coefficient === 1 ? value : value.times("-1");
}

/** A finding lists the cells of its identity in the identity's order. */
function keyOfFinding({ rule, cells }: Finding): string {
  return [rule, ...cells.map(({ cell }) => cellKey(cell))].join("\n");
}

function keyOfInstance({ definition, terms }: IdentityInstance): string {
  return [definition.id, ...terms.map(({ figure }) => cellKey(figure.cell))].join("\n");
}
