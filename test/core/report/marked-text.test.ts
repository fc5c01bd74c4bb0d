import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkWorkbook } from "../../../src/core/check";
import { markedText, type MarkedText } from "../../../src/core/report/marked-text";
import { sheetText, textSheets } from "../../../src/core/text/sheet-text";
import type { SheetSnapshot } from "../../../src/core/workbook/snapshot";
import { readWorkbookFile } from "../../../src/hosts/xlsx/read-workbook-file";

const read = (path: string): Buffer => readFileSync(join(__dirname, "../../..", path));
const snapshot = readWorkbookFile(new Uint8Array(read("assets/sample/workbook.xlsx")), "workbook.xlsx");
const published = read("test/fixtures/published-text.txt").toString("utf8");

function marked(source: string): MarkedText & { readonly findings: readonly string[] } {
  const { text, findings } = checkWorkbook(snapshot, { text: source });
  if (!text) throw new Error("the sample's standard reads texts");
  return {
    ...markedText(text, findings),
    findings: findings.filter(({ texts = [] }) => texts.length > 0).map(({ id }) => id),
  };
}

const piecesOf = ({ parts }: MarkedText) => parts.flatMap(({ lines }) => lines.flatMap(({ pieces }) => pieces));
const bare = (text: string): string => text.replace(/[\s#*-]/g, "");

test("not a letter of the text is lost, and every number and finding has its place", () => {
  const text = marked(published);
  expect(
    bare(
      piecesOf(text)
        .map((piece) => piece.text)
        .join(""),
    ),
  ).toBe(bare(published));
  const numbers = piecesOf(text).filter(({ number }) => number !== undefined);
  expect(numbers).toHaveLength(120);
  const counted = Object.values(text.counts).reduce((sum, count) => sum + count, 0);
  expect(counted).toBe(120);
  const placed = text.parts.flatMap(({ lines }) => lines.flatMap(({ findings }) => findings));
  expect([...placed].sort()).toEqual([...text.findings].sort());
});

test("wrong are the numbers that errors name and nothing gives, not those they are weighed with", () => {
  const wrong = piecesOf(marked(published)).filter(({ number }) => number?.state === "wrong");
  expect(wrong.map(({ text }) => text)).toEqual(["116.16万元", "43.29%", "13.16 万元", "1.72 万元"]);
  expect(wrong.at(-1)?.number?.cells).toEqual([expect.objectContaining({ sheet: "表六" })]);
});

test("words that a finding points at are marked apart from numbers", () => {
  const words = piecesOf(marked(published)).filter(({ mark }) => mark === "error");
  expect(words.map(({ text }) => text)).toEqual(
    expect.arrayContaining([
      expect.stringContaining("电子政务政务服务中心"),
      expect.stringContaining("财政拨款收支总体情况表"),
    ]),
  );
});

test("a wrong word of direction makes its right number wrong; an amount in round figures is rounded", () => {
  const text = marked(
    "三、支出预算情况说明\n支出预算384万元，其中：\n项目支出93.4万元，比上年预算90万元减少3.40万元。",
  );
  const states = piecesOf(text).flatMap((piece) => (piece.number ? [`${piece.text} ${piece.number.state}`] : []));
  expect(states).toEqual(["384万元 rounded", "93.4万元 tied", "90万元 tied", "3.40万元 wrong"]);
});

describe("sheets that hold a text", () => {
  const paragraph = "按照全口径预算的原则，本单位所有收入和支出均纳入单位预算管理。";
  const sheet = (name: string, rows: readonly (readonly (string | number)[])[]): SheetSnapshot => ({
    name,
    visibility: "visible",
    hiddenColumns: [],
    rows: rows.map((values, index) => ({ index, cells: values.map((value, column) => ({ column, value })) })),
  });

  test("are told by their rows, whatever they are called; tables and input sheets are none", () => {
    const text = sheet("说明", [["一、总体说明"], [paragraph], [paragraph], [paragraph]]);
    const noted = sheet("表", [["表一"], ["项目", 1], [paragraph]]);
    expect(textSheets({ sheets: [...snapshot.sheets, noted, text] })).toEqual(["说明"]);
  });

  test("a row is a paragraph, cells beside one another are parted", () => {
    expect(sheetText(sheet("说明", [["一、总体说明"], ["项目", 12.5]]))).toBe("一、总体说明\n\n项目\t12.5");
  });
});
