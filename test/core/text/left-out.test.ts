import { readInputs } from "../../../src/core/inputs/read-inputs";
import { amount } from "../../../src/core/money/amount";
import { readWorkbook } from "../../../src/core/reading/read-workbook";
import { xinjiang2022 } from "../../../src/core/standards/xinjiang-2022";
import { quoteOf } from "../../../src/core/text/normal-text";
import { readText } from "../../../src/core/text/read-text";
import { sampleSnapshot } from "../../support/sample-snapshot";

/** The sample unit with a table of the three public expenses that holds no amount. */
function withoutThreePublic(): ReturnType<typeof sampleSnapshot> {
  const snapshot = sampleSnapshot();
  const sheets = snapshot.sheets.map((sheet) =>
    sheet.name !== "表八"
      ? sheet
      : {
          ...sheet,
          rows: sheet.rows.map((row) => ({
            ...row,
            cells: row.cells.filter(({ value }) => typeof value === "string" && !/^-?[\d.]+$/.test(value)),
          })),
        },
  );
  return { ...snapshot, sheets };
}

test("behind the reason of one thing, the change of another that an empty table leaves out is still read", () => {
  const snapshot = withoutThreePublic();
  const reading = readWorkbook(snapshot, xinjiang2022);
  expect(reading.tables.find(({ id }) => id === "T8")?.status).toBe("empty");
  const inputs = readInputs(snapshot);
  const cell = { sheet: "填报", row: 0, column: 0 };
  const fact = { text: "7.31", amount: amount("7.31"), cell };
  const facts = { ...inputs, fields: new Map([...inputs.fields, ["lastYear.officialVehicleOperation", fact]]) };
  const source = `八、“三公”经费预算情况说明

公务用车购置费与上年持平，主要原因是：没有购置；公务用车运行费比上年预算减少7.31万元，下降100.00%，主要原因是：车辆报废。
`;
  const read = (said: string): unknown[] | undefined =>
    readText(said, reading, facts)?.claims.map(({ claim, status, cells }) => [
      quoteOf(said, claim.place),
      status,
      cells,
    ]);
  expect(read(source)).toEqual([
    ["7.31万元", "derived", []],
    ["100.00%", "derived", []],
  ]);
  // Without a rate beside it, last year's figure alone gives the change; it gives no other.
  expect(read(source.replace("，下降100.00%", ""))).toEqual([["7.31万元", "derived", [cell]]]);
  expect(read(source.replace("7.31万元，下降100.00%", "7.13万元"))).toEqual([["7.13万元", "untied", []]]);
});
