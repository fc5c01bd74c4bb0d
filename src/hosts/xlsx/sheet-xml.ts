import { columnName } from "../../core/workbook/address";
import type {
  ContentCell,
  ContentRange,
  ContentRow,
  ContentValidation,
  LongSheetContent,
} from "../../core/workbook/sheet-content";
import { cellXml } from "./cell-xml";
import type { StyleBook } from "./styles";
import type { Namespaces } from "./namespaces";
import { escapeXml } from "./xml";

/**
 * The XML of a worksheet part that shows the content, in pieces: what stands before the rows, a row each, what stands behind
 * them. Its elements stand in the order the schema asks for.
 */
export function* sheetXml(content: LongSheetContent, styles: StyleBook, names: Namespaces): Generator<string> {
  const links: string[] = [];
  yield [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${names.main}">`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    dimensionXml(content),
    viewXml(content.frozenRows),
    '<sheetFormatPr defaultRowHeight="15"/>',
    content.columnWidths.length === 0
      ? ""
      : `<cols>${content.columnWidths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join("")}</cols>`,
    "<sheetData>",
  ].join("");
  let rowIndex = 0;
  for (const { cells, height } of content.rows) {
    const drawn = cells.map((cell, column) => {
      if (cell === null) return "";
      const address = `${columnName(column)}${rowIndex + 1}`;
      if (cell.link !== undefined) {
        links.push(
          `<hyperlink ref="${address}" location="${escapeXml(cell.link)}" display="${escapeXml(cell.value)}"/>`,
        );
      }
      return contentCellXml(cell, address, styles);
    });
    const high = height === undefined ? "" : ` ht="${height}" customHeight="1"`;
    yield `<row r="${rowIndex + 1}"${high}>${drawn.join("")}</row>`;
    rowIndex += 1;
  }
  yield [
    "</sheetData>",
    listXml(
      "mergeCells",
      "mergeCell",
      (content.merges ?? []).map((range) => `ref="${rangeName(range)}"`),
    ),
    validationsXml(content.validations ?? []),
    links.length === 0 ? "" : `<hyperlinks>${links.join("")}</hyperlinks>`,
    '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="${content.landscape ? "landscape" : "portrait"}" fitToWidth="1" fitToHeight="0"/>`,
    "</worksheet>",
  ].join("");
}

/** The schema does not ask for it: rows that are made while they are written cannot be counted before. */
function dimensionXml({ rows, columnWidths }: LongSheetContent): string {
  if (!isList(rows)) return "";
  const lastColumn = rows.reduce((most, { cells }) => Math.max(most, cells.length), Math.max(1, columnWidths.length));
  return `<dimension ref="A1:${columnName(lastColumn - 1)}${Math.max(1, rows.length)}"/>`;
}

function isList(rows: Iterable<ContentRow>): rows is readonly ContentRow[] {
  return Array.isArray(rows);
}

function contentCellXml(cell: ContentCell, address: string, styles: StyleBook): string {
  const serial = cell.kind === "date" ? dateSerial(cell.value) : undefined;
  const shown = serial === undefined ? cell : { ...cell, value: serial, format: cell.format ?? "yyyy-mm-dd" };
  const style = styles.styleOf(shown);
  const text = {
    value: shown.value,
    isNumber: cell.kind === "number" || serial !== undefined,
    ...(cell.formula !== undefined && { formula: cell.formula }),
  };
  return cellXml(address, style === undefined ? "" : ` s="${style}"`, text);
}

/** "2022-03-15" → days since the start of 1900 as Excel counts them (with its 29 February 1900); undefined for other text. */
function dateSerial(text: string): string | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return undefined;
  const [year, month, day] = match.slice(1).map(Number);
  const time = Date.UTC(year ?? 0, (month ?? 1) - 1, day);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text || text < "1900-03-01") return undefined;
  return String((time - Date.UTC(1899, 11, 30)) / 86_400_000);
}

function viewXml(frozenRows: number | undefined): string {
  if (!frozenRows) return '<sheetViews><sheetView workbookViewId="0"/></sheetViews>';
  const pane = `<pane ySplit="${frozenRows}" topLeftCell="A${frozenRows + 1}" activePane="bottomLeft" state="frozen"/>`;
  return `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>`;
}

function rangeName({ firstRow, lastRow, firstColumn, lastColumn }: ContentRange): string {
  return `${columnName(firstColumn)}${firstRow + 1}:${columnName(lastColumn)}${lastRow + 1}`;
}

function listXml(list: string, item: string, entries: readonly string[]): string {
  if (entries.length === 0) return "";
  return `<${list} count="${entries.length}">${entries.map((entry) => `<${item} ${entry}/>`).join("")}</${list}>`;
}

/** What Excel takes; it calls a file damaged that has more. */
const longestPrompt = 255;
const longestError = 225;
const longestList = 255;

function validationsXml(validations: readonly ContentValidation[]): string {
  if (validations.length === 0) return "";
  const entries = validations.map(({ range, rule, prompt, error }) => {
    const messages =
      (prompt === undefined ? "" : ` showInputMessage="1" prompt="${escapeXml(prompt.slice(0, longestPrompt))}"`) +
      (error === undefined ? "" : ` showErrorMessage="1" error="${escapeXml(error.slice(0, longestError))}"`);
    const where = `allowBlank="1"${messages} sqref="${rangeName(range)}"`;
    if (rule.kind === "list" && !fitsList(rule.values)) {
      return `<dataValidation type="none" ${where}/>`;
    }
    if (rule.kind === "list") {
      return `<dataValidation type="list" ${where}><formula1>"${escapeXml(rule.values.join(","))}"</formula1></dataValidation>`;
    }
    if (rule.kind === "textLength") {
      return `<dataValidation type="textLength" operator="lessThanOrEqual" ${where}><formula1>${rule.max}</formula1></dataValidation>`;
    }
    if (rule.kind === "date") {
      return `<dataValidation type="date" operator="greaterThan" ${where}><formula1>36526</formula1></dataValidation>`;
    }
    const { min = "-999999999999", max = "999999999999" } = rule;
    return `<dataValidation type="${rule.kind}" operator="between" ${where}><formula1>${min}</formula1><formula2>${max}</formula2></dataValidation>`;
  });
  return `<dataValidations count="${entries.length}">${entries.join("")}</dataValidations>`;
}

/** Excel keeps the values of a list in one text, separated by commas; others can only be told in the prompt. */
function fitsList(values: readonly string[]): boolean {
  return values.join(",").length <= longestList && !values.some((value) => value.includes(","));
}
