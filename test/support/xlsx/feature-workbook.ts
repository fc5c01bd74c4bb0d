import { strToU8, zipSync } from "fflate";
import type { SheetContent } from "../../../src/core/workbook/sheet-content";
import { createWorkbook } from "../../../src/hosts/xlsx/create-workbook";
import { drawUnit, plainLayout } from "../units/layout";
import { makeUnit } from "../units/unit";
import { unpack } from "./parts";
import { richParts } from "./rich-workbook";
import { sheetContent } from "./sheet-content";

/**
 * Tables of a unit with what workbooks of units hold beside cells, on the very sheets that get changed: a chart, a picture,
 * a note, validations, conditional formats, names, an autofilter, breaks, print settings, a hidden row, a frozen head, a custom
 * part, macros. 表八 has a wrong total, 表三 a number kept as text and a total as a formula.
 */
export function featureWorkbook({ macros = false }: { readonly macros?: boolean } = {}): Uint8Array {
  const parts: Record<string, Uint8Array> = unpack(createWorkbook(contents()));
  const rich = richParts();
  const change = (name: string, ...changes: readonly (readonly [from: string | RegExp, to: string])[]): void => {
    const before = Buffer.from(parts[name] ?? []).toString("utf8");
    const after = changes.reduce((text, [from, to]) => {
      const changed = text.replace(from, to);
      if (changed === text) throw new Error(`${name} holds no ${String(from)}`);
      return changed;
    }, before);
    parts[name] = strToU8(after);
  };
  change(
    "xl/worksheets/sheet2.xml",
    ["</sheetData>", '$&<autoFilter ref="A4:G20"/>'],
    ['<row r="9"', '<row r="9" hidden="1"'],
    ["</worksheet>", `${breaks}$&`],
  );
  change("xl/worksheets/sheet3.xml", ["</sheetData>", `$&${behindCells}`], [/<pageMargins.*(?=<\/worksheet>)/, atEnd]);
  change(
    "xl/workbook.xml",
    ["<bookViews>", '<workbookPr codeName="ThisWorkbook"/>$&'],
    ['<calcPr fullCalcOnLoad="1"/>', `<definedNames>${names}</definedNames><calcPr calcId="191029"/>`],
  );
  change("xl/styles.xml", [
    "</cellStyles>",
    '$&<dxfs count="1"><dxf><font><color rgb="FFFF0000"/></font></dxf></dxfs>',
  ]);
  change(
    "[Content_Types].xml",
    ["</Types>", `${types.join("")}$&`],
    ...(macros
      ? ([
          [workbookType, macroType],
          ["</Types>", '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>$&'],
        ] as const)
      : []),
  );
  change("xl/_rels/workbook.xml.rels", [
    "</Relationships>",
    `${relation("rId90", "calcChain", "calcChain.xml")}${macros ? relation("rId91", macroRelation, "vbaProject.bin") : ""}$&`,
  ]);
  parts["xl/calcChain.xml"] = strToU8(`<calcChain xmlns="${mainNamespace}"><c r="E20" i="2"/></calcChain>`);
  parts["xl/worksheets/_rels/sheet3.xml.rels"] = rich["xl/worksheets/_rels/sheet1.xml.rels"] ?? new Uint8Array();
  for (const name of Object.keys(rich).filter((part) => /comments1|drawings|charts|media|customXml/.test(part))) {
    parts[name] = rich[name] ?? new Uint8Array();
  }
  change("xl/charts/chart1.xml", ["表一!$B$2:$B$5", "表八!$B$5:$F$5"]);
  if (macros) parts["xl/vbaProject.bin"] = Uint8Array.from({ length: 600 }, (_, index) => (index * 37) % 256);
  return zipSync(parts);
}

function contents(): SheetContent[] {
  const unit = drawUnit(makeUnit(11, { exact: true }), { ...plainLayout, nonEmptyRowsOnly: true });
  const [income, spending, threePublic] = ["表一", "表三", "表八"].map((wanted) => {
    const sheet = unit.sheets.find(({ name }) => name === wanted);
    if (!sheet) throw new Error(`no sheet ${wanted}`);
    return sheetContent(sheet);
  });
  if (!income || !spending || !threePublic) throw new Error("three tables are wanted");
  setCell(spending, 19, 4, { formula: "=E5+E8+E11+E14+E17" });
  setCell(spending, 4, 5, { value: "14.64 ", kind: "text" });
  setCell(threePublic, 4, 0, { value: "53.62" });
  return [income, { ...spending, frozenRows: 4 }, threePublic];
}

function setCell(sheet: SheetContent, row: number, column: number, change: object): void {
  const cells = sheet.rows[row]?.cells as unknown[] | undefined;
  const cell = cells?.[column];
  if (!cells || !cell) throw new Error(`no cell ${row} ${column} in ${sheet.name}`);
  cells[column] = { ...cell, ...change };
}

const mainNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const ss = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const workbookType = `${ss}.sheet.main+xml`;
const macroType = "application/vnd.ms-excel.sheet.macroEnabled.main+xml";
const macroRelation = "http://schemas.microsoft.com/office/2006/relationships/vbaProject";
const relationBase = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${type.includes("://") ? type : `${relationBase}/${type}`}" Target="${target}"/>`;

const types = [
  '<Default Extension="png" ContentType="image/png"/>',
  '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>',
  `<Override PartName="/xl/calcChain.xml" ContentType="${ss}.calcChain+xml"/>`,
  `<Override PartName="/xl/comments1.xml" ContentType="${ss}.comments+xml"/>`,
  '<Override PartName="/xl/drawings/drawing1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/>',
  '<Override PartName="/xl/charts/chart1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/>',
];

const names =
  '<definedName name="_xlnm._FilterDatabase" localSheetId="1" hidden="1">\'表三\'!$A$4:$G$20</definedName><definedName name="_xlnm.Print_Area" localSheetId="2">\'表八\'!$A$1:$F$5</definedName><definedName name="_xlnm.Print_Titles" localSheetId="1">\'表三\'!$3:$4</definedName><definedName name="三公合计">\'表八\'!$A$5</definedName>';

const breaks = '<rowBreaks count="1" manualBreakCount="1"><brk id="12" max="16383" man="1"/></rowBreaks>';

/** In the schema's order: what stands behind the cells, up to the validations. */
const behindCells =
  '<mergeCells count="1"><mergeCell ref="C3:E3"/></mergeCells><conditionalFormatting sqref="A5:F5"><cfRule type="cellIs" dxfId="0" priority="1" operator="lessThan"><formula>0</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="decimal" allowBlank="1" showInputMessage="1" prompt="填写金额" sqref="A5:F5"><formula1>0</formula1><formula2>100000</formula2></dataValidation></dataValidations>';

const atEnd = `<printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.5" top="1" bottom="1" header="0.2" footer="0.2"/><pageSetup paperSize="9" orientation="landscape"/><headerFooter><oddHeader>&amp;C三公经费</oddHeader><oddFooter>&amp;C第&amp;P页</oddFooter></headerFooter><drawing xmlns:r="${relationBase}" r:id="rId1"/><legacyDrawing xmlns:r="${relationBase}" r:id="rId2"/>`;
