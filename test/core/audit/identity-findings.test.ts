import {
  completeWitness,
  decimalsIn,
  identityFindings,
  type FindingDraft,
} from "../../../src/core/audit/identity-findings";
import { judge } from "../../../src/core/identities/faults";
import { renderMessage } from "../../../src/core/messages/render";
import { a1 } from "../../../src/core/workbook/address";
import { smallReading } from "../../support/small-reading";
import { smallInstances, type CellOptions } from "../../support/small-system";

type Values = Parameters<typeof smallInstances>[0];

const yuan: CellOptions = { unit: "元", decimals: 0 };
function drafts(values: Values, identities: readonly string[], toVerify: readonly string[] = []): FindingDraft[] {
  const verified = smallInstances(values, toVerify);
  const instances = smallInstances(values, identities);
  return identityFindings(smallReading([...instances, ...verified]), judge(instances), verified).map(
    ({ draft }) => draft,
  );
}
const only = (values: Values, identity: string): FindingDraft => {
  const [draft, ...others] = drafts(values, [identity]);
  if (!draft || others.length > 0) throw new Error("not one finding");
  return draft;
};
const text = ({ message }: FindingDraft): string => renderMessage(message, "zh-CN");
const roles = ({ cells }: FindingDraft): string[] => cells.map(({ cell, role }) => `${cell.sheet}!${a1(cell)} ${role}`);

const values = {
  "T1.a": "9.00",
  "T1.b": "1.00",
  "T1.c": "2.00",
  "T1.d": "1.00",
  "T2.a": "3.00",
  "T2.b": "4.00",
  "T2.c": "5.00",
};

describe("an identity that is broken", () => {
  test("within a table: what stands there, what the parts come to, and every cell with its part in the sum", () => {
    const draft = only(values, "T1.a = T1.b + T1.c - T1.d");
    expect(draft).toMatchObject({
      severity: "error",
      table: "T1",
      amountUnit: "万元",
      decimals: 2,
      rule: "T1.a = T1.b + T1.c - T1.d",
    });
    expect([draft.stated?.toFixed(), draft.expected?.toFixed()]).toEqual(["9", "2"]);
    expect(draft.cell).toEqual({ sheet: "T1", row: 1, column: 0 });
    expect(text(draft)).toBe(
      "表T1“第1行”的a栏（A2）填的是9.00万元，按“T1.a = T1.b + T1.c - T1.d”应为2.00万元，相差7.00万元，请核对A2及参与计算的单元格。",
    );
    expect(roles(draft)).toEqual(["T1!A2 total", "T1!B2 addend", "T1!C2 addend", "T1!D2 subtrahend"]);
    expect(draft.cells[1]).toMatchObject({ decimals: 2 });
    expect(draft.cells[1]?.value?.toFixed()).toBe("1");
  });

  test("with parts on both sides: what is subtracted on the left lowers what stands there", () => {
    const draft = only(values, "T1.a - T1.b = T1.c + T1.d");
    expect([draft.stated?.toFixed(), draft.expected?.toFixed()]).toEqual(["8", "3"]);
    expect(roles(draft)).toEqual(["T1!A2 total", "T1!B2 total", "T1!C2 addend", "T1!D2 addend"]);
  });

  test("between tables: the places on the other side are named, up to two of them", () => {
    expect(text(only(values, "T1.a = T2.a"))).toBe(
      "表T1“第1行”的a栏（A2）填的是9.00万元，而表T2“第1行”的a栏（A2）合计为3.00万元，按“T1.a = T2.a”两者应当一致，相差6.00万元，请核对这几个单元格。",
    );
    expect(roles(only(values, "T1.a = T2.a"))).toEqual(["T1!A2 equal", "T2!A2 equal"]);
    expect(text(only(values, "T1.a = T2.a + T2.b"))).toContain(
      "而表T2“第1行”的a栏（A2）；表T2“第1行”的b栏（B2）合计为7.00万元",
    );
    expect(text(only(values, "T1.a = T2.a + T2.b + T2.c"))).toContain("而另一边各项合计为12.00万元");
  });

  test("that is a bound: by how much too little or too much, and the bound's cells", () => {
    const below = only(values, "T1.b >= T1.c + T2.a");
    expect(text(below)).toContain("不应小于5.00万元，少了4.00万元");
    expect(roles(below)).toEqual(["T1!B2 total", "T1!C2 bound", "T2!A2 bound"]);
    const above = only(values, "T1.a <= T1.b");
    expect(text(above)).toContain("不应大于1.00万元，多了8.00万元");
    expect(roles(above)).toEqual(["T1!A2 total", "T1!B2 bound"]);
  });

  test("between 元 and 万元: both in the unit of the first, with all digits that either prints", () => {
    const mixed: Values = { "T1.a": "9.00", "T2.a": ["30000", yuan], "T2.b": ["34567", yuan] };
    const inWan = only(mixed, "T1.a = T2.b");
    expect([inWan.expected?.toFixed(), inWan.decimals, inWan.amountUnit]).toEqual(["3.4567", 4, "万元"]);
    const inYuan = only(mixed, "T2.a = T1.a");
    expect([inYuan.expected?.toFixed(), inYuan.decimals, inYuan.amountUnit]).toEqual(["90000", 0, "元"]);
    expect(text(inYuan)).toContain("填的是30000元");
  });

  test("over a blank and a dash: the blank has no value, the dash is a zero", () => {
    const draft = only(
      { "T1.a": "9.00", "T1.b": ["0.00", { written: "blank" }], "T1.c": ["0.00", { written: "dash" }] },
      "T1.a = T1.b + T1.c",
    );
    expect(draft.cells.map(({ value }) => value?.toFixed())).toEqual(["9", undefined, "0"]);
    expect(draft.cells[1]).not.toHaveProperty("decimals");
  });
});

