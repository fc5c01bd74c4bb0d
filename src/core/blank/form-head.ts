import type { BlockDefinition, TableDefinition } from "../standards/definition";

/** The key columns of a block on a blank form, and the texts above every column from the top down. */
export interface FormColumns {
  readonly codeColumns: number;
  readonly hasName: boolean;
  readonly hasProject: boolean;
  readonly hasLabel: boolean;
  readonly keyWidth: number;
  readonly paths: readonly (readonly string[])[];
}

const levelWords = ["类", "款", "项"];

/** One code column a level for tables with several levels; else label (or code and name) in one column. */
export function formColumns(table: TableDefinition, block: BlockDefinition): FormColumns {
  const { label = [], code = [], name = [], project = [] } = block.rowHeaders;
  const levels = block.codes?.levels.length ?? 0;
  const codeColumns = code.length > 0 && levels > 1 ? levels : 0;
  const hasName = codeColumns > 0 && name.length > 0;
  const hasProject = block.projects === true && project.length > 0;
  const hasLabel = codeColumns === 0 && block.lines.some(({ labels }) => labels.length > 0);
  const span = table.blocks.length > 1 ? block.columns[0]?.under?.[0] : undefined;
  const below = (path: readonly string[]): string[] => (span === undefined ? [...path] : [span, ...path]);
  const keys = [
    ...levelWords.slice(0, codeColumns).map((word) => [code[0] ?? "", word]),
    ...(hasName ? [[name[0] ?? ""]] : []),
    ...(hasProject ? [[project[0] ?? ""]] : []),
    ...(hasLabel ? [below([label[0] ?? ""])] : []),
  ];
  const amounts = block.columns.map((column) => {
    const own = span === undefined ? column.under?.[0] : undefined;
    const head = column.headers[0] ?? "";
    return own === undefined ? below([head]) : [own, head];
  });
  return { codeColumns, hasName, hasProject, hasLabel, keyWidth: keys.length, paths: [...keys, ...amounts] };
}

/** The header rows of one block: a spanning head stands once, above the first of its columns; null where it spans. */
export function headRows(paths: readonly (readonly string[])[], depth: number): (string | null)[][] {
  return Array.from({ length: depth }, (_, row) =>
    paths.map((path, column) => {
      const text = path[row];
      const isSpanned = row < path.length - 1 && paths[column - 1]?.[row] === text;
      return text === undefined || isSpanned ? null : text;
    }),
  );
}
