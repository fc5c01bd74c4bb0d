import { normaliseText } from "../reading/normalise";
import { projectRowsOf } from "../reading/lookup";
import type { Reading, ReadRow } from "../reading/reading";
import type { Facts, ProjectFacts } from "./facts";

/** A project of 表七 with the facts typed for it; equal names are told apart by their code, then by their order. */
export interface ProjectWithFacts {
  readonly row: ReadRow;
  readonly facts: ProjectFacts | undefined;
}

export function projectsWithFacts(reading: Reading, facts: Facts): ProjectWithFacts[] {
  const free = [...facts.projects];
  const take = (row: ReadRow, withCode: boolean): ProjectFacts | undefined => {
    const at = free.findIndex(
      (project) =>
        normaliseText(project.name.text) === normaliseText(row.project ?? row.name) &&
        (!withCode || project.values.get("code")?.text === row.code),
    );
    return at < 0 ? undefined : free.splice(at, 1)[0];
  };
  const rows = projectRowsOf(reading, "T7.main");
  const exact = rows.map((row) => ({ row, facts: take(row, true) }));
  return exact.map(({ row, facts: known }) => ({ row, facts: known ?? take(row, false) }));
}
