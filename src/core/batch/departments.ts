import type { Language } from "../messages/message";
import { amount, shift, zero, type Amount } from "../money/amount";
import { printAmount } from "../money/rounding";
import type { AcrossFinding } from "./across-finding";
import type { BatchEntry } from "./entry";
import { groupBy } from "./group-by";
import { nameKey } from "./unit-key";
import type { UnitFacts } from "./unit-row";
import { batchWords } from "./words";

/** A department's own workbook and those of its units. */
export interface Department {
  readonly own: UnitFacts;
  readonly units: readonly UnitFacts[];
  /** Units that the department names and no workbook is of. */
  readonly missing: readonly string[];
}

/**
 * The departments of a batch: a department's workbook goes with the units that it names; when it names none, with the
 * units that lie in its folder or below, if no other department lies there. Of the same year and standard only.
 */
export function departmentsOf(rows: readonly UnitFacts[]): Department[] {
  const read = rows.filter(({ verdict }) => verdict !== "unread");
  const departments = read.filter(({ scope }) => scope === "department");
  if (departments.length === 0) return [];
  const units = read.filter(({ scope }) => scope !== "department");
  const byName = groupBy(units, ({ unitName = "" }) => nameKey(unitName));
  return departments.flatMap((own) => {
    const named = new Set(own.subordinates.map(nameKey));
    const candidates =
      named.size > 0
        ? [...new Set([...named, ...ownParts(own)])].flatMap((name) => byName.get(name) ?? [])
        : isAlone(own, departments)
          ? units.filter(({ file }) => isBelow(file, folderOf(own.file)))
          : [];
    const below = candidates
      .filter(({ year, standard }) => year === own.year && standard === own.standard)
      .sort((a, b) => (a.file < b.file ? -1 : 1));
    const present = new Set(below.map(({ unitName = "" }) => nameKey(unitName)));
    const missing = own.subordinates.filter((name) => !present.has(nameKey(name)));
    return below.length > 0 ? [{ own, units: below, missing }] : [];
  });
}

/** No other department lies in its folder or below. */
function isAlone(own: UnitFacts, departments: readonly UnitFacts[]): boolean {
  return departments.every((other) => other === own || !isBelow(other.file, folderOf(own.file)));
}

/** 某局（本级): the names under which a department publishes, as a unit, what it spends itself. */
function ownParts({ unitName = "" }: UnitFacts): string[] {
  const name = nameKey(unitName).replace(/部门$/, "");
  if (name === "") return [];
  return ["", ...["本级", "机关"].flatMap((part) => [part, `(${part})`])].map((part) => name + part);
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
  private readonly sums = new Map<UnitFacts, Map<string, Sum>>();
  private readonly roles = new Map<string, { department: Department; isOwn: boolean }[]>();
  private readonly unread = new Map<UnitFacts, Set<string>>();

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
