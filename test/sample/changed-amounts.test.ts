import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkWorkbook } from "../../src/core/check";
import { readInputs } from "../../src/core/inputs/read-inputs";
import { generateNarrative } from "../../src/core/narrative/generate";
import { printAmount } from "../../src/core/money/rounding";
import { amount } from "../../src/core/money/amount";
import { cellKey } from "../../src/core/workbook/address";
import { readWorkbookFile } from "../../src/hosts/xlsx/read-workbook-file";
import { Random } from "../support/units/random";
import { withCell } from "../support/units/change";

const path = join(__dirname, "..", "..", "assets", "sample", "workbook.xlsx");
const sample = readWorkbookFile(readFileSync(path), "workbook.xlsx");

const amounts = checkWorkbook(sample).reading.tables.flatMap(({ blocks }) =>
  blocks.flatMap(({ rows }) =>
    rows.flatMap(({ figures }) => [...figures.values()].filter(({ written }) => written === "number")),
  ),
);
const random = new Random(20220315);

describe("any one amount of the sample changed", () => {
  const cases = random.some(amounts, 20).map((figure) => {
    const by = random.int(1, 999_999);
    const changed = figure.value.plus(amount(`${Math.floor(by / 100)}.${String(by % 100).padStart(2, "0")}`));
    return { figure, changed, name: `${figure.cell.sheet} ${figure.block} ${figure.column} ${changed.toFixed(2)}` };
  });

  test.each(cases)("$name: the check names it and the narrative follows", ({ figure, changed }) => {
    const snapshot = withCell(sample, figure.cell, Number(changed.toFixed()));
    const result = checkWorkbook(snapshot);
    const naming = result.findings.filter(({ cells }) =>
      cells.some(({ cell }) => cellKey(cell) === cellKey(figure.cell)),
    );
    expect(naming.some(({ severity }) => severity === "error")).toBe(true);
    const narrative = generateNarrative(result.reading, readInputs(snapshot));
    const spans = narrative.sections.flatMap(({ paragraphs }) =>
      paragraphs.flatMap(({ sentences }) => sentences.flatMap((sentence) => sentence.spans)),
    );
    for (const span of spans) {
      if (!("cells" in span) || span.calculation !== "value" || span.cells.length !== 1) continue;
      if (cellKey(span.cells[0]!) === cellKey(figure.cell)) expect(span.text).toBe(printAmount(changed, 2));
    }
  });
});
