import { parseA1 } from "../../core/workbook/address";
import type { WorkbookSnapshot } from "../../core/workbook/snapshot";
import { withValues, type ExampleValue } from "./with-values";

type Change = (workbook: WorkbookSnapshot) => WorkbookSnapshot;

/** Cells of the example workbook of the first standard, by sheet and address. */
function put(changes: Readonly<Record<string, Readonly<Record<string, ExampleValue>>>>): Change {
  const cells = Object.entries(changes).flatMap(([sheet, values]) =>
    Object.entries(values).map(([address, value]) => {
      const place = parseA1(address);
      if (!place) throw new Error(`no address ${address}`);
      return [{ sheet, ...place }, value] as const;
    }),
  );
  return (workbook) => withValues(workbook, cells);
}

const amounts = { E6: 20, E7: 20, E8: 20, G6: 20, G7: 20, G8: 20 };
const contents = [
  "目录",
  "一、单位收支总体情况表",
  "二、单位收入总体情况表",
  "三、单位支出总体情况表",
  "四、财政拨款收支总体情况表",
];

/** A sheet of texts before the tables: a cover or a contents page. */
function front(name: string, lines: readonly string[]): Change {
  return ({ sheets, ...workbook }) => ({
    ...workbook,
    sheets: [
      {
        name,
        visibility: "visible",
        hiddenColumns: [],
        rows: lines.map((value, index) => ({ index, cells: [{ column: 0, value }] })),
      },
      ...sheets,
    ],
  });
}

function hideColumn(sheetName: string, column: number): Change {
  return ({ sheets, ...workbook }) => ({
    ...workbook,
    sheets: sheets.map((sheet) => (sheet.name === sheetName ? { ...sheet, hiddenColumns: [column] } : sheet)),
  });
}

function both(...changes: readonly Change[]): Change {
  return (workbook) => changes.reduce((changed, change) => change(changed), workbook);
}

/** For each rule on codes and form a change of the example workbook with which it finds something. */
export const formExamples: Readonly<Record<string, Change>> = {
  "code-official": put({ 表三: { ...amounts, D8: "信息事物" } }),
  "code-hierarchy": put({ 表三: { ...amounts, A7: null, B7: null, D7: null, E7: null, F7: null, G7: null } }),
  "code-depth": put({ 表三: { E6: 20, E7: 20, A8: null, B8: null, C8: null, D8: null } }),
  "code-budget": put({
    表五: { E6: 20, E7: 20, E8: 20, A7: "229", B7: "60", D7: "彩票公益金安排的支出", A6: "229", D6: "其他支出" },
  }),
  "unit-line-consistent": put({ 表三: { ...amounts, G3: null } }),
  "precision-consistent": put({ 表三: { ...amounts, F8: "1.234", E7: "20.00", F7: "1.00" } }),
  "table-order": both(put({ 表三: { A1: "表五：" } }), front("目录", contents)),
  "title-agreement": both(put({ 表三: { A2: "单位支出总表" } }), front("目录", contents)),
  "empty-table-note": put({}),
  "unit-name-consistent": put({ 表三: { A3: "编制单位：示范单位" } }),
  "year-consistent": put({ 表一: { A2: "2022年单位收支总体情况表" }, 表三: { A2: "2021年单位支出总体情况表" } }),
  "placeholder-filled": put({ 表三: { A3: "编制单位：XX单位" } }),
  "unit-wording-consistent": put({ 表三: { A2: "部门支出总体情况表" } }),
  "amount-is-number": put({ 表三: { ...amounts, G8: "２０" } }),
  "hidden-amount": both(put({ 表三: amounts }), hideColumn("表三", 6)),
  "total-is-formula": put({
    表三: { ...amounts, E46: { formula: "=E6", value: 20 }, F46: { formula: "=F6", value: 0 }, G46: 20 },
  }),
  "total-sum-complete": put({
    表三: { ...amounts, G46: { formula: "=SUM(G7:G7)", value: 20 }, E46: { formula: "=SUM(E6:E8)", value: 60 } },
  }),
  "recalculation-live": (workbook) => ({ ...workbook, manualCalculation: true }),
  "publication-in-time": put({}),
  "last-year-agreement": put({}),
  "last-year-ledger": put({ 表五: amounts }),
  "prior-workbook": put({}),
};
