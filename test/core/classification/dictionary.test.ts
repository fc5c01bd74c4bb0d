import {
  budgetsOf,
  codesNamed,
  economicEntry,
  economicGroup,
  functionalClassByName,
  functionalEntry,
  isDivided,
  isFundOnly,
  isStateCapitalOnly,
  namesOf,
  parentCode,
  retired,
} from "../../../src/core/classification/dictionary";
import economic from "../../../src/core/classification/data/economic.json";
import functional from "../../../src/core/classification/data/functional.json";

test("entries know their official name, their other names and whether a recent source was read", () => {
  expect(functionalEntry("2010504")).toMatchObject({ name: "信息事务", sourced: true });
  expect(functionalEntry("20801")?.name).toBe("人力资源和社会保障管理事务");
  expect(functionalEntry("2011106")).toMatchObject({
    name: "巡视工作",
    otherNames: [{ name: "中央巡视", from: null, until: 2018 }],
  });
  expect(functionalEntry("9999999")).toBeUndefined();
  expect(economicEntry("30217")?.name).toBe("公务接待费");
  expect(namesOf("234", "functional")).toEqual(["抗疫特别国债安排的支出", "抗疫特别国债还本支出"]);
  expect(namesOf("999", "economic")).toEqual([]);
});

test("every code has its parent in the dictionary", () => {
  for (const [data, known] of [
    [functional.names, functionalEntry],
    [economic.names, economicEntry],
  ] as const) {
    const orphans = Object.keys(data).filter((code) => {
      const parent = parentCode(code);
      return parent !== undefined && known(parent) === undefined;
    });
    expect(orphans).toEqual([]);
  }
});

test("a class is found by its name, old names and the form's own wording included, and nothing else is", () => {
  expect(functionalClassByName("一般公共服务支出")).toBe("201");
  expect(functionalClassByName("资源勘探信息等支出")).toBe("215");
  expect(functionalClassByName(" 国土海洋\n气象等支出")).toBe("220");
  expect(functionalClassByName("抗疫特别国债还本支出")).toBe("234");
  expect(functionalClassByName("行政运行")).toBeUndefined();
  expect(functionalClassByName("")).toBeUndefined();
});

test("the budget of a code is told by its section; a class may belong to several", () => {
  for (const code of ["234", "20822", "2120801", "2296002", "22904"]) expect(isFundOnly(code)).toBe(true);
  for (const code of ["212", "208", "2080505", "9999999", ""]) expect(isFundOnly(code)).toBe(false);
  for (const code of ["223", "2230105", "23005"]) expect(isStateCapitalOnly(code)).toBe(true);
  expect(isStateCapitalOnly("230")).toBe(false);
  expect(budgetsOf("212")).toEqual(["generalPublicBudget", "governmentManagedFundBudget"]);
  expect(budgetsOf("209")).toEqual(["socialInsuranceFundBudget"]);
  expect(budgetsOf("227")).toEqual(["generalPublicBudget"]);
  expect(budgetsOf("29901")).toEqual([]);
});

test("one name can belong to many codes", () => {
  expect(codesNamed("行政运行", "functional").length).toBeGreaterThan(50);
  expect(codesNamed("资本性支出（基本建设）", "economic")).toContain("309");
  expect(codesNamed("没有这个科目", "functional")).toEqual([]);
});

test("codes that ended name their successors", () => {
  expect(retired("20124")).toEqual({ name: "宗教事务", lastYear: 2018, successors: ["2013404"] });
  expect(retired("304")).toMatchObject({ successors: ["311", "312"] });
  expect(retired("2010504")).toBeUndefined();
});

test("what has codes below it is told apart from what has none", () => {
  expect(isDivided("201", "functional")).toBe(true);
  expect(isDivided("227", "functional")).toBe(false);
  expect(isDivided("301", "economic")).toBe(true);
  expect(isDivided("30101", "economic")).toBe(false);
});

test("economic classes are personnel or public expenses, or stand outside basic expenditure", () => {
  expect(["301", "30302", "302", "31002", "399"].map(economicGroup)).toEqual([
    "personnelExpenses",
    "personnelExpenses",
    "publicExpenses",
    "publicExpenses",
    "publicExpenses",
  ]);
  expect(economicGroup("309")).toBeUndefined();
});
