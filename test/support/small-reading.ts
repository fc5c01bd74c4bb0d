import type { IdentityInstance } from "../../src/core/identities/instances";
import type {
  Figure,
  ReadBlock,
  Reading,
  ReadRow,
  ReadTable,
  ReadingProblem,
  UnreadCell,
} from "../../src/core/reading/reading";
import type { Standard } from "../../src/core/standards/definition";

/**
 * The tables that hand-made figures stand in: "T1" is 表T1, its columns are called after their letters, its rows
 * 第1行, 第2行 …; a row that is listed in `projects` (by "T1 2") is a project.
 */
export function smallReading(
  instances: readonly IdentityInstance[],
  more: {
    readonly projects?: Readonly<Record<string, string>>;
    readonly unread?: readonly UnreadCell[];
    readonly problems?: readonly ReadingProblem[];
  } = {},
): Reading {
  const figures = [...new Set(instances.flatMap(({ terms }) => terms.map(({ figure }) => figure)))];
  const ids = [...new Set(figures.map(({ table }) => table))].sort();
  const tables = ids.map((id): ReadTable => {
    const own = figures.filter(({ table }) => table === id);
    const columns = [...new Set(own.map(({ column }) => column))].sort();
    const definition: ReadBlock["definition"] = {
      id: "main",
      rowHeaders: { label: ["项目"] },
      columns: columns.map((name) => ({
        id: name,
        name: { "zh-CN": `${name}栏`, "en-US": `column ${name}` },
        headers: [name],
      })),
      lines: [],
    };
    const rows = [...new Set(own.map(({ cell }) => cell.row))]
      .sort((a, b) => a - b)
      .map((row): ReadRow => {
        const project = more.projects?.[`${id} ${row}`];
        return {
          kind: "line",
          level: 0,
          name: `第 ${row} 行`,
          ...(project !== undefined && { project }),
          label: { sheet: id, row, column: 50 },
          figures: new Map(
            own.filter(({ cell }) => cell.row === row).map((figure): [string, Figure] => [figure.column, figure]),
          ),
        };
      });
    return {
      definition: {
        id,
        ordinal: `表${id}`,
        title: `第${id}张表`,
        amountUnit: "万元",
        decimals: 2,
        blocks: [definition],
      },
      id,
      status: "read",
      amountUnit: "万元",
      decimals: 2,
      blocks: [{ definition, id: `${id}.main`, columns: [], rows }],
      unread: (more.unread ?? []).filter(({ cell }) => cell.sheet === id),
      notes: [],
    };
  });
  const standard: Standard = {
    id: "small",
    name: { "zh-CN": "小", "en-US": "small" },
    tables: tables.map(({ definition }) => definition),
    identities: [],
  };
  return { standard, unitName: undefined, year: undefined, tables, problems: more.problems ?? [], pointers: [] };
}
