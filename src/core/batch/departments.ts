import type { Language } from "../messages/message";
import { amount, shift, zero, type Amount } from "../money/amount";
import { printAmount } from "../money/rounding";
import type { AcrossFinding } from "./across-finding";
import type { BatchEntry } from "./entry";
import { nameKey } from "./unit-key";
import type { UnitRow } from "./unit-row";
import { batchWords } from "./words";

/** A department's own workbook and those of its units. */
export interface Department {
  readonly own: UnitRow;
  readonly units: readonly UnitRow[];
  /** Units that the department names and no workbook is of. */
  readonly missing: readonly string[];
}

/**
 * The departments of a batch: a department's workbook goes with the units that it names; when it names none, with the
 * units that lie in its folder or below, if no other department lies there. Of the same year and standard only.
 */
export function departmentsOf(rows: readonly UnitRow[]): Department[] {
  const departments = rows.filter(({ scope, verdict }) => scope === "department" && verdict !== "unread");
  return departments.flatMap((own) => {
    const others = rows.filter(
      (row) =>
        row !== own &&
        row.scope !== "department" &&
        row.verdict !== "unread" &&
        row.year === own.year &&
        row.standard === own.standard,
    );
    const named = new Set(own.subordinates.map(nameKey));
    const isAlone = departments.every((other) => other === own || !isBelow(other.file, folderOf(own.file)));
    const units =
      named.size > 0
        ? others.filter((row) => named.has(nameKey(row.unitName ?? "")) || isOwnPart(row, own))
        : others.filter((row) => isAlone && isBelow(row.file, folderOf(own.file)));
    const present = new Set(units.map(({ unitName = "" }) => nameKey(unitName)));
    const missing = own.subordinates.filter((name) => !present.has(nameKey(name)));
    return units.length > 0 ? [{ own, units, missing }] : [];
  });
}

/** 某局（本级): what the department spends itself, published as a unit. */
function isOwnPart({ unitName = "" }: UnitRow, own: UnitRow): boolean {
  const name = nameKey(own.unitName ?? "").replace(/部门$/, "");
  const unit = nameKey(unitName);
  return (
    name !== "" && (unit === name || (unit.startsWith(name) && /^\(?(?:本级|机关)\)?$/.test(unit.slice(name.length))))
  );
}

function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf("/") + 1);
}

function isBelow(file: string, folder: string): boolean {
  return file.startsWith(folder);
}

interface Sum {
  /** In 元. */
  own: Amount | undefined;
  cell: string;
  units: Amount;
  /** Half of the last printed digits added up: as much may rounding make of the difference. */
  slack: Amount;
}

/** Adds the figures of departments and of their units, entry after entry, so that no entry has to be kept. */
export class DepartmentSums {
  private readonly sums = new Map<UnitRow, Map<string, Sum>>();
  private readonly roles = new Map<string, { department: Department; isOwn: boolean }[]>();
  private readonly unread = new Map<UnitRow, Set<string>>();

  constructor(departments: readonly Department[]) {
    for (const department of departments) {
      this.sums.set(department.own, new Map());
      this.unread.set(department.own, new Set());
      for (const row of [department.own, ...department.units]) {
        const roles = this.roles.get(row.file) ?? [];
        this.roles.set(row.file, [...roles, { department, isOwn: row === department.own }]);
      }
    }
  }

  add({ file, batch, tables }: BatchEntry): void {
    for (const { department, isOwn } of this.roles.get(file) ?? []) {
      for (const { id, status } of tables) {
        if (status !== "read" && status !== "empty") this.unread.get(department.own)?.add(id);
      }
      const sums = this.sums.get(department.own);
      for (const [key, [yuan, step, cell]] of Object.entries(batch.figures ?? {})) {
        const known = sums?.get(key) ?? { own: undefined, cell: "", units: zero, slack: zero };
        const half = amount(step).times("0.5");
        sums?.set(key, {
          own: isOwn ? amount(yuan) : known.own,
          cell: isOwn ? cell : known.cell,
          units: isOwn ? known.units : known.units.plus(amount(yuan)),
          slack: known.slack.plus(half),
        });
      }
    }
  }

  /** Figures of the department that its units cannot add up to, however each was rounded; the largest difference first. */
  differences({ own }: Department): { key: string; cell: string; own: Amount; units: Amount }[] {
    const unread = this.unread.get(own);
    const found = [...(this.sums.get(own) ?? [])].flatMap(([key, { own: stated, cell, units, slack }]) => {
      // A blank of the department is not the figure 0: it may be left out where its parts are small.
      if (stated === undefined || unread?.has(key.split(".")[0] ?? "")) return [];
      return stated.minus(units).abs().gt(slack) ? [{ key, cell, own: stated, units }] : [];
    });
    return found.sort((a, b) => b.own.minus(b.units).abs().cmp(a.own.minus(a.units).abs()));
  }
}

/** Units that are missing make every sum differ: then only they are told of. */
export function departmentFindings(department: Department, sums: DepartmentSums, language: Language): AcrossFinding[] {
  const { own, units, missing } = department;
  const words = batchWords[language];
  const base = { unitName: own.unitName ?? "", files: [own, ...units].map(({ file }) => file) };
  if (missing.length > 0) {
    return [{ ...base, kind: "department-incomplete", message: words.departmentIncomplete(missing) }];
  }
  return sums.differences(department).map(({ cell, own: stated, units: expected }) => ({
    ...base,
    kind: "department-sum",
    cell,
    stated: inTenThousands(stated),
    expected: inTenThousands(expected),
    message: words.departmentSum(units.length, inTenThousands(stated), inTenThousands(expected)),
  }));
}

function inTenThousands(yuan: Amount): string {
  return printAmount(shift(yuan, -4), 2);
}