test("decimals in the other unit", () => {
  const figureOf = (value: string, options: CellOptions) =>
    smallInstances({ "T1.a": [value, options], "T1.b": "0" }, ["T1.a = T1.b"])[0]?.subject;
  const inWan = figureOf("1.23", { decimals: 6 });
  const inYuan = figureOf("12", { unit: "元", decimals: 1 });
  if (!inWan || !inYuan) throw new Error("no figure");
  expect([decimalsIn(inWan, "万元"), decimalsIn(inWan, "元")]).toEqual([6, 2]);
  expect(decimalsIn({ ...inWan, decimals: 2 }, "元")).toBe(0);
  expect([decimalsIn(inYuan, "元"), decimalsIn(inYuan, "万元")]).toEqual([1, 5]);
});

describe("a tail that rounding explains", () => {
  const tail = {
    "T1.a": "0.04",
    "T1.b": "0.01",
    "T1.c": "0.02",
    "T2.a": "5.00",
    "T2.b": "5.00",
    "T3.a": "9.00",
    "T3.b": "8.00",
  };
  const identities = ["T1.a = T1.b + T1.c", "T2.a = T2.b", "T3.a = T3.b"];

  test("is told with yuan amounts that print as its cells do and add up", () => {
    const draft = drafts(tail, identities).find(({ severity }) => severity === "rounding");
    expect(draft?.message.key).toBe("identity.rounding");
    const [a, b, c] = draft?.witness?.map(({ yuan: value }) => Number(value.toFixed())) ?? [];
    expect(a).toBeCloseTo((b ?? 0) + (c ?? 0), 6);
    expect([a, b, c].map((value) => Math.round((value ?? 0) / 100))).toEqual([4, 1, 2]);
  });

  test("comes after the errors, and the whole witness leaves out what stands in errors alone", () => {
    const found = drafts(tail, identities);
    expect(found.map(({ severity }) => severity)).toEqual(["error", "rounding"]);
    expect(found[0]).not.toHaveProperty("witness");
    const complete = completeWitness(judge(smallInstances(tail, identities))) ?? [];
    expect(complete.map(({ cell }) => `${cell.sheet}!${a1(cell)}`)).toEqual([
      "T1!A2",
      "T1!B2",
      "T1!C2",
      "T2!A2",
      "T2!B2",
    ]);
    expect(complete.slice(3).map(({ yuan: value }) => value.toFixed())).toEqual(["50000", "50000"]);
  });

  test("without one there is no witness", () => {
    expect(completeWitness(judge(smallInstances(values, ["T1.b = T1.d"])))).toBeUndefined();
  });

  test("of a workbook that was cut off is told as such", () => {
    const cut: Record<string, string> = {};
    const sums: string[] = [];
    for (const table of ["T5", "T6", "T7"]) {
      Object.assign(cut, {
        [`${table}.a`]: "0.08",
        [`${table}.b`]: "0.01",
        [`${table}.c`]: "0.02",
        [`${table}.d`]: "0.03",
      });
      sums.push(`${table}.a = ${table}.b + ${table}.c + ${table}.d`);
    }
    expect(new Set(drafts(cut, sums).map(({ message }) => message.key))).toEqual(new Set(["identity.truncation"]));
  });
});

test("a tail that could not be decided is a warning", () => {
  const found = drafts({ "T1.b": ["0", yuan], "T2.a": ["0.01", { unit: "元", decimals: 2 }] }, ["T1.b + T1.b = T2.a"]);
  expect(found.map(({ severity, message }) => [severity, message.key])).toEqual([["warning", "identity.undecided"]]);
});

test("what only usually holds is a warning where no rounding of its own explains it", () => {
  const found = drafts(values, ["T1.b = T1.d"], ["T1.a = T2.a", "T1.c = T2.a - T1.b", "T2.a = T1.b + T1.c"]);
  expect(found.map(({ rule, severity, message }) => [rule, severity, message.key])).toEqual([
    ["T1.a = T2.a", "warning", "identity.verify"],
  ]);
});
