import { amount, type Amount } from "../money/amount";
import { sourceStretch, type Stretch } from "./normal-text";
import type { DividedText } from "./sections";

/** A performance target as the text prints it: in a table of its own, or as a line of the running text. Amounts in 万元. */
export interface PrintedTarget {
  readonly section: string;
  readonly project: string;
  /** The line that names the project, in the source text. */
  readonly place: Stretch;
  /** 年度资金总额 */
  readonly total: Amount;
  readonly fiscal?: Amount;
  readonly other?: Amount;
  /** 项目总体目标, normalised. */
  readonly goal?: { readonly text: string; readonly place: Stretch };
  readonly indicators: readonly PrintedIndicator[];
}

export interface PrintedIndicator {
  readonly kind: string;
  readonly name: string;
  /** "≤12万元" */
  readonly value: string;
  readonly place: Stretch;
}

type Open = { -readonly [Key in keyof Omit<PrintedTarget, "total">]: PrintedTarget[Key] } & {
  total?: Amount;
  indicators: PrintedIndicator[];
};

export function targetsOf(divided: DividedText): PrintedTarget[] {
  return [...inTables(divided), ...inProse(divided)].flatMap(({ total, ...target }) =>
    total ? [{ ...target, total }] : [],
  );
}

/** The labels that may stand behind a project's name in its row. */
const otherLabel = /(?:编码|单位|负责人|类型|属性|时间|部门|级次|电话):?$/;

function inTables({ tables }: DividedText): Open[] {
  const found: Open[] = [];
  let open: Open | undefined;
  let kind = "";
  for (const table of tables) {
    // A line without columns in the midst of a table parts it in two; another section has other tables.
    if (open?.section !== table.section) open = undefined;
    for (const { cells, start, end } of table.rows) {
      const filled = cells.filter((cell) => cell !== "");
      const project = nameIn(filled);
      if (project !== undefined) {
        open = { section: table.section, project, place: { start, end }, indicators: [] };
        found.push(open);
      }
      if (!open) continue;
      const about = filled.findIndex((cell) => goalLabel.test(cell));
      if (about >= 0) open.goal ??= { text: filled.slice(about + 1).join(""), place: { start, end } };
      const money = moneyIn(filled.join("|"));
      if (money.total) Object.assign(open, money);
      kind = filled.find((cell) => /指标$/.test(cell) && !/^(?:[一二三]级|产出|效益)指标$/.test(cell)) ?? kind;
      const at = filled.findIndex((cell) => /^[=≥≤<>]/.test(cell));
      const name = filled[at - 1];
      if (name !== undefined)
        open.indicators.push({ kind, name, value: filled.slice(at).join(""), place: { start, end } });
    }
  }
  return found;
}

const goalLabel = /^(?:项目|年度)?(?:总体)?(?:绩效)?目标:?$/;

/** A machine reader may have parted the name into several cells. */
function nameIn(cells: readonly string[]): string | undefined {
  const at = cells.findIndex((cell) => /^项目名称:?$/.test(cell));
  if (at < 0 || at === cells.length - 1) return undefined;
  const behind = cells.slice(at + 1);
  const next = behind.findIndex((cell) => otherLabel.test(cell));
  return (next < 0 ? behind : behind.slice(0, next)).join("");
}

function moneyIn(row: string): ReturnType<typeof withoutMissing> {
  const behind = (label: string): Amount | undefined => decimal(new RegExp(`${label}:?\\|?([\\d,.]+)`).exec(row)?.[1]);
  return withoutMissing({
    total: behind("年度(?:资金)?(?:预算)?总额"),
    fiscal: behind("财政(?:拨款|资金)"),
    other: behind("其他资金"),
  });
}

const line = /^(.+?):?年度资金总额:?([\d.]+)万元，其中:财政(?:拨款|资金)([\d.]+)万元，其他资金([\d.]+)万元/;

function inProse({ sections }: DividedText): Open[] {
  return sections.flatMap(({ id, paragraphs }) => {
    let open: Open | undefined;
    return paragraphs.flatMap(({ paragraph: { normal, bodyStart } }) => {
      const body = normal.text.slice(bodyStart);
      const match = line.exec(body);
      const [, project = "", total = "", fiscal = "", other = ""] = match ?? [];
      if (!match) {
        const told = /^(?:项目|年度)?总体目标:(.+)$/.exec(body)?.[1];
        const place = sourceStretch(normal, { start: bodyStart, end: normal.text.length });
        if (open && told !== undefined) open.goal ??= { text: told, place };
        else open?.indicators.push(...indicatorsIn(body, place));
        return [];
      }
      const place = sourceStretch(normal, { start: bodyStart, end: bodyStart + match[0].length });
      const money = withoutMissing({ total: decimal(total), fiscal: decimal(fiscal), other: decimal(other) });
      open = { section: id, project, place, ...money, indicators: [] };
      return [open];
    });
  });
}

/** "产出指标（数量指标）：设备数≥18台；…" */
function indicatorsIn(body: string, place: Stretch): PrintedIndicator[] {
  const [, first = "", second, list] = /^([^:(]+指标)(?:\(([^)]*)\))?:(.+?)。?$/.exec(body) ?? [];
  return (list?.split(";") ?? []).flatMap((item) => {
    const [, name, value] = /^(.+?)([=≥≤<>].+)$/.exec(item) ?? [];
    return name !== undefined && value !== undefined ? [{ kind: second ?? first, name, value, place }] : [];
  });
}

function decimal(text: string | undefined): Amount | undefined {
  const digits = /^(\d+(?:\.\d+)?)(?:万元)?$/.exec(text?.replaceAll(",", "") ?? "")?.[1];
  return digits === undefined ? undefined : amount(digits);
}

function withoutMissing(
  money: Record<"total" | "fiscal" | "other", Amount | undefined>,
): Partial<Record<keyof typeof money, Amount>> {
  const { total, fiscal, other } = money;
  return { ...(total && { total }), ...(fiscal && { fiscal }), ...(other && { other }) };
}
