import { expandIdentities } from "../../../src/core/identities/instances";
import { judge } from "../../../src/core/identities/faults";
import { readWorkbook } from "../../../src/core/reading/read-workbook";
import type { Standard } from "../../../src/core/standards/definition";
import {
  byCode,
  columnSum,
  equal,
  line,
  localText,
  parentSum,
  rowSum,
} from "../../../src/core/standards/identity-shapes";
import { drawUnit, plainLayout } from "../../support/units/layout";
import { withCell } from "../../support/units/change";
import type { Unit } from "../../support/units/unit";

/** A province that does not exist: two tables, amounts in 元, its own words. Nothing in the program knows it. */
const invented: Standard = {
  id: "invented",
  name: localText("虚构省两张表", "Invented two tables"),
  tables: [
    {
      id: "T1",
      ordinal: "附表甲",
      title: "经费来源与去向一览表",
      amountUnit: "元",
      decimals: 0,
      blocks: [
        {
          id: "income",
          rowHeaders: { label: ["来源"] },
          columns: [{ id: "amount", name: localText("金额", "Amount"), headers: ["金额"], under: ["经费来源"] }],
          lines: [
            { id: "grant", name: localText("拨入经费", "Grant"), labels: ["拨入经费"] },
            { id: "own", name: localText("自筹经费", "Own funds"), labels: ["自筹经费"] },
            { id: "total", name: localText("来源合计", "Total sources"), labels: ["来源合计"], essential: true },
          ],
        },
        {
          id: "expenditure",
          rowHeaders: { label: ["去向"] },
          columns: [{ id: "amount", name: localText("金额", "Amount"), headers: ["金额"], under: ["经费去向"] }],
          lines: [{ id: "total", name: localText("去向合计", "Total uses"), labels: ["去向合计"], essential: true }],
          codes: { classification: "functional", levels: [3] },
        },
      ],
    },
    {
      id: "T2",
      ordinal: "附表乙",
      title: "经费去向明细表",
      amountUnit: "元",
      decimals: 0,
      blocks: [
        {
          id: "main",
          rowHeaders: { code: ["科目代码"], name: ["科目"] },
          columns: [
            { id: "total", name: localText("总额", "Total"), headers: ["总额"] },
            { id: "staff", name: localText("人员", "Staff"), headers: ["人员"] },
            { id: "other", name: localText("其他", "Other"), headers: ["其他"] },
          ],
          lines: [{ id: "total", name: localText("合计", "Total"), labels: ["合计"], essential: true }],
          codes: { classification: "functional", levels: [3, 5] },
        },
      ],
    },
  ],
  identities: [
    equal(
      { id: "sources", number: 1, name: localText("来源合计＝各来源之和", "sources = sum") },
      line("T1.income", "total", "amount"),
      { block: "T1.income", rows: { lines: ["grant", "own"] }, columns: ["amount"] },
    ),
    equal(
      { id: "balance", number: 2, name: localText("来源合计＝去向合计", "sources = uses") },
      line("T1.income", "total", "amount"),
      line("T1.expenditure", "total", "amount"),
    ),
    columnSum(
      { id: "uses", number: 3, name: localText("去向合计＝各类之和", "uses = sum") },
      "T1.expenditure",
      "total",
    ),
    rowSum({ id: "row", number: 4, name: localText("总额＝人员＋其他", "total = parts") }, "T2.main", [
      "staff",
      "other",
    ]),
    parentSum({ id: "parent", number: 5, name: localText("类＝款之和", "class = sections") }, "T2.main"),
    columnSum(
      { id: "column", number: 5, name: localText("合计＝各类之和", "total row = classes") },
      "T2.main",
      "total",
    ),
    byCode(
      { id: "class", number: 6, name: localText("附表甲[类]＝附表乙[类]", "class = class") },
      1,
      { block: "T1.expenditure", columns: ["amount"] },
      [{ block: "T2.main", columns: ["total"] }],
    ),
  ],
};

const unit: Unit = {
  name: "虚构县气象台",
  year: 2024,
  blocks: {
    "T1.income": [
      { line: "grant", amounts: { amount: 900_000n } },
      { line: "own", amounts: { amount: 100_000n } },
      { line: "total", amounts: { amount: 1_000_000n } },
    ],
    "T1.expenditure": [
      { code: "205", name: "教育支出", amounts: { amount: 400_000n } },
      { code: "220", name: "自然资源海洋气象等支出", amounts: { amount: 600_000n } },
      { line: "total", amounts: { amount: 1_000_000n } },
    ],
    "T2.main": [
      { code: "205", name: "教育支出", amounts: { total: 400_000n, staff: 400_000n } },
      { code: "20508", name: "进修及培训", amounts: { total: 400_000n, staff: 400_000n } },
      { code: "220", name: "自然资源海洋气象等支出", amounts: { total: 600_000n, staff: 250_000n, other: 350_000n } },
      { code: "22005", name: "气象事务", amounts: { total: 600_000n, staff: 250_000n, other: 350_000n } },
      { line: "total", amounts: { total: 1_000_000n, staff: 650_000n, other: 350_000n } },
    ],
  },
};
const workbook = drawUnit(unit, { ...plainLayout, unit: "元" }, invented);

test("a standard that is only data is read and judged without a line of code of its own", () => {
  const reading = readWorkbook(workbook, invented);
  expect(reading.tables.map(({ status }) => status)).toEqual(["read", "read"]);
  expect(reading.problems).toEqual([]);
  const { instances } = expandIdentities(reading);
  expect(new Set(instances.map(({ definition }) => definition.id))).toEqual(
    new Set(invented.identities.map(({ id }) => id)),
  );
  expect(judge(instances).errors).toEqual([]);
});

test("a slip under the invented standard breaks just the identities that rest on it", () => {
  const reading = readWorkbook(workbook, invented);
  const figure = reading.tables[1]?.blocks[0]?.rows.find(({ code }) => code === "22005")?.figures.get("staff");
  if (!figure) throw new Error("the figure was not read");
  const broken = judge(expandIdentities(readWorkbook(withCell(workbook, figure.cell, 205_000), invented)).instances);
  expect(broken.errors.map(({ instance }) => instance.definition.id).sort()).toEqual(["parent", "row"]);
});
