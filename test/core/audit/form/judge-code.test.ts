import { judgeCode } from "../../../../src/core/audit/form/judge-code";
import { codeEntry } from "../../../../src/core/classification/dictionary";

const judge = (code: string, name: string, year: number | undefined = 2022): string => {
  const { kind, ...rest } = judgeCode(code, name, "functional", year);
  return `${kind} ${JSON.stringify(rest)}`;
};
const official = (code: string): string => codeEntry(code, "functional")?.name ?? "";

test("the official name is right, with numbers in front of it and without a name at all", () => {
  for (const name of [
    "一般公共服务支出",
    "一、一般公共服务支出",
    "1.一般公共服务支出",
    "（一）一般公共服务支出",
    "其中：一般公共服务支出",
    "",
  ]) {
    expect(judgeCode("201", name, "functional", 2022)).toEqual({ kind: "right" });
  }
  expect(judgeCode("301", "工资福利支出", "economic", 2022)).toEqual({ kind: "right" });
});

test("an old name is right in its years, and is said to be old in others or where the year is not known", () => {
  const old = "资源勘探信息等支出";
  expect(judge("215", old, 2019)).toBe("right {}");
  expect(judgeCode("215", old, "functional", 2022)).toMatchObject({
    kind: "other-name",
    official: official("215"),
    used: { name: old, until: 2019 },
  });
  expect(judgeCode("215", old, "functional", undefined).kind).toBe("other-name");
  // Nobody knows when this name was in use.
  expect(judgeCode("234", "抗疫特别国债还本支出", "functional", 2022).kind).toBe("other-name");
});

test("a later name is right from its first year on", () => {
  expect(judge("21105", "森林保护修复", 2023)).toBe("right {}");
  expect(judgeCode("21105", "森林保护修复", "functional", 2022).kind).toBe("other-name");
});

test("a code is not yet known before its first year, and has ended after its last", () => {
  expect(judge("21017", official("21017"), 2022)).toBe('not-yet {"firstYear":2023}');
  expect(judge("21017", official("21017"), 2023)).toBe("right {}");
  expect(judge("21006", official("21006"), 2022)).toBe("right {}");
  expect(judge("21006", official("21006"), 2023)).toBe('ended {"lastYear":2022}');
  expect(judge("21006", official("21006"), undefined)).toBe("right {}");
  expect(judgeCode("21006", official("21006"), "functional", undefined)).toEqual({ kind: "right" });
});

test("the name of another code is said to be that, for certain where the code is a class", () => {
  expect(judge("210", "粮油物资储备支出")).toBe(
    `name-of-other ${JSON.stringify({ official: official("210"), other: "222", certain: true })}`,
  );
  expect(judgeCode("201", "没有这个科目", "functional", 2022)).toEqual({
    kind: "name-differs",
    official: "一般公共服务支出",
  });
});

test("an unknown code is named with the code of its name at the same level that is nearest to it", () => {
  expect(judge("2010594", "信息事务")).toBe('unknown {"named":"2010504"}');
  expect(judge("29999", "没有这个科目")).toBe("unknown {}");
  // 行政运行 stands in many sections: the one of the same section is meant.
  expect(judge("2010391", "行政运行")).toBe('unknown {"named":"2010301"}');
  // Of those that share as many digits none is the one.
  expect(judge("2990001", "行政运行")).toBe("unknown {}");
});

test("a code that was given up is named with its last year and those that took over", () => {
  expect(judge("228", "国债事务")).toBe('retired {"lastYear":2009,"successors":["231","233"]}');
});
