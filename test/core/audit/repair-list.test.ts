import { repairDrafts, type RepairDraft } from "../../../src/core/audit/repair-list";
import { proofMessages } from "../../../src/core/audit/repair-proof";
import { judge } from "../../../src/core/identities/faults";
import { renderMessage } from "../../../src/core/messages/render";
import { amount } from "../../../src/core/money/amount";
import { a1 } from "../../../src/core/workbook/address";
import { smallReading } from "../../support/small-reading";
import { smallInstances } from "../../support/small-system";

type Values = Parameters<typeof smallInstances>[0];

const draftsOf = (values: Values, identities: readonly string[]): RepairDraft[] => {
  const instances = smallInstances(values, identities);
  return repairDrafts(smallReading(instances), judge(instances));
};
const text = (draft: RepairDraft | undefined): string => (draft ? renderMessage(draft.message, "zh-CN") : "");
const brief = ({ group, rank, kind, changes }: RepairDraft): string =>
  `${group}.${rank} ${kind} ${changes.map(({ cell, to, follows }) => `${cell.sheet}!${a1(cell)}=${to.toFixed()}${follows ? "…" : ""}`).join(" ")}`;

const sum = "T1.a = T1.b + T1.c";
const values = { "T1.a": "9.00", "T1.b": "1.00", "T1.c": "2.00", "T2.a": "3.00" };

describe("the repairs of one fault", () => {
  test("name the cell, what stands there and what should, and that several identities confirm it", () => {
    const [draft, ...others] = draftsOf(values, [sum, "T2.a = T1.a"]);
    expect(others).toEqual([]);
    expect(draft && brief(draft)).toBe("G1.1 digit-mistyped T1!A2=3");
    expect(draft?.rows.map(({ index }) => index)).toEqual([0, 1]);
    expect(draft?.changes[0]).toMatchObject({ amountUnit: "万元", decimals: 2 });
    expect(draft?.changes[0]?.from.toFixed()).toBe("9");
    expect(draft?.changes[0]).not.toHaveProperty("follows");
    expect(text(draft)).toBe(
      "把表T1“第1行”的a栏（A2）由9.00改为3.00万元：像是错了一个数字。有2处勾稽关系（T1.a = T1.b + T1.c；T2.a = T1.a）原来都不成立，每一处单独算出的都与3.00万元相符；只改这一个单元格，它们全部成立，其余关系不受影响。",
    );
  });

  test("are ranked, and each says how many others there are and that nothing confirms it", () => {
    const drafts = draftsOf(values, [sum]);
    expect(drafts.map(({ group, rank }) => `${group}.${rank}`)).toEqual(["G1.1", "G1.2", "G1.3"]);
    for (const draft of drafts) {
      expect(text(draft)).toContain("只有这一处，没有别的数字佐证");
      expect(text(draft)).toContain("另有2种同样少的改法");
    }
  });

  test("of a bound are the least change that keeps it", () => {
    const [draft] = draftsOf(values, ["T1.b >= T1.c"]);
    expect(text(draft)).toContain("只限定大小，这是使它成立的最小改动");
  });

  test("of two faults stand in two groups", () => {
    const drafts = draftsOf({ ...values, "T4.a": "5.00", "T4.b": "4.00", "T5.a": "4.00" }, [
      sum,
      "T4.a = T4.b",
      "T2.a = T1.a",
      "T4.a = T5.a",
    ]);
    expect(drafts.map(brief)).toEqual(["G1.1 digit-mistyped T1!A2=3", "G2.1 digit-mistyped T4!A2=4"]);
    expect(drafts.map(({ rows }) => rows.map(({ index }) => index))).toEqual([
      [0, 2],
      [1, 3],
    ]);
  });
});

test("what stood last year in the place is named as such where last year is known", () => {
  const instances = smallInstances(values, [sum, "T2.a = T1.a"]);
  const [cell] = instances.flatMap(({ subject }) => [subject.cell]);
  if (!cell) throw new Error("no cell");
  const years = [{ cell, thisYear: amount("9.00"), lastYear: amount("9.00") }];
  expect(repairDrafts(smallReading(instances), judge(instances), years).map(({ kind }) => kind)).toEqual([
    "last-year-figure",
  ]);
});

