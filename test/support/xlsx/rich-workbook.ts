import { strToU8, zipSync } from "fflate";

/**
 * A workbook with what real ones hold besides cells, written as Excel writes it: shared strings and formulas, a calculation chain,
 * styles, names, a validation, a conditional format, a comment with its shape, a chart, a picture, a table, macros, custom parts.
 */
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const pkg = "http://schemas.openxmlformats.org/package/2006";
const ss = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const contentTypes = `${head}<Types xmlns="${pkg}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>
<Override PartName="/xl/workbook.xml" ContentType="MAIN_TYPE"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${ss}.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="${ss}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${ss}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${ss}.sharedStrings+xml"/><Override PartName="/xl/calcChain.xml" ContentType="${ss}.calcChain+xml"/><Override PartName="/xl/comments1.xml" ContentType="${ss}.comments+xml"/><Override PartName="/xl/tables/table1.xml" ContentType="${ss}.table+xml"/><Override PartName="/xl/drawings/drawing1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/><Override PartName="/xl/charts/chart1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/><Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>`;

function relations(...entries: [id: string, type: string, target: string][]): string {
  const tags = entries.map(([id, type, target]) => {
    return `<Relationship Id="${id}" Type="${type.includes("://") ? type : `${rel}/${type}`}" Target="${target}"/>`;
  });
  return `${head}<Relationships xmlns="${pkg}/relationships">${tags.join("")}</Relationships>`;
}

const sheet1 = `${head}<worksheet xmlns="${main}" xmlns:r="${rel}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"><sheetPr codeName="Sheet1"><tabColor rgb="FFFF0000"/></sheetPr><dimension ref="A1:D7"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="14.25"/><cols><col min="1" max="1" width="20.5" customWidth="1"/><col min="4" max="16384" width="0" hidden="1" customWidth="1"/></cols><sheetData><row r="1" spans="1:3" ht="30" customHeight="1" x14ac:dyDescent="0.2"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1"/><c r="C1" s="1" t="s"><v>1</v></c></row><row r="2" spans="1:3"><c r="A2" t="s"><v>2</v></c><c r="B2" s="2"><v>10.5</v></c><c r="C2" s="2"><f>B2*2</f><v>21</v></c></row><row r="3" spans="1:3"><c r="A3" t="s"><v>3</v></c><c r="B3" s="2"><v>20</v></c><c r="C3" s="2"><f t="shared" ref="C3:C5" si="0">B3*2+$B$2</f><v>50.5</v></c></row><row r="4" spans="1:3" hidden="1" outlineLevel="1"><c r="A4" t="inlineStr"><is><t xml:space="preserve"> 内联 </t></is></c><c r="B4" s="2"><v>0.30000000000000004</v></c><c r="C4" s="2"><f t="shared" si="0"/><v>11.1</v></c></row><row r="5" spans="1:3" collapsed="1"><c r="B5" s="2"><v>-3</v></c><c r="C5" s="2"><f t="shared" si="0"/><v>4.5</v></c></row><!-- a comment with </row> in it --><row r="6"><c r="A6" t="e"><v>#DIV/0!</v></c><c r="B6" t="b"><v>1</v></c><c r="C6" t="str"><f>A2&amp;"x"</f><v>甲x</v></c><c r="D6"><v>9</v></c></row><row r="7"><c r="A7"><f t="array" ref="A7:B7">B2:C2*2</f><v>21</v></c><c r="B7"><v>42</v></c></row></sheetData><sheetProtection sheet="1" objects="1"/><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells><conditionalFormatting sqref="B2:B5"><cfRule type="cellIs" dxfId="0" priority="1" operator="lessThan"><formula>0</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="decimal" allowBlank="1" showInputMessage="1" prompt="填写金额" sqref="B2:B5"><formula1>-100</formula1><formula2>100</formula2></dataValidation></dataValidations><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><drawing r:id="rId1"/><legacyDrawing r:id="rId2"/></worksheet>`;

const sheet2 = `${head}<worksheet xmlns="${main}" xmlns:r="${rel}"><sheetData><row r="1"><c r="A1" t="s"><v>4</v></c><c r="B1" t="s"><v>5</v></c></row><row r="2"><c r="A2"><v>1</v></c><c r="B2"><f>表一!B2+1</f><v>11.5</v></c></row></sheetData><tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>`;

const styles = `${head}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="176" formatCode="0.00_ "/></numFmts><fonts count="2"><font><sz val="11"/><name val="宋体"/><charset val="134"/></font><font><b/><sz val="16"/><name val="黑体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"><alignment horizontal="center"/></xf><xf numFmtId="176" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><font><color rgb="FFFF0000"/></font></dxf></dxfs><tableStyles count="0" defaultTableStyle="TableStyleMedium2"/></styleSheet>`;

const workbook = `${head}<workbook xmlns="${main}" xmlns:r="${rel}"><workbookPr codeName="ThisWorkbook"/><bookViews><workbookView xWindow="0" yWindow="0" activeTab="0"/></bookViews><sheets><sheet name="表一" sheetId="3" r:id="rId1"/><sheet name="Q &amp; A" sheetId="7" state="hidden" r:id="rId2"/></sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="1">'Q &amp; A'!$A$1:$B$2</definedName><definedName name="总额">表一!$C$2</definedName></definedNames><calcPr calcId="191029" calcMode="manual"/></workbook>`;

const chart = `${head}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>表一!$B$2:$B$5</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea><c:plotVisOnly val="1"/></c:chart></c:chartSpace>`;

