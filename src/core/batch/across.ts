import type { Language } from "../messages/message";
import type { AcrossFinding } from "./across-finding";
import { departmentFindings, type Department, type DepartmentSums } from "./departments";
import { groupBy } from "./group-by";
import { outliers } from "./outliers";
import { unitKey } from "./unit-key";
import type { UnitFacts } from "./unit-row";
import { batchWords } from "./words";

/** Workbooks handed in twice, departments beside their units, changes out of the ordinary; in this order, then by file. */
export function acrossFindings(
  rows: readonly UnitFacts[],
  departments: readonly Department[],
  sums: DepartmentSums,
  language: Language,
): AcrossFinding[] {
  return [
    ...sameContent(rows, language),
    ...sameUnit(rows, language),
    ...departments.flatMap((department) => departmentFindings(department, sums, language)),
    ...outliers(rows, language),
  ];
}

function sameContent(rows: readonly UnitFacts[], language: Language): AcrossFinding[] {
  return twins(rows, ({ sha256 }) => sha256).map((group) =>
    told(group, "same-content", batchWords[language].sameContent(group.length)),
  );
}

/** Copies of one file are told of once, as copies. */
function sameUnit(rows: readonly UnitFacts[], language: Language): AcrossFinding[] {
  return twins(rows, unitKey)
    .filter((group) => new Set(group.map(({ sha256 }) => sha256)).size > 1)
    .map((group) => told(group, "same-unit", batchWords[language].sameUnit(group.length)));
}

function told(group: readonly UnitFacts[], kind: AcrossFinding["kind"], message: string): AcrossFinding {
  return { kind, unitName: group[0]?.unitName ?? "", files: group.map(({ file }) => file), message };
}

/** Rows with the same key, where there are two or more; rows without a key are nobody's twins. */
function twins(rows: readonly UnitFacts[], keyOf: (row: UnitFacts) => string | undefined): UnitFacts[][] {
  return [...groupBy(rows, keyOf).values()].filter(({ length }) => length > 1);
}