test("two cells that belong together are one repair, and the sentence says that fewer would not do", () => {
  const moved: Values = {
    "T1.a": "10.00",
    "T1.b": "0.00",
    "T1.c": "10.00",
    "T2.b": "10.00",
    "T3.b": "10.00",
    "T2.c": "0.00",
    "T3.c": "0.00",
  };
  const drafts = draftsOf(moved, [sum, "T1.b = T2.b", "T1.b = T3.b", "T1.c = T2.c", "T1.c = T3.c"]);
  expect(drafts.map(brief)).toEqual(["G1.1 value-in-wrong-column T1!B2=10 T1!C2=0"]);
  expect(text(drafts[0])).toContain("由0.00改为10.00万元；表T1“第1行”的c栏（C2）由10.00改为0.00万元");
  expect(text(drafts[0])).toContain("这2个单元格改后全部成立，其余关系不受影响；少改一个都做不到");
});

test("an entry is named, the totals that follow it are counted", () => {
  const tables = ["T1", "T2", "T3"];
  const wrong: Record<string, string> = {};
  const identities: string[] = [];
  for (const table of tables) {
    const part = table === "T2" ? 15 : 10;
    Object.assign(wrong, {
      [`${table}.a`]: `${part + 50}.00`,
      [`${table}.b`]: `${part + 20}.00`,
      [`${table}.c`]: "30.00",
      [`${table}.d`]: `${part}.00`,
      [`${table}.e`]: "20.00",
    });
    identities.push(`${table}.a = ${table}.b + ${table}.c`, `${table}.b = ${table}.d + ${table}.e`);
  }
  for (const letter of ["a", "b", "c", "d", "e"])
    identities.push(`T1.${letter} = T2.${letter}`, `T2.${letter} = T3.${letter}`);
  const [draft] = draftsOf(wrong, identities);
  expect(draft && brief(draft)).toBe("G1.1 digit-mistyped T2!A2=60… T2!B2=30… T2!D2=10");
  expect(text(draft)).toContain("把表T2“第1行”的d栏（D2）由15.00改为10.00万元");
  expect(text(draft)).not.toContain("a栏");
  expect(text(draft)).toContain("只改1个录入数，由它相加而得的2个合计随之改变");
});

describe("a proof", () => {
  const proof = (identities: readonly string[], more: { alternatives?: number; complete?: boolean } = {}): string[] => {
    const all = {
      ...values,
      "T2.a": "9.00",
      "T3.a": "3.00",
      "T4.a": "3.00",
      "T5.a": "3.00",
      "T6.a": "3.00",
      "T7.a": "3.00",
    };
    const { errors, system } = judge(smallInstances(all, identities));
    const variable = system.variables[0];
    if (!variable) throw new Error("no variable");
    const set = { changes: [{ variable, to: 3_000_000n }] };
    return proofMessages({ set, rows: errors, alternatives: 0, complete: true, to: "3.00", unit: "万元", ...more }).map(
      (message) => renderMessage(message, "zh-CN"),
    );
  };
  const ties = ["T3.a = T1.a", "T4.a = T1.a", "T5.a = T1.a", "T6.a = T1.a", "T7.a = T1.a"];

  test("names four identities and counts the others", () => {
    expect(proof([sum, ...ties.slice(0, 3)])[0]).toContain(`（${[sum, ...ties.slice(0, 3)].join("；")}）`);
    expect(proof([sum, ...ties])[0]).toContain(`（${[sum, ...ties.slice(0, 3)].join("；")}；等另外2项）`);
    expect(proof([sum, ...ties])[0]).toContain("有6处");
  });

  test("counts only equations in which the cell stands, not bounds", () => {
    expect(proof([sum, "T1.a <= T3.a"])[0]).toContain("没有别的数字佐证");
    expect(proof([sum, "T1.b = T1.c"])[0]).toContain("没有别的数字佐证");
    expect(proof(["T1.a <= T3.a"])[0]).toContain("只限定大小");
  });

  test("says what was not looked for", () => {
    expect(proof([sum])).toHaveLength(1);
    expect(proof([sum], { alternatives: 1 }).slice(1)).toEqual([
      "另有1种同样少的改法，各项勾稽关系分不出哪一种，请对照原始资料选定",
    ]);
    expect(proof([sum], { complete: false }).slice(1)).toEqual(["查找已到工作量上限，同样少的改法可能不止所列"]);
  });
});
