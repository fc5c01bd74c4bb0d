import { strToU8, zipSync } from "fflate";
import { createWorkbook } from "../../src/hosts/xlsx/create-workbook";
import { unpack } from "./xlsx/parts";

/**
 * What workbooks of units hold beside plain cells: a merged head over a filtered table with a hidden row and a validation
 * (表一), a protected sheet (锁定), a very hidden one (深藏).
 */
export function oddWorkbook(): Uint8Array {
  const amounts = (name: string): Parameters<typeof createWorkbook>[0][number] => ({
    name,
    columnWidths: [],
    rows: [
      { cells: [{ value: "预算表" }, null] },
      { cells: [{ value: "项目" }, { value: "金额" }] },
      ...[1, 2, 3].map((row) => ({
        cells: [{ value: `第${row}项` }, { value: `${row}.50`, kind: "number" as const, format: "0.00" }],
      })),
    ],
  });
  const made = createWorkbook([
    {
      ...amounts("表一"),
      merges: [{ firstRow: 0, lastRow: 0, firstColumn: 0, lastColumn: 1 }],
      validations: [
        { range: { firstRow: 2, lastRow: 4, firstColumn: 1, lastColumn: 1 }, rule: { kind: "decimal", min: "0" } },
      ],
    },
    amounts("锁定"),
    amounts("深藏"),
  ]);
  const parts: Record<string, Uint8Array> = unpack(made);
  const change = (name: string, from: string | RegExp, to: string): void => {
    const text = Buffer.from(parts[name] ?? []).toString("utf8");
    const changed = text.replace(from, to);
    if (changed === text) throw new Error(`${name} holds no ${String(from)}`);
    parts[name] = strToU8(changed);
  };
  change("xl/worksheets/sheet1.xml", "</sheetData>", '$&<autoFilter ref="A2:B5"/>');
  change("xl/worksheets/sheet1.xml", '<row r="4"', '<row r="4" hidden="1"');
  change("xl/worksheets/sheet2.xml", "</sheetData>", '$&<sheetProtection sheet="1"/>');
  change("xl/workbook.xml", 'name="深藏"', '$& state="veryHidden"');
  return zipSync(parts);
}