const anchor = (column: number, inner: string): string =>
  `<xdr:twoCellAnchor><xdr:from><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>9</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>${column + 1}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>18</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>${inner}<xdr:clientData/></xdr:twoCellAnchor>`;
const drawing = `${head}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">${anchor(0, `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="图表 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="${rel}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame>`)}${anchor(1, `<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="3" name="图片 1"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip xmlns:r="${rel}" r:embed="rId2"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="100000" cy="100000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic>`)}</xdr:wsDr>`;

const vml = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/><v:shape id="_x0000_s1025" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:1.5pt;width:96pt;height:55pt;visibility:hidden" fillcolor="#ffffe1"><x:ClientData ObjectType="Note"><x:Row>1</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>`;

/** One red pixel. */
const picture = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==";

/** Parts by name, in the order in which they stand in the file. */
export function richParts(options: { readonly macros?: boolean } = {}): Record<string, Uint8Array> {
  const mainType = options.macros ? "application/vnd.ms-excel.sheet.macroEnabled.main+xml" : `${ss}.sheet.main+xml`;
  const texts: Record<string, string> = {
    "[Content_Types].xml": contentTypes.replace("MAIN_TYPE", mainType),
    "_rels/.rels": relations(
      ["rId1", "officeDocument", "xl/workbook.xml"],
      ["rId2", "extended-properties", "docProps/app.xml"],
    ),
    "xl/workbook.xml": workbook,
    "xl/_rels/workbook.xml.rels": relations(
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId2", "worksheet", "/xl/worksheets/sheet2.xml"],
      ["rId3", "styles", "styles.xml"],
      ["rId4", "sharedStrings", "sharedStrings.xml"],
      ["rId5", "calcChain", "calcChain.xml"],
      ...(options.macros
        ? [
            ["rId6", "http://schemas.microsoft.com/office/2006/relationships/vbaProject", "vbaProject.bin"] as [
              string,
              string,
              string,
            ],
          ]
        : []),
    ),
    "xl/worksheets/sheet1.xml": sheet1,
    "xl/worksheets/sheet2.xml": sheet2,
    "xl/worksheets/_rels/sheet1.xml.rels": relations(
      ["rId1", "drawing", "../drawings/drawing1.xml"],
      ["rId2", "vmlDrawing", "../drawings/vmlDrawing1.vml"],
      ["rId3", "comments", "../comments1.xml"],
    ),
    "xl/worksheets/_rels/sheet2.xml.rels": relations(["rId1", "table", "../tables/table1.xml"]),
    "xl/styles.xml": styles,
    "xl/sharedStrings.xml": `${head}<sst xmlns="${main}" count="6" uniqueCount="6"><si><t>预算表</t></si><si><r><rPr><b/></rPr><t>合</t></r><r><t>计</t></r></si><si><t>甲</t></si><si><t xml:space="preserve">乙 &lt;丙&gt; </t></si><si><t>编号</t></si><si><t>金额</t></si></sst>`,
    "xl/calcChain.xml": `${head}<calcChain xmlns="${main}"><c r="C2" i="3"/><c r="C3"/><c r="C4"/><c r="C5"/><c r="C6"/><c r="A7" a="1"/><c r="B2" i="7"/></calcChain>`,
    "xl/comments1.xml": `${head}<comments xmlns="${main}"><authors><author>会计</author></authors><commentList><comment ref="B2" authorId="0"><text><r><t>请核对</t></r></text></comment></commentList></comments>`,
    "xl/drawings/vmlDrawing1.vml": vml,
    "xl/drawings/drawing1.xml": drawing,
    "xl/drawings/_rels/drawing1.xml.rels": relations(
      ["rId1", "chart", "../charts/chart1.xml"],
      ["rId2", "image", "../media/image1.png"],
    ),
    "xl/charts/chart1.xml": chart,
    "xl/tables/table1.xml": `${head}<table xmlns="${main}" id="1" name="表格1" displayName="表格1" ref="A1:B2" totalsRowShown="0"><autoFilter ref="A1:B2"/><tableColumns count="2"><tableColumn id="1" name="编号"/><tableColumn id="2" name="金额"/></tableColumns></table>`,
    "docProps/app.xml": `${head}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application></Properties>`,
    "customXml/item1.xml": "<custom>保留</custom>",
  };
  const parts: Record<string, Uint8Array> = {};
  for (const [name, text] of Object.entries(texts)) parts[name] = strToU8(text);
  parts["xl/media/image1.png"] = new Uint8Array(Buffer.from(picture, "base64"));
  if (options.macros) parts["xl/vbaProject.bin"] = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3, 255]);
  return parts;
}

export function richWorkbook(options: { readonly macros?: boolean } = {}): Uint8Array {
  return zipSync(richParts(options));
}

/** The same package with every element of the sheets, the workbook and the styles in a namespace prefix, as some programs write. */
export function prefixedWorkbook(): Uint8Array {
  const parts = richParts();
  for (const name of [
    "xl/workbook.xml",
    "xl/worksheets/sheet1.xml",
    "xl/worksheets/sheet2.xml",
    "xl/styles.xml",
    "xl/sharedStrings.xml",
  ]) {
    const text = Buffer.from(parts[name] ?? []).toString("utf8");
    const prefixed = text
      .replace(/<(\/?)(?=[a-zA-Z])(?![a-z0-9]+:)/g, "<$1x:")
      .replace(`xmlns="${main}"`, `xmlns:x="${main}"`);
    parts[name] = strToU8(prefixed);
  }
  return zipSync(parts);
}
