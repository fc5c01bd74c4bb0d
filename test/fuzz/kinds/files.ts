// Files as bytes: random ones, damaged archives, damaged parts in sound archives.

import { checkWorkbook } from "../../../src/core/check";
import { readWorkbookFile } from "../../../src/hosts/xlsx/read-workbook-file";
import { freshPart, writeZip } from "../../../src/hosts/xlsx/package/zip-writer";
import { readTextFile } from "../../../src/hosts/text/read-text-file";
import type { Random } from "../../support/units/random";
import { joined, mutateBytes, mutateText, oddTexts, randomBytes } from "../mutations";
import { mustHoldTogether, orProblem, type Outcome } from "../properties";
import { anyFile, anyParts } from "../seeds";
import { afterwards } from "./afterwards";

const magic = [[], [0x50, 0x4b, 3, 4], [0xd0, 0xcf, 0x11, 0xe0], [0xff, 0xfe], [0x25, 0x50, 0x44, 0x46]] as const;

/** Reads a workbook and checks it; now and then does with it what may follow a check. */
function checkFile(random: Random, bytes: Uint8Array): Outcome {
  return orProblem(() => {
    const snapshot = readWorkbookFile(bytes, "单位.xlsx");
    const result = checkWorkbook(snapshot);
    const outcome = mustHoldTogether(snapshot, result);
    afterwards(random, { bytes, snapshot, result });
    return outcome;
  });
}

export function randomFile(random: Random): Outcome {
  const bytes = joined(Uint8Array.from(random.pick(magic)), randomBytes(random, random.int(0, 600)));
  orProblem(() => {
    readTextFile(bytes, "说明.docx");
    return "result";
  });
  return checkFile(random, bytes);
}

export function damagedArchive(random: Random): Outcome {
  const bytes = anyFile(random);
  switch (random.int(0, 4)) {
    case 0:
      return checkFile(random, bytes.slice(0, random.int(0, bytes.length)));
    case 1: {
      const other = anyFile(random);
      const cut = random.int(0, bytes.length);
      return checkFile(random, joined(bytes.subarray(0, cut), other.subarray(random.int(0, other.length))));
    }
    case 2:
      return checkFile(random, mutatedDirectory(random, bytes));
    default:
      return checkFile(random, mutateBytes(random, bytes));
  }
}

/** Hits the fields of the archive's directory, which stands at its end. */
function mutatedDirectory(random: Random, bytes: Uint8Array): Uint8Array {
  const start = Math.max(0, Buffer.from(bytes).indexOf("PK\u0001\u0002", 0, "latin1"));
  return joined(bytes.subarray(0, start), mutateBytes(random, bytes.subarray(start)));
}

/** A part with its XML changed, in an archive that is whole. */
export function damagedPart(random: Random): Outcome {
  const parts = anyParts(random);
  const names = Object.keys(parts).filter((name) => /\.(?:xml|rels)$/.test(name));
  for (let count = random.int(1, 2); count > 0; count--) {
    const name = random.pick(names);
    if (random.chance(0.05)) {
      parts[name] = mutateBytes(random, parts[name] ?? new Uint8Array());
      continue;
    }
    const text = Buffer.from(parts[name] ?? []).toString("utf8");
    parts[name] = new Uint8Array(Buffer.from(mutateXml(random, text), "utf8"));
  }
  if (random.chance(0.05)) parts[`xl/${random.pick(oddTexts).slice(0, 40)}.xml`] = randomBytes(random, 20);
  const entries = Object.entries(parts).filter(() => !random.chance(0.005));
  return checkFile(random, writeZip(entries.map(([name, bytes]) => freshPart(name, bytes, { store: true }))));
}

const oddXml = [
  '<!DOCTYPE x [<!ENTITY a "&b;&b;"><!ENTITY b "&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>',
  '<?xml version="1.0" encoding="GBK"?>',
  '<?xml version="1.0" encoding="UTF-16"?>',
  "<a>".repeat(300),
  "</a>".repeat(300),
  '<row r="1048577"><c r="XFE1"><v>1</v></c></row>',
  '<c r="A1" t="s"><v>99999</v></c>',
  '<c r="A1" t="s"><v>-1</v></c>',
  '<c t="d"><v>2022-02-30</v></c>',
  '<c r="ZZZZZ9999999"/>',
  '<f t="shared" si="0"/>',
  '<f t="shared" ref="A1:XFD1048576" si="0">A1</f>',
  '<f t="array" ref="A1:XFD1048576">A1</f>',
  '<mergeCell ref="A1:XFD1048576"/>',
  '<dimension ref="A1:XFD1048576"/>',
  '<sheet name="" sheetId="1" r:id="rId1"/>',
  'r="-5"',
  's="99999"',
];

const tags = /<[^<>]*>/g;

/** Damage where XML can be damaged: tags taken out, repeated or exchanged, values changed, odd constructs put in. */
function mutateXml(random: Random, xml: string): string {
  const found = [...xml.matchAll(tags)];
  let result = xml;
  for (let count = random.int(1, 3); count > 0; count--) {
    const tag = found.length > 0 ? random.pick(found) : undefined;
    const at = Math.min(result.length, tag?.index ?? 0);
    const end = Math.min(result.length, at + (tag?.[0].length ?? 0));
    switch (random.int(0, 5)) {
      case 0:
        result = result.slice(0, at) + result.slice(end);
        break;
      case 1:
        result = result.slice(0, at) + result.slice(at, end).repeat(2) + result.slice(end);
        break;
      case 2:
        result = result.slice(0, at) + random.pick(oddXml) + result.slice(at);
        break;
      case 3:
        result = result.slice(0, at) + mutateText(random, result.slice(at, end), 1) + result.slice(end);
        break;
      case 4: {
        const other = found.length > 0 ? random.pick(found)[0] : "";
        result = result.slice(0, at) + other + result.slice(end);
        break;
      }
      default:
        result = mutateText(random, result, 1);
    }
  }
  return result;
}
