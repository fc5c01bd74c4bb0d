import { codeEntry } from "../../classification/dictionary";
import type { Message } from "../../messages/message";
import type { CellRef } from "../../workbook/address";
import { codedBlocks, keyCells, type CodedBlock, type CodedRow } from "../form/code-rows";
import { judgeCode, type CodeVerdict } from "../form/judge-code";
import { namePlaces, textCells } from "../form/table-area";
import { createRule, type RuleContext, type RuleFinding } from "../rule";

interface Use {
  readonly coded: CodedBlock;
  readonly rows: CodedRow[];
  readonly code: string;
  readonly name: string;
}

/** The code exists in the year's dictionary, and the name beside it is the official one. */
export const codeOfficial = createRule({
  meta: {
    id: "code-official",
    number: 38,
    name: { "zh-CN": "科目编码和名称以政府收支分类科目为准", "en-US": "Codes and names are the official ones" },
    basis: "财政部《政府收支分类科目》；财预〔2016〕143号：公开应当使用统一的科目",
    severity: "warning",
    fix: {
      "zh-CN": "对照当年的《政府收支分类科目》改正编码或名称；已停用的科目改用现行科目。",
      "en-US": "Correct code or name by the year’s official classification; replace a code that is no longer in use.",
    },
  },
  applies: ({ reading }) => codedBlocks(reading).length > 0,
  check: (context) => usesOf(context).flatMap((use) => findingOf(use, context)),
});

/** One code under one name is reported once, with all the places where it stands. */
function usesOf({ reading }: RuleContext): Use[] {
  const uses = new Map<string, Use & { rows: CodedRow[] }>();
  for (const coded of codedBlocks(reading)) {
    for (const coding of coded.rows) {
      const name = /^\d*$/.test(coding.row.name) ? "" : coding.row.name;
      const key = `${coded.codes.classification} ${coding.code} ${name}`;
      const use = uses.get(key) ?? { coded, rows: [], code: coding.code, name };
      use.rows.push(coding);
      uses.set(key, use);
    }
  }
  return [...uses.values()];
}

function findingOf({ coded, rows, code, name }: Use, { reading, grids }: RuleContext): RuleFinding[] {
  const { classification } = coded.codes;
  const verdict = judgeCode(code, name, classification, reading.year);
  if (verdict.kind === "right") return [];
  const gridOf = new Map(grids.map((grid) => [grid.name, grid]));
  const cells = rows.flatMap((row) => keyCells(row, coded.table, gridOf.get(row.row.label.sheet)));
  const labels = rows.map(({ row }) => row.label);
  const [first] = labels;
  return [
    {
      table: coded.table.id,
      ...(first && { cell: pointedAt(verdict, cells) ?? first }),
      ...(verdict.kind === "name-of-other" && verdict.certain && { severity: "error" as const }),
      message: messageOf(verdict, classification, {
        place: namePlaces(labels, reading),
        code,
        name,
        year: String(reading.year ?? ""),
      }),
      cells: textCells(cells),
    },
  ];
}

/** A code that does not exist is pointed at itself, a name at the name. */
function pointedAt({ kind }: CodeVerdict, cells: readonly CellRef[]): CellRef | undefined {
  const [first] = cells;
  if (kind !== "name-of-other" && kind !== "name-differs" && kind !== "other-name") return first;
  return cells.filter(({ row, sheet }) => row === first?.row && sheet === first.sheet).at(-1);
}

type Data = Message["data"];

function messageOf(
  verdict: Exclude<CodeVerdict, { kind: "right" }>,
  classification: CodedBlock["codes"]["classification"],
  data: Data,
): Message {
  const titled = (code: string): string => `${code}“${codeEntry(code, classification)?.name ?? ""}”`;
  switch (verdict.kind) {
    case "unknown":
      return verdict.named === undefined
        ? { key: "code.unknown", data }
        : { key: "code.unknown-but-named", data: { ...data, named: verdict.named } };
    case "retired": {
      const successors = verdict.successors.map(titled).join("、");
      const withYear = { ...data, lastYear: String(verdict.lastYear), successors };
      return { key: successors === "" ? "code.ended" : "code.retired", data: withYear };
    }
    case "not-yet":
      return { key: "code.not-yet", data: { ...data, firstYear: String(verdict.firstYear) } };
    case "ended":
      return { key: "code.ended", data: { ...data, lastYear: String(verdict.lastYear) } };
    case "other-name":
      return { key: "code.other-name", data: { ...data, official: verdict.official } };
    case "name-of-other":
      return { key: "code.name-of-other", data: { ...data, official: verdict.official, other: verdict.other } };
    case "name-differs":
      return { key: "code.name-differs", data: { ...data, official: verdict.official } };
  }
}
